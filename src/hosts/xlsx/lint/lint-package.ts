/** Is this package sound: what in it refers to what is not there, or stands where it may not. */
import { DEFAULT_LIMITS, ReadingMeter, type ReadingLimits } from '../reading-meter';
import { noWorkbook, UnreadableWorkbook } from '../unreadable-workbook';
import { openXlsxPackage } from '../xlsx-package';
import { lintContentTypes, lintRelationships } from './lint-parts';
import { lintRelated } from './lint-related';
import { lintSheet } from './lint-sheet';
import { lintTables } from './lint-styles';
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
  const tables = { ids: new Set<string>(), names: new Set<string>() };
  for (const sheet of lintWorkbook(parts, main, tell)) {
    guarded(sheet, () => {
      lintSheet(parts, sheet, sizes, tell);
      lintRelated(parts, sheet, tables, tell);
    });
  }
  return findings;
}
