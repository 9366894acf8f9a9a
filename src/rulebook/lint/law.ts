/** What formulas mean on one day: the numbers in force, and the formulas of the named quantities. */
import type { CivilDate } from '../../base/civil-date';
import type { FormulaNode, Value } from '../../checks/formula/formula';
import type { Check } from '../../checks/check';
import { isOfText } from '../../checks/instrument';
import type { Pack } from '../../checks/pack';
import type { FactId } from '../../facts/fact-id';
import type { LoadedPack } from '../rulebook';

export interface Law {
  readonly day: CivilDate;
  readonly parameter: (id: string) => Value | undefined;
  readonly quantity: (id: string) => FormulaNode | undefined;
  /** All that a choice can be; undefined for any other fact. */
  readonly choices?: (fact: FactId) => readonly string[] | undefined;
}

export function lawOn(pack: Pack & Partial<Pick<LoadedPack, 'wording'>>, day: CivilDate): Law {
  return {
    day,
    parameter: (id) => pack.parameters.get(id)?.values.findLast(({ from }) => from <= day)?.value,
    quantity: (id) => pack.quantities.get(id),
    choices: (fact) => pack.wording?.dictionary.byId(fact)?.values?.map(({ value }) => value),
  };
}

/** The days on which the law of a pack is new: its first, those of amended texts, and each on which a number changes. */
export function daysOfChange(pack: Pack): CivilDate[] {
  const first = pack.instrument.from;
  const later = [...pack.parameters.values()].flatMap(({ values }) => values.map(({ from }) => from));
  const amended = (pack.instrument.texts ?? []).map(({ from }) => from);
  return [...new Set([first, ...amended, ...later.filter((day) => day > first)])].sort();
}

/** Whether a check stands in the text of that day, where its instrument was amended. */
export function isLawOn({ texts }: Check, { day }: Law): boolean {
  return texts?.some((text) => isOfText(text, day)) ?? true;
}
