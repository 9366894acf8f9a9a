import type { Cell, Sheet } from '../../../src/workbook/workbook';
import { from1900 } from '../../../src/workbench/univer/serial-dates';

function sheet(...cells: Cell[]): Sheet {
  return {
    id: '1',
    name: '表',
    visibility: 'visible',
    protected: false,
    rows: [cells],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

const values = (of: Sheet) => of.rows[0]?.map((cell) => cell?.value);

test('dates of a workbook that counts from 1904 are the same days counted from 1900', () => {
  const day = { value: 43_000, numberFormat: 'yyyy"年"m"月"d"日"' };
  const amount = { value: 43_000, numberFormat: '#,##0.00"元/day"' };
  expect(values(from1900(sheet(day, amount, { value: 43_000 }), true))).toEqual([44_462, 43_000, 43_000]);
});

test('a workbook that counts from 1900 is the same object', () => {
  const same = sheet({ value: 43_000, numberFormat: 'yyyy-m-d' });
  expect(from1900(same, false)).toBe(same);
});
