/** What is computed over many lines, kept for each block of lines that is still the same. */
import { ITEMS_OF_A_STEP, type Steps } from '../base/steps';
import type { ItemLine } from '../forms/form-document';

type Kept<T> = WeakMap<ItemLine, { lines: readonly ItemLine[]; value: T }>;

/** One value a block, in order; a block all of whose lines are the same objects as before gives the value of before. */
export function* byBlocks<T>(
  lines: readonly ItemLine[],
  kept: Kept<T>,
  make: (block: readonly ItemLine[]) => T,
): Steps<readonly T[]> {
  const values: T[] = [];
  for (let start = 0; start < lines.length; start += ITEMS_OF_A_STEP) {
    const block = lines.slice(start, start + ITEMS_OF_A_STEP);
    const [first] = block;
    if (first === undefined) break;
    yield;
    const before = kept.get(first);
    if (before?.lines.length === block.length && before.lines.every((line, index) => line === block[index])) {
      values.push(before.value);
      continue;
    }
    const value = make(block);
    kept.set(first, { lines: block, value });
    values.push(value);
  }
  return values;
}
