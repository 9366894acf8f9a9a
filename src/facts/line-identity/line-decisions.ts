/**
 * What people decided of lines that could not be told apart or together by
 * their words, kept in the workbook. A decision is about lines by what they
 * are called, never by where they stand; once they are called otherwise (or,
 * for a split, count otherwise) it no longer fits and is not applied.
 */
import { keptBy } from '../../base/kept';
import * as z from 'zod/mini';
import type { Remembered } from '../../workbook/remembered';
import type { LineMatch } from './line-match';
import type { MatchItem } from './match-item';
import type { DecidedMatches } from './match-lines';

const lineName = z.strictObject({
  group: z.string(),
  name: z.string(),
  model: z.string(),
  spec: z.string(),
  /** Where the words alone do not tell the line from others, and for splits always. */
  quantity: z.exactOptional(z.string()),
  price: z.exactOptional(z.string()),
});

const lineDecision = z.strictObject({
  /** same: one item · apart: not the same · split: one line became several · merged: several became one. */
  says: z.enum(['same', 'apart', 'split', 'merged']),
  before: z.array(lineName).check(z.minLength(1)),
  after: z.array(lineName).check(z.minLength(1)),
});

type LineName = Readonly<z.output<typeof lineName>>;
export interface LineDecision {
  readonly says: 'same' | 'apart' | 'split' | 'merged';
  readonly before: readonly LineName[];
  readonly after: readonly LineName[];
}

export interface KeptDecision extends LineDecision {
  /** Under which the workbook keeps it. */
  readonly key: string;
}

const PREFIX = 'line:';

/** The key and the text the workbook keeps; one pair of lines has one decision. */
export function decisionToKeep(decision: LineDecision): { readonly key: string; readonly text: string } {
  const called = (names: readonly LineName[]) =>
    names
      .map(({ group, name, model, spec, quantity, price }) =>
        [
          group,
          name,
          model,
          spec,
          ...(quantity === undefined ? [] : [quantity]),
          ...(price === undefined ? [] : [price]),
        ].join('|'),
      )
      .join(' + ');
  const { says, before, after } = decision;
  return {
    key: `${PREFIX}${called(before)} → ${called(after)}`,
    text: JSON.stringify({ says, before, after }),
  };
}

interface KeptDecisions {
  readonly decisions: readonly KeptDecision[];
  /** Keys of decisions this version cannot read. */
  readonly unread: readonly string[];
}

export const keptDecisions = keptBy((remembered: Remembered): KeptDecisions => {
  const decisions: KeptDecision[] = [];
  const unread: string[] = [];
  for (const [key, text] of remembered.values) {
    if (!key.startsWith(PREFIX)) continue;
    const read = lineDecision.safeParse(parsed(text));
    if (read.success && isWhole(read.data)) decisions.push({ key, ...read.data });
    else unread.push(key);
  }
  return { decisions, unread };
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isWhole({ says, before, after }: LineDecision): boolean {
  if (says === 'split') return before.length === 1 && after.length > 1;
  if (says === 'merged') return before.length > 1 && after.length === 1;
  return before.length === 1 && after.length === 1;
}

/** The decision on a pair, or on a split, as it is to be kept; `before` and `after` are all lines of the two lists. */
export function decisionOn(
  says: LineDecision['says'],
  match: Pick<LineMatch, 'before' | 'after'>,
  before: readonly MatchItem[],
  after: readonly MatchItem[],
): LineDecision {
  const counted = says === 'split' || says === 'merged';
  const names = (items: readonly MatchItem[], all: readonly MatchItem[]) =>
    items.map((item) => nameOf(item, counted || all.filter((other) => wordsOf(other) === wordsOf(item)).length > 1));
  return { says, before: names(match.before, before), after: names(match.after, after) };
}

function nameOf({ group, name, model, spec, quantity, price }: MatchItem, counted: boolean): LineName {
  return {
    group,
    name,
    model,
    spec,
    ...(counted && quantity ? { quantity: quantity.toString() } : {}),
    ...(counted && price ? { price: price.toString() } : {}),
  };
}

function wordsOf({ group, name, model, spec }: Pick<MatchItem, 'group' | 'name' | 'model' | 'spec'>): string {
  return [group, name, model, spec].join('\u0000');
}

interface AppliedDecisions extends DecidedMatches {
  /** Those that are about lines there are, by key. */
  readonly fitting: ReadonlySet<string>;
}

export function applyDecisions(
  decisions: readonly KeptDecision[],
  before: readonly MatchItem[],
  after: readonly MatchItem[],
): AppliedDecisions {
  const matches: LineMatch[] = [];
  const apart = new Map<MatchItem, Set<MatchItem>>();
  const fitting = new Set<string>();
  if (decisions.length === 0) return { matches, apart: () => false, fitting };
  const [mine, others] = [new Names(before), new Names(after)];
  const taken = new Set<MatchItem>();
  for (const { key, says, ...names } of decisions) {
    const [a, b] = [mine.find(names.before), others.find(names.after)];
    const lines = [...(a ?? []), ...(b ?? [])];
    if (!a || !b || new Set(lines).size < lines.length) continue;
    if (says === 'apart') {
      for (const one of a) apart.set(one, new Set([...(apart.get(one) ?? []), ...b]));
    } else {
      if (lines.some((line) => taken.has(line))) continue;
      for (const line of lines) taken.add(line);
      const kind = says === 'same' ? 'one' : says;
      matches.push({ kind, before: a, after: b, by: 'decided', confidence: 'decided' });
    }
    fitting.add(key);
  }
  return { matches, apart: (one, other) => apart.get(one)?.has(other) ?? false, fitting };
}

/** Lines by what they are called. */
class Names {
  private readonly lines = new Map<string, MatchItem[]>();

  constructor(items: readonly MatchItem[]) {
    for (const item of items) {
      const there = this.lines.get(wordsOf(item));
      if (there) there.push(item);
      else this.lines.set(wordsOf(item), [item]);
    }
  }

  /** Undefined where one of them is not there, or could be either of two. */
  find(names: readonly LineName[]): MatchItem[] | undefined {
    const found: MatchItem[] = [];
    for (const name of names) {
      const meant = (this.lines.get(wordsOf(name)) ?? []).filter(
        (item) =>
          (name.quantity === undefined || item.quantity?.toString() === name.quantity) &&
          (name.price === undefined || item.price?.toString() === name.price) &&
          !found.includes(item),
      );
      const [first, ...twins] = meant;
      if (!first || twins.some((twin) => !sameNumbers(first, twin))) return undefined;
      found.push(first);
    }
    return found;
  }
}

function sameNumbers(a: MatchItem, b: MatchItem): boolean {
  const numbers = ({ quantity, price, amount }: MatchItem) =>
    [quantity, price, amount].map((value) => value?.toString() ?? '').join('|');
  return numbers(a) === numbers(b);
}
