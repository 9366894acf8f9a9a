import { columnName, columnNumber, formatArea, formatCellRange, LAST_ROW, parseArea } from '../../src/base/address';

test('columns are lettered as spreadsheets do', () => {
  for (const [number, name] of [
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16383, 'XFD'],
  ] as const) {
    expect(columnName(number)).toBe(name);
    expect(columnNumber(name)).toBe(number);
  }
  expect(columnNumber('A1')).toBeUndefined();
});

test('areas are read and written', () => {
  expect(parseArea('B3')).toEqual({ top: 2, left: 1, bottom: 2, right: 1 });
  expect(parseArea('$C$5:a1')).toEqual({ top: 0, left: 0, bottom: 4, right: 2 });
  expect(parseArea('B:B')).toEqual({ top: 0, left: 1, bottom: LAST_ROW, right: 1 });
  expect(parseArea('2:3')).toMatchObject({ top: 1, bottom: 2, left: 0 });
  expect(parseArea('XFE1')).toBeUndefined();
  expect(parseArea('')).toBeUndefined();
  expect(parseArea('A1:B2:C3')).toBeUndefined();
  expect(formatArea({ top: 0, left: 0, bottom: 2, right: 2 })).toBe('A1:C3');
});

test('a sheet name is quoted where the spreadsheet would quote it', () => {
  const a1 = { top: 0, left: 0, bottom: 0, right: 0 };
  expect(formatCellRange('变更单', a1)).toBe('变更单!A1');
  expect(formatCellRange('变更 1', a1)).toBe("'变更 1'!A1");
  expect(formatCellRange("O'Neil", a1)).toBe("'O''Neil'!A1");
  expect(formatCellRange('AB12', a1)).toBe("'AB12'!A1");
  expect(formatCellRange('2024年', a1)).toBe("'2024年'!A1");
});
