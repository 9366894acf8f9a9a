import fc from 'fast-check';
import { contains, formatArea } from '../../../src/base/address';
import { coveringAreas } from '../../../src/workbench/excel/covering-areas';

const cell = fc.record({ row: fc.nat(8), column: fc.nat(8) });
const SIDE = [0, 1, 2, 3, 4, 5, 6, 7, 8];

test('cells side by side and below one another are one rectangle', () => {
  const cells = [1, 2, 3].flatMap((row) => [4, 5].map((column) => ({ row, column })));
  expect(coveringAreas(cells).map(formatArea)).toEqual(['E2:F4']);
});

test('cells apart stay apart', () => {
  const cells = [
    { row: 0, column: 0 },
    { row: 2, column: 0 },
    { row: 2, column: 2 },
  ];
  expect(coveringAreas(cells).map(formatArea)).toEqual(['A1', 'A3', 'C3']);
});

test('every cell is covered once, and no other is', () => {
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 40 }), (cells) => {
      const areas = coveringAreas(cells);
      const eachOf = (covered: (row: number, column: number) => number) =>
        SIDE.map((row) => SIDE.map((column) => covered(row, column)));
      expect(eachOf((row, column) => areas.filter((area) => contains(area, row, column)).length)).toEqual(
        eachOf((row, column) => (cells.some((each) => each.row === row && each.column === column) ? 1 : 0)),
      );
    }),
  );
});
