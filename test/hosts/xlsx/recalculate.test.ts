/** Formulas saved without a result: what the engine is sure of, what it leaves, and what it must not make a pass of. */
import { loadEngine } from '../../../src/hosts/xlsx/recalculate/engine-sheet';
import { recalculateWith, type Recalculation } from '../../../src/hosts/xlsx/recalculate/recalculate';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { hasTrustedResult } from '../../../src/hosts/xlsx/recalculate/trusted-formulas';
import { xlsxOf, type XlsxText } from './xlsx-of';

let recalculation: Recalculation;
beforeAll(async () => {
  recalculation = recalculateWith(await loadEngine());
});

/** In one row from A1: '=B1' a formula without a result, '=B1 → 3' one with it, else a number or a text. */
function row(...cells: readonly string[]): string {
  const written = cells.map((cell, at) => {
    const ref = `r="${String.fromCharCode(65 + at)}1"`;
    const [formula = '', saved] = cell.split(' → ');
    const f = `<f>${formula.slice(1).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</f>`;
    if (formula.startsWith('=')) return `<c ${ref}>${f}${saved === undefined ? '' : `<v>${saved}</v>`}</c>`;
    if (!Number.isNaN(Number(cell))) return `<c ${ref}><v>${cell}</v></c>`;
    return `<c ${ref} t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="1">${written.join('')}</row>`;
}

function computed(rows: string, more: XlsxText = {}) {
  const reading = recalculation(readXlsx(xlsxOf({ rows, ...more }), { name: 'book.xlsx' }));
  return {
    values: reading.workbook.sheets[0]?.rows[0]?.map((cell) => cell?.value),
    told: reading.problems.map(({ kind, at }) => `${kind} ${at.map(({ left }) => 'ABCDEFGH'[left]).join('')}`),
  };
}

test('sums, shares and conditions are computed to the last digit a spreadsheet has, and it is told', () => {
  const names = '<definedNames><definedName name="税率">变更单!$B$1</definedName></definedNames>';
  const { values, told } = computed(
    row('123456789.12', '0.01', '=A1+B1', '=1/3', '=ROUND(A1*税率,2)', '=IF(变更单!A1>1,"是","否")', '="税率"&税率'),
    { workbookAfter: names },
  );
  expect(values?.slice(2)).toEqual([123456789.12 + 0.01, 1 / 3, 1234567.89, '是', '税率0.01']);
  expect(told).toEqual(['recalculated CDEFG']);
});

test('a share above its limit by less than fifteen digits show does not come to the limit', () => {
  // 0.1 + 2^-55: fifteen digits of it are 0.1.
  const { values } = computed(row('0.1', '=A1+2.7755575615628914e-17'));
  expect(values?.[1]).toBeGreaterThan(0.1);
});

test('what the engine cannot be sure of stays without a result, and so does all that reads it', () => {
  const { values, told } = computed(
    row('5', '=TODAY()-A1', '=IFERROR(NUMBERSTRING(A1,2),0)', '=C1+1', '=A1/0', '=IFERROR(A1/0,7)', '=SUM(A1:A3*2)'),
  );
  expect(values?.slice(1)).toEqual([null, null, null, null, 7, null]);
  expect(told).toEqual(['recalculated F', 'uncalculated-formulas BCDEG']);
});

test('a saved result that is another is told and stays; one that differs by the order of a sum is not', () => {
  const { values, told } = computed(row('0.1', '0.2', '=A1+B1 → 0.3', '=A1*100 → 9', '=D1+1 → 11'));
  expect(values?.slice(2)).toEqual([0.3, 9, 11]);
  expect(told).toEqual(['recalculation-differs D']);
});

test('days from 1904 are left alone, which is said; a workbook without formulas is itself', () => {
  const bytes = xlsxOf({ rows: row('1', '=A1'), workbookBefore: '<workbookPr date1904="1"/>' });
  const { problems } = recalculation(readXlsx(bytes, { name: 'book.xlsx' }));
  expect(problems.map(({ kind }) => kind)).toEqual(['uncalculated-formulas', 'recalculation-refused']);
  const plain = readXlsx(xlsxOf({ rows: row('1') }), { name: 'book.xlsx' });
  expect(recalculation(plain).workbook).toBe(plain.workbook);
});

test.each([
  ['=SUM(A1:A9)', true],
  ["=SUMPRODUCT(('1 月'!A1:A9>0)*B1:B9)", true],
  ['=_xlfn.IFS(A1>0,1)', true],
  ['=A1:A9*2', false],
  ['=SUM(A1:A9*B1:B9)', false],
  ['=-Sheet1!A1:A9', false],
  ['=SUBTOTAL(9,A1:A9)', false],
  ['=INDIRECT("A1")', false],
  ['="NOW()"&A1', true],
])('%s is trusted: %s', (formula, trusted) => {
  expect(hasTrustedResult(formula)).toBe(trusted);
});
