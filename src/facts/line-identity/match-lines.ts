/**
 * Matches the lines of two lists, from what cannot be mistaken to what only a
 * person can tell: the same words and numbers, the same name and model, the
 * same but for spelling, lines whose numbers add up to another's, names that
 * merely resemble one another. The place of a line decides nothing. Each step
 * looks lines up by key, so that cost grows with the number of lines.
 */
import { atOnce, ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import { guessingMatches } from './guess-matches';
import type { LineMatch, LineMatching, MatchReason } from './line-match';
import { sameNumber, type MatchItem } from './match-item';
import { Pool } from './pool';
import { splittingByKey, splittingByName, splittingMatches } from './split-lines';

/** What people decided of these lines. */
export interface DecidedMatches {
  readonly matches: readonly LineMatch[];
  /** Not the same item, whatever it looks like. */
  readonly apart: (before: MatchItem, after: MatchItem) => boolean;
}

/** Of more lines that match nothing nobody could decide by hand. */
const MOST_GUESSED = 2_000;

const NOTHING_DECIDED: DecidedMatches = { matches: [], apart: () => false };

/** Accept, propose or pass over a pair that is the only one with its key. */
type Verdict = 'certain' | 'likely' | 'candidate' | 'no';

interface Step {
  readonly by: MatchReason;
  /** Undefined where this step says nothing of the line. */
  readonly key: (item: MatchItem) => string | undefined;
  readonly verdict: (before: MatchItem, after: MatchItem) => Verdict;
}

const samePrice = (a: MatchItem, b: MatchItem) => sameNumber(a.price, b.price);
const sameQuantity = (a: MatchItem, b: MatchItem) => sameNumber(a.quantity, b.quantity);
const sameNumbers = (a: MatchItem, b: MatchItem) =>
  (samePrice(a, b) && sameQuantity(a, b)) || (sameNumber(a.amount, b.amount) && a.amount?.isZero() === false);
const kin = (a: MatchItem, b: MatchItem) => a.group === b.group || silent(a.group, b.group);
const silent = (a: string, b: string) => a === '' || b === '';

const keyOf = (...parts: readonly string[]) => parts.join('\u0000');
const named = (item: MatchItem, ...more: readonly string[]) =>
  item.name === '' ? undefined : keyOf(item.name, ...more);

const STEPS: readonly Step[] = [
  { by: 'same-name-and-model', key: (i) => named(i, i.group, i.model, i.spec, i.keys.price), verdict: () => 'certain' },
  { by: 'same-name-and-model', key: (i) => named(i, i.group, i.model, i.keys.price), verdict: () => 'certain' },
  { by: 'same-name-and-model', key: (i) => named(i, i.group, i.model, i.keys.quantity), verdict: () => 'certain' },
  { by: 'same-name-and-model', key: (i) => named(i, i.group, i.model), verdict: () => 'certain' },
  {
    by: 'other-group',
    key: (i) => named(i, i.model),
    verdict: (a, b) => (silent(a.group, b.group) ? 'certain' : sameNumbers(a, b) ? 'likely' : 'candidate'),
  },
  {
    by: 'same-name',
    key: (i) => named(i, i.group),
    verdict: (a, b) => (silent(a.model, b.model) ? 'certain' : 'no'),
  },
  {
    by: 'same-name',
    key: (i) => named(i),
    verdict: (a, b) =>
      !silent(a.model, b.model) ? 'no' : silent(a.group, b.group) || sameNumbers(a, b) ? 'likely' : 'candidate',
  },
  {
    by: 'other-model',
    key: (i) => named(i, i.group),
    verdict: (a, b) => (samePrice(a, b) || sameNumbers(a, b) ? 'likely' : 'candidate'),
  },
  {
    by: 'other-model',
    key: (i) => named(i),
    verdict: (a, b) => (silent(a.group, b.group) && sameNumbers(a, b) ? 'likely' : 'candidate'),
  },
  {
    by: 'spelling',
    key: (i) => (i.bareName === '' ? undefined : keyOf(i.bareName, i.group, i.model)),
    verdict: (a, b) => (samePrice(a, b) && sameQuantity(a, b) ? 'likely' : 'candidate'),
  },
  {
    by: 'same-model',
    key: (i) => (i.model === '' ? undefined : i.model),
    verdict: (a, b) =>
      (samePrice(a, b) && kin(a, b)) || a.name === b.group || b.name === a.group ? 'likely' : 'candidate',
  },
];

export function matchLines(
  before: readonly MatchItem[],
  after: readonly MatchItem[],
  decided: DecidedMatches = NOTHING_DECIDED,
): LineMatching {
  return atOnce(matchingLines(before, after, decided));
}

/** The same, in steps: it may wait between looking lines up by one key and by the next, and between guesses. */
export function* matchingLines(
  before: readonly MatchItem[],
  after: readonly MatchItem[],
  decided: DecidedMatches = NOTHING_DECIDED,
): Steps<LineMatching> {
  const pool = new Pool(before, after);
  const matches: LineMatch[] = [];
  const proposals: LineMatch[] = [];
  const accept = (match: LineMatch) => {
    matches.push(match);
    pool.take(match);
  };
  decided.matches.forEach(accept);
  const allowed = (match: LineMatch) =>
    match.before.every((one) => match.after.every((other) => !decided.apart(one, other)));
  yield* matchIdentical(pool, decided, accept);
  for (const step of STEPS) {
    if (pool.isEmpty()) break;
    const found = (yield* matchBy(step, pool)).filter(allowed);
    for (const match of found) {
      if (match.confidence === 'candidate') proposals.push(match);
      else accept(match);
    }
  }
  (yield* splittingByKey(pool)).filter(allowed).forEach(accept);
  const candidates = new Map<MatchItem, LineMatch>();
  const propose = (match: LineMatch) => {
    const lines = [...match.before, ...match.after];
    if (!allowed(match) || lines.some((line) => candidates.has(line))) return;
    if (!match.instead && !pool.holds(match)) return;
    for (const line of lines) candidates.set(line, match);
  };
  const unguessed = Math.min(pool.before.size, pool.after.size) > MOST_GUESSED;
  if (!unguessed) (yield* splittingByName(pool)).forEach(propose);
  (yield* splittingMatches(matches, pool)).forEach(propose);
  proposals.forEach(propose);
  if (!unguessed) (yield* guessingMatches(pool.without(candidates), allowed)).forEach(propose);
  const alone = pool.without(candidates);
  return {
    matches,
    candidates: [...new Set(candidates.values())].sort((a, b) => placeOf(a) - placeOf(b)),
    removed: [...alone.before],
    added: [...alone.after],
    unguessed,
  };
}

function placeOf({ before, after }: LineMatch): number {
  return after[0]?.at ?? before[0]?.at ?? 0;
}

/** Lines that say the very same: which of them is which makes no difference, so that even many are matched. */
function* matchIdentical(pool: Pool, { apart }: DecidedMatches, accept: (match: LineMatch) => void): Steps<void> {
  const key = (i: MatchItem) => named(i, i.group, i.model, i.spec, i.keys.price, i.keys.quantity, i.keys.amount);
  // From the end, so that taking one away moves none: many may say the same.
  const waiting = yield* pool.byKey([...pool.before].reverse(), key);
  for (const [at, after] of [...pool.after].entries()) {
    if (at % ITEMS_OF_A_STEP === 0) yield;
    const own = key(after);
    const there = own === undefined ? undefined : waiting.get(own);
    const place = there?.findLastIndex((before) => !apart(before, after)) ?? -1;
    const before = there?.[place];
    if (!there || !before) continue;
    there.splice(place, 1);
    accept({ kind: 'one', before: [before], after: [after], by: 'identical', confidence: 'certain' });
  }
}

/** The pairs that have their key to themselves on either side. */
function* matchBy({ by, key, verdict }: Step, pool: Pool): Steps<LineMatch[]> {
  const mine = yield* pool.byKey(pool.before, key);
  const others = yield* pool.byKey(pool.after, key);
  const found: LineMatch[] = [];
  for (const [own, [after, ...more]] of others) {
    const [before, ...twins] = mine.get(own) ?? [];
    if (!before || !after || more.length > 0 || twins.length > 0) continue;
    const confidence = verdict(before, after);
    if (confidence !== 'no') found.push({ kind: 'one', before: [before], after: [after], by, confidence });
  }
  return found;
}
