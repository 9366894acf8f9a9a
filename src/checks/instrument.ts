/** The document that a pack puts into data: what it is called and when it is law. */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import type { CivilDate } from '../base/civil-date';
import type { FactId } from '../facts/fact-id';
import { isNone } from '../facts/field-value';
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
  /** Where it was amended: its texts, the earliest first, each in force until the next. */
  readonly texts?: readonly InstrumentText[];
  /** Somebody wrote in the sheet of project facts that it was prolonged after the pack was written. */
  readonly prolongation?: Prolongation;
}

/** One text of an instrument that was amended. */
export interface InstrumentText {
  readonly id: string;
  readonly number: string;
  readonly from: CivilDate;
  /** Its last day, before the next text; absent of the latest. */
  readonly until?: CivilDate;
  readonly basis: Bilingual;
  readonly articles?: number;
}

interface Prolongation {
  /** The last day by the instrument's own text. */
  readonly own: CivilDate;
  /** Absent where what stands there is no day. */
  readonly to?: CivilDate;
  /** By which document; without one nothing is prolonged, and nobody can tell. */
  readonly by?: string;
  /** Where that stands, and where the document was looked for. */
  readonly cells: readonly CellRange[];
  readonly looked: readonly CellRange[];
}

/** A citation as a rule file gives it: of this instrument unless it names another, of a form's annex by the form's kind. */
export type PackCitation = Omit<Citation, 'instrument'> & {
  readonly instrument?: string;
  readonly form?: FormKind;
  /** The text it is of, where the instrument was amended; all of them where not said. */
  readonly text?: string;
  /** Of a check taken over from an instrument that was amended: the text it is of. */
  readonly ofText?: InstrumentText;
};

/** 'doubtful': lapsed by the page it was published on, in force by the text. 'unproven': said to be prolonged, without a document. */
type InForce = 'not-yet' | 'in-force' | 'arguable' | 'doubtful' | 'unproven' | 'lapsed';

export function inForceOn(instrument: Instrument, day: CivilDate): InForce {
  const { prolongation } = instrument;
  if (day < instrument.from) return 'not-yet';
  if (instrument.until === undefined || day <= instrument.until) return 'in-force';
  if (prolongation && prolongation.by === undefined && (prolongation.to === undefined || day <= prolongation.to))
    return 'unproven';
  if (day === instrument.arguable) return 'arguable';
  return instrument.untilBy === 'published' ? 'doubtful' : 'lapsed';
}

const APPLIED_ALL_THE_SAME: FactId = 'project.appliedByAnalogy';

/** Somebody said of the lapsed instrument that it is still applied (参照执行). */
export function appliedAllTheSame(fact: (id: FactId) => Reading<FactValue>): boolean {
  const said = fact(APPLIED_ALL_THE_SAME);
  return said.known && said.value.type === 'flag' && said.value.value;
}

const PROLONGED_TO: FactId = 'project.prolongedTo';
const PROLONGED_BY: FactId = 'project.prolongedBy';

/** With what the sheet of project facts says of its end (有效期延至), where that is later than its own. */
export function asProlonged(instrument: Instrument, fact: (id: FactId) => Reading<FactValue>): Instrument {
  const { until: own } = instrument;
  const said = own === undefined ? undefined : fact(PROLONGED_TO);
  if (own === undefined || !said || isAbsent(said)) return instrument;
  const to = said.known && said.value.type === 'date' ? said.value.value : undefined;
  if (to !== undefined && to <= own) return instrument;
  const document = fact(PROLONGED_BY);
  const stated = document.known && document.value.type === 'text' ? document.value.value : undefined;
  const by = stated === undefined || isNone(stated) ? undefined : stated;
  const prolongation = { own, cells: cellsOf(said), looked: cellsOf(document), ...(to === undefined ? {} : { to }) };
  if (to === undefined || by === undefined) return { ...instrument, prolongation };
  const { arguable: _, untilBy: __, ...rest } = instrument;
  return { ...rest, until: to, prolongation: { ...prolongation, by } };
}

/** The day that is said, where it is before the instrument's own end. */
export function endsEarlier({ until }: Instrument, fact: (id: FactId) => Reading<FactValue>) {
  const said = until === undefined ? undefined : fact(PROLONGED_TO);
  const day = said?.known && said.value.type === 'date' ? said.value.value : undefined;
  return said && day !== undefined && until !== undefined && day < until ? { day, cells: cellsOf(said) } : undefined;
}

/** No row, a blank one, or 无. */
function isAbsent(reading: Reading<FactValue>): boolean {
  return reading.known ? reading.value.type === 'flag' : reading.why === 'not-found';
}

function cellsOf(reading: Reading<FactValue>): readonly CellRange[] {
  return reading.known ? reading.cells : reading.looked;
}

/** Of several texts that in force on a day; the first before there was any. */
export function textOn(texts: readonly InstrumentText[] | undefined, day: CivilDate): InstrumentText | undefined {
  return texts?.findLast(({ from }) => from <= day) ?? texts?.[0];
}

/** The number by which it goes on a day: of an amended instrument that of its text then. */
export function numberOn({ texts, number }: Instrument, day: CivilDate): string {
  return textOn(texts, day)?.number ?? number;
}

/** Nothing for a form that no annex of this instrument prints. `day`: of the act; of several texts that of the day is cited. */
export function citationsOf(given: readonly PackCitation[], instrument: Instrument, day: CivilDate): Citation[] {
  const now = textOn(instrument.texts, day);
  return given.flatMap(({ form, instrument: named, text, ofText, ...place }) => {
    if (text !== undefined && now && text !== now.id) return [];
    if (ofText && !isOfText(ofText, day)) return [];
    const number = named ?? numberOn(instrument, day);
    if (form === undefined) return [{ instrument: number, ...place }];
    const annex = instrument.annexes.get(form);
    return annex === undefined ? [] : [{ instrument: number, annex }];
  });
}

export function isOfText({ from, until }: InstrumentText, day: CivilDate): boolean {
  return from <= day && (until === undefined || day <= until);
}
