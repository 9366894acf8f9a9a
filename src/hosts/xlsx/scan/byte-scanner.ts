/**
 * XML as bytes, for the two parts of a workbook that are long: sheets' rows and
 * the table of texts. Takes what programs usually write and nothing else; at
 * anything unusual (comments, prefixes, text where none belongs, mistakes) it
 * throws Unusual, and the part is read by the XML parser, which decides.
 */
import { letters, wideLetters } from './letters';

/** Not an error of the file: only not for this reader. */
export class Unusual extends Error {}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const AMPERSAND = 0x26;
const CLOSING_BRACKET = 0x5d;
const TAG_END = Uint8Array.of(GT);

/** Each is looked for among those before it. */
const MOST_ATTRIBUTES = 40;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Bytes from one end tag of the repeated element to the next; `at` is where the scanner stands. */
export class ByteScanner {
  at = 0;
  end = 0;
  bytes: Uint8Array = new Uint8Array();
  /** Of the tag just opened: whether it closed itself. */
  isEmpty = false;
  private readonly decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private readonly names: string[] = [];

  /** `prefixes`: those that the root declares. */
  constructor(private readonly prefixes: ReadonlySet<string>) {}

  take(bytes: Uint8Array, start: number, end: number): void {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /** Past blanks, to the next '<', or the end. */
  toTag(): boolean {
    const { bytes, end } = this;
    let { at } = this;
    while (at < end && isBlank(bytes[at] ?? 0)) at += 1;
    this.at = at;
    if (at >= end) return false;
    if (bytes[at] !== LT) throw new Unusual();
    return true;
  }

  /** Whether this tag begins here, as '<row'; the scanner then stands behind its name. */
  opens(name: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < name.length; index += 1) if (bytes[at + index] !== name[index]) return false;
    const next = bytes[at + name.length] ?? 0;
    if (next !== GT && next !== SLASH && !isBlank(next)) return false;
    this.at = at + name.length;
    return true;
  }

  /** Past exactly these bytes, where they are next. */
  passes(written: Uint8Array): boolean {
    const { bytes, at } = this;
    for (let index = 0; index < written.length; index += 1) if (bytes[at + index] !== written[index]) return false;
    this.at = at + written.length;
    return true;
  }

  /** Past an end tag, as '</row', and its '>'. */
  closes(name: Uint8Array): void {
    if (!this.opens(name)) throw new Unusual();
    this.skipBlanks();
    if (this.bytes[this.at] !== GT) throw new Unusual();
    this.at += 1;
  }

  /** The attributes of the tag whose name was just passed, up to its end; each name once. */
  attributes(take: (name: string, value: string) => void): void {
    this.isEmpty = false;
    if (this.passes(TAG_END)) return;
    let count = 0;
    for (;;) {
      const before = this.at;
      this.skipBlanks();
      const next = this.bytes[this.at];
      if (next === GT || next === SLASH) break;
      if (before === this.at) throw new Unusual();
      const name = this.attributeName();
      if (count > MOST_ATTRIBUTES) throw new Unusual();
      for (let other = 0; other < count; other += 1) if (this.names[other] === name) throw new Unusual();
      this.names[count] = name;
      count += 1;
      take(name, this.attributeValue());
    }
    this.tagEnd();
  }

  /** The name, its prefix one of those declared. */
  attributeName(): string {
    const { bytes } = this;
    const start = this.at;
    let colon = -1;
    for (; ; this.at += 1) {
      const byte = bytes[this.at] ?? 0;
      if (byte === 0x3a && colon < 0) colon = this.at;
      else if (!isNameByte(byte) || (this.at === start && isDigitOrMark(byte))) break;
    }
    if (this.at === start || bytes[this.at] !== EQUALS) throw new Unusual();
    const name = letters(bytes, start, this.at);
    if (colon >= 0) {
      const prefix = letters(bytes, start, colon);
      if (!this.prefixes.has(prefix) || colon === this.at - 1 || !isLetter(bytes[colon + 1] ?? 0)) throw new Unusual();
    } else if (name === 'xmlns') throw new Unusual();
    this.at += 1;
    return name;
  }

  /** In either quotes, of plain characters. */
  attributeValue(): string {
    const { bytes, end } = this;
    const quote = bytes[this.at];
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new Unusual();
    const start = this.at + 1;
    let at = start;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === quote) break;
      if (byte < 0x20 || byte > 0x7e || byte === LT || byte === AMPERSAND) throw new Unusual();
    }
    if (at >= end) throw new Unusual();
    this.at = at + 1;
    return letters(bytes, start, at);
  }

  tagEnd(): void {
    this.isEmpty = this.bytes[this.at] === SLASH;
    if (this.isEmpty) this.at += 1;
    if (this.bytes[this.at] !== GT) throw new Unusual();
    this.at += 1;
  }

  skipBlanks(): void {
    while (isBlank(this.bytes[this.at] ?? 0)) this.at += 1;
  }

  /** Up to the next '<', which must be there. */
  text(): string {
    const { bytes, end } = this;
    const start = this.at;
    let at = start;
    let plain = true;
    for (; at < end; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === LT) break;
      if (byte < 0x20 ? byte !== 0x09 && byte !== 0x0a : byte > 0x7e || byte === AMPERSAND || byte === GT) {
        plain = false;
        if (byte < 0x20 || byte === 0x7f) throw new Unusual();
        if (byte === GT && bytes[at - 1] === CLOSING_BRACKET) throw new Unusual();
        if (byte === 0xef && bytes[at + 1] === 0xbf && (bytes[at + 2] ?? 0) >= 0xbe) throw new Unusual();
      }
    }
    if (at >= end) throw new Unusual();
    this.at = at;
    if (plain) return letters(bytes, start, at);
    const text = wideLetters(bytes, start, at) ?? this.decoded(start, at);
    return text.includes('&') ? text.replace(/&([^;&]{0,10};?)/g, character) : text;
  }

  private decoded(start: number, end: number): string {
    try {
      return this.decoder.decode(this.bytes.subarray(start, end));
    } catch {
      throw new Unusual();
    }
  }
}

function character(_: string, name: string): string {
  if (!name.endsWith(';')) throw new Unusual();
  const known = ENTITIES[name.slice(0, -1)];
  if (known !== undefined) return known;
  const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));$/.exec(name) ?? [];
  const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
  const isCharacter =
    code === 9 || code === 10 || code === 13 || (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd);
  if (!isCharacter && !(code >= 0x10000 && code <= 0x10ffff)) throw new Unusual();
  return String.fromCodePoint(code);
}

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

export function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a) || byte === 0x5f;
}

function isDigitOrMark(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2d || byte === 0x2e;
}

function isNameByte(byte: number): boolean {
  return isLetter(byte) || isDigitOrMark(byte);
}
