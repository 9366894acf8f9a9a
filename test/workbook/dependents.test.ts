import { cellRange, formatArea, parseArea, type CellRange } from '../../src/base/address';
import { Dependents } from '../../src/workbook/dependents';
import { workbookOf } from '../hosts/workbook-of';

const at = (sheet: string, a1: string): CellRange => ({ sheet, ...(parseArea(a1) ?? cellRange(sheet, 0, 0)) });
const names = (places: ReturnType<Dependents['of']>) =>
  places
    ?.map(({ sheet, row, column }) => `${sheet}!${formatArea({ top: row, left: column, bottom: row, right: column })}`)
    .sort();

describe('the formula cells that depend on a change', () => {
  it('are found directly, through others, and on other sheets', () => {
    const dependents = Dependents.in(
      workbookOf({
        清单: [
          [2, 100, '=A1*B1'],
          [3, 100, '=A2*B2'],
          [null, null, '=SUM(C1:C2)'],
        ],
        汇总: [['=清单!C3', '=A1*2'], [5]],
      }),
    );
    expect(names(dependents.of([at('sheet-1', 'A2')]))).toEqual([
      'sheet-1!C2',
      'sheet-1!C3',
      'sheet-2!A1',
      'sheet-2!B1',
    ]);
    expect(names(dependents.of([at('sheet-2', 'A2')]))).toEqual([]);
  });

  it('are found through names, and through names of names', () => {
    const dependents = Dependents.in(
      workbookOf(
        { 一: [[1, '=双倍+1']] },
        {
          names: [
            { name: '总额', refersTo: '=一!$A$1' },
            { name: '双倍', refersTo: '=总额*2' },
          ],
        },
      ),
    );
    expect(names(dependents.of([at('sheet-1', 'A1')]))).toEqual(['sheet-1!B1']);
    expect(names(dependents.of([at('sheet-1', 'C9')]))).toEqual([]);
  });

  it('include whole columns and wide areas, whatever part of them changed', () => {
    const dependents = Dependents.in(workbookOf({ 一: [['=SUM(B:B)', null, '=SUM(D1:Z400)']] }));
    expect(names(dependents.of([at('sheet-1', 'B70000')]))).toEqual(['sheet-1!A1']);
    expect(names(dependents.of([at('sheet-1', 'C300:F300')]))).toEqual(['sheet-1!C1']);
  });

  it('always include those whose formulas do not tell what they read, and what depends on these', () => {
    const dependents = Dependents.in(workbookOf({ 一: [['=INDIRECT("C"&1)', '=A1+1', 5], ['=没有这个名称']] }));
    expect(names(dependents.of([at('sheet-1', 'F9')]))).toEqual(['sheet-1!A1', 'sheet-1!A2', 'sheet-1!B1']);
  });

  it('end where formulas go round in a circle', () => {
    const dependents = Dependents.in(workbookOf({ 一: [['=B1', '=A1', 1]] }));
    expect(names(dependents.of([at('sheet-1', 'A1')]))).toEqual(['sheet-1!A1', 'sheet-1!B1']);
  });

  it('follow a formula that is replaced or emptied', () => {
    const dependents = Dependents.in(workbookOf({ 一: [[1, 2, '=A1']] }));
    dependents.replace({ sheet: 'sheet-1', row: 0, column: 2 }, '=B1');
    expect(names(dependents.of([at('sheet-1', 'A1')]))).toEqual([]);
    expect(names(dependents.of([at('sheet-1', 'B1')]))).toEqual(['sheet-1!C1']);
    dependents.replace({ sheet: 'sheet-1', row: 0, column: 2 }, undefined);
    expect(names(dependents.of([at('sheet-1', 'B1')]))).toEqual([]);
  });

  it('are too many to name beyond the limit', () => {
    const rows = Array.from({ length: 50 }, (_, row) => [row, `=A${row + 1}`]);
    const dependents = Dependents.in(workbookOf({ 一: rows }));
    expect(dependents.of([at('sheet-1', 'A1:A50')], 20)).toBeUndefined();
    expect(dependents.of([at('sheet-1', 'A1:A50')], 50)).toHaveLength(50);
  });

  it('mention a sheet in their text', () => {
    const dependents = Dependents.in(workbookOf({ 清单: [[1, '=A1']], 汇总: [['=SUM(清单!A1:Z99)', '=清单!A1', 7]] }));
    expect(names(dependents.mentioning('sheet-1'))).toEqual(['sheet-2!A1', 'sheet-2!B1']);
  });
});
