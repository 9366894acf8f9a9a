/** Ids of entries: 26 letters of Crockford's base 32, the time in front and 80 random bits behind (the ULID specification). */

const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** @param at milliseconds since 1970; @param random ten bytes, from `crypto.getRandomValues`, which needs no secure context */
export function ulidOf(at: number, random: Uint8Array): string {
  let time = '';
  for (let rest = Math.max(0, Math.floor(at)), place = 0; place < 10; place += 1) {
    time = (LETTERS[rest % 32] ?? '0') + time;
    rest = Math.floor(rest / 32);
  }
  let bits = 0n;
  for (const byte of random.subarray(0, 10)) bits = (bits << 8n) | BigInt(byte);
  let tail = '';
  for (let place = 0; place < 16; place += 1) {
    tail = (LETTERS[Number(bits & 31n)] ?? '0') + tail;
    bits >>= 5n;
  }
  return time + tail;
}

export const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;
