/** Which cells a formula reads, as far as its text tells. */
import { parseArea, type Area } from '../base/address';

interface FormulaReference {
  /** The sheet as the formula names it; absent where it means its own. */
  readonly sheet?: string;
  readonly area: Area;
  /** Where the address stands in the formula, without the sheet's name: [start, end). */
  readonly start: number;
  readonly end: number;
}

export interface FormulaReferences {
  readonly references: readonly FormulaReference[];
  /** Defined names it mentions, as written. */
  readonly names: readonly string[];
  /** Its text does not tell everything: INDIRECT, the clock, a table's column, another workbook, a spilled range. */
  readonly opaque: boolean;
}

const UNFORESEEABLE = new Set(
  ['INDIRECT', 'OFFSET', 'NOW', 'TODAY', 'RAND', 'RANDBETWEEN', 'RANDARRAY', 'CELL', 'INFO', 'SHEET', 'SHEETS'].concat(
    ['LET', 'LAMBDA', 'GETPIVOTDATA', 'RTD', 'CUBEVALUE', 'WEBSERVICE'], // names of their own, or data from elsewhere
  ),
);

const SHEET = String.raw`(?:'(?<quoted>(?:[^']|'')+)'|(?<bare>[\p{L}_\\][\p{L}\p{N}_.\\]*))!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;
const ADDRESS = String.raw`(?<address>${CELL}:${CELL}|${COLUMNS}|${ROWS}|${CELL})(?![\p{L}\p{N}_.(!])`;
const TOKEN = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<error>#(?:REF!|N/A|DIV/0!|NAME\?|NULL!|NUM!|VALUE!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA))`,
    String.raw`(?:${SHEET})?${ADDRESS}`,
    String.raw`(?<sheetOnly>${SHEET.replaceAll(/\?<\w+>/g, '?:')})`,
    String.raw`(?<called>[\p{L}_][\p{L}\p{N}_.]*)\(`,
    String.raw`(?<number>\d+(?:\.\d*)?(?:[Ee][+-]?\d+)?)`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\?]*)`,
    String.raw`(?<strange>[[\]#])`,
  ].join('|'),
  'gu',
);

export function referencesOf(formula: string): FormulaReferences {
  const references: FormulaReference[] = [];
  const names: string[] = [];
  let opaque = false;
  for (const match of formula.matchAll(TOKEN)) {
    const found = match.groups ?? {};
    if (found['address'] !== undefined) {
      const area = parseArea(found['address']);
      const end = match.index + match[0].length;
      // A1:INDEX(…) and Sheet1:Sheet3!A1 reach further than their ends.
      if (!area || formula[end] === ':' || formula[end] === '#' || formula[match.index - 1] === ':') opaque = true;
      if (!area) continue;
      const sheet = found['quoted']?.replaceAll("''", "'") ?? found['bare'];
      const start = end - found['address'].length;
      references.push(sheet === undefined ? { area, start, end } : { sheet, area, start, end });
    } else if (found['called'] !== undefined) {
      if (UNFORESEEABLE.has(found['called'].replace(/^_xl(fn|ws)\./gi, '').toUpperCase())) opaque = true;
    } else if (found['name'] !== undefined) {
      if (!/^(true|false)$/i.test(found['name'])) names.push(found['name']);
    } else if (found['strange'] !== undefined || found['sheetOnly'] !== undefined) {
      opaque = true;
    }
  }
  return { references, names, opaque };
}
