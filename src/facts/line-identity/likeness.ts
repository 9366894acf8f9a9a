/**
 * How alike two short texts are: the share of neighbouring pairs of characters
 * they have in common (Sørensen–Dice over bigrams), from 0 to 1. Chinese needs
 * no words for it: 汇聚交换机 and 交换机 share 交换 and 换机.
 */

const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 20_000;

/** Its neighbouring pairs of characters; a text of one character is its own. */
export function bigramsOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  const characters = [...text];
  const pairs = characters.length < 2 ? characters : characters.slice(1).map((next, at) => `${characters[at]}${next}`);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(text, pairs);
  return pairs;
}

export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const [mine, others] = [bigramsOf(a), bigramsOf(b)];
  const left = new Map<string, number>();
  for (const pair of mine) left.set(pair, (left.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of others) {
    const count = left.get(pair) ?? 0;
    if (count === 0) continue;
    left.set(pair, count - 1);
    shared += 1;
  }
  return (2 * shared) / (mine.length + others.length);
}
