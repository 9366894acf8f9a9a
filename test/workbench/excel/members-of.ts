/** The members that the objects of the simulated Excel answer to, as far as they can be reached from one another. */
import { Arguments } from '../../../src/workbench/batch-engine/arguments';
import { camelCase, HostError } from '../../../src/workbench/batch-engine/host-error';
import type { WireObject } from '../../../src/workbench/batch-engine/wire-object';
import { EVENT_MEMBERS } from '../../../src/workbench/excel/event-actions';

/** What members that give an object may be asked with; one of these suits each. */
const ARGUMENTS: readonly (readonly unknown[])[] = [
  [],
  ['Custom'],
  ['A1:B3'],
  ['Formulas'],
  [0],
  [0, 0],
  [0, 0, 1, 1],
  [2026, 1, 1],
  ['<a xmlns="urn:a"/>'],
  ['urn:a'],
];

/** By type; in the words of the reference, where it has any. */
export function membersFrom(roots: readonly WireObject[]): ReadonlyMap<string, ReadonlySet<string>> {
  const members = new Map<string, Set<string>>();
  const look = (object: WireObject): void => {
    const { type, objects, items } = object;
    const known = members.get(type) ?? new Set();
    members.set(type, known);
    const isNew = (name: string) => !known.has(camelCase(name));
    const giving = Object.entries(objects).filter(([name]) => isNew(name));
    for (const name of namesOf(object)) known.add(name);
    for (const [name, give] of giving) {
      for (const args of ARGUMENTS) {
        const given = unlessRefused(() => give(new Arguments(`${type}.${name}`, args)));
        if (given) look(given);
      }
    }
    // Always: where the first such collection was empty, another may not be.
    items?.().forEach(look);
  };
  roots.forEach(look);
  return members;
}

function namesOf({ scalars, objects, actions, items, item }: WireObject): string[] {
  const names = [...Object.keys(scalars), ...Object.keys(objects), ...Object.keys(actions)];
  return [...names.map(inTheReference), ...(items ? ['items'] : []), ...(item ? ['getItem'] : [])];
}

function inTheReference(name: string): string {
  const [, event = ''] = /^_(?:Unr|R)egister(.+)$/.exec(name) ?? [];
  return EVENT_MEMBERS[event]?.member ?? camelCase(name);
}

function unlessRefused(give: () => WireObject | undefined): WireObject | undefined {
  try {
    return give();
  } catch (refusal) {
    if (refusal instanceof HostError) return undefined;
    throw refusal;
  }
}
