/** The rows of a worksheet, cell by cell, from the bytes. */
import { parseReference } from '../cell-reference';
import { bytesOf, Unusual, type ByteScanner } from './byte-scanner';

/** Attributes by name, as the XML parser gives them. */
export type ScannedAttributes = Readonly<Record<string, { readonly value: string } | undefined>>;

/** Where what was scanned goes. */
export interface RowTaker {
  row(written: WrittenRow): void;
  /** Counted from 0, both `NEXT` where none is written. `value`: of <v>, or the text of <is>; undefined where there is none. A whole number of at most 15 digits comes as such. */
  cell(
    row: number,
    column: number,
    style: number,
    type: string,
    value: string | number | undefined,
    formula: ScannedFormula | undefined,
  ): void;
}

/** Of its attributes those that matter, as written. */
interface WrittenRow {
  readonly r: string | undefined;
  readonly ht: string | undefined;
  readonly hidden: string | undefined;
}

export interface ScannedFormula {
  readonly attributes: ScannedAttributes;
  readonly text: string;
}

/** In place of a number: behind the cell before. */
export const NEXT = -1;

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
/** As nearly all programs write them. */
const [CELL_TAG_END, VALUE_TAG_END] = [bytesOf('</c>'), bytesOf('</v>')];
const NONE: ScannedAttributes = {};

/** All rows up to the scanner's end; nothing but whole rows may stand before it. */
export function scanRows(scanner: ByteScanner, taker: RowTaker): void {
  let r: string | undefined;
  let ht: string | undefined;
  let hidden: string | undefined;
  const takeOfRow = (name: string, value: string) => {
    if (name === 'r') r = value;
    else if (name === 'ht') ht = value;
    else if (name === 'hidden') hidden = value;
  };
  while (scanner.toTag()) {
    if (!scanner.opens(ROW)) throw new Unusual();
    r = ht = hidden = undefined;
    scanner.attributes(takeOfRow);
    taker.row({ r, ht, hidden });
    if (scanner.isEmpty) continue;
    for (;;) {
      if (!scanner.toTag()) throw new Unusual();
      if (!scanner.opens(CELL)) break;
      scanCell(scanner, taker);
    }
    scanner.closes(ROW_END);
  }
}

let row = NEXT;
let column = NEXT;
let style = 0;
let type = 'n';
const takeOfCell = (name: string, value: string) => {
  if (name === 'r') {
    const place = parseReference(value);
    if (!place || place.row < 0) throw new Unusual();
    ({ row, column } = place);
  } else if (name === 's') style = Number(value);
  else if (name === 't') type = value;
};

/** As nearly all programs write it: ' r="C12" s="5" t="s">'. Leaves the scanner where it is, and gives false, where it is written otherwise. */
function plainAttributes(scanner: ByteScanner): boolean {
  const { bytes } = scanner;
  let { at } = scanner;
  if (bytes[at] !== SPACE || bytes[at + 1] !== LETTER_R || bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE)
    return false;
  at += 4;
  const letters = at;
  let across = 0;
  for (let letter = (bytes[at] ?? 0) - 0x40; letter >= 1 && letter <= 26; letter = (bytes[at] ?? 0) - 0x40) {
    across = across * 26 + letter;
    at += 1;
  }
  const digits = at;
  let down = 0;
  for (let digit = (bytes[at] ?? 0) - 0x30; digit >= 0 && digit <= 9; digit = (bytes[at] ?? 0) - 0x30) {
    down = down * 10 + digit;
    at += 1;
  }
  if (digits === letters || digits - letters > 3 || down === 0 || at - digits > 7 || bytes[at] !== QUOTE) return false;
  at += 1;
  let look = 0;
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
  row = down - 1;
  column = across - 1;
  style = look;
  type = kind;
  return true;
}

const [SPACE, QUOTE, EQUALS, GT, SLASH, LT] = [0x20, 0x22, 0x3d, 0x3e, 0x2f, 0x3c];
const [LETTER_R, LETTER_S, LETTER_T] = [0x72, 0x73, 0x74];
/** By their one letter. */
const KINDS: Readonly<Record<number, string>> = { 0x6e: 'n', 0x73: 's', 0x62: 'b', 0x65: 'e' };

function scanCell(scanner: ByteScanner, taker: RowTaker): void {
  if (!plainAttributes(scanner)) {
    row = column = NEXT;
    style = 0;
    type = 'n';
    scanner.attributes(takeOfCell);
  }
  let value: string | number | undefined;
  let formula: ScannedFormula | undefined;
  if (!scanner.isEmpty) {
    if (!scanner.toTag()) throw new Unusual();
    if (scanner.opens(FORMULA)) {
      const attributes = attributesOf(scanner);
      formula = { attributes, text: scanner.isEmpty ? '' : textUpTo(scanner, FORMULA_END) };
      if (!scanner.toTag()) throw new Unusual();
    }
    if (scanner.opens(VALUE)) {
      value = valueOf(scanner, type);
      if (!scanner.toTag()) throw new Unusual();
    } else if (scanner.opens(INLINE)) {
      value = inlineOf(scanner);
      if (!scanner.toTag()) throw new Unusual();
    }
    if (!scanner.passes(CELL_TAG_END)) scanner.closes(CELL_END);
  }
  taker.cell(row, column, style, type, value, formula);
}

function attributesOf(scanner: ByteScanner): ScannedAttributes {
  if (scanner.bytes[scanner.at] === GT) {
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
    let number = 0;
    let end = at;
    for (; end < at + 15; end += 1) {
      const digit = (bytes[end] ?? 0) - 0x30;
      if (digit < 0 || digit > 9) break;
      number = number * 10 + digit;
    }
    if (end > at && bytes[end] === LT) {
      scanner.at = end;
      if (!scanner.passes(VALUE_TAG_END)) scanner.closes(VALUE_END);
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
