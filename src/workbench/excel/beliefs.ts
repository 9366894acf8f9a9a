/**
 * All that the simulated Excel believes of a real one, as data: what is read
 * from the address of the workbench (`?excel=cf-id:stable,…`) or from the JSON
 * of a recording, and given to the simulated Excel whole.
 */
import { z } from 'zod';
import type { Belief, Evidence } from './belief';
import { BELIEFS_OF_FORMATS } from './beliefs-of-formats';
import { BELIEFS_OF_HOST } from './beliefs-of-host';
import { BELIEFS_OF_MEMBERS } from './beliefs-of-members';
import { BELIEFS_OF_READING } from './beliefs-of-reading';

export const BELIEFS = {
  ...BELIEFS_OF_FORMATS,
  ...BELIEFS_OF_READING,
  ...BELIEFS_OF_MEMBERS,
  ...BELIEFS_OF_HOST,
} as const satisfies Readonly<Record<string, Belief>>;

export type BeliefName = keyof typeof BELIEFS;

/** For each belief what this Excel does. */
export type Beliefs = { readonly [Name in BeliefName]: keyof (typeof BELIEFS)[Name]['values'] & string };

export const BELIEF_NAMES: readonly BeliefName[] = Object.keys(BELIEFS).filter(isBelief);

/** Each belief is there and says one of its values. */
const wholeSchema = z.custom<Beliefs>(hasEach);
const namedSchema = z.record(z.string(), z.string());

export const DEFAULT_BELIEFS: Beliefs = whole(
  Object.fromEntries(BELIEF_NAMES.map((name) => [name, BELIEFS[name].default])),
);

export interface BeliefsRead {
  readonly beliefs: Beliefs;
  /** What names no belief, or says of one what none of its values is. */
  readonly misunderstood: readonly string[];
}

/** From JSON: `{ "cf-id": "stable" }`; what is not named is as in `base`. */
export function beliefsFrom(json: unknown, base: Beliefs = DEFAULT_BELIEFS): BeliefsRead {
  const named = namedSchema.safeParse(json);
  if (!named.success) return { beliefs: base, misunderstood: [JSON.stringify(json)] };
  const [known, misunderstood]: [Record<string, string>, string[]] = [{}, []];
  for (const [name, value] of Object.entries(named.data)) {
    if (isBelief(name) && Object.hasOwn(BELIEFS[name].values, value)) known[name] = value;
    else misunderstood.push(`${name}:${value}`);
  }
  return { beliefs: whole({ ...base, ...known }), misunderstood };
}

/** From the query parameter `?excel=cf-id:stable,cf-new-rule:first`; what is not named is as in `base`. */
export function parseBeliefs(text: string | null, base: Beliefs = DEFAULT_BELIEFS): BeliefsRead {
  const parts = (text ?? '').split(',').filter((part) => part !== '');
  return beliefsFrom(
    Object.fromEntries(
      parts.map((part) => {
        const [name = '', value = ''] = part.split(':');
        return [name, value];
      }),
    ),
    base,
  );
}

/** How many beliefs rest on which evidence. */
export function countByEvidence(): Readonly<Record<Evidence, number>> {
  const count = { documented: 0, measured: 0, reported: 0, wire: 0, assumed: 0 };
  for (const name of BELIEF_NAMES) count[BELIEFS[name].evidence] += 1;
  return count;
}

function isBelief(name: string): name is BeliefName {
  return Object.hasOwn(BELIEFS, name);
}

/** Whoever calls has seen to it that it is. */
function whole(record: Readonly<Record<string, string>>): Beliefs {
  return wholeSchema.parse(record);
}

function hasEach(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return BELIEF_NAMES.every((name) => Object.hasOwn(BELIEFS[name].values, String(Reflect.get(value, name))));
}
