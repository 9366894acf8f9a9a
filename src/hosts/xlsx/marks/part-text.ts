/** A part as text that is written again as it was: the same encoding, the same mark at its start. */
import { damagedPart } from '../unreadable-workbook';
import { encodingOf } from '../xml-events';
import type { XlsxPackage } from '../xlsx-package';

export interface PartText {
  /** With the mark of its encoding as a first character, where it has one. */
  readonly text: string;
  bytesOf(text: string): Uint8Array;
}

/** Throws UnreadableWorkbook where it is damaged, or not in the encoding that its start tells. */
export function partText(parts: XlsxPackage, part: string): PartText {
  const pieces: Uint8Array[] = [];
  // A piece is valid until the next.
  parts.pieces(part, (piece) => pieces.push(piece.slice()));
  const encoding = encodingOf(pieces[0] ?? new Uint8Array());
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  try {
    const text = pieces.map((piece) => decoder.decode(piece, { stream: true })).join('') + decoder.decode();
    return { text, bytesOf: (edited) => encoded(edited, encoding) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw damagedPart(part, error);
  }
}

function encoded(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le');
  return bytes;
}
