/** A form that is there and was not read leaves a gap, and the review says so. */
import { isIncomplete } from '../../src/review/review';
import type { Workbook } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import { totalsAndUnits } from '../workbooks/totals-and-units';
import { reviewOf } from '../workbooks/workbook-story';

const FACTS = sheet('项目要素表', '项目要素表\n项目名称 | 示例平台\n预算金额 | 1500000元');
const READ = sheet(
  '概算',
  '示例项目投资概算表\n序号 | 名称 | 数量 | 单价 | 金额\n1 | 设备甲 | 2 | 100 | 200\n合计 |  |  |  | 200',
);
const IN_OWN_WORDS = sheet(
  '预算',
  '示例项目预算表\n序号 | 名称 | 数量 | 甲列 | 乙列\n1 | 设备甲 | 2 | 100 | 200\n2 | 设备乙 | 3 | 100 | 300\n合计 |  |  |  | 500',
);
const named = (name: string) => totalsAndUnits.find((one) => one.name === name)?.workbook.sheets ?? [];

test.each([
  ['a list of digits', [FACTS, ...named('digit-columns')], true],
  ['old and new in rows of their own', [FACTS, ...named('sides-in-rows')], true],
  ['a doubtful list, the only one', [FACTS, IN_OWN_WORDS], true],
  ['a doubtful list beside one that was read', [FACTS, READ, IN_OWN_WORDS], false],
  ['what the user says it is, and is not', [FACTS], true, [{ sheet: '项目要素表', kind: 'budget' as const }]],
  ['what the user says is no form', [FACTS, IN_OWN_WORDS], false, [{ sheet: '预算', kind: 'none' as const }]],
])('%s', (_, sheets, incomplete, treat = []) => {
  expect(sheets.length).toBeGreaterThan(0);
  expect(isIncomplete(reviewOf(workbook(...sheets), treat))).toBe(incomplete);
});

/** With as many blank cells at the end of each row as asked for; none: cut after the last that holds anything. */
function padded(book: Workbook, blanks: number): Workbook {
  const rows = book.sheets.map((one) =>
    one.rows.map((row) => {
      const filled = row?.findLastIndex((cell) => cell !== undefined && cell.value !== null) ?? -1;
      return [...(row ?? []).slice(0, filled + 1), ...Array.from({ length: blanks }, () => undefined)];
    }),
  );
  return { ...book, sheets: book.sheets.map((one, at) => ({ ...one, rows: rows[at] ?? [] })) };
}

test.each(totalsAndUnits)('$name reads the same however many blank cells its rows end with', ({ workbook: book }) => {
  const read = [0, 1, 4].map((blanks) => {
    const { documents, findings, problems } = reviewOf(padded(book, blanks));
    return { documents, findings, problems };
  });
  expect(read[1]).toEqual(read[0]);
  expect(read[2]).toEqual(read[0]);
});
