/** The document that a pack puts into data: what it is called and when it is law. */
import type { Bilingual } from '../base/bilingual';
import type { CivilDate } from '../base/civil-date';
import type { FactId } from '../facts/fact-id';
import type { FactValue } from '../facts/subject';
import type { FormKind } from '../forms/form-document';
import type { Reading } from '../workbook/reading';
import type { Citation } from './evaluation';

export interface Instrument {
  /** Its document number, or its title where it has none. */
  readonly number: string;
  readonly title: Bilingual;
  readonly from: CivilDate;
  /** The last day it is law beyond doubt; absent where no expiry is stated. */
  readonly until?: CivilDate;
  /** The one day after `until` on which it may still be law, by how the days of the period are counted. */
  readonly arguable?: CivilDate;
  /** Where `until` stands: in the text, or only on the page it was published on; the text where not said. */
  readonly untilBy?: 'text' | 'published';
  /** Where the dates are known from. */
  readonly basis: Bilingual;
  /** The number of the annex that prints a form. */
  readonly annexes: ReadonlyMap<FormKind, number>;
}

/** A citation as a rule file gives it: of this instrument unless it names another, of a form's annex by the form's kind. */
export type PackCitation = Omit<Citation, 'instrument'> & { readonly instrument?: string; readonly form?: FormKind };

/** 'doubtful': lapsed by the page it was published on, in force by the text. */
type InForce = 'not-yet' | 'in-force' | 'arguable' | 'doubtful' | 'lapsed';

export function inForceOn(instrument: Instrument, day: CivilDate): InForce {
  if (day < instrument.from) return 'not-yet';
  if (instrument.until === undefined || day <= instrument.until) return 'in-force';
  if (day === instrument.arguable) return 'arguable';
  return instrument.untilBy === 'published' ? 'doubtful' : 'lapsed';
}

const APPLIED_ALL_THE_SAME: FactId = 'project.appliedByAnalogy';

/** Somebody said of the lapsed instrument that it is still applied (参照执行). */
export function appliedAllTheSame(fact: (id: FactId) => Reading<FactValue>): boolean {
  const said = fact(APPLIED_ALL_THE_SAME);
  return said.known && said.value.type === 'flag' && said.value.value;
}

/** Nothing for a form that no annex of this instrument prints. */
export function citationsOf(given: readonly PackCitation[], instrument: Instrument): Citation[] {
  return given.flatMap(({ form, instrument: number = instrument.number, ...place }) => {
    if (form === undefined) return [{ instrument: number, ...place }];
    const annex = instrument.annexes.get(form);
    return annex === undefined ? [] : [{ instrument: number, annex }];
  });
}
