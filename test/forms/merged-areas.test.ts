import fc from 'fast-check';
import { contains, type Area } from '../../src/base/address';
import { MergedAreas } from '../../src/forms/merged-areas';

const ROWS = 12;
const COLUMNS = 12;

/** Areas that do not overlap; some reach below the last row. */
const anyAreas = fc
  .array(fc.tuple(fc.nat(ROWS + 2), fc.nat(COLUMNS), fc.nat(6), fc.nat(6)), { maxLength: 25 })
  .map((given) => {
    const areas: Area[] = [];
    for (const [top, left, height, width] of given) {
      const area = { top, left, bottom: top + height, right: left + width };
      const apart = areas.every(
        (one) => one.bottom < area.top || one.top > area.bottom || one.right < area.left || one.left > area.right,
      );
      if (apart) areas.push(area);
    }
    return areas;
  });

test('every cell finds the area that holds it, and no cell another', () => {
  fc.assert(
    fc.property(anyAreas, (areas) => {
      const merged = new MergedAreas(areas, ROWS);
      for (let row = 0; row < ROWS; row += 1) {
        expect(merged.inRow(row)).toBe(areas.some(({ top, bottom }) => top <= row && row <= bottom));
        const columns = Array.from({ length: COLUMNS + 8 }, (_, column) => column);
        const isAstray = (column: number) =>
          merged.at(row, column) !== areas.find((area) => contains(area, row, column));
        expect({ row, astray: columns.filter(isAstray) }).toEqual({ row, astray: [] });
      }
    }),
  );
});

test('ten thousand merged columns of a hundred thousand rows are kept by their columns', () => {
  const areas = Array.from({ length: 10_000 }, (_, left) => ({ top: 0, left, bottom: 99_999, right: left }));
  const merged = new MergedAreas(areas, 100_000);
  expect(merged.at(50_000, 9_999)).toBe(areas[9_999]);
  expect(merged.at(99_999, 10_000)).toBeUndefined();
});
