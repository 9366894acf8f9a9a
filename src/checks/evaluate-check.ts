/** One check on one subject: is it law on the day of the act, does it apply, what does it say. */
import type { Bilingual } from '../base/bilingual';
import type { CivilDate } from '../base/civil-date';
import type { Subject } from '../facts/subject';
import type { Check, Verdict } from './check';
import { citedOn } from './cited-on';
import { contradiction } from './contradiction';
import type { Evaluation, Headroom } from './evaluation';
import { evaluateNode } from './formula/evaluate-formula';
import { appliedAllTheSame, citationsOf, inForceOn, isOfText, textOn, type Instrument } from './instrument';
import { judgeUnderInterpretations, type InterpretedVerdict } from './interpretations';
import { notYetDone } from './not-yet';
import { judgeOnBoundary } from './on-boundary';
import type { Pack } from './pack';
import type { Scene } from './scene';
import { sceneOf } from './set-scene';
import { citedPlaceWords } from './words/citation-words';
import { judgeEitherWay } from './undecided';
import { whileUnderWay } from './under-way';
import { verdictCells } from './verdict-cells';
import { lapsedNote, ofAnotherText, prolongedNote } from './words/law-words';
import { decidingFactsWords, missingSentence, sentences } from './words/sentences';

export function evaluateCheck(check: Check, subject: Subject, pack: Pack, asOf: CivilDate): Evaluation {
  const scene = sceneOf(check, subject, pack, asOf);
  const verdict = judgeEitherWay(scene, (either) => judgeCheck(check, either), isArithmeticOfList(check));
  return evaluationOf(check, subject, whileUnderWay(check, verdict, subject, scene), scene);
}

/** A total that is wrong on its own basis is wrong whichever basis counts. */
function isArithmeticOfList({ ofForm, modality, kind, about }: Check): boolean {
  const ofList = about === 'list' || about === 'line';
  return ofForm && modality === 'mandatory' && ofList && (kind === 'identity' || kind === 'condition');
}

/** The verdict without its frame. */
export function judgeCheck(check: Check, scene: Scene): InterpretedVerdict {
  return check.conventional
    ? judgeOnBoundary(scene, (side) => judgeAsWritten(check, side))
    : judgeAsWritten(check, scene);
}

function judgeAsWritten(check: Check, scene: Scene): InterpretedVerdict {
  const { instrument, day, month } = scene;
  if (month && !check.ofForm && !isOneLaw(instrument, day, month.to)) return cannotTellDay(month);
  if (!isLaw(check, scene)) return notYetLaw(instrument, day);
  if (check.texts && !check.texts.some((text) => isOfText(text, day))) return ofAnotherText(check.texts, day);
  if (check.asPrinted && citationsOf(check.citations, instrument, day).length === 0) return notPrinted(instrument);
  const contradictory = contradiction(check, scene);
  if (contradictory) return contradictory;
  if (check.appliesByInterpretation)
    return judgeUnderInterpretations(check, scene, (under) => notApplying(check, under) ?? check.judge(under));
  return notApplying(check, scene) ?? judgeUnderInterpretations(check, scene, check.judge);
}

/** Whether the same text is law, or none, from the one day to the other. */
function isOneLaw(instrument: Instrument, from: CivilDate, to: CivilDate): boolean {
  const { texts } = instrument;
  return inForceOn(instrument, from) === inForceOn(instrument, to) && textOn(texts, from) === textOn(texts, to);
}

function cannotTellDay({ id, wanted }: NonNullable<Scene['month']>): Verdict {
  return {
    outcome: 'cannotTell',
    message: missingSentence([wanted]),
    missing: [wanted],
    applies: 'unknown',
    trace: { label: wanted.name, fact: id, cells: wanted.looked },
  };
}

/** Undefined where the check applies. */
function notApplying({ appliesIf }: Check, scene: Scene): Verdict | undefined {
  if (!appliesIf) return undefined;
  const { value, needs, trace } = evaluateNode(appliesIf.root, scene);
  if (value?.type !== 'flag') {
    const missing = missingSentence(needs);
    const open = { zh: `是否适用${missing.zh}`, en: `Whether this applies is open. ${missing.en}` };
    return { outcome: 'cannotTell', message: open, missing: needs, applies: 'unknown', trace };
  }
  if (value.value) return undefined;
  return {
    outcome: 'inapplicable',
    get message() {
      const facts = decidingFactsWords(trace);
      return { zh: `不适用（${facts.zh}）。`, en: `Does not apply (${facts.en}).` };
    },
    trace,
  };
}

/** Arithmetic is true on any day, and whether the instrument is law is its own validity's to say; a form it prints is its own. */
function isLaw({ kind, ofForm, asPrinted }: Check, { instrument, day }: Scene): boolean {
  return kind === 'validity' || (ofForm && !asPrinted) || inForceOn(instrument, day) !== 'not-yet';
}

function notYetLaw({ number, from }: Instrument, day: CivilDate): Verdict {
  const message = {
    zh: `${number} 自 ${from} 起施行，${day} 的事项不适用。`,
    en: `${number} is in force from ${from}; it does not apply to what was done on ${day}.`,
  };
  return {
    outcome: 'inapplicable',
    message,
    trace: { label: { zh: '施行日期', en: 'in force from' }, value: from, unit: 'date' },
  };
}

function notPrinted({ number }: Instrument): Verdict {
  const message = {
    zh: `${number} 没有附这张表，表上的这项要求不作约束。`,
    en: `${number} does not print this form; what it asks binds nobody here.`,
  };
  return { outcome: 'inapplicable', message, trace: { label: { zh: '所附表格', en: 'forms printed' } } };
}

/** A verdict with its frame: article, next step, route, cells. */
export function evaluationOf(check: Check, subject: Subject, verdict: InterpretedVerdict, scene: Scene): Evaluation {
  const { outcome, trace, measured, limit, headroom, interpretations, missing, due } = verdict;
  const citations = citedOn(check, scene);
  const wanting = outcome === 'failed' || outcome === 'depends';
  const lapsed = lapsedOn(check, scene) ?? lapsedBefore(verdict, check, scene);
  const planned = notYetDone(check, verdict, scene);
  const route = isLaw(check, scene) && lapsed !== 'shown' ? routeOf(check, verdict) : undefined;
  return {
    check: check.id,
    subject: subject.id,
    title: check.title,
    outcome,
    modality: check.modality,
    stage: check.stage,
    ...(check.inferred ? { inferred: true as const } : {}),
    message: sentences(
      verdict.message,
      planned,
      wanting ? cited(citations) : undefined,
      wanting || outcome === 'cannotTell' ? inference(check) : undefined,
      lapsed && lapsedNote(lapsed, scene, due),
      wanting && check.kind !== 'validity' ? prolongedNote(check, scene) : undefined,
    ),
    ...((verdict.noted && outcome === 'passed') || planned ? { noted: true as const } : {}),
    ...(wanting && check.next ? { next: check.next } : {}),
    citations,
    cells: verdict.cells ?? verdictCells(verdict),
    ...(measured ? { measured } : {}),
    ...(limit ? { limit } : {}),
    ...(headroom && !offeredByNothing(headroom, lapsed) ? { headroom } : {}),
    ...(interpretations ? { interpretations } : {}),
    ...(missing && missing.length > 0 ? { missing: once(missing, ({ fact }) => fact) } : {}),
    ...(due ? { due } : {}),
    ...(route ? { route } : {}),
    ...(verdict.problem ? { problem: verdict.problem } : {}),
    ...(lapsed ? { lapsed } : {}),
    trace,
  };
}

function cited(citations: Evaluation['citations']): Bilingual | undefined {
  const [first] = citations;
  if (!first) return undefined;
  const place = citedPlaceWords(first);
  return place.zh === '' ? undefined : { zh: `（${place.zh}）`, en: `(${place.en})` };
}

function inference({ inferred }: Check): Bilingual | undefined {
  return inferred && { zh: `（推断：${inferred.zh}）`, en: `(An inference: ${inferred.en})` };
}

/** Undefined where the text was law on the day of the act, or where it is not the text that says so. */
function lapsedOn(check: Check, scene: Scene): Evaluation['lapsed'] {
  const ofTheText = check.kind !== 'validity' && (!check.ofForm || check.asPrinted);
  if (!ofTheText) return undefined;
  const state = inForceOn(scene.instrument, scene.day);
  if (state === 'arguable' || state === 'doubtful' || state === 'unproven') return 'open';
  if (state !== 'lapsed') return undefined;
  return appliedAllTheSame(scene.fact) ? 'applied' : 'shown';
}

/** What was to be done by a day on which the text was law no more: a duty of a time that ran out after it. */
function lapsedBefore({ outcome, due }: Verdict, { kind }: Check, { instrument }: Scene): Evaluation['lapsed'] {
  const ofTime = kind === 'deadline' || kind === 'filing';
  if (!ofTime || outcome !== 'failed' || due === undefined) return undefined;
  return inForceOn(instrument, due) === 'in-force' ? undefined : 'open';
}

/** What a text that had lapsed would have left room for is nobody's to offer. */
function offeredByNothing({ unit, value }: Headroom, lapsed: Evaluation['lapsed']): boolean {
  return lapsed === 'shown' && unit === 'CNY' && !value.isNegative();
}

function routeOf({ route }: Check, { outcome, route: own, applies, byDefault }: Verdict): Evaluation['route'] {
  if (!route) return undefined;
  const always = outcome === 'inapplicable' || applies === 'unknown' ? undefined : route.by.always;
  const named = own ?? (byDefault && route.by[byDefault]) ?? route.by[outcome] ?? always;
  return named === undefined ? undefined : { topic: route.topic, route: named };
}

function once<T>(things: readonly T[], key: (thing: T) => string): T[] {
  return [...new Map(things.map((thing) => [key(thing), thing])).values()];
}
