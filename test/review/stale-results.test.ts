import { parseIsoDate } from '../../src/base/civil-date';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { reviewWorkbook } from '../../src/review/review-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { xlsxOf } from '../hosts/xlsx/xlsx-of';
import { workbookOf } from '../hosts/workbook-of';
import { ourRulebook } from '../rules/rule-case';

const today = parseIsoDate('2026-11-21');
if (!today) throw new RangeError('no such day');
const day = today;
const rulebook = ourRulebook();

const told = (workbook: Workbook) =>
  reviewWorkbook({ workbook, rulebook, today: day }).problems.filter(({ kind }) => kind === 'recalculation-pending');

const live = workbookOf({ 一: [[1, { value: 10, formula: '=A1*10' }]] });
const B1 = { sheet: 'sheet-1', top: 0, left: 1, bottom: 0, right: 1 };

test('of a workbook calculated by hand it is said once, with the cells where they are known, that results may be old and F9 renews them', () => {
  const [problem, ...more] = told({ ...live, staleResults: { cells: [B1] } });
  expect(more).toEqual([]);
  expect(problem?.message.zh).toMatch(/手动计算.*旧结果.*F9/);
  expect(problem?.message.en).toMatch(/by hand.*old results.*F9/);
  expect(problem?.at).toEqual([B1]);
  expect(told(live)).toEqual([]);
});

test('a file says the same as the open workbook', () => {
  const rows = '<row><c><f>1</f><v>1</v></c></row>';
  const { workbook } = readXlsx(xlsxOf({ workbookAfter: '<calcPr calcMode="manual"/>', rows }), { name: 'x.xlsx' });
  const messages = (of: Workbook) => told(of).map(({ message }) => message);
  expect(messages(workbook)).toHaveLength(1);
  expect(messages(workbook)).toEqual(messages({ ...live, staleResults: { cells: [] } }));
});
