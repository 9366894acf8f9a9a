/**
 * Whether conditions can hold together: every way the numbers, days, words and
 * flags they name can stand to one another is tried, none of them by chance.
 * Arithmetic within a condition is taken as a number of its own.
 */
import { Exact } from '../../base/exact';
import { addDays, type CivilDate } from '../../base/civil-date';
import type { FormulaNode, Value } from '../../checks/formula/formula';
import { decide, formulaValue, termsIn, type Term, type World } from './decide';
import type { Law } from './law';

/** Beyond this many steps nothing is claimed. */
const MOST_STEPS = 60_000;

interface Search {
  /** A way in which all hold, where one was found. */
  readonly world?: World;
  /** Nothing was found, and nothing was left out of the search: they never hold together. */
  readonly never: boolean;
  /** What was found can really be so: no two numbers of it rest on the same fact. */
  readonly genuine: boolean;
}

export function search(conditions: readonly FormulaNode[], law: Law, most = MOST_STEPS): Search {
  const { terms, constants, wordsWithin } = termsIn(conditions, law);
  const order = [...terms.values()];
  const choices = order.map((term) => candidates(term, order, constants, law.day));
  const world = new Map<string, Value | undefined>();
  let steps = 0;
  const fill = (index: number): boolean => {
    steps += 1;
    if (steps > most) return false;
    const told = conditions.map((condition) => decide(condition, world, law));
    if (told.includes(false)) return false;
    const term = order[index];
    if (!term) return told.every((one) => one === true);
    for (const value of choices[index] ?? []) {
      world.set(term.key, value);
      if (fill(index + 1)) return true;
    }
    world.delete(term.key);
    return false;
  };
  const found = fill(0);
  return {
    ...(found ? { world } : {}),
    never: !found && steps <= most && !wordsWithin,
    genuine: apart(order),
  };
}

/**
 * Whether something that is left blank can leave one of the conditions open; true also where that is more than can be
 * tried. `sure`: terms, by their words, that are never blank.
 */
export function canBeOpen(conditions: readonly FormulaNode[], law: Law, sure: ReadonlySet<string>): boolean {
  const { terms, constants } = termsIn(conditions, law);
  const order = [...terms.values()];
  const world = new Map<string, Value | undefined>();
  let steps = 0;
  const fill = (index: number): boolean => {
    steps += 1;
    if (steps > MOST_STEPS) return true;
    const term = order[index];
    if (!term) return conditions.some((condition) => formulaValue(condition, world, law) === undefined);
    return candidates(term, order, constants, law.day)
      .filter((value) => value !== undefined || !sure.has(term.key))
      .some((value) => {
        world.set(term.key, value);
        return fill(index + 1);
      });
  };
  return fill(0);
}

function apart(terms: readonly Term[]): boolean {
  const facts = terms.flatMap((term) => [...term.facts]);
  return new Set(facts).size === facts.length;
}

/** Every constant the term may be compared with, and enough values between and beside them for all terms to be ordered. */
function candidates(
  term: Term,
  terms: readonly Term[],
  constants: readonly Value[],
  day: CivilDate,
): (Value | undefined)[] {
  const { type } = term;
  const room = terms.filter((other) => other.type === type).length;
  switch (type) {
    case 'amount':
    case 'ratio':
    case 'number': {
      const known = constants.flatMap((value) => (value.type === type ? [value.value] : []));
      const numbers = spread(known, room).filter((value) => !term.notNegative || !value.isNegative());
      return [...numbers.map((value): Value => ({ type, value })), undefined];
    }
    case 'flag':
      return [{ type, value: true }, { type, value: false }, undefined];
    case 'text': {
      if (term.choices) return [...term.choices.map((value): Value => ({ type, value })), undefined];
      const words = constants.flatMap((value) => (value.type === 'text' ? [value.value] : []));
      const others = Array.from({ length: room }, (_, index) => `其他${index + 1}`);
      return [...[...new Set([...words, ...others])].map((value): Value => ({ type, value })), undefined];
    }
    case 'date':
      return [...days(room, constants, day), undefined];
    case 'month':
      return [...numbersTo(room).map((value): Value => ({ type, value: `2024-${value}` })), undefined];
    case 'period':
      return [undefined];
  }
}

/** The days named, as many after each as there are terms, and as many before the first. */
function days(room: number, constants: readonly Value[], some: CivilDate): Value[] {
  const named = constants.flatMap((value) => (value.type === 'date' ? [value.value] : []));
  const given = named.length > 0 ? [...named].sort() : [some];
  const steps = Array.from({ length: room }, (_, index) => index + 1);
  const before = steps.map((step) => addDays(given[0] ?? some, -step));
  const after = given.flatMap((day) => [day, ...steps.map((step) => addDays(day, step))]);
  return [...new Set([...before, ...after])].map((value) => ({ type: 'date', value }));
}

/** '01', '02', … as many as there are terms to tell apart; more than twelve are never searched through. */
function numbersTo(room: number): string[] {
  return Array.from({ length: Math.min(room, 12) }, (_, index) => String(index + 1).padStart(2, '0'));
}

/** The constants, `room` values between each two, and as many below the first and above the last. */
function spread(constants: readonly Exact[], room: number): Exact[] {
  const sorted = [...constants]
    .sort((a, b) => a.compare(b))
    .filter((value, index, all) => index === 0 || !all[index - 1]?.equals(value));
  const ends = sorted.length === 0 ? [Exact.zero] : sorted;
  const [first, last] = [ends[0] ?? Exact.zero, ends.at(-1) ?? Exact.zero];
  const steps = Array.from({ length: room }, (_, index) => Exact.of(String(index + 1)));
  const parts = Exact.of(String(room + 1));
  const below = steps.map((step) => first.minus(step));
  // Between naught and the first constant values are likelier to be meant than below naught.
  const least = first.compare(Exact.zero) > 0 ? steps.flatMap((step) => first.times(step).dividedBy(parts) ?? []) : [];
  const between = ends.flatMap((value, index) => {
    const next = ends[index + 1];
    if (!next) return [];
    return steps.flatMap((step) => {
      const part = next.minus(value).times(step).dividedBy(parts);
      return part ? [value.plus(part)] : [];
    });
  });
  const above = steps.map((step) => last.plus(step));
  return [...ends, ...least, ...between, ...above, ...below];
}
