/** The rows of a worksheet, cell by cell, from the bytes. */
import { bytesOf, Unusual, type ByteScanner } from './byte-scanner';

/** Attributes by name, as the XML parser gives them. */
export type ScannedAttributes = Readonly<Record<string, { readonly value: string } | undefined>>;

/** Where what was scanned goes. */
export interface RowTaker {
  row(attributes: ScannedAttributes): void;
  /** `reference`: as written, or its row × COLUMNS + its column, both from zero. `value`: of <v>, or the text of <is>; undefined where there is none. A whole number of at most 15 digits comes as such. */
  cell(
    reference: string | number | undefined,
    style: number,
    type: string,
    value: string | number | undefined,
    formula: ScannedFormula | undefined,
  ): void;
}

export interface ScannedFormula {
  readonly attributes: ScannedAttributes;
  readonly text: string;
}

/** More than a sheet has, and than three letters can say. */
export const COLUMNS = 32_768;

const ROW = bytesOf('<row');
const ROW_END = bytesOf('</row');
const CELL = bytesOf('<c');
const CELL_END = bytesOf('</c');
const VALUE = bytesOf('<v');
const VALUE_END = bytesOf('</v');
const FORMULA = bytesOf('<f');
const FORMULA_END = bytesOf('</f');
const INLINE = bytesOf('<is');
const INLINE_END = bytesOf('</is');
const TEXT = bytesOf('<t');
const TEXT_END = bytesOf('</t');
const NONE: ScannedAttributes = {};

/** All rows up to the scanner's end; nothing but whole rows may stand before it. */
export function scanRows(scanner: ByteScanner, taker: RowTaker): void {
  while (scanner.toTag()) {
    if (!scanner.opens(ROW)) throw new Unusual();
    taker.row(attributesOf(scanner));
    if (scanner.isEmpty) continue;
    for (;;) {
      if (!scanner.toTag()) throw new Unusual();
      if (!scanner.opens(CELL)) break;
      scanCell(scanner, taker);
    }
    scanner.closes(ROW_END);
  }
}

let [reference, style, type]: [string | number | undefined, number, string] = [undefined, 0, 'n'];
const takeOfCell = (name: string, value: string) => {
  if (name === 'r') reference = value;
  else if (name === 's') style = Number(value);
  else if (name === 't') type = value;
};

/** As nearly all programs write it: ' r="C12" s="5" t="s">'. Leaves the scanner where it is, and gives false, where it is written otherwise. */
function plainAttributes(scanner: ByteScanner): boolean {
  const { bytes } = scanner;
  let at = scanner.at;
  if (bytes[at] !== SPACE || bytes[at + 1] !== LETTER_R || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE)
    return false;
  at += 4;
  const letters = at;
  let [column, row, look] = [0, 0, 0];
  for (let letter = (bytes[at] ?? 0) - 0x40; letter >= 1 && letter <= 26; letter = (bytes[at] ?? 0) - 0x40) {
    column = column * 26 + letter;
    at += 1;
  }
  const digits = at;
  for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 0x30) {
    row = row * 10 + digit;
    at += 1;
  }
  if (digits === letters || digits - letters > 3 || at === digits || at - digits > 7 || bytes[at] !== QUOTE)
    return false;
  at += 1;
  if (bytes[at] === SPACE && bytes[at + 1] === LETTER_S && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
    at += 4;
    const first = at;
    for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 0x30) {
      look = look * 10 + digit;
      at += 1;
    }
    if (at === first || at - first > 7 || bytes[at] !== QUOTE) return false;
    at += 1;
  }
  let kind = 'n';
  if (bytes[at] === SPACE && bytes[at + 1] === LETTER_T && bytes[at + 2] === EQUALS && bytes[at + 3] === QUOTE) {
    const found = bytes[at + 5] === QUOTE ? KINDS[bytes[at + 4] ?? 0] : undefined;
    if (found === undefined) return false;
    kind = found;
    at += 6;
  }
  if (bytes[at] !== GT && bytes[at] !== SLASH) return false;
  scanner.at = at;
  scanner.tagEnd();
  [reference, style, type] = [(row - 1) * COLUMNS + column - 1, look, kind];
  return true;
}

const [SPACE, QUOTE, EQUALS, GT, SLASH] = [0x20, 0x22, 0x3d, 0x3e, 0x2f];
const [LETTER_R, LETTER_S, LETTER_T] = [0x72, 0x73, 0x74];
/** By their one letter. */
const KINDS: Readonly<Record<number, string>> = { 0x6e: 'n', 0x73: 's', 0x62: 'b', 0x65: 'e' };

function scanCell(scanner: ByteScanner, taker: RowTaker): void {
  if (!plainAttributes(scanner)) {
    reference = undefined;
    style = 0;
    type = 'n';
    scanner.attributes(takeOfCell);
  }
  const where = reference;
  const look = style;
  const kind = type;
  if (scanner.isEmpty) {
    taker.cell(where, look, kind, undefined, undefined);
    return;
  }
  let value: string | number | undefined;
  let formula: ScannedFormula | undefined;
  if (!scanner.toTag()) throw new Unusual();
  if (scanner.opens(FORMULA)) {
    const attributes = attributesOf(scanner);
    formula = { attributes, text: scanner.isEmpty ? '' : textUpTo(scanner, FORMULA_END) };
    if (!scanner.toTag()) throw new Unusual();
  }
  if (scanner.opens(VALUE)) {
    value = valueOf(scanner, kind);
    if (!scanner.toTag()) throw new Unusual();
  } else if (scanner.opens(INLINE)) {
    value = inlineOf(scanner);
    if (!scanner.toTag()) throw new Unusual();
  }
  scanner.closes(CELL_END);
  taker.cell(where, look, kind, value, formula);
}

function attributesOf(scanner: ByteScanner): ScannedAttributes {
  if (scanner.bytes[scanner.at] === 0x3e) {
    scanner.tagEnd();
    return NONE;
  }
  const attributes: Record<string, { value: string }> = {};
  scanner.attributes((name, value) => {
    attributes[name] = { value };
  });
  return attributes;
}

/** Of <v>: whole numbers, which most are, without a text between. */
function valueOf(scanner: ByteScanner, kind: string): string | number | undefined {
  scanner.attributes(noAttribute);
  if (scanner.isEmpty) return '';
  if (kind === 'n' || kind === 's') {
    const { bytes, at } = scanner;
    let [number, end] = [0, at];
    for (; end < at + 15; end += 1) {
      const digit = (bytes[end] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    if (end > at && bytes[end] === 0x3c) {
      scanner.at = end;
      scanner.closes(VALUE_END);
      return number;
    }
  }
  return textUpTo(scanner, VALUE_END);
}

function noAttribute(name: string): void {
  if (name !== 'xml:space') throw new Unusual();
}

/** One <t>; runs of different looks are for the XML parser. */
function inlineOf(scanner: ByteScanner): string {
  scanner.attributes(noAttribute);
  if (scanner.isEmpty || !scanner.toTag() || !scanner.opens(TEXT)) throw new Unusual();
  scanner.attributes(noAttribute);
  const text = scanner.isEmpty ? '' : textUpTo(scanner, TEXT_END);
  if (!scanner.toTag()) throw new Unusual();
  scanner.closes(INLINE_END);
  return text;
}

function textUpTo(scanner: ByteScanner, end: Uint8Array): string {
  const text = scanner.text();
  scanner.closes(end);
  return text;
}
