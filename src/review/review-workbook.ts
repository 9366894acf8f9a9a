/**
 * A workbook and a rulebook to a review: the one pure function in which the
 * rooms meet. Same input, same review.
 */
import type { CivilDate } from '../base/civil-date';
import { atOnce, type Steps } from '../base/steps';
import { evaluatingPack } from '../checks/evaluate-pack';
import type { LineJudge } from '../checks/line-outcomes';
import { levelAfterLapse, levelOf, type Evaluation, type Outcome } from '../checks/evaluation';
import { asProlonged, inForceOn, textOn } from '../checks/instrument';
import { lookUpFact } from '../checks/look-up-fact';
import { gatheringFacts, type Gathered } from '../facts/gather-facts';
import type { Subject } from '../facts/subject';
import { recognizingForms } from '../forms/recognize-forms';
import type { Confirmation, Recognition } from '../forms/recognition';
import type { LoadedPack, PackHead, Rulebook, Wording } from '../rulebook/rulebook';
import type { Workbook } from '../workbook/workbook';
import { choosePack } from './choose-pack';
import { markedHidden } from './hidden-sheets';
import type { AsOf, Finding, PackInForce, Problem, Review } from './review';
import { isLapse } from './lapse';
import { routesOf } from './routes-of';
import { stageVerdicts } from './stage-verdicts';
import { staleResultsProblem } from './stale-results';
import { asFarAsRead } from './unread-absence';
import { undatedProblems } from './undated';
import { unreadProblems } from './unread-parts';

export interface ReviewRequest {
  readonly workbook: Workbook;
  readonly rulebook: Rulebook;
  /** By id; without it the sheet of project facts is asked. */
  readonly pack?: string;
  /** The day asked for; without it 业务日期, else `today`. */
  readonly asOf?: CivilDate;
  readonly today: CivilDate;
  /** What doubtful sheets are, by the user's word. */
  readonly treat?: readonly Confirmation[];
  /** What went wrong before the review: files and rules that could not be read whole. */
  readonly problems?: readonly Problem[];
  /** How lines are judged where nobody will review this workbook again: nothing is kept of them. */
  readonly judge?: LineJudge;
}

export function reviewWorkbook(request: ReviewRequest): Review {
  return atOnce(reviewingWorkbook(request));
}

/** The same, in steps: it may wait between rows, lines and checks. */
export function* reviewingWorkbook(request: ReviewRequest): Steps<Review> {
  return yield* reviewingGathered(yield* gatheringWorkbook(request), request);
}

/** What a workbook holds, before any pack judges it. */
interface GatheredWorkbook {
  readonly wording: Wording;
  readonly recognition: Recognition;
  readonly gathered: Gathered;
}

/** `wording`: the product's own where a pack's is not known to be another. */
export function* gatheringWorkbook(
  { workbook, rulebook, treat }: ReviewRequest,
  wording: Wording = rulebook,
): Steps<GatheredWorkbook> {
  const recognition = yield* recognizingForms(workbook, wording.layouts, treat);
  yield;
  const gathered = yield* gatheringFacts(recognition.documents, wording.dictionary, workbook);
  return { wording, recognition, gathered };
}

/** The pack that would judge it stands on the shelf: that one has to be fetched first. */
export function packToFetch({ gathered }: GatheredWorkbook, { pack, rulebook }: ReviewRequest): PackHead | undefined {
  const choice = choosePack(pack, projectOf(gathered.subjects), rulebook);
  return 'shelved' in choice ? choice.shelved : undefined;
}

export function* reviewingGathered(first: GatheredWorkbook, request: ReviewRequest): Steps<Review> {
  yield;
  const { workbook, rulebook } = request;
  // Which pack it is, is read by the product's words alone: no pack can have itself chosen.
  const choice = choosePack(request.pack, projectOf(first.gathered.subjects), rulebook);
  const pack = 'pack' in choice ? choice.pack : undefined;
  const { wording = rulebook } = pack ?? {};
  const isSame = wording.dictionary === first.wording.dictionary && wording.layouts === first.wording.layouts;
  const { recognition, gathered } = isSame ? first : yield* gatheringWorkbook(request, wording);
  const project = projectOf(gathered.subjects);
  const asOf = asOfDay(request, project);
  const rules = pack ?? rulebook.base;
  const anything = recognition.documents.length > 0;
  const evaluated =
    anything && rules ? yield* evaluatingPack(rules, gathered.subjects, asOf.date, request.judge) : undefined;
  const judged = asFarAsRead(evaluated?.evaluations ?? [], rules?.checks ?? [], workbook.unread ?? []);
  const findings = markedHidden(judged.map(findingOf).sort(byWeight), gathered.subjects, workbook);
  return {
    workbook,
    ...(pack && { pack: packInForce(pack, asOf.date, project) }),
    asOf,
    today: request.asOf ?? request.today,
    calendar: rulebook.calendar,
    documents: gathered.documents.map((document) => withSubject(document, gathered.subjects)),
    subjects: gathered.subjects,
    ...(pack ? { routeNames: pack.routeNames } : {}),
    ...(wording.dictionary === rulebook.dictionary ? {} : { dictionary: wording.dictionary }),
    identity: gathered.identity,
    findings,
    routes: routesOf(findings),
    checklist: pack ? (evaluated?.checklist ?? []) : [],
    problems: [
      ...(request.problems ?? []),
      ...(workbook.staleResults ? [staleResultsProblem(workbook.staleResults)] : []),
      ...unreadProblems(workbook.unread ?? []),
      ...undatedProblems(asOf, project),
      ...recognition.problems,
      ...gathered.problems,
      ...('problem' in choice ? [choice.problem] : []),
      ...('shelved' in choice ? [notFetched(choice.shelved)] : []),
      ...(evaluated?.problems ?? []),
    ],
    summary: summaryOf(findings),
    verdicts: stageVerdicts(findings, rules?.checks ?? [], gathered.subjects),
    setAside: recognition.setAside,
    unusedCorrections: recognition.unused,
    lookedFor: anything ? [] : recognition.lookedFor,
  };
}

function projectOf(subjects: readonly Subject[]): Subject | undefined {
  return subjects.find((subject) => subject.kind === 'project');
}

function notFetched({ instrument: { number, title } }: PackHead): Problem {
  return {
    kind: 'pack-not-fetched',
    message: {
      zh: `没有取到“${title.zh}”（${number}）的规则，因此没有按它检查，只核对了表格本身。请检查网络后点“重新检查”。`,
      en: `The rules of ${title.en} (${number}) could not be fetched, so nothing was checked by them, only the forms themselves. Check the connection and press Recheck.`,
    },
    at: [],
  };
}

function asOfDay(request: ReviewRequest, project: Subject | undefined): AsOf {
  if (request.asOf !== undefined) return { date: request.asOf, source: 'option', cells: [] };
  const fact = project?.facts.get('project.businessDate');
  if (fact?.known && fact.value.type === 'date') return { date: fact.value.value, source: 'cell', cells: fact.cells };
  // Of a month its last day, which is said.
  if (fact?.known === false && fact.days) return { date: fact.days.to, source: 'cell', cells: fact.looked };
  return { date: request.today, source: 'today', cells: [] };
}

/** Of an amended instrument by the text of the day. */
function packInForce(pack: LoadedPack, day: CivilDate, project: Subject | undefined): PackInForce {
  const { instrument, id, digest, outside, checks } = pack;
  const prolonged = project ? asProlonged(instrument, (fact) => lookUpFact(project, fact)) : instrument;
  const state = inForceOn(prolonged, day);
  return {
    id,
    title: instrument.title,
    instrument: textOn(instrument.texts, day)?.number ?? instrument.number,
    digest,
    ...(outside ? { outside } : {}),
    inForce: state !== 'not-yet' && state !== 'lapsed',
    choices: [...new Set(checks.flatMap((check) => check.interpretations.flatMap(({ choice }) => choice ?? [])))],
  };
}

function withSubject(document: Review['documents'][number], subjects: readonly Subject[]): Review['documents'][number] {
  const about = subjects.filter((one) => one.documents.includes(document));
  const subject = about.find((one) => one.kind === 'change') ?? about[0];
  return subject ? { ...document, subject: subject.id } : document;
}

export function findingOf(evaluation: Evaluation): Finding {
  return {
    ...evaluation,
    id: `${evaluation.check}@${evaluation.subject}`,
    level: levelAfterLapse(levelOf(evaluation), evaluation.lapsed),
  };
}

const LEVEL_WEIGHT = { error: 0, warning: 1, note: 2, none: 3 } as const;

/** That the instrument is no law leads; then the heaviest first; among equals the order of the text stays. */
function byWeight(a: Finding, b: Finding): number {
  return Number(isLapse(b)) - Number(isLapse(a)) || LEVEL_WEIGHT[a.level] - LEVEL_WEIGHT[b.level];
}

function summaryOf(findings: readonly Finding[]): Record<Outcome, number> {
  const summary = { passed: 0, failed: 0, depends: 0, cannotTell: 0, inapplicable: 0, notRegulated: 0 };
  for (const { outcome } of findings) summary[outcome] += 1;
  return summary;
}
