import fc from 'fast-check';
import { contains, formatArea } from '../../src/base/address';
import { rectanglesOf } from '../../src/workbook/rectangles';

const cells = (...places: [number, number][]) => places.map(([row, column]) => ({ row, column }));

describe('rectangles for cells', () => {
  it('join neighbours below and beside one another', () => {
    const block = cells([0, 0], [1, 0], [0, 1], [1, 1], [5, 3]);
    expect(rectanglesOf(block).map(formatArea)).toEqual(['A1:B2', 'D6']);
  });

  it('reach over small gaps in a column where that is allowed', () => {
    const scattered = cells([1, 4], [9, 4], [100, 4]);
    expect(rectanglesOf(scattered).map(formatArea)).toEqual(['E2', 'E10', 'E101']);
    expect(rectanglesOf(scattered, 7).map(formatArea)).toEqual(['E2:E10', 'E101']);
  });

  it('hold every cell, and without gaps no other, each once', () => {
    const place = fc.record({ row: fc.nat(12), column: fc.nat(6) });
    fc.assert(
      fc.property(fc.uniqueArray(place, { selector: ({ row, column }) => `${row},${column}` }), (wanted) => {
        const areas = rectanglesOf(wanted);
        const held = areas.reduce(
          (sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1),
          0,
        );
        expect(held).toBe(wanted.length);
        expect(wanted.every(({ row, column }) => areas.some((area) => contains(area, row, column)))).toBe(true);
      }),
    );
  });
});
