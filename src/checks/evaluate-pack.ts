/** All checks of a pack on all subjects of a workbook. A check that crashes on a subject is a problem of ours and spoils nothing else. */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import type { CivilDate } from '../base/civil-date';
import { atOnce, type Steps } from '../base/steps';
import type { Subject } from '../facts/subject';
import type { Check } from './check';
import { evaluateCheck } from './evaluate-check';
import { sceneOf } from './set-scene';
import { evaluateLines } from './evaluate-lines';
import type { Citation, Evaluation, Stage } from './evaluation';
import { withSlipHeadroom } from './headroom';
import { citationsOf, isOfText } from './instrument';
import { quickOutcome, type LineJudge } from './line-outcomes';
import type { Pack } from './pack';

export interface PackEvaluation {
  readonly evaluations: readonly Evaluation[];
  readonly checklist: readonly ReviewerItem[];
  readonly problems: readonly CheckProblem[];
}

/** A question for a person, without effect on the verdict. */
interface ReviewerItem {
  readonly item: string;
  readonly text: Bilingual;
  readonly citations: readonly Citation[];
  readonly cells: readonly CellRange[];
  readonly stage: Stage;
}

interface CheckProblem {
  readonly kind: 'crashed-check' | 'contradictory-facts';
  readonly check: string;
  readonly message: Bilingual;
  readonly at: readonly CellRange[];
  /** Something was not checked that should have been. */
  readonly incomplete?: true;
  /** Of a check that crashed: the kind of error and where in the code, for whoever maintains it. Nothing of the workbook. */
  readonly stack?: readonly string[];
}

export function evaluatePack(pack: Pack, subjects: readonly Subject[], asOf: CivilDate): PackEvaluation {
  return atOnce(evaluatingPack(pack, subjects, asOf));
}

/** The same, in steps: it may wait between checks and within those about many lines. `judge`: where lines are asked about once, judgingOnce. */
export function* evaluatingPack(
  pack: Pack,
  subjects: readonly Subject[],
  asOf: CivilDate,
  judge: LineJudge = quickOutcome,
): Steps<PackEvaluation> {
  const evaluations: Evaluation[] = [];
  const problems: CheckProblem[] = [];
  const judged = pack.checks.filter((check) => check.question === undefined);
  const gates = judged.filter((check) => check.gate);
  const ofKind = byKind(subjects);
  const crashes = new Map<Check, Crash[]>();
  const broken = (check: Check) => (subject: Subject | undefined, error: unknown) => {
    const all = crashes.get(check) ?? [];
    all.push({ ...(subject ? { subject } : {}), error });
    crashes.set(check, all);
  };
  function* attempt(check: Check, evaluate: () => Steps<readonly Evaluation[]>): Steps<readonly Evaluation[]> {
    try {
      return yield* evaluate();
    } catch (error) {
      broken(check)(undefined, error);
      return [];
    }
  }
  function* one(check: Check): Steps<Evaluation[]> {
    const found: Evaluation[] = [];
    for (const subject of ofKind(check.about)) {
      if (check.ofForm && subject.slipless) continue;
      try {
        found.push(evaluateCheck(check, subject, pack, asOf));
      } catch (error) {
        broken(check)(subject, error);
      }
      yield;
    }
    return found;
  }
  function* gate(check: Check): Steps<Evaluation[]> {
    return isOutside(check, subjects, pack, asOf) ? yield* one(check) : [];
  }
  let outside = false;
  for (const check of gates) outside ||= (yield* attempt(check, () => gate(check))).length > 0;
  for (const check of judged) {
    yield;
    if (outside && !isFree(check)) continue;
    else if (check.about === 'line') {
      const how = { broken: broken(check), judge };
      evaluations.push(...(yield* attempt(check, () => evaluateLines(check, ofKind('line'), pack, asOf, how))));
    } else evaluations.push(...told(check, yield* one(check)));
  }
  for (const [check, of] of crashes) problems.push(crashed(check, of));
  problems.push(...contradictionsIn(evaluations));
  yield;
  return {
    evaluations: withSlipHeadroom(evaluations, subjects, pack, asOf),
    checklist: outside ? [] : questionsOf(pack, asOf),
    problems,
  };
}

function byKind(subjects: readonly Subject[]): (kind: Subject['kind']) => readonly Subject[] {
  const kinds = new Map<Subject['kind'], Subject[]>();
  for (const subject of subjects) {
    const group = kinds.get(subject.kind);
    if (group) group.push(subject);
    else kinds.set(subject.kind, [subject]);
  }
  return (kind) => kinds.get(kind) ?? [];
}

/** Of the forms' checks only those are told that concern a form there is. */
function told(check: Check, evaluations: readonly Evaluation[]): readonly Evaluation[] {
  return check.ofForm ? evaluations.filter(({ outcome }) => outcome !== 'inapplicable') : evaluations;
}

/** Several checks may stumble over the same contradiction; it is told once. */
function contradictionsIn(evaluations: readonly Evaluation[]): CheckProblem[] {
  const told = new Map<string, CheckProblem>();
  for (const { check, problem, missing = [], cells } of evaluations) {
    if (!problem || told.has(problem.zh)) continue;
    const looked = missing.flatMap((fact) => fact.looked);
    const at = looked.length > 0 ? looked : cells;
    told.set(problem.zh, { kind: 'contradictory-facts', check, message: problem, at });
  }
  return [...told.values()];
}

/** Nothing but the scope's own answer counts: that it was no law yet does not put a project outside. */
function isOutside(gate: Check, subjects: readonly Subject[], pack: Pack, asOf: CivilDate): boolean {
  return subjects
    .filter(({ kind }) => kind === gate.about)
    .some((subject) => gate.judge(sceneOf(gate, subject, pack, asOf)).outcome === 'inapplicable');
}

/** What is true whether or not the project falls under the instrument: arithmetic, and the instrument's own validity. */
function isFree({ kind, ofForm }: Check): boolean {
  return ofForm || kind === 'validity' || kind === 'scope';
}

function questionsOf(pack: Pack, asOf: CivilDate): ReviewerItem[] {
  return pack.checks.flatMap(({ id, question, citations: given, asPrinted, stage, texts }) => {
    if (!question) return [];
    const citations = citationsOf(given, pack.instrument, asOf);
    const asked = texts?.some((text) => isOfText(text, asOf)) ?? true;
    return asked && !(asPrinted && citations.length === 0)
      ? [{ item: id, text: question, citations, cells: [], stage }]
      : [];
  });
}

interface Crash {
  /** Absent where it broke down before it came to any. */
  readonly subject?: Subject;
  readonly error: unknown;
}

/** However many subjects a check breaks down on, it is told once, with all their cells. */
function crashed(check: Check, crashes: readonly Crash[]): CheckProblem {
  const [first] = crashes;
  const what = first?.error instanceof Error ? first.error.message : String(first?.error);
  const subjects = [...new Set(crashes.flatMap(({ subject }) => subject ?? []))];
  const names = subjects.slice(0, SHOWN).map(({ title }) => title);
  const [zh, en] = [names.join('、'), names.join(', ')];
  const whom =
    names.length === 0
      ? { zh: '', en: '' }
      : subjects.length > SHOWN
        ? { zh: `对“${zh}”等 ${subjects.length} 处`, en: ` on ${en} and ${subjects.length - SHOWN} more` }
        : { zh: `对“${zh}”`, en: ` on ${en}` };
  return {
    kind: 'crashed-check',
    check: check.id,
    incomplete: true,
    message: {
      zh: `检查“${check.title.zh}”（${check.id}）${whom.zh}运行出错，没有结论：${what}。其他结论不受影响，但核对不完整；请反馈给维护者。`,
      en: `The check “${check.title.en}” (${check.id}) broke down${whom.en} and gives no verdict there: ${what}. Other verdicts stand, but the check is incomplete; please report this.`,
    },
    at: subjects.flatMap(cellsOfSubject),
    stack: stackOf(first?.error),
  };
}

/** The line, or where the form begins. */
function cellsOfSubject({ line, documents }: Subject): readonly CellRange[] {
  if (line) return [line.cells];
  const [document] = documents;
  return document ? [{ ...document.range, bottom: document.range.top, right: document.range.left }] : [];
}

const SHOWN = 5;
const FRAMES = 12;

/** The message may quote a cell, and have lines that look like frames. */
function stackOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [typeof error];
  const frames = (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^\s*(at\s|[^\s@]*@).*:\d+:\d+\)?$/.test(line));
  return [error.constructor.name, ...frames.slice(0, FRAMES).map((line) => line.trim())];
}
