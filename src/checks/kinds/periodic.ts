/**
 * periodic: something reported again and again, once for each week, half-month,
 * month, quarter, half-year or year, each with a row of its own in the sheet of project facts
 * (季度报送：2024Q1). A row that says 无 is an answer; a row that is not there
 * leaves that one open. What is not due yet is not judged.
 */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import type { CellRange } from '../../base/address';
import type { CivilDate, DaySpan } from '../../base/civil-date';
import { factFor, type FactId } from '../../facts/fact-id';
import type { FactEntry } from '../../facts/fact-dictionary';
import type { FactValue, Subject } from '../../facts/subject';
import { notFound, type Reading } from '../../workbook/reading';
import type { Verdict } from '../check';
import { checkKind } from '../check-kind';
import type { MissingFact, TraceNode } from '../evaluation';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Evaluated } from '../formula/evaluated';
import type { Formula, FormulaNode } from '../formula/formula';
import type { Scene } from '../scene';
import { listed, missingSentence, notKnownSentence, sentences } from '../words/sentences';
import { countsWorkingDays } from './deadline';
import { late } from './late';
import { periodKey, periodName, periodsBetween, type Every, type DutyPeriod } from './periods';

const fields = {
  /** The fact whose rows these are: one that takes a name after a colon. */
  report: z.string(),
  every: z.enum(['week', 'half-month', 'month', 'quarter', 'half-year', 'year']),
  /** The day on which the duty begins: the period it falls into is the first. */
  from: z.string(),
  /** The day on which it ends, where it is over: the period it falls into is the last. */
  until: z.exactOptional(z.string()),
  /** How long after the end of each period, where not by its last day. */
  after: z.exactOptional(z.string()),
};

export const periodicKind = checkKind('periodic', fields, ({ report, every, from, until, after }, build) => {
  const fact = build.fact(report, ['report'], ['date']);
  const starts = build.formula(from, ['from'], ['date']);
  const ends = until === undefined ? undefined : build.formula(until, ['until'], ['date']);
  const grace = after === undefined ? undefined : build.formula(after, ['after'], ['period']);
  if (!fact || !starts || (until !== undefined && !ends) || (after !== undefined && !grace)) return undefined;
  if (fact.qualifier !== 'required') {
    build.mistake(['report'], {
      zh: `“${report}”不是分行填写的要素（如“季度报送：2024Q1”）`,
      en: `“${report}” is no fact with a row for each period, as 季度报送：2024Q1 is`,
    });
    return undefined;
  }
  return (scene) => judge({ fact, every, starts, ...(ends ? { ends } : {}), ...(grace ? { grace } : {}) }, scene);
});

interface Duty {
  readonly fact: FactEntry;
  readonly every: Every;
  readonly starts: Formula;
  readonly ends?: Formula;
  readonly grace?: Formula;
}

function judge(duty: Duty, scene: Scene): Verdict {
  const start = evaluateNode(duty.starts.root, scene);
  const end = duty.ends && evaluateNode(duty.ends.root, scene);
  const label = duty.fact.name;
  const trace = (args: readonly TraceNode[]): TraceNode => ({
    label,
    op: 'periodic',
    args: [start.trace, ...(end ? [end.trace] : []), ...args],
  });
  const first = dayOf(start);
  if (first === undefined) {
    return { outcome: 'cannotTell', message: missingSentence(start.needs), missing: start.needs, trace: trace([]) };
  }
  const rows = reportRows(scene.wholeSubject(), duty.fact.id);
  const looked = factSheets(scene.wholeSubject());
  const last = [dayOf(end), scene.asOf].filter((day) => day !== undefined).sort()[0] ?? scene.asOf;
  const periods = periodsBetween(first, last, duty.every).map((period) => reported(period, duty, rows, looked, scene));
  const undated = periods.flatMap(({ needs }) => needs);
  const wanted = periods.filter(({ due, on, reading }) => (due ?? '') < scene.asOf || on || reading.known);
  const next = periods.find((one) => !wanted.includes(one))?.due;
  const over = trace(wanted.map((one) => one.trace));
  const upcoming = next && { zh: `下一期的期限为 ${next}。`, en: `The next is due ${next}.` };
  const due = next ?? wanted.at(-1)?.due;
  const given = { trace: over, ...(due ? { due } : {}) };
  if (undated.length > 0)
    return { outcome: 'cannotTell', message: missingSentence(undated), missing: undated, ...given };
  if (wanted.length === 0) {
    const none = { zh: '还没有到期的一期。', en: 'None is due yet.' };
    return { outcome: 'inapplicable', message: sentences(none, upcoming), ...given };
  }
  const lacking = wanted.filter(({ reading }) => reading.known && reading.value.type === 'flag');
  const judged = wanted.map((one) => held(one, duty, scene));
  const overdue = judged.flatMap(({ over }) => over ?? []);
  const missing = judged.flatMap(({ open }) => open ?? []);
  const told = overdue.map(({ message }) => message);
  if (lacking.length > 0 || overdue.some(({ outcome }) => outcome === 'failed')) {
    const names = listed(lacking.map(({ name }) => name));
    const lack = lacking.length > 0 ? { zh: `没有报送：${names.zh}。`, en: `Not sent: ${names.en}.` } : undefined;
    return {
      outcome: 'failed',
      message: sentences(lack, ...told, notKnownSentence(missing), upcoming),
      missing,
      ...given,
    };
  }
  if (missing.length > 0)
    return {
      outcome: 'cannotTell',
      message: sentences(...told, missingSentence(missing), upcoming),
      missing,
      ...given,
    };
  if (overdue.length > 0) return { outcome: 'depends', message: sentences(...told, upcoming), ...given };
  const sent = {
    zh: `${wanted.length} 期均已按期报送。`,
    en: wanted.length === 1 ? 'The one due was sent in time.' : `All ${wanted.length} due were sent in time.`,
  };
  return { outcome: 'passed', message: sentences(sent, upcoming), ...given };
}

/** Against its due day: in time, late, or open by what is missing of it. */
function held(
  { name, on, due: dueOn, missing }: Reported,
  duty: Duty,
  scene: Scene,
): { readonly over?: Pick<Verdict, 'outcome' | 'message'>; readonly open?: readonly MissingFact[] } {
  if (!on || !dueOn) return { open: missing };
  if (on.to <= dueOn) return {};
  const over = on.from > dueOn ? late({ what: name, done: on, dueOn, moves: moves(duty, scene) }, scene) : undefined;
  return over ? { over } : { open: missing };
}

interface Reported {
  readonly name: Bilingual;
  readonly due?: CivilDate;
  /** One day, or those of the month that is written alone. */
  readonly on?: DaySpan;
  readonly reading: Reading<FactValue>;
  readonly needs: readonly MissingFact[];
  readonly missing: readonly MissingFact[];
  readonly trace: TraceNode;
}

function reported(
  { key, lastDay }: DutyPeriod,
  duty: Duty,
  rows: ReadonlyMap<string, { readonly id: FactId; readonly reading: Reading<FactValue> }>,
  looked: readonly CellRange[],
  scene: Scene,
): Reported {
  const { id, reading } = rows.get(key) ?? { id: factFor(duty.fact.id, key), reading: notFound(looked) };
  const name = { zh: `${duty.fact.name.zh}：${periodName(key)}`, en: `${duty.fact.name.en} ${key}` };
  const end = duty.grace && evaluateNode(plus(lastDay, duty.grace.root), scene);
  const due = end ? dayOf(end) : lastDay;
  const day = reading.known && reading.value.type === 'date' ? reading.value.value : undefined;
  const on = day ? { from: day, to: day } : reading.known ? undefined : reading.days;
  const missing: MissingFact[] = reading.known
    ? []
    : [
        {
          fact: id,
          name,
          why: reading.why,
          looked: reading.looked,
          ...(reading.reason ? { reason: reading.reason } : {}),
        },
      ];
  const trace: TraceNode = {
    label: name,
    fact: id,
    ...(reading.known ? { value: day ?? '无', unit: day ? ('date' as const) : ('text' as const) } : {}),
    ...(on && !day ? { atLeast: on.from, atMost: on.to, unit: 'date' as const } : {}),
    cells: reading.known ? reading.cells : reading.looked,
  };
  return { name, reading, needs: end?.needs ?? [], missing, trace, ...(due ? { due } : {}), ...(on ? { on } : {}) };
}

function plus(day: CivilDate, period: FormulaNode): FormulaNode {
  const text = { zh: day, en: day };
  const left: FormulaNode = { kind: 'literal', at: 0, type: 'date', value: { type: 'date', value: day }, text };
  return { kind: 'binary', at: 0, type: 'date', op: '+', left, right: period };
}

function moves({ grace }: Duty, scene: Scene): boolean {
  return !grace || !countsWorkingDays(grace.root, scene);
}

/** By key, of the subject and of those it belongs to. */
function reportRows(subject: Subject, fact: FactId) {
  const rows = new Map<string, { id: FactId; reading: Reading<FactValue> }>();
  for (let at: Subject | undefined = subject; at; at = at.parent) {
    for (const [id, reading] of at.facts) {
      const key = id.startsWith(`${fact}:`) ? periodKey(id.slice(fact.length + 1)) : undefined;
      if (key !== undefined && !rows.get(key)?.reading.known) rows.set(key, { id, reading });
    }
  }
  return rows;
}

function factSheets({ documents, parent }: Subject): readonly CellRange[] {
  const own = documents.filter(({ kind }) => kind === 'project-facts').map(({ range }) => range);
  return parent ? [...own, ...factSheets(parent)] : own;
}

function dayOf(evaluated: Evaluated | undefined): CivilDate | undefined {
  return evaluated?.value?.type === 'date' ? evaluated.value.value : undefined;
}
