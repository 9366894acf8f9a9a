/** The procedure a review asks for: what is filed with whom, which materials there are, what is due when. */
import type { Bilingual } from '../base/bilingual';
import { daysBetween, parseIsoDate, type CivilDate } from '../base/civil-date';
import { addWorkingDays, type WorkingCalendar } from '../base/working-days';
import type { TraceNode } from '../checks/evaluation';
import type { FactId } from '../facts/fact-id';
import type { Finding, Review } from './review';

export interface Filing {
  readonly finding: Finding;
  readonly matter: Bilingual;
  readonly bodies: readonly FilingBody[];
}

export interface FilingBody {
  readonly name: Bilingual;
  /** The fact its day is written under. */
  readonly fact: FactId | undefined;
  readonly state: 'sent' | 'not-sent' | 'unknown';
  readonly on?: CivilDate;
}

export interface Materials {
  readonly finding: Finding;
  readonly items: readonly { readonly name: Bilingual; readonly state: 'there' | 'lacking' | 'unknown' }[];
}

export interface Deadline {
  readonly finding: Finding;
  readonly due: CivilDate;
  readonly state: 'overdue' | 'open' | 'done' | 'done-late';
  /** When it was done, where that is known. */
  readonly doneOn?: CivilDate;
  /** Days from the day asked for to the due day; negative where it is past. */
  readonly daysLeft: number;
  /** Where it is counted in working days: from which day, and each that counts. */
  readonly counted?: { readonly from: CivilDate; readonly days: readonly CivilDate[] };
  /** The holidays of these years are not announced yet: Monday to Friday are taken as worked. */
  readonly provisional?: readonly number[];
}

/** What does not apply, and what a text asked for that had lapsed by then. */
function asksNothing({ outcome, lapsed }: Finding): boolean {
  return outcome === 'inapplicable' || lapsed === 'shown';
}

export function filingsOf(review: Review): Filing[] {
  return review.findings.flatMap((finding): Filing[] => {
    if (finding.trace.op !== 'filing' || asksNothing(finding)) return [];
    // The bodies' steps name the fact each day stands under; the step of the due day does not.
    const bodies = (finding.trace.args ?? []).filter(({ fact, args }) => fact !== undefined && !args);
    return [{ finding, matter: finding.trace.label, bodies: bodies.map(bodyOf) }];
  });
}

function bodyOf({ label, fact, value, unit }: TraceNode): FilingBody {
  const on = unit === 'date' && value !== undefined ? parseIsoDate(value) : undefined;
  const state = on ? 'sent' : value === undefined ? 'unknown' : 'not-sent';
  return { name: label, fact, state, ...(on ? { on } : {}) };
}

export function materialsOf(review: Review): Materials[] {
  return review.findings.flatMap((finding): Materials[] => {
    if (finding.trace.op !== 'presence' || asksNothing(finding)) return [];
    const items = (finding.trace.args ?? []).map(({ label, value }) => ({
      name: label,
      state: value === 'true' ? ('there' as const) : value === 'false' ? ('lacking' as const) : ('unknown' as const),
    }));
    return items.length > 0 ? [{ finding, items }] : [];
  });
}

/** What is not done comes first, in the order of its due days; what is done follows. */
export function deadlinesOf(review: Review): Deadline[] {
  const all = review.findings.flatMap((finding) => deadlineOf(finding, review) ?? []);
  return all.sort((a, b) => Number(isDone(a)) - Number(isDone(b)) || (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

export function isDone({ state }: Deadline): boolean {
  return state === 'done' || state === 'done-late';
}

function deadlineOf(finding: Finding, { asOf: { date: asOf }, calendar }: Review): Deadline | undefined {
  if (asksNothing(finding)) return undefined;
  const count = countingIn(finding.trace, calendar);
  const due = finding.due ?? count?.due;
  if (!due) return undefined;
  const doneOn = doneDay(finding);
  // A row that says 无 is an answer, and leaves it undone.
  const done = doneOn !== undefined || finding.outcome === 'passed';
  const late = doneOn !== undefined && doneOn > due && finding.outcome !== 'passed';
  return {
    finding,
    due,
    state: done ? (late ? 'done-late' : 'done') : due < asOf ? 'overdue' : 'open',
    ...(doneOn ? { doneOn } : {}),
    daysLeft: daysBetween(asOf, due),
    ...(count && count.due === due ? { counted: { from: count.from, days: count.days } } : {}),
    ...(count && count.missingYears.length > 0 && !finding.due ? { provisional: count.missingYears } : {}),
  };
}

/** Of a deadline its first step; of a filing the last of its days, once all are known. */
function doneDay({ trace, due }: Finding): CivilDate | undefined {
  const steps = trace.args ?? [];
  if (trace.op === 'deadline') return dayOf(steps[0]);
  if (trace.op !== 'filing' || !due) return undefined;
  const days = steps.filter(({ fact, args }) => fact !== undefined && !args).map(dayOf);
  return days.some((day) => day === undefined) ? undefined : days.sort().at(-1);
}

function dayOf(node: TraceNode | undefined): CivilDate | undefined {
  return node?.unit === 'date' && node.value !== undefined ? parseIsoDate(node.value) : undefined;
}

interface Counting {
  readonly from: CivilDate;
  readonly due: CivilDate;
  readonly days: readonly CivilDate[];
  readonly missingYears: readonly number[];
}

/** The first step that adds working days to a day that is known. */
function countingIn(node: TraceNode, calendar: WorkingCalendar): Counting | undefined {
  const [date, period] = node.args ?? [];
  const from = dayOf(date);
  const number = /^(\d+) working-day$/.exec(period?.value ?? '')?.[1];
  if (node.op === '+' && from && number !== undefined) {
    const counted = addWorkingDays(calendar, from, Number(number));
    return counted.known
      ? { from, due: counted.due, days: counted.counted, missingYears: [] }
      : { from, due: counted.provisional, days: [], missingYears: counted.missingYears };
  }
  for (const step of node.args ?? []) {
    const found = countingIn(step, calendar);
    if (found) return found;
  }
  return undefined;
}
