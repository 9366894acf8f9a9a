/** A part as text that is written again as it was: the same encoding, the same mark at its start. */
import { keptBy } from '../../../base/kept';
import { damagedPart } from '../unreadable-workbook';
import { encodingOf } from '../xml-events';
import type { XlsxPackage } from '../xlsx-package';

/** Parts that are looked at several times. Their texts are not kept, which are as long again. */
const keptParts = keptBy((_: XlsxPackage) => new Map<string, Uint8Array>());

/** As it stands in the file. */
export function partBytes(parts: XlsxPackage, part: string): Uint8Array {
  const kept = keptParts(parts);
  const bytes = kept.get(part) ?? parts.bytes(part);
  kept.set(part, bytes);
  return bytes;
}

/** It is not looked at again. */
export function forgetPart(parts: XlsxPackage, part: string): void {
  keptParts(parts).delete(part);
}

/** With the mark of its encoding as a first character, where it has one. Throws UnreadableWorkbook where it is damaged, or not in the encoding that its start tells. */
export function partText(parts: XlsxPackage, part: string): string {
  const bytes = partBytes(parts, part);
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw damagedPart(part, error);
  }
}

/** Another text in the part's own encoding. */
export function inEncodingOf(parts: XlsxPackage, part: string, text: string): Uint8Array {
  const encoding = encodingOf(partBytes(parts, part));
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}
