/** 审核意见书 as a sheet, ready to print and to answer in: beside each number a cell for the project's answer, read back by the id of its thread. */
import type { Language } from '../base/bilingual';
import { ANSWER_HEAD, THREAD_HEAD } from '../record/answers';
import { heightOf } from '../workbook/row-heights';
import type { DraftCell, DraftRow, DraftStyle, SheetDraft } from '../workbook/sheet-draft';
import type { Opinion } from './opinion';

/** '@' is the format of texts: nothing in it is ever computed, whatever it begins with. */
const TEXT: DraftStyle = { wrap: true, verticalAlign: 'top', fontSize: 10.5, numberFormat: '@' };
const CELL: DraftStyle = { ...TEXT, border: true };
const HEAD: DraftStyle = { ...CELL, bold: true, fill: '#F2F2F2', align: 'center', verticalAlign: 'middle' };
const SECTION: DraftStyle = { ...TEXT, bold: true, fontSize: 12 };
const QUIET: DraftStyle = { fontSize: 8, color: '#808080', numberFormat: '@' };
const WIDTHS = [6, 60, 30, 28];

export function opinionSheet({ title, about, sections, signatures }: Opinion, language: Language): SheetDraft {
  const heads =
    language === 'zh' ? ['序号', '意见', ANSWER_HEAD, THREAD_HEAD] : ['No.', 'Opinion', ANSWER_HEAD, THREAD_HEAD];
  const top: DraftRow[] = [
    { height: 30, cells: [{ value: title, style: { bold: true, fontSize: 18, align: 'center' } }] },
    ...about.map((line) => wideRow(line, TEXT)),
    { height: 22, cells: heads.map((value, at): DraftCell => ({ value, style: at < 3 ? HEAD : QUIET })) },
  ];
  const rows = [
    ...top,
    ...sections.flatMap((section): DraftRow[] => [
      wideRow(section.title, SECTION),
      ...section.items.map((item, at): DraftRow => {
        const text = [item.title, ...item.lines].join('\n');
        const texts = [String(at + 1), text, '', item.thread?.mark];
        return {
          height: Math.min(400, heightOf([{ text, width: WIDTHS[1] ?? 60, fontSize: 10.5 }])),
          cells: texts.map((value, column): DraftCell | undefined =>
            value === undefined ? undefined : { value, style: column < 3 ? CELL : QUIET },
          ),
        };
      }),
    ]),
    { cells: [] },
    ...signatures.map((line): DraftRow => ({ ...wideRow(line, TEXT), height: 32 })),
  ];
  const merges = rows.flatMap(({ cells }, row) =>
    cells.length === 1 ? [{ top: row, left: 0, bottom: row, right: 2 }] : [],
  );
  return {
    name: '审核意见书',
    columnWidths: WIDTHS,
    rows,
    merges,
    print: {
      paper: 'A4',
      orientation: 'portrait',
      fitToWidth: true,
      repeatRows: { from: top.length - 1, to: top.length - 1 },
    },
  };
}

function wideRow(value: string, style: DraftStyle): DraftRow {
  return {
    height: heightOf([{ text: value, width: 96, fontSize: style.fontSize ?? 10.5 }]),
    cells: [{ value, style }],
  };
}
