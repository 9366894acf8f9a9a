/** Where the blocks of a deflated stream end: gone through symbol by symbol, with nothing written out (RFC 1951). */

/** Behind a whole block. */
interface BlockEnd {
  /** Of the stream. */
  readonly bits: number;
  /** Of what is inflated up to there. */
  readonly bytes: number;
}

const LENGTHS = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
/** In the order in which their lengths are told. */
const CODES_OF_LENGTHS = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const END_OF_BLOCK = 256;
const FIRST_LENGTH = 257;

/** The last block, not the last of the stream, that ends with at most so many bytes; the beginning where there is none. The stream is one that inflates. */
export function lastBlockEnd(stream: Uint8Array, most: number): BlockEnd {
  const bits = new Bits(stream);
  let [last, bytes]: [BlockEnd, number] = [{ bits: 0, bytes: 0 }, 0];
  while (bits.take(1) === 0) {
    bytes = blockEnd(bits, bytes, most);
    if (bytes > most || bits.at > stream.length * 8) break;
    last = { bits: bits.at, bytes };
  }
  return last;
}

/** Of one block, from behind its first bit; more than `most` where it does not end before. */
function blockEnd(bits: Bits, before: number, most: number): number {
  const type = bits.take(2);
  if (type === 0) {
    bits.at = (bits.at + 7) & ~7;
    const length = bits.take(8) | (bits.take(8) << 8);
    bits.at += 16 + length * 8;
    return before + length;
  }
  if (type === 3) return Infinity;
  const [letters, distances] = type === 1 ? FIXED : tablesIn(bits);
  let bytes = before;
  while (bytes <= most) {
    const symbol = letters.next(bits);
    if (symbol < END_OF_BLOCK) bytes += 1;
    else if (symbol === END_OF_BLOCK) return bytes;
    else {
      const length = symbol - FIRST_LENGTH;
      bytes += (LENGTHS[length] ?? Infinity) + bits.take(length < 8 || length === 28 ? 0 : (length >> 2) - 1);
      const distance = distances.next(bits);
      bits.at += distance < 4 ? 0 : (distance >> 1) - 1;
    }
  }
  return bytes;
}

class Bits {
  at = 0;

  constructor(private readonly stream: Uint8Array) {}

  /** The next fifteen, the first of them lowest. */
  ahead(): number {
    const { stream, at } = this;
    const byte = at >> 3;
    const three = (stream[byte] ?? 0) | ((stream[byte + 1] ?? 0) << 8) | ((stream[byte + 2] ?? 0) << 16);
    return (three >> (at & 7)) & 0x7fff;
  }

  take(count: number): number {
    const value = this.ahead() & ((1 << count) - 1);
    this.at += count;
    return value;
  }
}

/** Symbols by the bits that stand for them. */
class Codes {
  /** Each symbol × 16 + how many bits; by as many bits as the longest has. */
  private readonly table: Uint16Array;
  private readonly mask: number;

  constructor(lengths: readonly number[]) {
    const longest = Math.max(1, ...lengths);
    this.table = new Uint16Array(1 << longest);
    this.mask = (1 << longest) - 1;
    let code = 0;
    for (let length = 1; length <= longest; length += 1, code <<= 1) {
      lengths.forEach((one, symbol) => {
        if (one !== length) return;
        const entry = (symbol << 4) | length;
        for (let at = reversed(code, length); at <= this.mask; at += 1 << length) this.table[at] = entry;
        code += 1;
      });
    }
  }

  next(bits: Bits): number {
    const entry = this.table[bits.ahead() & this.mask] ?? 0;
    bits.at += entry & 15;
    // What stands for nothing is no stream that inflates.
    return entry === 0 ? Infinity : entry >> 4;
  }
}

function reversed(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit += 1) turned |= ((code >> bit) & 1) << (length - 1 - bit);
  return turned;
}

const repeated = (length: number, times: number) => Array.from({ length: times }, () => length);
const FIXED = [
  new Codes([...repeated(8, 144), ...repeated(9, 112), ...repeated(7, 24), ...repeated(8, 8)]),
  new Codes(repeated(5, 30)),
] as const;

/** Of letters and lengths, and of distances, as the block begins with them. */
function tablesIn(bits: Bits): readonly [Codes, Codes] {
  const [letters, distances, told] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const first = repeated(0, 19);
  for (const symbol of CODES_OF_LENGTHS.slice(0, told)) first[symbol] = bits.take(3);
  const codes = new Codes(first);
  const lengths: number[] = [];
  while (lengths.length < letters + distances) {
    const symbol = codes.next(bits);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) lengths.push(...repeated(lengths.at(-1) ?? 0, 3 + bits.take(2)));
    else lengths.push(...repeated(0, symbol === 17 ? 3 + bits.take(3) : 11 + bits.take(7)));
  }
  return [new Codes(lengths.slice(0, letters)), new Codes(lengths.slice(letters))];
}
