/** A workbook of everyday office life in which there is nothing for us to check. */
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { cell, CENTRED, LABEL, lineOf, SHEET_TITLE } from '../../src/forms/samples/sheet-look';

const DUTIES = [
  ['10月1日', '办公室', '白班'],
  ['10月2日', '综合科', '白班'],
  ['10月3日', '信息科', '夜班'],
  ['10月4日', '财务科', '白班'],
];

export function noKnownForm(): readonly SheetDraft[] {
  return [
    {
      name: '值班安排',
      columnWidths: [14, 18, 12],
      rows: [
        { cells: lineOf(3, { 0: cell('国庆假期值班安排', SHEET_TITLE) }), height: 30 },
        { cells: ['日期', '科室', '班次'].map((word) => cell(word, LABEL)) },
        ...DUTIES.map((duty) => ({ cells: duty.map((word) => cell(word, CENTRED)) })),
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 2 }],
    },
  ];
}
