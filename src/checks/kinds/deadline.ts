/** deadline: something done by a day, or within a window of days; counted in working days where the formula says so. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import { daysBetween, type CivilDate } from '../../base/civil-date';
import { Exact } from '../../base/exact';
import type { Verdict } from '../check';
import { checkKind } from '../check-kind';
import type { TraceNode } from '../evaluation';
import { evaluateNode, saysNone } from '../formula/evaluate-formula';
import { highOf, lowOf } from '../formula/bounds';
import type { Evaluated } from '../formula/evaluated';
import { formatNode } from '../formula/format-formula';
import type { FormulaNode } from '../formula/formula';
import type { Scene } from '../scene';
import { missingSentence, sentences } from '../words/sentences';
import { reversed } from './reversed';
import { englishDays, isOver, late } from './late';

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
  const [doneOn, dueOn, opensOn] = [dayOf(done), dayOf(due), dayOf(opens)];
  const missing = [...done.needs, ...due.needs, ...(opens?.needs ?? [])];
  if (never && dueOn && isOver({ dueOn, moves }, scene)) {
    const none = { zh: `${what.zh}填的是“无”；`, en: `${what.en}: none;` };
    const overdue = {
      zh: `${none.zh}${dueWords(dueOn, scene.asOf).zh}`,
      en: `${none.en} ${dueWords(dueOn, scene.asOf).en}`,
    };
    return { outcome: 'failed', message: overdue, due: dueOn, trace };
  }
  const startOn = dayOf(start?.evaluated);
  if (doneOn && start && startOn && !opens && doneOn < startOn) {
    const from = { what: start.what, on: startOn, trace: start.evaluated.trace };
    return { ...reversed({ what, on: doneOn, trace: done.trace }, from), trace };
  }
  const bounded = judgeBounds({ what, done, due, moves, ...(opens ? { opens } : {}) }, scene);
  if (bounded) return { ...bounded, missing, trace };
  if (!doneOn && dueOn) {
    const message = sentences(missingSentence(missing), dueWords(dueOn, scene.asOf));
    return { outcome: 'cannotTell', message, missing, due: dueOn, trace };
  }
  if (!doneOn || !dueOn || (opens && !opensOn)) {
    return {
      outcome: 'cannotTell',
      message: missingSentence(missing),
      missing,
      trace,
      ...(dueOn ? { due: dueOn } : {}),
    };
  }
  const headroom = { value: Exact.of(String(daysBetween(doneOn, dueOn))), unit: 'days' as const };
  const given = { due: dueOn, headroom, trace, figure: { zh: `期限 ${dueOn}`, en: `due ${dueOn}` } };
  if (opensOn && doneOn < opensOn) {
    const message = {
      zh: `${what.zh} ${doneOn} 早于可以开始的 ${opensOn}。`,
      en: `${what.en} ${doneOn} is before ${opensOn}, the first day allowed.`,
    };
    return { outcome: 'failed', message, ...given };
  }
  if (doneOn <= dueOn) {
    const message = {
      zh: `${what.zh} ${doneOn}，在期限 ${dueOn} 之内。`,
      en: `${what.en} ${doneOn}, by the due day ${dueOn}.`,
    };
    return { outcome: 'passed', message, ...given };
  }
  return { ...late({ what, doneOn, dueOn, moves }, scene), ...given };
}

/** The due day or the first day allowed is not fixed, and what is known of it decides. */
function judgeBounds(
  { what, done, due, opens, moves }: Omit<Times, 'never'>,
  scene: Scene,
): Pick<Verdict, 'outcome' | 'message'> | undefined {
  const doneOn = dayOf(done);
  if (!doneOn || (dayOf(due) && (!opens || dayOf(opens)))) return undefined;
  const earliest = opens && dayIn(lowOf(opens));
  if (earliest && doneOn < earliest)
    return {
      outcome: 'failed',
      message: {
        zh: `${what.zh} ${doneOn}，可以开始的日期不会早于 ${earliest}，早了。`,
        en: `${what.en} ${doneOn}; the first day allowed is not before ${earliest}: too early.`,
      },
    };
  const [dueLow, dueHigh] = [dayIn(lowOf(due)), dayIn(highOf(due))];
  if (dueHigh && doneOn > dueHigh) return late({ what, doneOn, dueOn: dueHigh, moves }, scene);
  const latestStart = opens ? dayIn(highOf(opens)) : doneOn;
  if (!dueLow || doneOn > dueLow || !latestStart || doneOn < latestStart) return undefined;
  return {
    outcome: 'passed',
    message: {
      zh: `${what.zh} ${doneOn}；期限还不能确切算出，但不会早于 ${dueLow}，在期限之内。`,
      en: `${what.en} ${doneOn}; the due day is not fixed yet, but not before ${dueLow}: in time.`,
    },
  };
}

function dayIn(value: Evaluated['value']): CivilDate | undefined {
  return value?.type === 'date' ? value.value : undefined;
}

function dueWords(due: CivilDate, asOf: CivilDate): Bilingual {
  const days = daysBetween(asOf, due);
  return days >= 0
    ? { zh: `期限为 ${due}，距 ${asOf} 还有 ${days} 天。`, en: `Due ${due}, ${englishDays(days)} after ${asOf}.` }
    : { zh: `期限为 ${due}，至 ${asOf} 已过 ${-days} 天。`, en: `Due ${due}, ${englishDays(-days)} before ${asOf}.` };
}

function dayOf(evaluated: Evaluated | undefined): CivilDate | undefined {
  return dayIn(evaluated?.value);
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
