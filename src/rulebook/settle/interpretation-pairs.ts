/** A quantity that a check leaves open, and the check as it would be if one way to read it were the text. */
import type { Check, InterpretationOfQuantity, InterpretedQuantity } from '../../checks/check';

export interface OpenQuestion {
  readonly check: Check;
  readonly of: InterpretedQuantity;
}

export type Pair = readonly [InterpretationOfQuantity, InterpretationOfQuantity];

/** What the text itself fixes is no question any more; where nothing is judged nothing is settled either. */
export function openQuestions(check: Check): OpenQuestion[] {
  if (check.kind === 'information') return [];
  return check.interpretations.filter(({ fixed }) => !fixed).map((of) => ({ check, of }));
}

export function pairsOf({ of: { interpretations } }: OpenQuestion): Pair[] {
  return interpretations.flatMap((one, index) => interpretations.slice(index + 1).map((other): Pair => [one, other]));
}

/** Everything else that is open is read by its default. */
export function readAs({ check, of }: OpenQuestion, interpretation: InterpretationOfQuantity): Check {
  return {
    ...check,
    interpretations: check.interpretations.map(({ choice: _, ...quantity }) => {
      const taken =
        quantity.quantity === of.quantity ? interpretation : quantity.interpretations.find((one) => one.default);
      return { ...quantity, interpretations: taken ? [{ ...taken, default: true }] : [] };
    }),
  };
}
