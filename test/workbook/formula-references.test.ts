import { formatArea } from '../../src/base/address';
import { referencesOf } from '../../src/workbook/formula-references';

const read = (formula: string) =>
  referencesOf(formula).references.map(
    ({ sheet, area }) => (sheet === undefined ? '' : `${sheet}!`) + formatArea(area),
  );

describe('the cells a formula reads', () => {
  it.each([
    ['=A1+B2*2', ['A1', 'B2']],
    ['=SUM($E$2:$E$10,G4)', ['E2:E10', 'G4']],
    ['=ROUND(L12/L10,4)', ['L12', 'L10']],
    ['=变更清单!E12', ['变更清单!E12']],
    ["='变更 清单 (2)'!E12-'它''s'!A1", ['变更 清单 (2)!E12', "它's!A1"]],
    ['=SUM(C:C)', ['C1:C1048576']],
    ['=COUNTA(3:3)', ['A3:XFD3']],
    ['=IF(A1="见B2","C3",D4)', ['A1', 'D4']],
    ['=LOG10(A1)+DEC2BIN(B1)', ['A1', 'B1']],
    ['=1E5+A1', ['A1']],
    ['=#REF!+A1', ['A1']],
    ['=a1', ['A1']],
  ])('%s', (formula, cells) => {
    expect(read(formula)).toEqual(cells);
    expect(referencesOf(formula).opaque).toBe(false);
  });

  it('are also those behind names', () => {
    expect(referencesOf('=总额*费率_2+IF(TRUE,1,0)').names).toEqual(['总额', '费率_2']);
    expect(referencesOf('=变更A1').names).toEqual(['变更A1']);
  });

  it('tells where each address stands, without the name of its sheet', () => {
    const formula = "='变更'!A1+B22";
    const { references } = referencesOf(formula);
    expect(references.map(({ start, end }) => formula.slice(start, end))).toEqual(['A1', 'B22']);
  });

  it.each([
    '=INDIRECT("A"&B1)',
    '=OFFSET(A1,1,0)',
    '=TODAY()-A1',
    '=SUM(A1:INDEX(B:B,3))',
    '=SUM(表1[金额])',
    '=[预算.xlsx]Sheet1!A1',
    '=SUM(A1#)',
    '=SUM(一月:三月!A1)',
    '=_xlfn.LET(x,A1,x*2)',
  ])('cannot all be told from %s', (formula) => {
    expect(referencesOf(formula).opaque).toBe(true);
  });
});
