/**
 * What a check says of a line, in a word, kept as long as everything it looked
 * at is the same: after an edit only the lines that changed are judged again.
 */
import type { CivilDate } from '../base/civil-date';
import { Exact } from '../base/exact';
import { Kept, keptBy } from '../base/kept';
import type { ItemLine } from '../forms/form-document';
import type { FactId } from '../facts/fact-id';
import type { FactValue, Subject } from '../facts/subject';
import type { Reading } from '../workbook/reading';
import type { Check } from './check';
import { judgeCheck } from './evaluate-check';
import { sceneOf } from './set-scene';
import type { Outcome } from './evaluation';
import { lookUpFact } from './look-up-fact';
import type { Pack } from './pack';
import type { Scene } from './scene';

/** 'noted': passed, with something to look at. */
type QuickOutcome = Outcome | 'noted';

interface Said {
  readonly outcome: QuickOutcome;
  readonly looked: ReadonlyMap<FactId, Reading<FactValue>>;
}

const saidBy = keptBy((_: Check) => new Kept<ItemLine, readonly [pack: Pack, asOf: CivilDate], Said>());

/** What a check says of a line, in a word. */
export type LineJudge = (check: Check, subject: Subject, pack: Pack, asOf: CivilDate) => QuickOutcome;

export function quickOutcome(check: Check, subject: Subject, pack: Pack, asOf: CivilDate): QuickOutcome {
  const { line } = subject;
  const before = line && saidBy(check).find(line, [pack, asOf]);
  if (before && looksTheSame(before.looked, subject)) return before.outcome;
  const days = (check.asOf ?? []).map(({ id }) => [id, lookUpFact(subject, id)] as const);
  const { scene, looked, sawWhole } = watched(sceneOf(check, subject, pack, asOf), days);
  const { outcome, noted } = judgeCheck(check, scene);
  const quick = outcome === 'passed' && noted ? 'noted' : outcome;
  if (line && !sawWhole()) saidBy(check).put(line, [pack, asOf], { outcome: quick, looked });
  return quick;
}

/** A scene that notes who asks it what. */
interface WatchedScene {
  /** Without words. */
  readonly scene: Scene;
  /** Each fact that was looked up till now, as it was. */
  readonly looked: Said['looked'];
  /** Whether somebody asked for the subject as a whole, and so may have seen more of it than the facts looked up. */
  readonly sawWhole: () => boolean;
}

function watched(scene: Scene, before: readonly (readonly [FactId, Reading<FactValue>])[]): WatchedScene {
  const looked = new Map(before);
  let sawWhole = false;
  const watching: Scene = {
    ...scene,
    untraced: true,
    wholeSubject: () => {
      sawWhole = true;
      return scene.wholeSubject();
    },
    fact: (id) => {
      const reading = scene.fact(id);
      looked.set(id, reading);
      return reading;
    },
  };
  return { scene: watching, looked, sawWhole: () => sawWhole };
}

function looksTheSame(looked: Said['looked'], subject: Subject): boolean {
  for (const [id, before] of looked) if (!sameReading(before, lookUpFact(subject, id))) return false;
  return true;
}

/** Of what is not known the reason decides an outcome, and what is known of it all the same. */
function sameReading(a: Reading<FactValue>, b: Reading<FactValue>): boolean {
  if (a === b) return true;
  if (a.known && b.known) return sameValue(a.value, b.value);
  return !a.known && !b.known && a.why === b.why && a.bounds === b.bounds && a.days === b.days;
}

function sameValue(a: FactValue, b: FactValue): boolean {
  if (a.value === b.value) return a.type === b.type;
  return a.type === b.type && a.value instanceof Exact && b.value instanceof Exact && a.value.equals(b.value);
}
