/** Is this package sound: what in it refers to what is not there, or stands where it may not. */
import { DEFAULT_LIMITS, ReadingMeter, type ReadingLimits } from '../reading-meter';
import { noWorkbook, UnreadableWorkbook } from '../unreadable-workbook';
import { openXlsxPackage } from '../xlsx-package';
import { CalculationChain, type SheetNumbers } from './calculation-chain';
import { lintContentTypes, lintRelationships } from './lint-parts';
import { lintRelated } from './lint-related';
import { lintSheet } from './lint-sheet';
import { lintTables } from './lint-styles';
import { SheetTables } from './lint-tables';
import { lintWorkbook } from './lint-workbook';
import { collectFindings, type PackageFinding } from './package-finding';

/** Throws UnreadableWorkbook where there is no package to look at. */
export function lintPackage(bytes: Uint8Array, limits: ReadingLimits = DEFAULT_LIMITS): readonly PackageFinding[] {
  const parts = openXlsxPackage(bytes, new ReadingMeter(limits));
  const { findings, tell } = collectFindings();
  const guarded = (part: string, look: () => void) => {
    try {
      look();
    } catch (error) {
      if (!(error instanceof UnreadableWorkbook) || error.kind === 'too-large' || error.kind === 'zip-bomb')
        throw error;
      tell('unreadable-part', part);
    }
  };
  lintContentTypes(parts, tell);
  lintRelationships(parts, tell);
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || !parts.has(main)) throw noWorkbook();
  const sizes = lintTables(parts, main, tell);
  const { sheets, names } = lintWorkbook(parts, main, tell);
  const tables = { ids: new Set<string>(), names: new Set<string>(), defined: names };
  const chain = new CalculationChain(parts, main, tell);
  const unread: SheetNumbers[] = [];
  for (const { part, ...numbers } of sheets) {
    unread.push(numbers);
    if (part === undefined) continue;
    guarded(part, () => {
      const ofSheet = new SheetTables(parts, part, tables, tell);
      lintSheet(parts, part, { sizes, tables: ofSheet, chain, numbers }, tell);
      unread.pop();
      lintRelated(parts, part, main, tell);
    });
  }
  chain.finish(unread, tell);
  return findings;
}
