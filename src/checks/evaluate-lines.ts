/** A check about lines: each line that fails is a finding of its own; all that pass together are one. A line on which the check breaks down spoils no other. */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import type { CivilDate } from '../base/civil-date';
import { ITEMS_OF_A_STEP, type Steps } from '../base/steps';
import type { Subject } from '../facts/subject';
import type { Check } from './check';
import { evaluateCheck, evaluationOf } from './evaluate-check';
import { sceneOf } from './set-scene';
import type { Evaluation, MissingFact } from './evaluation';
import { leadsLines, ledLines, type LineResult } from './lawful-lines';
import type { LineJudge } from './line-outcomes';
import type { Pack } from './pack';

const SHOWN = 5;

interface HowLines {
  /** Told of each line on which a check broke down. */
  readonly broken: (line: Subject, error: unknown) => void;
  readonly judge: LineJudge;
}

export function* evaluateLines(
  check: Check,
  all: readonly Subject[],
  pack: Pack,
  asOf: CivilDate,
  how: HowLines,
): Steps<Evaluation[]> {
  const groups = new Map<Subject, Subject[]>();
  let before: { readonly parent: Subject | undefined; readonly group: Subject[] } | undefined;
  for (const line of all) {
    const { parent } = line;
    if (parent === undefined || before?.parent !== parent) {
      const owner = ownerOf(line);
      const group = groups.get(owner) ?? [];
      groups.set(owner, group);
      before = { parent, group };
    }
    before.group.push(line);
  }
  const evaluations: Evaluation[] = [];
  for (const [owner, lines] of groups)
    evaluations.push(...(yield* evaluateGroup(check, owner, lines, pack, asOf, how)));
  return evaluations;
}

/** The slip, or the project where the list belongs to none. */
function ownerOf(line: Subject): Subject {
  let owner = line;
  while (owner.parent && (owner.kind === 'line' || owner.kind === 'list')) owner = owner.parent;
  return owner;
}

function* evaluateGroup(
  check: Check,
  owner: Subject,
  lines: readonly Subject[],
  pack: Pack,
  asOf: CivilDate,
  { broken, judge }: HowLines,
): Steps<Evaluation[]> {
  const single: Evaluation[] = [];
  const unknown: { line: Subject; evaluation: Evaluation }[] = [];
  const noted: { line: Subject; evaluation: Evaluation }[] = [];
  const led: LineResult[] = [];
  const leads = leadsLines(check);
  let [passed, brokenDown] = [0, 0];
  for (const [index, line] of lines.entries()) {
    if (index % ITEMS_OF_A_STEP === ITEMS_OF_A_STEP - 1) yield;
    let evaluation: Evaluation | undefined;
    try {
      const quick = judge(check, line, pack, asOf);
      const other = line.withoutTax && judge(check, line.withoutTax, pack, asOf);
      const plain =
        (quick === 'inapplicable' || (quick === 'passed' && !leads)) && (other === undefined || other === quick);
      evaluation = plain ? undefined : evaluateCheck(check, line, pack, asOf);
      if (quick === 'passed' || quick === 'noted') passed += 1;
    } catch (error) {
      broken(line, error);
      brokenDown += 1;
    }
    if (!evaluation) continue;
    if (leads && (evaluation.outcome === 'passed' || (check.lawful && evaluation.outcome === 'failed')))
      led.push({ line, evaluation });
    else if (evaluation.outcome === 'failed' || evaluation.outcome === 'depends') single.push(evaluation);
    else if (evaluation.outcome === 'cannotTell') unknown.push({ line, evaluation });
    else noted.push({ line, evaluation });
  }
  const scene = sceneOf(check, owner, pack, asOf);
  const trace = { label: check.title, op: 'lines' };
  const together: Evaluation[] = [];
  together.push(...ledLines(check, owner, led, scene));
  if (!leads && passed > 0 && single.length === 0 && unknown.length === 0 && brokenDown === 0) {
    const message = {
      zh: `${passed} 行均符合。${noteWords(noted, 'zh')}`,
      en: [`All ${passed} lines are as required.`, noteWords(noted, 'en')].filter(Boolean).join(' '),
    };
    const cells = noted.flatMap(({ evaluation }) => evaluation.cells);
    together.push(
      evaluationOf(check, owner, { outcome: 'passed', message, cells, trace, noted: noted.length > 0 }, scene),
    );
  }
  if (unknown.length > 0) together.push(unknownLines(check, owner, unknown, scene, trace));
  return [...single, ...together];
}

function noteWords(noted: readonly LineResult[], language: keyof Bilingual): string {
  const colon = language === 'zh' ? '：' : ': ';
  const shown = noted
    .slice(0, SHOWN)
    .map(({ line, evaluation }) => `${line.title}${colon}${evaluation.message[language]}`);
  if (noted.length > SHOWN)
    shown.push(language === 'zh' ? `等 ${noted.length} 行。` : `And ${noted.length - SHOWN} more.`);
  return shown.join(language === 'zh' ? '' : ' ');
}

function unknownLines(
  check: Check,
  owner: Subject,
  unknown: readonly LineResult[],
  scene: ReturnType<typeof sceneOf>,
  trace: Evaluation['trace'],
): Evaluation {
  const names = unknown.slice(0, SHOWN).map(({ line }) => line.title);
  const [first] = unknown;
  const message = {
    zh: `${unknown.length} 行无法判定：${names.join('、')}${unknown.length > SHOWN ? ' 等' : ''}。${first?.evaluation.message.zh ?? ''}`,
    en: `${unknown.length} line(s) cannot be told: ${names.join(', ')}${unknown.length > SHOWN ? ' and more' : ''}. ${first?.evaluation.message.en ?? ''}`,
  };
  const cells: readonly CellRange[] = unknown.flatMap(({ evaluation }) => evaluation.cells);
  const missing: readonly MissingFact[] = unknown.flatMap(({ evaluation }) => evaluation.missing ?? []);
  // What is said of the first has what is to be said of its day.
  return { ...evaluationOf(check, owner, { outcome: 'cannotTell', message, cells, missing, trace }, scene), message };
}
