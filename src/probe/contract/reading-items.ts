/** What reading a workbook promises. */
import { formatArea } from '../../base/address';
import { cellAt } from '../../workbook/workbook';
import { type ContractItem, item } from './desk';
import { workbookOf } from './drawn-workbook';
import { sheetCalled, printedValues } from './looked-up';

export const READING_ITEMS: readonly ContractItem[] = [
  item('gives every sheet with its values, formulas, results and number formats', async (desk, expect) => {
    const workbook = await desk.start(
      workbookOf({
        变更单: [
          ['设备', 3, '420,000元', true],
          [{ value: 1200.5, numberFormat: '#,##0.00"万元"' }, '=B1*2', null, '=A9/0'],
          [],
          [null, null, '=SUM(B1:B2)'],
        ],
        空表: [],
      }),
    );
    const [slip, empty] = workbook.sheets;
    if (!slip || !empty) throw new Error('a sheet is missing');
    expect([slip.name, slip.visibility, slip.protected]).toEqual(['变更单', 'visible', false]);
    expect(printedValues(slip)).toEqual([
      ['设备', 3, '420,000元', true],
      [1200.5, 6, undefined, '#DIV/0!'],
      [],
      [undefined, undefined, 9],
    ]);
    expect(cellAt(slip, 1, 1)?.formula).toBe('=B1*2');
    expect(cellAt(slip, 0, 1)).toEqual({ value: 3 });
    expect(cellAt(slip, 1, 0)?.numberFormat).toBe('#,##0.00"万元"');
    expect(empty.rows).toEqual([]);
  }),
  item('gives merged cells, hidden rows and columns, protection and names', async (desk, expect) => {
    const drawn = workbookOf(
      {
        预算: [
          ['合计', 1],
          ['a', 2],
          ['b', 3],
          ['c', 4, 5],
        ],
        隐藏: [['x']],
      },
      { names: [{ name: '总额', refersTo: '=预算!$B$1' }] },
    );
    const workbook = await desk.start({
      ...drawn,
      sheets: drawn.sheets.map((sheet, at) =>
        at === 1
          ? { ...sheet, visibility: 'hidden', protected: true }
          : {
              ...sheet,
              merges: [{ top: 1, left: 0, bottom: 2, right: 0 }],
              hiddenRows: new Set([2]),
              hiddenColumns: new Set([1]),
            },
      ),
    });
    const [budget, hidden] = workbook.sheets;
    expect(budget?.merges.map(formatArea)).toEqual(['A2:A3']);
    expect([...(budget?.hiddenRows ?? [])]).toEqual([2]);
    expect([...(budget?.hiddenColumns ?? [])]).toEqual([1]);
    expect([hidden?.visibility, hidden?.protected]).toEqual(['hidden', true]);
    expect(workbook.names).toEqual([{ name: '总额', refersTo: '=预算!$B$1' }]);
  }),
  item('takes a text that begins with an equals sign for a text', async (desk, expect) => {
    const workbook = await desk.start(workbookOf({ 一: [[{ value: '=见附件' }]] }));
    expect(cellAt(sheetCalled(workbook, '一'), 0, 0)).toEqual({ value: '=见附件' });
  }),
];
