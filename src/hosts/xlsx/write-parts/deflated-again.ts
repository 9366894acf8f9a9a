/** A long part of which a little is other: what stands before that is taken over as it is compressed, and only the rest is compressed anew. */
import { deflateSync } from 'fflate';
import { lastBlockEnd } from './deflate-blocks';

/** `after`, deflated; `stream` is `before`, deflated. */
export function deflatedAgain(stream: Uint8Array, before: Uint8Array, after: Uint8Array): Uint8Array {
  const { bits, bytes } = lastBlockEnd(stream, sameStart(before, after));
  const rest = deflateSync(after.subarray(bytes), { level: 6 });
  if (bits === 0) return rest;
  // A block of nothing, which ends at a whole byte: three bits, zeros up to it, and a length of none.
  const head = (bits + 3 + 7) >> 3;
  const whole = new Uint8Array(head + NOTHING.length + rest.length);
  whole.set(stream.subarray(0, (bits + 7) >> 3));
  const partial = bits & 7;
  if (partial > 0) whole[bits >> 3] = (whole[bits >> 3] ?? 0) & ((1 << partial) - 1);
  whole.set(NOTHING, head);
  whole.set(rest, head + NOTHING.length);
  return whole;
}

const NOTHING = [0x00, 0x00, 0xff, 0xff];

/** How many bytes both begin with. */
export function sameStart(before: Uint8Array, after: Uint8Array): number {
  const most = Math.min(before.length, after.length);
  let at = 0;
  while (at < most && before[at] === after[at]) at += 1;
  return at;
}
