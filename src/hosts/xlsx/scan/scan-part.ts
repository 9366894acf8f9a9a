/** A part read by a scanner where it is written as usual. */
import type { XlsxPackage } from '../xlsx-package';
import { feedXml, type XmlListener } from '../xml-events';
import { Unusual, type ByteScanner } from './byte-scanner';
import { ScannedPart, type ScannedElement } from './scanned-part';

/** Undefined where it has to be read by the XML parser. */
export function scanned<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unusual) return undefined;
    throw error;
  }
}

/** Throws Unusual. What stands round the element goes to the listener. */
export function scanPart(
  parts: XlsxPackage,
  part: string,
  element: ScannedElement,
  listener: XmlListener,
  scan: (scanner: ByteScanner) => void,
): void {
  const reading = new ScannedPart(element, (watched) => feedXml(part, watched), listener, scan);
  parts.pieces(part, (piece) => reading.write(piece), true);
  reading.end();
}
