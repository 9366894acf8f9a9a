/** Is this package sound: what in it refers to what is not there, or stands where it may not. */
import { DEFAULT_LIMITS, ReadingMeter, type ReadingLimits } from '../reading-meter';
import { mainPartOf, openParts } from '../open-workbook';
import { noWorkbook } from '../unreadable-workbook';
import { tellingBroken, unlessBroken } from './broken-parts';
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
  const { findings, tell } = collectFindings();
  const parts = tellingBroken(openParts(bytes, new ReadingMeter(limits)), tell);
  lintContentTypes(parts, tell);
  lintRelationships(parts, tell);
  if (parts.isBroken('_rels/.rels')) return findings;
  const main = mainPartOf(parts);
  const book = unlessBroken(() => parts.tree(main));
  if (book && book.name !== 'workbook') throw noWorkbook();
  // Without them nobody knows which sheets there are.
  const slash = main.lastIndexOf('/') + 1;
  if (!book || parts.isBroken(`${main.slice(0, slash)}_rels/${main.slice(slash)}.rels`)) return findings;
  const sizes = lintTables(parts, main, tell);
  const { sheets, names } = lintWorkbook(parts, main, book, tell);
  const tables = { ids: new Set<string>(), names: new Set<string>(), defined: names };
  const chain = new CalculationChain(parts, main);
  const unread: SheetNumbers[] = [];
  for (const { part, ...numbers } of sheets) {
    unread.push(numbers);
    if (part === undefined) continue;
    unlessBroken(() => {
      const ofSheet = new SheetTables(parts, part, tables, tell);
      lintSheet(parts, part, { sizes, tables: ofSheet, chain, numbers }, tell);
      unread.pop();
      lintRelated(parts, part, main, tell);
    });
  }
  chain.finish(unread, tell);
  return findings;
}
