/**
 * Texts kept in the workbook, in custom XML parts of our own namespaces. Nobody
 * has seen a WPS write such a part, so that each is read back; where it is not
 * there then, all of the namespace goes into the very hidden sheet instead.
 */
import { HostFailure } from '../../workbook/host';
import type { Book } from './book';
import type { EtXmlPart, EtXmlParts } from './et-objects';
import { notTaken } from './failures';
import { keepIn, keptIn } from './kept-sheet';

export interface Namespace {
  readonly uri: string;
  /** The part around a text. */
  readonly xml: (text: string) => string;
}

/** Those in parts first, then those in the sheet. */
export function keptTexts(book: Book, { uri }: Namespace): string[] {
  return [...ourParts(book, uri).map(({ XML }) => textIn(XML)), ...sheetTexts(book, uri)];
}

/**
 * Makes the texts of `before` (as `keptTexts` has just given them) into those of
 * `after`, by their order; undefined goes, and what is beyond is added.
 */
export function keepTexts(
  book: Book,
  namespace: Namespace,
  before: readonly string[],
  after: readonly (string | undefined)[],
): void {
  const parts = ourParts(book, namespace.uri);
  const wanted = after.filter((text) => text !== undefined);
  try {
    // From the last, so that the places of those before stay.
    for (let at = before.length - 1; at >= parts.length; at--)
      if (after[at] !== before[at]) throw new Error('in sheet');
    for (let at = parts.length - 1; at >= 0; at--) change(parts[at], namespace, before[at], after[at]);
    for (const text of after.slice(before.length)) if (text !== undefined) xmlParts(book)?.Add(namespace.xml(text));
  } catch {
    // What came of it shows in what is there now.
  }
  if (sameTexts(keptTexts(book, namespace), wanted)) return;
  const hadSheet = book.keptSheet !== undefined;
  try {
    keepInSheet(book, namespace, wanted);
    if (!sameTexts(keptTexts(book, namespace), wanted))
      throw new HostFailure(notTaken({ zh: '要记住的内容', en: 'what was to be kept' }));
  } catch (error) {
    if (!hadSheet) book.withoutKeptSheet();
    throw error;
  }
}

function change(
  part: EtXmlPart | undefined,
  { xml }: Namespace,
  before: string | undefined,
  after: string | undefined,
) {
  if (!part || before === after) return;
  if (after === undefined) part.Delete();
  else if (!part.LoadXML(xml(after)) || textIn(part.XML) !== after) throw new Error('not loaded');
}

function keepInSheet(book: Book, namespace: Namespace, texts: readonly string[]): void {
  for (const part of ourParts(book, namespace.uri)) if (!texts.includes(textIn(part.XML))) part.Delete();
  const left = ourParts(book, namespace.uri).map(({ XML }) => textIn(XML));
  const here = texts.filter((text) => !left.includes(text)).map((text) => ({ namespace: namespace.uri, text }));
  const sheet = book.keptSheet;
  const others = sheet ? keptIn(sheet).filter((kept) => kept.namespace !== namespace.uri) : [];
  if (here.length + others.length === 0) {
    book.withoutKeptSheet();
    // It would not go: then nothing is in it.
    if (book.keptSheet) keepIn(book.keptSheet, []);
  } else keepIn(sheet ?? book.addKeptSheet(), [...others, ...here]);
}

export function sheetTexts(book: Book, uri: string): string[] {
  const sheet = book.keptSheet;
  return sheet ? keptIn(sheet).flatMap(({ namespace, text }) => (namespace === uri ? [text] : [])) : [];
}

function xmlParts(book: Book): EtXmlParts | undefined {
  try {
    return book.workbook.CustomXMLParts ?? undefined;
  } catch {
    return undefined;
  }
}

export function ourParts(book: Book, uri: string): EtXmlPart[] {
  const found = xmlParts(book)?.SelectByNamespace(uri);
  if (!found) return [];
  return Array.from({ length: found.Count }, (_, at) => found.Item(at + 1));
}

/** The text of the root element; of what is no such thing, as it stands, so that nobody takes it for ours to write over. */
export function textIn(xml: string): string {
  const text = /^\s*(?:<\?[^>]*\?>\s*)?<([^\s>/]+)[^>]*>([\s\S]*)<\/\1\s*>\s*$/u.exec(xml)?.[2];
  if (text === undefined) return xml;
  return text
    .trim()
    .replaceAll(/&(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi, (_, name: string) => ENTITIES[name] ?? numbered(name));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function numbered(name: string): string {
  return String.fromCodePoint(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text) => b.includes(text));
}
