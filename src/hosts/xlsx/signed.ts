/** A digital signature covers the parts of a package: any change to them voids it. */
import { DEFAULT_LIMITS, ReadingMeter } from './reading-meter';
import { openXlsxPackage, type XlsxPackage } from './xlsx-package';

export function isSigned({ names }: XlsxPackage): boolean {
  return names.some((name) => /^_xmlsignatures\//i.test(name));
}

/** Throws UnreadableWorkbook where it is no package. */
export function isSignedFile(bytes: Uint8Array): boolean {
  return isSigned(openXlsxPackage(bytes, new ReadingMeter(DEFAULT_LIMITS)));
}
