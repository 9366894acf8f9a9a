/** Short texts made of their bytes by hand: what decodes in general costs more to be asked than what it does. */

const LONGEST = 64;
/** A list for each length, for one that changes its length is slow. */
const CODES = Array.from({ length: LONGEST + 1 }, (_, length) => new Array<number>(length).fill(0));
const NONE: number[] = [];
/** Until their number is known. */
const gathered = new Array<number>(LONGEST).fill(0);

/** Of ASCII. */
export function letters(bytes: Uint8Array, start: number, end: number): string {
  const length = end - start;
  if (length > LONGEST) return ASCII.decode(bytes.subarray(start, end));
  const codes = CODES[length] ?? NONE;
  for (let at = 0; at < length; at += 1) codes[at] = bytes[start + at] ?? 0;
  return String.fromCharCode(...codes);
}

const ASCII = new TextDecoder('utf-8');

/** Of UTF-8; undefined where it is long, holds letters that are seldom, or is wrong: then a decoder has to say. */
export function wideLetters(bytes: Uint8Array, start: number, end: number): string | undefined {
  if (end - start > LONGEST) return undefined;
  let count = 0;
  for (let at = start; at < end; count += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) {
      gathered[count] = first;
      at += 1;
    } else {
      // Letters of three bytes, without those that could also be written shorter, or are halves of pairs.
      if (first <= 0xe0 || first === 0xed || first > 0xef || at + 2 >= end) return undefined;
      const second = bytes[at + 1] ?? 0;
      const third = bytes[at + 2] ?? 0;
      if ((second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return undefined;
      gathered[count] = ((first & 0x0f) << 12) | ((second & 0x3f) << 6) | (third & 0x3f);
      at += 3;
    }
  }
  const codes = CODES[count] ?? NONE;
  for (let at = 0; at < count; at += 1) codes[at] = gathered[at] ?? 0;
  return String.fromCharCode(...codes);
}
