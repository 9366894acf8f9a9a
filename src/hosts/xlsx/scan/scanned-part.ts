/**
 * A part of which one element holds nearly everything, as its bytes come in:
 * what stands before and after goes to the XML parser, the element's children
 * to a scanner, as many at a time as are whole.
 */
import type { XmlFeed, XmlListener } from '../xml-events';
import { bytesOf, isBlank, ByteScanner, Unusual } from './byte-scanner';

export interface ScannedElement {
  /** Of the element whose children are scanned: 'sheetData'. */
  readonly name: string;
  /** How deep it stands; the root is 1. */
  readonly depth: number;
  /** Of each child: 'row'. */
  readonly child: string;
}

/** A sheet says little before its rows; more is nobody's habit. */
const LONGEST_HEAD = 1_000_000;
/** Of one child that is not yet whole: it is looked through again with each piece. */
const LONGEST_CHILD = 4_000_000;
/** To the XML parser, which tells by it how long a text has gone on. */
const PIECE_BYTES = 65_536;

/** Throws Unusual where the part has to be read by the XML parser from its beginning. */
export class ScannedPart {
  private readonly start: Uint8Array;
  private readonly ending: Uint8Array;
  private readonly childEnd: Uint8Array;
  private rest: Uint8Array = new Uint8Array();
  private state: 'before' | 'within' | 'after' = 'before';
  private scanner: ByteScanner | undefined;
  private depth = 0;
  private inside = false;
  private readonly prefixes = new Set<string>(['xml']);
  private readonly feed: XmlFeed;

  constructor(
    private readonly element: ScannedElement,
    makeFeed: (listener: XmlListener) => XmlFeed,
    private readonly listener: XmlListener,
    private readonly scan: (scanner: ByteScanner) => void,
  ) {
    this.start = bytesOf(`<${element.name}`);
    this.ending = bytesOf(`</${element.name}`);
    this.childEnd = bytesOf(`</${element.child}>`);
    this.feed = makeFeed(this.watched());
  }

  write(piece: Uint8Array): void {
    if (this.state === 'after') {
      this.pass(piece);
      return;
    }
    const bytes = joined(this.rest, piece);
    if (this.state === 'before') this.lookForStart(bytes);
    else this.scanWhole(bytes);
  }

  end(): void {
    // Never come to its end, or never found: its name may have a prefix, or stand in another encoding.
    if (this.state !== 'after') throw new Unusual();
    this.feed.end();
  }

  /** In pieces, whatever it came in. */
  private pass(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at += PIECE_BYTES) this.feed.write(bytes.subarray(at, at + PIECE_BYTES));
  }

  private lookForStart(bytes: Uint8Array): void {
    const at = indexOf(bytes, this.start, 0);
    const tagEnd = at < 0 ? -1 : bytes.indexOf(0x3e, at);
    if (tagEnd < 0) {
      if (bytes.length > LONGEST_HEAD || bytes[0] !== 0x3c) throw new Unusual();
      this.rest = bytes;
      return;
    }
    this.pass(bytes.subarray(0, tagEnd + 1));
    // A comment, or another element's name, may have looked like it; a '>' may stand in an attribute.
    if (!this.inside) throw new Unusual();
    if (bytes[tagEnd - 1] === 0x2f) {
      this.state = 'after';
      this.pass(bytes.subarray(tagEnd + 1));
      return;
    }
    this.state = 'within';
    this.scanner = new ByteScanner(this.prefixes);
    this.scanWhole(bytes.subarray(tagEnd + 1));
  }

  private scanWhole(bytes: Uint8Array): void {
    const scanner = this.scanner;
    if (!scanner) throw new Unusual();
    const whole = endOfLast(bytes, this.childEnd);
    const closing = indexOf(bytes, this.ending, whole);
    const last = closing >= 0 ? closing : whole;
    if (last > 0) {
      scanner.take(bytes, 0, last);
      this.scan(scanner);
    }
    if (closing >= 0) {
      this.state = 'after';
      this.rest = new Uint8Array();
      this.pass(bytes.subarray(closing));
      return;
    }
    if (bytes.length - last > LONGEST_CHILD) throw new Unusual();
    this.rest = bytes.slice(last);
  }

  /** The listener, and with it where the parser stands. */
  private watched(): XmlListener {
    const { listener, element } = this;
    return {
      open: (name, attributes, namespace) => {
        this.depth += 1;
        if (this.depth === 1) this.notePrefixes(attributes);
        this.inside =
          name === element.name && this.depth === element.depth && (this.depth === 1 || !isPrefixed(attributes));
        listener.open(name, attributes, namespace);
      },
      close: (name) => {
        this.depth -= 1;
        listener.close(name);
      },
      text: (text) => listener.text(text),
    };
  }

  private notePrefixes(attributes: Parameters<XmlListener['open']>[1]): void {
    for (const { prefix, local } of Object.values(attributes)) if (prefix === 'xmlns') this.prefixes.add(local);
  }
}

/** Names that it declares itself would be another's business; of those of the root everything is made. */
function isPrefixed(attributes: Parameters<XmlListener['open']>[1]): boolean {
  return Object.values(attributes).some(({ prefix, name }) => prefix === 'xmlns' || name === 'xmlns');
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second;
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array, from: number): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (matches(bytes, wanted, at)) {
      const next = bytes[at + wanted.length];
      if (next === undefined || next === 0x3e || next === 0x2f || isBlank(next)) return at;
    }
  }
  return -1;
}

/** Behind the last of them; 0 where there is none. */
function endOfLast(bytes: Uint8Array, wanted: Uint8Array): number {
  for (let at = bytes.lastIndexOf(0x3e); at > 0; at = bytes.lastIndexOf(0x3e, at - 1)) {
    const start = at + 1 - wanted.length;
    if (start >= 0 && matches(bytes, wanted, start)) return at + 1;
  }
  return 0;
}

function matches(bytes: Uint8Array, wanted: Uint8Array, at: number): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[at + index] !== wanted[index]) return false;
  return true;
}
