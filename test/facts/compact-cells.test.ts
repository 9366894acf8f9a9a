import { cellRange, formatArea } from '../../src/base/address';
import { compactCells } from '../../src/facts/compact-cells';

const shown = (rows: readonly number[], column = 0) =>
  compactCells(rows.map((row) => cellRange('s', row, column))).map((range) => formatArea(range));

test('neighbours in a column are one range, others a range each', () => {
  expect(shown([0, 1, 2, 5, 7, 8])).toEqual(['A1:A3', 'A6', 'A8:A9']);
  expect(
    compactCells([cellRange('s', 0, 0), cellRange('s', 0, 1), cellRange('s', 1, 0)]).map((range) => formatArea(range)),
  ).toEqual(['A1:A2', 'B1']);
});

test('many runs are named by the one range that covers them', () => {
  expect(shown(Array.from({ length: 5000 }, (_, index) => index * 2))).toEqual(['A1:A9999']);
});
