/** What a promise claims, where no jest is: the few of its words that the promises use, with the same meaning. */
import type { Claim } from './desk';

export function claim(value: unknown): Claim {
  const must = (holds: boolean, words: string, expected: unknown) => {
    if (!holds) throw new Error(`${shown(value)} ${words} ${shown(expected)}`);
  };
  return {
    toBe: (expected) => must(Object.is(value, expected), 'is not', expected),
    toEqual: (expected) => must(same(value, expected), 'does not equal', expected),
    toMatchObject: (expected) => must(holds(value, expected), 'does not hold', expected),
    toMatch: (expected) => must(typeof value === 'string' && expected.test(value), 'does not match', String(expected)),
    toHaveLength: (expected) => must(Array.isArray(value) && value.length === expected, 'is not of length', expected),
    not: {
      toBe: (expected) => must(!Object.is(value, expected), 'is', expected),
      toEqual: (expected) => must(!same(value, expected), 'equals', expected),
    },
  };
}

/** What says undefined and what is absent are the same, but lists of another length never are. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isObject(one) || !isObject(other) || kindOf(one) !== kindOf(other)) return false;
  if (one instanceof Map && other instanceof Map)
    return one.size === other.size && [...one].every(([key, each]) => other.has(key) && same(each, other.get(key)));
  if (one instanceof Set && other instanceof Set)
    return one.size === other.size && [...one].every((each) => [...other].some((there) => same(each, there)));
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => same(Reflect.get(one, name), Reflect.get(other, name)));
}

/** An object may have more than is expected of it, a list may not. */
function holds(one: unknown, expected: unknown): boolean {
  if (!isObject(one) || !isObject(expected) || one instanceof Map || one instanceof Set) return same(one, expected);
  if (Array.isArray(one) !== Array.isArray(expected)) return false;
  if (Array.isArray(one) && Array.isArray(expected) && one.length !== expected.length) return false;
  return Object.keys(expected).every(
    (name) => name in one && holds(Reflect.get(one, name), Reflect.get(expected, name)),
  );
}

function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null;
}

function kindOf(given: object): string {
  return Object.prototype.toString.call(given);
}

const LONGEST = 300;

function shown(value: unknown): string {
  const text: unknown = JSON.stringify(value, (_, each: unknown) =>
    each instanceof Map || each instanceof Set ? [...each] : each,
  );
  return typeof text === 'string' ? text.slice(0, LONGEST) : String(value);
}
