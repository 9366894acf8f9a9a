/** The rows of a worksheet, cell by cell, from the bytes. */
import { bytesOf, Unusual, type ByteScanner } from './byte-scanner';

/** Attributes by name, as the XML parser gives them. */
export type ScannedAttributes = Readonly<Record<string, { readonly value: string } | undefined>>;

/** Where what was scanned goes. */
export interface RowTaker {
  row(attributes: ScannedAttributes): void;
  /** `value`: of <v>, or the text of <is>; undefined where there is none. A whole number of at most 15 digits comes as such. */
  cell(
    reference: string | undefined,
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

let [reference, style, type]: [string | undefined, string, string] = [undefined, '0', 'n'];
const takeOfCell = (name: string, value: string) => {
  if (name === 'r') reference = value;
  else if (name === 's') style = value;
  else if (name === 't') type = value;
};

function scanCell(scanner: ByteScanner, taker: RowTaker): void {
  [reference, style, type] = [undefined, '0', 'n'];
  scanner.attributes(takeOfCell);
  const [where, look, kind] = [reference, Number(style), type];
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
