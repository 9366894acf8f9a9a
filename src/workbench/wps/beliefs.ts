/** All that the simulated WPS believes of a real one, as data; what is not said otherwise is as its default has it. */
import { z } from 'zod';
import { ET_BELIEFS_OF_HOST } from './beliefs-of-host';
import { ET_BELIEFS_OF_READING } from './beliefs-of-reading';
import { ET_BELIEFS_OF_WRITING } from './beliefs-of-writing';
import type { Belief } from '../excel/belief';

export const ET_BELIEFS = {
  ...ET_BELIEFS_OF_READING,
  ...ET_BELIEFS_OF_HOST,
  ...ET_BELIEFS_OF_WRITING,
} as const satisfies Readonly<Record<string, Belief>>;

type EtBeliefName = keyof typeof ET_BELIEFS;

/** For each belief what this WPS does. */
export type EtBeliefs = { readonly [Name in EtBeliefName]: keyof (typeof ET_BELIEFS)[Name]['values'] & string };

export const ET_BELIEF_NAMES: readonly EtBeliefName[] = Object.keys(ET_BELIEFS).filter(isBelief);

/** Each belief is there and says one of its values. */
const wholeSchema = z.custom<EtBeliefs>(
  (given) =>
    typeof given === 'object' &&
    given !== null &&
    ET_BELIEF_NAMES.every((name) => Object.hasOwn(ET_BELIEFS[name].values, String(Reflect.get(given, name)))),
);

const DEFAULT_ET_BELIEFS = wholeSchema.parse(
  Object.fromEntries(ET_BELIEF_NAMES.map((name) => [name, ET_BELIEFS[name].default])),
);

/** @throws where something says what none of its values is */
export function etBeliefs(otherwise: Partial<EtBeliefs> = {}): EtBeliefs {
  return wholeSchema.parse({ ...DEFAULT_ET_BELIEFS, ...otherwise });
}

/** By name and value; what is none is told, and the others are followed. */
export function etBeliefsFrom(given: readonly (readonly (string | undefined)[])[]): {
  readonly beliefs: EtBeliefs;
  readonly misunderstood: readonly string[];
} {
  const isKnown = ([name = '', value = '']: readonly (string | undefined)[]) =>
    isBelief(name) && Object.hasOwn(ET_BELIEFS[name].values, value);
  const known = Object.fromEntries(given.filter(isKnown).map(([name = '', value]) => [name, value]));
  return {
    beliefs: wholeSchema.parse({ ...DEFAULT_ET_BELIEFS, ...known }),
    misunderstood: given.filter((each) => !isKnown(each)).map((each) => each.join(':')),
  };
}

function isBelief(name: string): name is EtBeliefName {
  return Object.hasOwn(ET_BELIEFS, name);
}
