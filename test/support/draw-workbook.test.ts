import { cellAt } from '../../src/workbook/workbook';
import { sheet, workbook } from './draw-workbook';

test('a drawn row gives text, numbers, formulas, errors, formats and gaps', () => {
  const drawn = sheet(
    '表',
    `
    项目变更单 (merge A1:C1)

    "1" | 2 | =B3*2→4 | #REF! |  | 12.5{0.00"万元"} | TRUE (hidden)
  `,
  );
  expect(cellAt(drawn, 0, 0)).toEqual({ value: '项目变更单' });
  expect(drawn.rows[1]).toBeUndefined();
  expect(drawn.rows[2]).toEqual([
    { value: '1' },
    { value: 2 },
    { value: 4, formula: '=B3*2' },
    { value: { error: '#REF!' } },
    undefined,
    { value: 12.5, numberFormat: '0.00"万元"' },
    { value: true },
  ]);
  expect(drawn.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect([...drawn.hiddenRows]).toEqual([2]);
});

test('a drawing may start anywhere, and sheets get ids of their own', () => {
  const drawn = sheet('表', '甲 | 乙', { origin: { row: 2, column: 1 } });
  expect(cellAt(drawn, 2, 1)?.value).toBe('甲');
  expect(workbook(drawn, sheet('另', '丙')).sheets.map(({ id }) => id)).toEqual(['sheet1', 'sheet2']);
});
