/**
 * Where facts come from, as a table: each source says which facts are its own
 * to give, which of another's it may settle in its own light, and which it
 * needs. The order in which they are read follows from that alone.
 */
import type { Exact } from '../../base/exact';
import type { Steps } from '../../base/steps';
import type { Reading } from '../../workbook/reading';
import type { FactId } from '../fact-id';
import type { Facts, FactValue } from '../subject';

export interface FactSource<World> {
  readonly name: string;
  /** Given by this source and no other of the same subject; of a fact for one of several the fact itself is named. */
  readonly gives: readonly FactId[];
  /**
   * Given by another, or told to be absent, which this one may tell otherwise: it is read after whoever gives them.
   * Of several that settle the same fact the one that needs it as well is read last.
   */
  readonly settles?: readonly FactId[];
  /** Of the same subject. It is read after whoever gives or settles them. */
  readonly needs?: readonly FactId[];
  /** Tells of facts that nobody before has spoken of that they are not there. */
  readonly ground?: true;
  /** What it tells of its facts; nothing of those it has nothing to say of. */
  readonly read: (world: World, known: Facts) => Facts | Steps<Facts>;
  /** By how much its facts are more when one amount is tried. */
  readonly grows?: (tried: AmountTried) => readonly (readonly [FactId, Exact])[];
}

/**
 * One line of a change slip that is not there yet. `increase`: a line that
 * already grows grows by this much more. `new-content`: a line from nothing to
 * this much. `decrease`: a line of this much is taken away whole.
 */
export interface AmountTried {
  readonly kind: 'increase' | 'new-content' | 'decrease';
  /** In yuan, more than zero. */
  readonly amount: Exact;
}

/** Each after those that it waits for; where nothing waits for anything they stay as they stand. Throws where they wait for one another. */
export function inOrder<World>(sources: readonly FactSource<World>[]): readonly FactSource<World>[] {
  const ordered: FactSource<World>[] = [];
  let waiting = [...sources];
  while (waiting.length > 0) {
    const next = waiting.find((one) => !waiting.some((other) => other !== one && waitsFor(one, other)));
    if (!next) throw new Error(`sources of facts wait for one another: ${waiting.map(({ name }) => name).join(', ')}`);
    ordered.push(next);
    waiting = waiting.filter((one) => one !== next);
  }
  return ordered;
}

function waitsFor<World>(one: FactSource<World>, other: FactSource<World>): boolean {
  const { needs = [], settles = [] } = one;
  return (
    settles.some((id) => other.gives.includes(id)) ||
    needs.some((id) => other.gives.includes(id) || (other.settles ?? []).includes(id))
  );
}

/** `sources` in order, on top of what is known already. A source that speaks alone gives its own object. */
export function* readSources<World>(sources: readonly FactSource<World>[], world: World, before?: Facts): Steps<Facts> {
  let facts: Facts = before ?? new Map<FactId, Reading<FactValue>>();
  for (const source of sources) {
    const read = source.read(world, facts);
    const told = 'next' in read ? yield* read : read;
    if (told.size === 0) continue;
    facts = facts.size === 0 ? told : new Map([...facts, ...told]);
  }
  return facts;
}

/** What grows, by all sources. */
export function growthOf<World>(
  sources: readonly FactSource<World>[],
  tried: AmountTried,
): readonly (readonly [FactId, Exact])[] {
  return sources.flatMap(({ grows }) => grows?.(tried) ?? []);
}
