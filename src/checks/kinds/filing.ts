/**
 * filing: something sent to named bodies, each with a row of its own in the
 * sheet of project facts (报送备案：<事项>/<机关>). A row that says 无 is an
 * answer; a row that is not there leaves it open.
 */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import type { CellRange } from '../../base/address';
import { comparableText } from '../../base/comparable-text';
import type { FactId } from '../../facts/fact-id';
import type { FactValue, Subject } from '../../facts/subject';
import type { Reading } from '../../workbook/reading';
import type { Verdict } from '../check';
import { bilingualShape, bodyShape, checkKind } from '../check-kind';
import type { MissingFact, TraceNode } from '../evaluation';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Evaluated } from '../formula/evaluated';
import type { Scene } from '../scene';
import { listed, missingSentence, notKnownSentence, sentences } from '../words/sentences';
import { dayKnown, spanOf, spanText } from './days';
import { countsWorkingDays } from './deadline';
import { late } from './late';
import { atTheSameTime, tooEarly, type Sent } from './sent-when';

const FILING = 'filing';

const fields = {
  matter: bilingualShape,
  /** A row is about the matter where what it names contains one of these words. */
  words: z.array(z.string().check(z.minLength(1))).check(z.minLength(1)),
  bodies: z.array(bodyShape).check(z.minLength(1)),
  /** A date fact that says the same for the first body: 调整备案日期. */
  stated: z.exactOptional(z.string()),
  /** The last day, where the text names one. */
  due: z.exactOptional(z.string()),
  /** The day of what it is filed with at the same time (同时), where the text names no days. */
  alongside: z.exactOptional(z.string()),
  /** The day of what is filed: nothing of it can be filed before. */
  of: z.exactOptional(z.string()),
};

type Body = z.infer<typeof bodyShape>;

export const filingKind = checkKind(
  'filing',
  fields,
  ({ matter, words, bodies, stated, due, alongside, of }, build) => {
    const last = due === undefined ? undefined : build.formula(due, ['due'], ['date']);
    const day = stated === undefined ? undefined : build.fact(stated, ['stated'], ['date']);
    const act = alongside === undefined ? undefined : build.formula(alongside, ['alongside'], ['date']);
    if ((due !== undefined && !last) || (stated !== undefined && !day)) return undefined;
    const since = of === undefined ? undefined : build.formula(of, ['of'], ['date']);
    if ((alongside !== undefined && !act) || (of !== undefined && !since)) return undefined;
    return (scene) => {
      const rows = filingRows(scene.wholeSubject()).filter(({ about }) => isAbout(about, matter, words));
      const own = day && { id: day.id, reading: scene.fact(day.id) };
      const sent = bodies.map((body, index) => sentTo(body, matter, rows, scene, index === 0 ? own : undefined));
      const end = last && evaluateNode(last.root, scene);
      const moves = last === undefined || !countsWorkingDays(last.root, scene);
      const verdict = judge(matter, sent, { ...(end ? { end } : {}), moves }, scene);
      const early = since && tooEarly(sent, evaluateNode(since.root, scene));
      if (early && verdict.outcome !== 'failed') return { ...verdict, ...early };
      return act && verdict.outcome === 'passed'
        ? atTheSameTime(verdict, sent, evaluateNode(act.root, scene))
        : verdict;
    };
  },
);

interface FilingRow {
  readonly about: string;
  readonly to: readonly string[];
  readonly id: FactId;
  readonly reading: Reading<FactValue>;
}

/** 'filing:验收报告/区财政局、区审计局', of the subject and of those it belongs to. */
function filingRows(subject: Subject): FilingRow[] {
  const own = [...subject.facts].flatMap(([id, reading]): FilingRow[] => {
    if (!id.startsWith(`${FILING}:`)) return [];
    const [about = '', to = ''] = id.slice(FILING.length + 1).split(/\/(.*)/);
    return [{ about, to: to.split(/[、,;]/), id, reading }];
  });
  return subject.parent ? [...own, ...filingRows(subject.parent)] : own;
}

/** By one of the words, or called what the check itself calls it when it asks for the row. */
function isAbout(about: string, matter: Bilingual, words: readonly string[]): boolean {
  return comparableText(about) === comparableText(matter.zh) || words.some((word) => mentions(about, word));
}

function mentions(text: string, word: string): boolean {
  return comparableText(text).includes(comparableText(word));
}

function sentTo(
  body: Body,
  matter: Bilingual,
  rows: readonly FilingRow[],
  scene: Scene,
  stated: Pick<FilingRow, 'id' | 'reading'> | undefined,
): Sent {
  const names = [body.zh, ...(body.also ?? [])].map(comparableText);
  const own = rows.filter(({ to }) => to.some((name) => names.includes(comparableText(name))));
  const said = stated && (stated.reading.known || stated.reading.why !== 'not-found') ? [...own, stated] : own;
  const row = said.find(({ reading }) => reading.known && reading.value.type === 'date') ?? said[0];
  const fact: FactId = row?.id ?? `${FILING}:${matter.zh}/${body.zh}`;
  const name = { zh: `报送备案：${matter.zh}/${body.zh}`, en: `filing: ${matter.en}, with ${body.en}` };
  const label = { zh: body.zh, en: body.en };
  const reading = row?.reading;
  if (reading?.known) {
    const { value, cells } = reading;
    const [on, text] = value.type === 'date' ? [value.value, value.value] : [undefined, '无'];
    const trace: TraceNode = { label, fact, value: text, unit: on ? 'date' : 'text', cells };
    return on
      ? { body: label, state: 'sent', on: { from: on, to: on }, missing: [], undated: [], trace }
      : { body: label, state: 'not-sent', missing: [], undated: [], trace };
  }
  const looked = reading?.looked ?? factSheets(scene.wholeSubject());
  const missing: MissingFact = {
    fact,
    name,
    why: reading?.why ?? 'not-found',
    looked,
    ...(reading?.reason ? { reason: reading.reason } : {}),
  };
  const on = reading?.days;
  const trace: TraceNode = {
    label,
    fact,
    cells: looked,
    ...(on ? { atLeast: on.from, atMost: on.to, unit: 'date' as const } : {}),
  };
  return on
    ? { body: label, state: 'sent', on, missing: [], undated: [missing], trace }
    : { body: label, state: 'unknown', missing: [missing], undated: [], trace };
}

function factSheets({ documents, parent }: Subject): readonly CellRange[] {
  const own = documents.filter(({ kind }) => kind === 'project-facts').map(({ range }) => range);
  return parent ? [...own, ...factSheets(parent)] : own;
}

interface Term {
  readonly end?: Evaluated;
  readonly moves: boolean;
}

function judge(matter: Bilingual, sent: readonly Sent[], { end, moves }: Term, scene: Scene): Verdict {
  const trace = { label: matter, op: 'filing', args: [...sent.map((one) => one.trace), ...(end ? [end.trace] : [])] };
  const due = dayKnown(end);
  const given = { trace, ...(due ? { due } : {}) };
  const all = listed(sent.map(({ body }) => body));
  const duty = { zh: `${matter.zh}应报送：${all.zh}。`, en: `To file: ${matter.en}, with ${all.en}.` };
  const lacking = sent.filter(({ state }) => state === 'not-sent').map(({ body }) => body);
  const { from: dueFrom, to: dueTo } = spanOf(end);
  const judged = sent.map(({ body, on, undated }) => {
    if (!on || !end || (dueFrom && on.to <= dueFrom)) return {};
    const overdue = dueTo && on.from > dueTo ? late({ what: body, done: on, dueOn: dueTo, moves }, scene) : undefined;
    return overdue ? { overdue } : { open: [...undated, ...end.needs] };
  });
  const overdue = judged.flatMap((one) => one.overdue ?? []);
  const missing = [...sent.flatMap((one) => one.missing), ...judged.flatMap(({ open }) => open ?? [])];
  const told = overdue.map(({ message }) => message);
  if (lacking.length > 0 || overdue.some(({ outcome }) => outcome === 'failed')) {
    const names = listed(lacking);
    const lack = lacking.length > 0 ? { zh: `没有报送：${names.zh}。`, en: `Not filed with: ${names.en}.` } : undefined;
    return { outcome: 'failed', message: sentences(duty, lack, ...told, notKnownSentence(missing)), missing, ...given };
  }
  if (missing.length > 0)
    return { outcome: 'cannotTell', message: sentences(duty, ...told, missingSentence(missing)), missing, ...given };
  if (overdue.length > 0) return { outcome: 'depends', message: sentences(...told), ...given };
  const zh = sent.map(({ body, on = {} }) => `${body.zh}（${spanText(on).zh}）`).join('、');
  const en = sent.map(({ body, on = {} }) => `${body.en} (${spanText(on).en})`).join(', ');
  return {
    outcome: 'passed',
    message: { zh: `${matter.zh}已报送${zh}。`, en: `Filed: ${matter.en}, ${en}.` },
    ...given,
  };
}
