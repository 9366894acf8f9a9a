/** Formulas whose result by another engine is taken for the spreadsheet's own: of functions in which the two were found alike, and without what is read differently. */
import { isSingleCell } from '../../../base/address';
import { referencesOf } from '../../../workbook/formula-references';

/** TEXT, SUBTOTAL, AGGREGATE and what depends on the clock, on filters or on the language are not among them. */
const ALIKE = new Set(
  (
    'ABS AND AVERAGE AVERAGEIF AVERAGEIFS CEILING CHOOSE COLUMN COLUMNS CONCAT CONCATENATE COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS ' +
    'DATE DAY DAYS EDATE EOMONTH EXACT FALSE FIND FLOOR HLOOKUP IF IFERROR IFNA IFS INDEX INT ISBLANK ISERROR ISNA ISNUMBER ISTEXT ' +
    'LARGE LEFT LEN LOOKUP MATCH MAX MEDIAN MID MIN MOD MONTH N NOT OR POWER PRODUCT RANK RIGHT ROUND ROUNDDOWN ROUNDUP ROW ROWS ' +
    'SIGN SMALL SQRT SUM SUMIF SUMIFS SUMPRODUCT TRIM TRUE TRUNC VALUE VLOOKUP XLOOKUP YEAR'
  ).split(' '),
);
const TEXTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const CALLED = /([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
const OPERATORS = '+-*/^&<>=';

export function hasTrustedResult(formula: string): boolean {
  const { references, opaque } = referencesOf(formula);
  if (opaque) return false;
  const plain = formula.replace(TEXTS, '""');
  const called = [...plain.matchAll(CALLED)].map(([, name = '']) =>
    name.toUpperCase().replace(/^_XLFN\.(_XLWS\.)?/, ''),
  );
  if (!called.every((name) => ALIKE.has(name))) return false;
  // A whole column in arithmetic: an older spreadsheet takes the cell of its own row, the engine all of them.
  const all = called.includes('SUMPRODUCT');
  return all || !references.some(({ area, start, end }) => !isSingleCell(area) && isOperand(formula, start, end));
}

function isOperand(formula: string, start: number, end: number): boolean {
  const after = formula.slice(end).trimStart().charAt(0);
  const before = formula
    .slice(1, start)
    .replace(/(?:'(?:[^']|'')*'|[\p{L}\p{N}_.\\]+)!$/u, '')
    .trimEnd();
  return (after !== '' && OPERATORS.includes(after)) || (before !== '' && OPERATORS.includes(before.slice(-1)));
}
