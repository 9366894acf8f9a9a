/**
 * What a check says of a line, in a word, kept as long as everything it looked
 * at is the same: after an edit only the lines that changed are judged again.
 */
import type { CivilDate } from '../base/civil-date';
import { Exact } from '../base/exact';
import type { ItemLine } from '../forms/form-document';
import type { FactId } from '../facts/fact-id';
import type { FactValue, Subject } from '../facts/subject';
import type { Reading } from '../workbook/reading';
import type { Check } from './check';
import { judgeCheck, sceneOf } from './evaluate-check';
import type { Outcome } from './evaluation';
import { lookUpFact } from './look-up-fact';
import type { Pack } from './pack';
import type { Scene } from './scene';

/** 'noted': passed, with something to look at. */
type QuickOutcome = Outcome | 'noted';

interface Kept {
  readonly outcome: QuickOutcome;
  readonly pack: Pack;
  readonly asOf: CivilDate;
  readonly looked: ReadonlyMap<FactId, Reading<FactValue>>;
}

const keptByCheck = new WeakMap<Check, WeakMap<ItemLine, Kept>>();

export function quickOutcome(check: Check, subject: Subject, pack: Pack, asOf: CivilDate): QuickOutcome {
  const { line } = subject;
  const kept = line && keptByCheck.get(check)?.get(line);
  if (kept?.pack === pack && kept.asOf === asOf && looksTheSame(kept.looked, subject)) return kept.outcome;
  const looked = new Map((check.asOf ?? []).map((id) => [id, lookUpFact(subject, id)]));
  const { scene, sawMore } = witnessed(sceneOf(check, subject, pack, asOf), looked);
  const { outcome, noted } = judgeCheck(check, scene);
  const quick = outcome === 'passed' && noted ? 'noted' : outcome;
  if (line && !sawMore()) keep(check, line, { outcome: quick, pack, asOf, looked });
  return quick;
}

/** The scene without words, noting each fact that is looked up; a kind that looks at the subject itself sees more than that. */
function witnessed(scene: Scene, looked: Map<FactId, Reading<FactValue>>): { scene: Scene; sawMore: () => boolean } {
  let sawMore = false;
  const watched: Scene = {
    ...scene,
    untraced: true,
    get subject() {
      sawMore = true;
      return scene.subject;
    },
    fact: (id) => {
      const reading = scene.fact(id);
      looked.set(id, reading);
      return reading;
    },
  };
  return { scene: watched, sawMore: () => sawMore };
}

function keep(check: Check, line: ItemLine, kept: Kept): void {
  const byLine = keptByCheck.get(check) ?? new WeakMap<ItemLine, Kept>();
  keptByCheck.set(check, byLine.set(line, kept));
}

function looksTheSame(looked: Kept['looked'], subject: Subject): boolean {
  for (const [id, before] of looked) if (!sameReading(before, lookUpFact(subject, id))) return false;
  return true;
}

/** Of what is not known the reason alone decides an outcome. */
function sameReading(a: Reading<FactValue>, b: Reading<FactValue>): boolean {
  if (a === b) return true;
  if (a.known && b.known) return sameValue(a.value, b.value);
  return !a.known && !b.known && a.why === b.why;
}

function sameValue(a: FactValue, b: FactValue): boolean {
  if (a.value === b.value) return a.type === b.type;
  return a.type === b.type && a.value instanceof Exact && b.value instanceof Exact && a.value.equals(b.value);
}
