/** 审查记录 as a sheet: printed and read without the add-in, answered in, and the record rebuilt from it. */
import type { Language } from '../base/bilingual';
import { ANSWER_HEAD, THREAD_HEAD, threadMark } from '../record/answers';
import { cellsOfLine } from '../record/sheet-lines';
import { notesOf, type Note } from '../record/threads';
import { LINES_HEAD } from '../workbook/record-texts';
import { heightOf } from '../workbook/row-heights';
import type { DraftCell, DraftRow, DraftStyle, SheetDraft } from '../workbook/sheet-draft';
import type { Standing, ThreadStanding } from './standing';
import { FAULT_WORDS, KIND_OF_ENTRY, ROLE_WORDS, saidIn, stateOf } from './words';

/** A text whatever it begins with: '@' is the format of texts, so that nothing in it is ever computed. */
const CELL: DraftStyle = { border: true, wrap: true, verticalAlign: 'top', fontSize: 10, numberFormat: '@' };
const HEAD: DraftStyle = { ...CELL, bold: true, fill: '#F2F2F2', align: 'center', verticalAlign: 'middle' };
const QUIET: DraftStyle = { fontSize: 8, color: '#808080', numberFormat: '@' };
const WIDTHS = [7, 24, 14, 17, 10, 44, 18, 30, 28, 12];

export function recordSheet(standing: Standing, language: Language): SheetDraft {
  const byThread = new Map(standing.threads.map((one) => [one.thread.id, one]));
  const notes = notesOf(standing.record);
  const heads =
    language === 'zh'
      ? ['编号', '对象', '谁（自报）', '何时', '类别', '内容', '状态', ANSWER_HEAD, THREAD_HEAD, LINES_HEAD]
      : ['No.', 'About', 'Who (as stated)', 'When', 'Kind', 'Content', 'State', ANSWER_HEAD, THREAD_HEAD, LINES_HEAD];
  const title = language === 'zh' ? '审查记录' : 'Review record';
  const rest = standing.record.lines.filter(({ entry }) => !entry);
  return {
    name: '审查记录',
    columnWidths: WIDTHS,
    rows: [
      { height: 26, cells: [{ value: title, style: { bold: true, fontSize: 15 } }] },
      { height: 22, cells: heads.map((value) => ({ value, style: HEAD })) },
      ...notes.map((note) => rowOf(note, byThread.get(note.entry.thread), language)),
      // What this version cannot read is kept all the same.
      ...rest.map(({ text }): DraftRow => ({
        cells: [...Array.from({ length: 9 }, () => undefined), ...lineCells(text)],
      })),
    ],
    merges: [],
    frozenRows: 2,
    print: { paper: 'A4', orientation: 'landscape', fitToWidth: true, repeatRows: { from: 1, to: 1 } },
  };
}

function rowOf(
  { entry, line, fault, withdrawn }: Note,
  standing: ThreadStanding | undefined,
  language: Language,
): DraftRow {
  const begins = entry.id === entry.thread;
  const said = saidIn(entry)[language];
  const broken = fault ? `【${FAULT_WORDS[fault][language]}】` : '';
  const texts = [
    standing?.thread.label ?? '',
    begins ? (standing?.thread.target?.title ?? '') : '',
    `${entry.author.name}（${ROLE_WORDS[entry.author.role][language]}）`,
    entry.at.slice(0, 16).replace('T', ' '),
    KIND_OF_ENTRY[entry.kind][language],
    `${broken}${withdrawn ? `（${KIND_OF_ENTRY.withdraw[language]}）` : ''}${said}`,
    begins && standing ? stateOf(standing)[language] : '',
    '',
    standing ? threadMark(standing.thread) : entry.thread,
  ];
  return {
    height: Math.min(
      400,
      heightOf(texts.slice(0, 8).map((text, at) => ({ text, width: WIDTHS[at] ?? 10, fontSize: 10 }))),
    ),
    cells: [...texts.map((value, at): DraftCell => ({ value, style: at < 8 ? CELL : QUIET })), ...lineCells(line.text)],
  };
}

function lineCells(line: string): DraftCell[] {
  return cellsOfLine(line).map((value) => ({ value, style: QUIET }));
}
