import { compileSharedFormula } from '../../../src/hosts/xlsx/shift-formula';

/** Two rows down, one column to the right. */
function shifted(formula: string): string {
  return compileSharedFormula(formula).shifted(2, 1);
}

test.each([
  ['A1*B2', 'B3*C4'],
  ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
  ['SUM(E5:E20)', 'SUM(F7:F22)'],
  ['SUM(A:A)', 'SUM(B:B)'],
  ['SUM($A:B)', 'SUM($A:C)'],
  ['SUM(3:5)', 'SUM(5:7)'],
  ['SUM($3:5)', 'SUM($3:7)'],
  ['预算!B2*2', '预算!C4*2'],
  ["'A1 预算'!B2", "'A1 预算'!C4"],
  ["'it''s A1'!B2", "'it''s A1'!C4"],
  ['Q1!B2', 'Q1!C4'],
  ['SUM(Q1:Q4!B2)', 'SUM(Q1:Q4!C4)'],
  ['IF(A1="B2 ""C3""",1,2)', 'IF(B3="B2 ""C3""",1,2)'],
  ['LOG10(A1)', 'LOG10(B3)'],
  ['ATAN2(A1,B1)', 'ATAN2(B3,C3)'],
  ['[1]Sheet1!A1', '[1]Sheet1!B3'],
  ['SUM(Table1[[#This Row],[A1]])+A1', 'SUM(Table1[[#This Row],[A1]])+B3'],
  ['合计A1+税率_B2+A1', '合计A1+税率_B2+B3'],
  ['1E5+A1', '1E5+B3'],
  ['1.5E+10*a1', '1.5E+10*B3'],
  ['#REF!+A1', '#REF!+B3'],
  ['A1:INDEX(B:B,3)', 'B3:INDEX(C:C,3)'],
  ['A1#', 'B3#'],
  ['XFE1+A1048577', 'XFE1+A1048577'],
])('%s reads %s two rows down and one column on', (formula, expected) => {
  expect(shifted(formula)).toBe(expected);
});

test('an address pushed off the sheet is lost, as the spreadsheet would have it', () => {
  expect(compileSharedFormula('A1+B2').shifted(-1, 0)).toBe('#REF!+B1');
  expect(compileSharedFormula('XFD1').shifted(0, 1)).toBe('#REF!');
});
