/** What is computed over many lines, kept for each block of lines that is still the same. */
import type { ItemLine } from '../forms/form-document';

const BLOCK = 256;

type Kept<T> = WeakMap<ItemLine, { lines: readonly ItemLine[]; value: T }>;

/** One value a block, in order; a block all of whose lines are the same objects as before gives the value of before. */
export function byBlocks<T>(
  lines: readonly ItemLine[],
  kept: Kept<T>,
  make: (block: readonly ItemLine[]) => T,
): readonly T[] {
  const values: T[] = [];
  for (let start = 0; start < lines.length; start += BLOCK) {
    const block = lines.slice(start, start + BLOCK);
    const [first] = block;
    if (first === undefined) break;
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
