/** The review record's parts of a file: our own read, whoever else's left unread. */
import { LARGEST_RECORD_PART, RECORD_NAMESPACE, type PartRefused, type RecordTexts } from '../../workbook/record-texts';
import { DEFAULT_LIMITS, ReadingMeter } from './reading-meter';
import { UnreadableWorkbook } from './unreadable-workbook';
import { openXlsxPackage, type XlsxPackage } from './xlsx-package';

/** Throws UnreadableWorkbook where the file is no package; a part that is damaged or hostile is told and loses no other. */
export function readRecordParts(bytes: Uint8Array): RecordTexts {
  const parts = openXlsxPackage(bytes, new ReadingMeter(DEFAULT_LIMITS));
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument')?.part;
  const texts: string[] = [];
  const refused: PartRefused[] = [];
  for (const { type, part } of main === undefined ? [] : parts.relationships(main)) {
    if (type !== 'customXml' || part === undefined || !parts.has(part)) continue;
    const read = textOf(parts, part);
    if (typeof read === 'string') texts.push(read);
    else if (read) refused.push(read.refused);
  }
  return { texts, refused, seen: String(texts.length + refused.length) };
}

/** Undefined of a part that is not ours. */
function textOf(parts: XlsxPackage, part: string): string | { readonly refused: PartRefused } | undefined {
  const pieces: string[] = [];
  let state: 'before' | 'ours' | 'foreign' | 'oversize' = 'before';
  let length = 0;
  const stop = (why: typeof state) => {
    state = why;
    throw new Error(why);
  };
  try {
    parts.stream(part, {
      open: (_name, _attributes, namespace) => {
        if (state !== 'before') return;
        if (namespace !== RECORD_NAMESPACE) stop('foreign');
        state = 'ours';
      },
      text: (piece) => {
        length += piece.length;
        if (length > LARGEST_RECORD_PART) stop('oversize');
        pieces.push(piece);
      },
      close: () => undefined,
    });
    return pieces.join('');
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return refusalOf(state, () => parts.text(part));
  }
}

/** A part may fail before it has said whose it is: then its text is asked. */
function refusalOf(state: string, text: () => string): { readonly refused: PartRefused } | undefined {
  if (state === 'foreign') return undefined;
  if (state === 'oversize') return { refused: 'oversize' };
  if (state === 'ours') return { refused: 'malformed' };
  try {
    const start = text().slice(0, 4000);
    if (!start.includes(RECORD_NAMESPACE)) return undefined;
    return { refused: /<!DOCTYPE/i.test(start) ? 'doctype' : 'malformed' };
  } catch (error) {
    // It cannot be unpacked at all, and may be ours.
    if (error instanceof UnreadableWorkbook) return { refused: error.kind === 'damaged' ? 'malformed' : 'oversize' };
    throw error;
  }
}
