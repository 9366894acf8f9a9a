/** deadline: something done by a day, or within a window of days; counted in working days where the formula says so. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import { daysBetween, type CivilDate, type DaySpan } from '../../base/civil-date';
import { Exact } from '../../base/exact';
import type { Verdict } from '../check';
import { checkKind } from '../check-kind';
import type { TraceNode } from '../evaluation';
import { saysNone } from '../formula/evaluate-fact';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Evaluated } from '../formula/evaluated';
import { formatNode } from '../formula/format-formula';
import type { FormulaNode } from '../formula/formula';
import type { Scene } from '../scene';
import { missingSentence, sentences } from '../words/sentences';
import { dayKnown, spanOf, spanText } from './days';
import { englishDays, isOver, late } from './late';
import { reversed } from './reversed';

const fields = {
  done: z.string(),
  due: z.string(),
  /** The first day that is not too early, for windows. */
  notBefore: z.exactOptional(z.string()),
  /** Where the day must lie before a period begins, the next working day would lie within it: then a day off moves nothing. */
  moves: z.exactOptional(z.boolean()),
};

export const deadlineKind = checkKind('deadline', fields, ({ done, due, notBefore, moves = true }, build) => {
  const doneOn = build.formula(done, ['done'], ['date']);
  const dueOn = build.formula(due, ['due'], ['date']);
  const opensOn = notBefore === undefined ? undefined : build.formula(notBefore, ['notBefore'], ['date']);
  if (!doneOn || !dueOn || (notBefore !== undefined && !opensOn)) return undefined;
  return (scene) =>
    judge(
      {
        what: formatNode(doneOn.root),
        done: evaluateNode(doneOn.root, scene),
        never: saysNone(doneOn.root, scene),
        due: evaluateNode(dueOn.root, scene),
        ...startOf(dueOn.root, scene),
        ...(opensOn ? { opens: evaluateNode(opensOn.root, scene) } : {}),
        moves: moves && !countsWorkingDays(dueOn.root, scene),
      },
      scene,
    );
});

/** 合同签订日期 of 合同签订日期 + 10个工作日. */
function startOf(due: FormulaNode, scene: Scene): Pick<Times, 'start'> {
  const root = due.kind === 'quantity' ? scene.quantity(due.quantity) : due;
  if (root.kind !== 'binary' || root.op !== '+') return {};
  return { start: { what: formatNode(root.left), evaluated: evaluateNode(root.left, scene) } };
}

interface Times {
  readonly what: Bilingual;
  readonly done: Evaluated;
  /** The form answers with 无. */
  readonly never: boolean;
  readonly due: Evaluated;
  /** The day the due day is counted from. */
  readonly start?: { readonly what: Bilingual; readonly evaluated: Evaluated };
  readonly opens?: Evaluated;
  /** A due day that is a day off may move to the next working day. */
  readonly moves: boolean;
}

function judge({ what, done, never, due, start, opens, moves }: Times, scene: Scene): Verdict {
  const trace: TraceNode = {
    label: what,
    op: 'deadline',
    args: [done.trace, ...(opens ? [opens.trace] : []), due.trace],
  };
  const dueOn = dayKnown(due);
  const [act, last, first, from] = [spanOf(done), spanOf(due), spanOf(opens), spanOf(start?.evaluated)];
  const missing = [...done.needs, ...due.needs, ...(opens?.needs ?? [])];
  const given = { missing, trace, ...(dueOn ? { due: dueOn } : {}) };
  if (never && dueOn && isOver({ dueOn, moves }, scene)) {
    const none = { zh: `${what.zh}填的是“无”；`, en: `${what.en}: none;` };
    const overdue = {
      zh: `${none.zh}${dueWords(dueOn, scene.asOf).zh}`,
      en: `${none.en} ${dueWords(dueOn, scene.asOf).en}`,
    };
    return { outcome: 'failed', message: overdue, ...given, missing: [] };
  }
  const counted = start && !opens && isSpan(from) && isSpan(act) ? { start, from, act } : undefined;
  if (counted && counted.act.to < counted.from.from) {
    const since = { what: counted.start.what, on: counted.from, trace: counted.start.evaluated.trace };
    return { ...reversed({ what, on: counted.act, trace: done.trace }, since), trace };
  }
  // On some of the days of a month it would lie before the day the time is counted from.
  const open = counted && counted.act.from < counted.from.to;
  const told =
    isSpan(act) && !open ? judgeDays({ what, act, last, ...(opens ? { first } : {}), moves }, scene) : undefined;
  if (!told) {
    const until = isOneDay(act) || !dueOn ? undefined : dueWords(dueOn, isSpan(act) ? undefined : scene.asOf);
    return { outcome: 'cannotTell', message: sentences(missingSentence(missing), until), ...given };
  }
  if (!dueOn || !isSpan(act) || !isOneDay(act) || (opens && !dayKnown(opens))) return { ...told, ...given };
  const headroom = { value: Exact.of(String(daysBetween(act.from, dueOn))), unit: 'days' as const };
  return { ...told, ...given, headroom, figure: { zh: `期限 ${dueOn}`, en: `due ${dueOn}` } };
}

function isSpan(span: Partial<DaySpan>): span is DaySpan {
  return span.from !== undefined && span.to !== undefined;
}

function isOneDay({ from, to }: Partial<DaySpan>): boolean {
  return from !== undefined && from === to;
}

interface Span {
  readonly what: Bilingual;
  readonly act: DaySpan;
  readonly last: Partial<DaySpan>;
  readonly first?: Partial<DaySpan>;
  readonly moves: boolean;
}

/** Undefined where what is known of the days does not decide. */
function judgeDays(
  { what, act, last, first, moves }: Span,
  scene: Scene,
): Pick<Verdict, 'outcome' | 'message'> | undefined {
  const on = spanText(act);
  if (first?.from && act.to < first.from) {
    const { zh, en } = spanText(first);
    return {
      outcome: 'failed',
      message: {
        zh: `${what.zh} ${on.zh} 早于可以开始的${isOneDay(first) ? ` ${zh}` : `日期（${zh}）`}。`,
        en: `${what.en} ${on.en} is before the first day allowed (${en}).`,
      },
    };
  }
  if (last.to && act.from > last.to) return late({ what, done: act, dueOn: last.to, moves }, scene);
  if (!last.from || act.to > last.from || (first && !(first.to && act.from >= first.to))) return undefined;
  return {
    outcome: 'passed',
    message: isOneDay(last)
      ? {
          zh: `${what.zh} ${on.zh}，在期限 ${last.from} 之内。`,
          en: `${what.en} ${on.en}, by the due day ${last.from}.`,
        }
      : {
          zh: `${what.zh} ${on.zh}；期限还不能确切算出，但不会早于 ${last.from}，在期限之内。`,
          en: `${what.en} ${on.en}; the due day is not fixed yet, but not before ${last.from}: in time.`,
        },
  };
}

/** Of what was done, on a day not known, no day that has gone by since is counted. */
function dueWords(due: CivilDate, asOf: CivilDate | undefined): Bilingual {
  if (asOf === undefined) return { zh: `期限为 ${due}。`, en: `Due ${due}.` };
  const days = daysBetween(asOf, due);
  return days >= 0
    ? { zh: `期限为 ${due}，距 ${asOf} 还有 ${days} 天。`, en: `Due ${due}, ${englishDays(days)} after ${asOf}.` }
    : { zh: `期限为 ${due}，至 ${asOf} 已过 ${-days} 天。`, en: `Due ${due}, ${englishDays(-days)} before ${asOf}.` };
}

/** Whether a formula counts working days anywhere, also inside the quantities it names. */
export function countsWorkingDays(node: FormulaNode, scene: Scene): boolean {
  switch (node.kind) {
    case 'literal':
      return node.value.type === 'period' && node.value.value.unit === 'working-day';
    case 'parameter': {
      const given = scene.parameter(node.parameter);
      return 'value' in given && given.value.type === 'period' && given.value.value.unit === 'working-day';
    }
    case 'quantity':
      return countsWorkingDays(scene.quantity(node.quantity), scene);
    case 'binary':
      return countsWorkingDays(node.left, scene) || countsWorkingDays(node.right, scene);
    case 'unary':
      return countsWorkingDays(node.operand, scene);
    case 'call':
      return node.args.some((arg) => countsWorkingDays(arg, scene));
    case 'fact':
      return false;
  }
}
