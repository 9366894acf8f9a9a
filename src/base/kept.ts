/**
 * What was made of an object, kept by the object itself for as long as it
 * lives: the same object with the same inputs gives the same result again.
 *
 * Inputs are the same where each is identical (===), or both are lists of
 * identical things. Whatever else a result rests on must be an input, or be
 * part of the object, and none of it may change in place.
 */
import type { Steps } from './steps';

export class Kept<K extends object, I extends readonly unknown[], V> {
  readonly #byKey = new WeakMap<K, readonly Result<I, V>[]>();
  readonly #most: number;

  /** `most`: for how many sets of inputs an object keeps a result; the latest stay. */
  constructor({ most = 1 }: { readonly most?: number } = {}) {
    this.#most = most;
  }

  /** As kept, else as made now. */
  of(key: K, inputs: I, make: () => V): V {
    const before = this.#found(key, inputs);
    return before ? before.value : this.put(key, inputs, make());
  }

  /** The same of what takes long. */
  *ofSteps(key: K, inputs: I, make: () => Steps<V>): Steps<V> {
    const before = this.#found(key, inputs);
    return before ? before.value : this.put(key, inputs, yield* make());
  }

  /** Undefined where nothing is kept. */
  find(key: K, inputs: I): V | undefined {
    return this.#found(key, inputs)?.value;
  }

  put(key: K, inputs: I, value: V): V {
    const others = (this.#byKey.get(key) ?? []).filter((one) => !sameInputs(one.inputs, inputs));
    this.#byKey.set(key, [{ inputs, value }, ...others.slice(0, this.#most - 1)]);
    return value;
  }

  #found(key: K, inputs: I): Result<I, V> | undefined {
    return this.#byKey.get(key)?.find((one) => sameInputs(one.inputs, inputs));
  }
}

interface Result<I, V> {
  readonly inputs: I;
  readonly value: V;
}

/** A function of one object that gives the same result as long as the object is the same. */
export function keptBy<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const before = kept.get(key);
    if (before) return before.value;
    const value = make(key);
    kept.set(key, { value });
    return value;
  };
}

function sameInputs(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => isSame(one, b[at]));
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  const others: readonly unknown[] = b;
  return a.every((one, at) => one === others[at]);
}
