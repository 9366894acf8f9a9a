/** The package of a workbook, and its main part; else in one sentence what the file is instead. */
import { holdsEncryptedPackage, isCompoundFile } from './compound-file';
import type { ReadingMeter } from './reading-meter';
import * as refusal from './unreadable-workbook';
import { openXlsxPackage, type XlsxPackage } from './xlsx-package';
import { startsLikeZip } from './zip-archive';

/** Throws UnreadableWorkbook. */
export function openParts(bytes: Uint8Array, meter: ReadingMeter): XlsxPackage {
  if (bytes.length === 0) throw refusal.emptyFile();
  meter.fileOf(bytes.length);
  if (isCompoundFile(bytes)) throw holdsEncryptedPackage(bytes) ? refusal.encrypted() : refusal.legacyFormat();
  if (!startsLikeZip(bytes)) throw refusal.notAWorkbook();
  return openXlsxPackage(bytes, meter);
}

/** Throws UnreadableWorkbook. */
export function mainPartOf(parts: XlsxPackage): string {
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || !parts.has(main)) {
    throw parts.has('mimetype') ? refusal.otherFormat('OpenDocument（.ods）') : refusal.noWorkbook();
  }
  if (/\.bin$/i.test(main)) throw refusal.otherFormat('.xlsb');
  return main;
}
