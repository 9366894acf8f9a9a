/** The review record, one part for what was added at once and never rewritten; where WPS keeps no part, in the very hidden sheet. */
import { HostFailure } from '../../workbook/host';
import {
  hasLines,
  LARGEST_RECORD_PART,
  partsOfLines,
  RECORD_NAMESPACE,
  recordXml,
  type PartRefused,
  type RecordAdded,
  type RecordTexts,
} from '../../workbook/record-texts';
import type { Book } from './book';
import { notTaken } from './failures';
import { keepTexts, keptTexts, ourParts, sheetTexts, textIn, type Namespace } from './kept-parts';

const RECORD: Namespace = { uri: RECORD_NAMESPACE, xml: (text) => recordXml([text]) };

export function recordKept(book: Book): RecordTexts {
  const texts: string[] = [];
  const refused: PartRefused[] = [];
  for (const { XML: xml } of ourParts(book, RECORD_NAMESPACE)) {
    const why = whyRefused(xml);
    if (why) refused.push(why);
    else texts.push(textIn(xml));
  }
  texts.push(...sheetTexts(book, RECORD_NAMESPACE));
  return { texts, refused, seen: `${texts.length}.${refused.length}.${sumOf(texts)}` };
}

export function addToRecord(book: Book, lines: readonly string[], seen: string): RecordAdded {
  const before = recordKept(book);
  if (before.seen !== seen) return { kind: 'stale', now: before };
  const there = keptTexts(book, RECORD);
  keepTexts(book, RECORD, there, [...there, ...partsOfLines(lines).map((part) => part.join('\n'))]);
  const now = recordKept(book);
  if (!hasLines(now, lines)) throw new HostFailure(notTaken(ENTRIES));
  return { kind: 'added', now };
}

const ENTRIES = { zh: '审查记录', en: 'the entries of the review record' };

/** No part of ours has a document type, with which XML can be made to grow. */
function whyRefused(xml: string): PartRefused | undefined {
  if (xml.length > LARGEST_RECORD_PART) return 'oversize';
  if (/<!DOCTYPE/i.test(xml)) return 'doctype';
  return textIn(xml) === xml ? 'malformed' : undefined;
}

/** Parts have ids only where they are parts: what was seen is told by its letters. */
function sumOf(texts: readonly string[]): number {
  let sum = 0;
  for (const text of texts) for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) | 0;
  return sum;
}
