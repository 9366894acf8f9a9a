import { expectWithin } from '../../support/processor-time';
import { planOf } from '../../../src/workbook/marks/flag-plan';
import type { FormatRule, RuleLists } from '../../../src/workbook/marks/format-rules';
import { marksOf } from '../../../src/workbook/marks/marks-of-flags';
import { flagFormula, type Flag } from '../../../src/workbook/flag';

const everySecondRow = (count: number): Flag => ({
  check: 'a',
  severity: 'error',
  cells: Array.from({ length: count }, (_, at) => ({ sheet: 's', top: 2 * at, left: 3, bottom: 2 * at, right: 3 })),
});
const FILLS = { error: '#FDE0DD', warning: '#FFF1CC', differing: '#F5E6F8', note: '#E3EEF9' } as const;
const OPTIONS = { newMarksGo: 'top', stops: false, isToGo: () => false } as const;
const plan = (flags: readonly Flag[], standing: RuleLists = new Map([['s', []]])) =>
  planOf(standing, marksOf(flags), OPTIONS);
/** The rules as Excel gives them once these flags were shown. */
const rulesOf = (...flags: Flag[]): RuleLists => {
  const rules = marksOf(flags).map(({ check, severity, areas }, place): FormatRule => ({
    id: String(place),
    type: 'Custom',
    stopIfTrue: false,
    areas,
    formula: flagFormula(check),
    fill: FILLS[severity],
  }));
  return new Map([['s', rules]]);
};

test('the same cell flagged twice by one check is in one mark once', () => {
  const flag = everySecondRow(3);
  const { add } = plan([flag, flag]);
  expect(add.map(({ areas }) => areas.map(({ top }) => top))).toEqual([[0, 2, 4]]);
});

test('of thousands of cells the graver mark is put on top where a lighter one comes onto them, and left alone elsewhere', () => {
  const grave = everySecondRow(2_000);
  const light: Flag = { check: 'b', severity: 'note', cells: [{ sheet: 's', top: 10, left: 3, bottom: 10, right: 3 }] };
  const { remove, add } = plan([grave, light], rulesOf(grave));
  expect(remove).toHaveLength(1);
  expect(add.map(({ check, areas }) => `${check} ${areas.length}`)).toEqual(['b 1', 'a 250']);
});

test('a lighter mark that lies over a graver one is found there, and the graver put on top', () => {
  const grave = everySecondRow(1);
  const light: Flag = { ...grave, check: 'b', severity: 'note' };
  const { remove, add } = plan([grave, light], rulesOf(light, grave));
  expect(remove).toEqual([{ sheet: 's', id: '1' }]);
  expect(add.map(({ check }) => check)).toEqual(['a']);
  expect(plan([grave, light], rulesOf(grave, light)).sheets.size).toBe(0);
});

test('what goes is named from the last place of the list to the first', () => {
  const flags = ['a', 'b', 'c'].map((check): Flag => ({ ...everySecondRow(1), check }));
  expect(plan([], rulesOf(...flags)).remove.map(({ id }) => id)).toEqual(['2', '1', '0']);
});

test('thirty thousand scattered cells of one check are put into marks without setting each beside each', () => {
  // Each beside each they are 450 million pairs: minutes.
  const { add } = expectWithin(5, () => plan([everySecondRow(30_000)]));
  expect(add.reduce((sum, { areas }) => sum + areas.length, 0)).toBe(30_000);
});
