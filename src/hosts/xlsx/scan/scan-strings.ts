/** The table of texts, item by item, from the bytes. */
import { bytesOf, Unusual, type ByteScanner } from './byte-scanner';

const ITEM = bytesOf('<si');
const ITEM_END = bytesOf('</si');
const TEXT = bytesOf('<t');
const TEXT_END = bytesOf('</t');
/** As most programs write them. */
const [KEPT_AS_IT_IS, TEXT_TAG_END] = [bytesOf(' xml:space="preserve">'), bytesOf('</t>')];
const RUN = bytesOf('<r');
const RUN_END = bytesOf('</r');
const LOOK = bytesOf('<rPr');
const LOOK_END = bytesOf('</rPr');
const PHONETIC = bytesOf('<rPh');
const PHONETIC_END = bytesOf('</rPh');
const PHONETIC_LOOK = bytesOf('<phoneticPr');
const LOOKS = ['b', 'i', 'sz', 'color', 'rFont', 'family', 'charset', 'scheme', 'u', 'strike', 'vertAlign'].map(
  (name) => bytesOf(`<${name}`),
);

/** All items up to the scanner's end; nothing but whole items may stand before it. */
export function scanStrings(scanner: ByteScanner, take: (text: string) => void): void {
  while (scanner.toTag()) {
    if (!scanner.opens(ITEM)) throw new Unusual();
    scanner.attributes(anyAttribute);
    take(scanner.isEmpty ? '' : itemText(scanner));
  }
}

function itemText(scanner: ByteScanner): string {
  let text = '';
  for (;;) {
    if (!scanner.toTag()) throw new Unusual();
    if (scanner.opens(TEXT)) text += textOf(scanner);
    else if (scanner.opens(RUN)) text += runText(scanner);
    else if (scanner.opens(PHONETIC)) skipPhonetic(scanner);
    else if (scanner.opens(PHONETIC_LOOK)) empty(scanner);
    else break;
  }
  scanner.closes(ITEM_END);
  return text;
}

function runText(scanner: ByteScanner): string {
  let text = '';
  scanner.attributes(anyAttribute);
  if (scanner.isEmpty) return text;
  for (;;) {
    if (!scanner.toTag()) throw new Unusual();
    if (scanner.opens(TEXT)) text += textOf(scanner);
    else if (scanner.opens(LOOK)) skipLook(scanner);
    else break;
  }
  scanner.closes(RUN_END);
  return text;
}

function skipLook(scanner: ByteScanner): void {
  scanner.attributes(anyAttribute);
  if (scanner.isEmpty) return;
  for (;;) {
    if (!scanner.toTag()) throw new Unusual();
    if (!LOOKS.some((name) => scanner.opens(name))) break;
    empty(scanner);
  }
  scanner.closes(LOOK_END);
}

function skipPhonetic(scanner: ByteScanner): void {
  scanner.attributes(anyAttribute);
  if (scanner.isEmpty) return;
  for (;;) {
    if (!scanner.toTag()) throw new Unusual();
    if (!scanner.opens(TEXT)) break;
    textOf(scanner);
  }
  scanner.closes(PHONETIC_END);
}

function empty(scanner: ByteScanner): void {
  scanner.attributes(anyAttribute);
  if (!scanner.isEmpty) throw new Unusual();
}

function textOf(scanner: ByteScanner): string {
  if (!scanner.passes(KEPT_AS_IT_IS)) {
    scanner.attributes(anyAttribute);
    if (scanner.isEmpty) return '';
  }
  const text = scanner.text();
  if (!scanner.passes(TEXT_TAG_END)) scanner.closes(TEXT_END);
  return text;
}

function anyAttribute(): void {
  // What a text looks like is nobody's affair here.
}
