/** What is computed over many lines, kept for each block of lines that is still the same. */
import type { Kept } from '../base/kept';
import { ITEMS_OF_A_STEP, type Steps } from '../base/steps';
import type { ItemLine } from '../forms/form-document';

/** By the first line of the block, for the lines of the block. */
export type KeptBlocks<T> = Kept<ItemLine, readonly [readonly ItemLine[]], T>;

/** One value a block, in order; a block all of whose lines are the same objects as before gives the value of before. */
export function* byBlocks<T>(
  lines: readonly ItemLine[],
  kept: KeptBlocks<T>,
  make: (block: readonly ItemLine[]) => T,
): Steps<readonly T[]> {
  const values: T[] = [];
  for (let start = 0; start < lines.length; start += ITEMS_OF_A_STEP) {
    const block = lines.slice(start, start + ITEMS_OF_A_STEP);
    const [first] = block;
    if (first === undefined) break;
    yield;
    values.push(kept.of(first, [block], () => make(block)));
  }
  return values;
}
