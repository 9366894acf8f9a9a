import { FlagMarks } from '../../../src/hosts/office/flag-marks';
import type { Flag } from '../../../src/workbook/flag';

const everySecondRow = (count: number): Flag => ({
  check: 'a',
  severity: 'error',
  cells: Array.from({ length: count }, (_, at) => ({ sheet: 's', top: 2 * at, left: 3, bottom: 2 * at, right: 3 })),
});

test('the same cell flagged twice by one check is in one mark once', () => {
  const flag = everySecondRow(3);
  const { add } = new FlagMarks().changesFor([flag, flag], () => true);
  expect(add.map(({ areas }) => areas.map(({ top }) => top))).toEqual([[0, 2, 4]]);
});

test('of thousands of cells the graver mark is put on top where a lighter one comes onto them, and left alone elsewhere', () => {
  const marks = new FlagMarks();
  const grave = { ...everySecondRow(2_000), severity: 'error' as const };
  const before = marks.changesFor([grave], () => true);
  marks.written(
    before,
    before.add.map((_, at) => String(at)),
  );
  const light: Flag = { check: 'b', severity: 'note', cells: [{ sheet: 's', top: 10, left: 3, bottom: 10, right: 3 }] };
  const { remove, add } = marks.changesFor([grave, light], () => true);
  expect(remove).toHaveLength(1);
  expect(add.map(({ check, areas }) => `${check} ${areas.length}`)).toEqual(['b 1', 'a 250']);
});

test('thirty thousand scattered cells of one check are put into marks without setting each beside each', () => {
  const began = process.cpuUsage();
  const { add } = new FlagMarks().changesFor([everySecondRow(30_000)], () => true);
  expect(add.reduce((sum, { areas }) => sum + areas.length, 0)).toBe(30_000);
  // Each beside each they are 450 million pairs: minutes, of this process's own time.
  expect(process.cpuUsage(began).user).toBeLessThan(5_000_000);
});
