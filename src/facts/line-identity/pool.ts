/** The lines of two lists that nothing has been found for yet. */
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { LineMatch } from './line-match';
import type { MatchItem } from './match-item';

const KEYS_OF_A_STEP = ITEMS_OF_A_STEP * 4;

export class Pool {
  readonly before: Set<MatchItem>;
  readonly after: Set<MatchItem>;

  constructor(before: Iterable<MatchItem>, after: Iterable<MatchItem>) {
    this.before = new Set(before);
    this.after = new Set(after);
  }

  isEmpty(): boolean {
    return this.before.size === 0 || this.after.size === 0;
  }

  take({ before, after }: LineMatch): void {
    for (const item of before) this.before.delete(item);
    for (const item of after) this.after.delete(item);
  }

  holds({ before, after }: LineMatch): boolean {
    return before.every((item) => this.before.has(item)) && after.every((item) => this.after.has(item));
  }

  without(taken: { has(item: MatchItem): boolean }): Pool {
    const left = (items: Set<MatchItem>) => [...items].filter((item) => !taken.has(item));
    return new Pool(left(this.before), left(this.after));
  }

  *byKey(items: Iterable<MatchItem>, key: (item: MatchItem) => string | undefined): Steps<Map<string, MatchItem[]>> {
    const found = new Map<string, MatchItem[]>();
    let entered = 0;
    for (const item of items) {
      if (++entered % KEYS_OF_A_STEP === 0) yield;
      const own = key(item);
      if (own === undefined) continue;
      const there = found.get(own);
      if (there) there.push(item);
      else found.set(own, [item]);
    }
    return found;
  }
}
