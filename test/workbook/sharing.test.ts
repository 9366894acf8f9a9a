import { shareSheet, withCells } from '../../src/workbook/sharing';
import { sheetOf } from '../hosts/workbook-of';

describe('the next snapshot', () => {
  const before = sheetOf('s', '清单', [['甲', 1], ['乙', 2], [], ['丙', 3]]);

  it('of a sheet that says the same is the same object', () => {
    expect(shareSheet(before, sheetOf('s', '清单', [['甲', 1], ['乙', 2], [], ['丙', 3]]))).toBe(before);
  });

  it('keeps the rows that did not change', () => {
    const after = shareSheet(before, sheetOf('s', '清单', [['甲', 1], ['乙', 5], [], ['丙', 3]]));
    expect(after).not.toBe(before);
    expect(after.rows.map((row, at) => row === before.rows[at])).toEqual([true, false, true, true]);
  });

  it('keeps rows that moved down or up', () => {
    const after = shareSheet(before, sheetOf('s', '清单', [['甲', 1], ['新', 0], ['乙', 2], [], ['丙', 3]]));
    expect(after.rows[0]).toBe(before.rows[0]);
    expect(after.rows[2]).toBe(before.rows[1]);
    expect(after.rows[4]).toBe(before.rows[3]);
  });

  it.each([
    ['name', { name: '别名' }],
    ['visibility', { visibility: 'hidden' as const }],
    ['protection', { protected: true }],
    ['merged cells', { merges: [{ top: 0, left: 0, bottom: 0, right: 1 }] }],
    ['hidden rows', { hiddenRows: new Set([1]) }],
    ['hidden columns', { hiddenColumns: new Set([1]) }],
  ])('is another where the %s changed, and shares the rows', (_, change) => {
    const after = shareSheet(before, { ...sheetOf('s', '清单', [['甲', 1], ['乙', 2], [], ['丙', 3]]), ...change });
    expect(after).not.toBe(before);
    expect(after.rows).toBe(before.rows);
  });

  it('with the same value written again is the same', () => {
    expect(withCells(before.rows, [{ row: 1, column: 1, cell: { value: 2 } }])).toBe(before.rows);
  });

  it('with a value written and taken back at once is the same, and other rows stay the same objects', () => {
    const cell = (value: number) => ({ row: 1, column: 1, cell: { value } });
    expect(withCells(before.rows, [cell(9), cell(2)])).toBe(before.rows);
    const after = withCells(before.rows, [cell(9)]);
    expect(after.map((row, at) => row === before.rows[at])).toEqual([true, false, true, true]);
  });

  it('grows to where a cell is put, and shrinks when the last are emptied', () => {
    const grown = withCells(before.rows, [{ row: 6, column: 2, cell: { value: 'x' } }]);
    expect(grown).toHaveLength(7);
    expect(grown[6]).toEqual([undefined, undefined, { value: 'x' }]);
    expect(withCells(grown, [{ row: 6, column: 2, cell: undefined }])).toHaveLength(4);
    expect(before.rows).toHaveLength(4);
  });

  it('tells a number from a text that looks like it, and an error from its text', () => {
    const [number, text] = [sheetOf('s', '一', [[1]]), sheetOf('s', '一', [['1']])];
    expect(shareSheet(number, text).rows[0]).toBe(text.rows[0]);
    const [error, words] = [sheetOf('s', '一', [[{ value: { error: '#N/A' } }]]), sheetOf('s', '一', [['#N/A']])];
    expect(shareSheet(error, words).rows[0]).toBe(words.rows[0]);
  });
});
