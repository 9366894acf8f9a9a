import { formatArea, parseArea } from '../../src/base/address';
import { atOnce } from '../../src/base/steps';
import { areaMoved, movingLines, type LineMove } from '../../src/workbook/line-moves';
import type { Workbook } from '../../src/workbook/workbook';
import { workbookOf } from '../hosts/workbook-of';

const rows = (at: number, by: number): LineMove => ({ sheet: 'sheet-1', lines: 'rows', at, by });
const columns = (at: number, by: number): LineMove => ({ sheet: 'sheet-1', lines: 'columns', at, by });
const moved = (workbook: Workbook, move: LineMove) => atOnce(movingLines(workbook, move));

/** The formula in the last sheet's A1 after the move. */
function formulaAfter(formula: string, move: LineMove): string | undefined {
  const { workbook } = moved(workbookOf({ 清单: [[1]], 汇总: [[formula]] }), move);
  return workbook.sheets[1]?.rows[0]?.[0]?.formula;
}

describe('rows and columns that come and go', () => {
  it.each([
    ['a row inserted above', 'B5:C6', rows(2, 1), 'B6:C7'],
    ['a row inserted within', 'B5:C6', rows(5, 2), 'B5:C8'],
    ['a row inserted below', 'B5:C6', rows(6, 1), 'B5:C6'],
    ['rows deleted above', 'B5:C6', rows(0, -2), 'B3:C4'],
    ['its upper rows deleted', 'B5:C9', rows(3, -3), 'B4:C6'],
    ['its lower rows deleted', 'B5:C9', rows(7, -9), 'B5:C7'],
    ['all its rows deleted', 'B5:C6', rows(4, -2), undefined],
    ['a column inserted before', 'B5:C6', columns(0, 1), 'C5:D6'],
    ['a column within deleted', 'B5:D6', columns(2, -1), 'B5:C6'],
  ])('move an area: %s', (_, area, move, after) => {
    const start = parseArea(area);
    const end = start && areaMoved(start, move);
    expect(end && formatArea(end)).toBe(after);
  });

  it.each([
    ['=清单!A9*2', rows(3, 1), '=清单!A10*2'],
    ['=清单!$A$9+清单!A$2', rows(3, 1), '=清单!$A$10+清单!A$2'],
    ['=SUM(清单!A2:A9)', rows(8, 1), '=SUM(清单!A2:A10)'],
    ['=SUM(清单!A2:A9)', rows(9, 1), '=SUM(清单!A2:A9)'],
    ['=SUM(清单!A:A)', rows(3, 5), '=SUM(清单!A:A)'],
    ['=SUM(清单!3:5)', rows(3, 1), '=SUM(清单!3:6)'],
    ['=SUM(清单!B:$D)', columns(2, 1), '=SUM(清单!B:$E)'],
    ['=清单!A9', rows(8, -1), '=清单!#REF!'],
    ['=A9&"A9"', rows(3, 1), '=A9&"A9"'],
  ])('a formula %s elsewhere', (formula, move, after) => {
    expect(formulaAfter(formula, move)).toBe(after);
  });

  it('leave the rows that nothing in them changes the same objects', () => {
    const before = workbookOf({
      清单: [
        ['甲', 1],
        ['乙', 2],
        ['丙', '=B1'],
        ['丁', '=B4'],
      ],
    });
    const { workbook } = moved(before, rows(1, 1));
    const [was, is] = [before.sheets[0]?.rows ?? [], workbook.sheets[0]?.rows ?? []];
    expect(is[0]).toBe(was[0]);
    expect(is[1]).toBeUndefined();
    expect(is[2]).toBe(was[1]);
    expect(is[3]).toBe(was[2]);
    expect(is[4]?.[1]?.formula).toBe('=B5');
  });

  it('take merged areas, hidden rows and names along', () => {
    const [sheet] = workbookOf({ 清单: [['甲'], ['乙'], ['丙'], ['丁']] }).sheets;
    if (!sheet) throw new Error('no sheet');
    const merges = [
      { top: 2, left: 0, bottom: 3, right: 1 },
      { top: 0, left: 0, bottom: 1, right: 0 },
    ];
    const before = {
      ...workbookOf({}),
      sheets: [{ ...sheet, merges, hiddenRows: new Set([1, 3]) }],
      names: [{ name: '合同金额', refersTo: '=清单!$A$4' }],
    };
    const { workbook } = moved(before, rows(1, -1));
    // Of two merged cells one above the other a single one is left, which is none.
    expect(workbook.sheets[0]?.merges).toEqual([{ top: 1, left: 0, bottom: 2, right: 1 }]);
    expect([...(workbook.sheets[0]?.hiddenRows ?? [])]).toEqual([2]);
    expect(workbook.names[0]?.refersTo).toBe('=清单!$A$3');
  });

  it('tell the formulas that lost something they read', () => {
    const before = workbookOf({ 清单: [[1], [2], [3], ['=SUM(A1:A3)'], ['=A1']] });
    const { bereft } = moved(before, rows(1, -1));
    expect(bereft).toEqual([{ sheet: 'sheet-1', top: 2, left: 0, bottom: 2, right: 0 }]);
    expect(moved(before, rows(1, 1)).bereft).toEqual([]);
  });
});
