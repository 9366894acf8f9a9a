/** What a formula gave: a value or what is missing for one, and every step. */
import type { MissingFact, TraceNode } from '../evaluation';
import type { Value } from './formula';

export interface Evaluated {
  readonly value?: Value;
  /** Of a value that is not known: bounds that are. */
  readonly atLeast?: Value;
  readonly atMost?: Value;
  readonly needs: readonly MissingFact[];
  readonly trace: TraceNode;
  /** What the parts gave, in the order of the formula. */
  readonly parts: readonly Evaluated[];
}
