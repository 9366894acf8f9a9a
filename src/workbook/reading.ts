/**
 * What looking for a value gave: the value and the cells it came from, or why
 * there is none and the cells where it was looked for.
 */
import type { Bilingual } from '../base/bilingual';
import type { CellRange } from '../base/address';
import type { AmountBounds } from '../base/amount-bounds';
import type { DaySpan } from '../base/civil-date';

export type Reading<T> = Known<T> | Unknown;

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  /** Where the value stands; empty only for what the program itself assumes (and says so in `assumed`). */
  readonly cells: readonly CellRange[];
  /** What the value rests on beyond its cells: an inferred unit, an assumption. */
  readonly assumed?: Bilingual;
  /** It stands there, and cannot be: a contract below zero. Nothing is judged by it. */
  readonly impossible?: Bilingual;
}

export interface Unknown {
  readonly known: false;
  /** not-found: nobody says; unreadable: something stands there that we cannot take as a value; conflicting: two cells disagree. */
  readonly why: 'not-found' | 'unreadable' | 'conflicting';
  readonly looked: readonly CellRange[];
  /** The reason in words, where there is more to say than `why`. */
  readonly reason?: Bilingual;
  /** An amount that is written as a bound, in yuan: 至少30万, 不超过30万. */
  readonly bounds?: AmountBounds;
  /** A day of which no more than the month is written: the days it may be. */
  readonly days?: DaySpan;
  /** Where an amount or a number is asked for, that there is none: 无. */
  readonly none?: true;
}

export function known<T>(value: T, cells: readonly CellRange[], assumed?: Bilingual): Known<T> {
  return assumed ? { known: true, value, cells, assumed } : { known: true, value, cells };
}

export function notFound(looked: readonly CellRange[], reason?: Bilingual): Unknown {
  return reason ? { known: false, why: 'not-found', looked, reason } : { known: false, why: 'not-found', looked };
}

export function unreadable(looked: readonly CellRange[], reason: Bilingual): Unknown {
  return { known: false, why: 'unreadable', looked, reason };
}

export function conflicting(looked: readonly CellRange[], reason: Bilingual): Unknown {
  return { known: false, why: 'conflicting', looked, reason };
}
