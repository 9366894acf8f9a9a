/** waiting: something that may be done only once a period has run out. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import { daysBetween } from '../../base/civil-date';
import type { Verdict } from '../check';
import { boundaryShape, checkKind } from '../check-kind';
import { evaluateNode } from '../formula/evaluate-formula';
import { highOf, lowOf } from '../formula/bounds';
import { formatNode } from '../formula/format-formula';
import type { Formula, Value } from '../formula/formula';
import type { Scene } from '../scene';
import { missingSentence, sentences } from '../words/sentences';

const fields = {
  done: z.string(),
  /** The day on which the period runs out: six months from the start are '起算日 + 6个月'. */
  after: z.string(),
  /** Whether the text itself says on which side this day lies, or only usage. */
  boundary: boundaryShape,
  /** On that day the period has run out (不少于): without it only from the next day on. */
  inclusive: z.exactOptional(z.boolean()),
};

export const waitingKind = checkKind('waiting', fields, ({ done, after, boundary, inclusive = false }, build) => {
  const doneOn = build.formula(done, ['done'], ['date']);
  const runsOut = build.formula(after, ['after'], ['date']);
  if (!doneOn || !runsOut) return undefined;
  return (scene) => judge({ done: doneOn, after: runsOut, conventional: boundary === 'convention', inclusive }, scene);
});

interface Waiting {
  readonly done: Formula;
  readonly after: Formula;
  readonly conventional: boolean;
  readonly inclusive: boolean;
}

function judge({ done, after, conventional, inclusive }: Waiting, scene: Scene): Verdict {
  const what = formatNode(done.root);
  const [act, end] = [evaluateNode(done.root, scene), evaluateNode(after.root, scene)];
  const trace = { label: what, op: 'waiting', args: [act.trace, end.trace] };
  const missing = [...act.needs, ...end.needs];
  const runsOut = end.value?.type === 'date' ? end.value.value : undefined;
  const within = inclusive && !conventional;
  const bounded = runsOut === undefined ? judgeBounds(what, act.value, [lowOf(end), highOf(end)], within) : undefined;
  if (bounded) return { ...bounded, missing, trace };
  if (act.value?.type !== 'date' || runsOut === undefined) {
    const until = runsOut === undefined ? undefined : untilWords(runsOut, within);
    return { outcome: 'cannotTell', message: sentences(missingSentence(missing), until), missing, trace };
  }
  const day = act.value.value;
  const figure = { zh: `期满 ${runsOut}`, en: `runs out on ${runsOut}` };
  if (day > runsOut) {
    const message = {
      zh: `${what.zh} ${day}，在期满日 ${runsOut} 之后。`,
      en: `${what.en} ${day}, after ${runsOut}, when the period ran out.`,
    };
    return { outcome: 'passed', message, figure, trace };
  }
  if (day === runsOut && within) {
    const message = {
      zh: `${what.zh} ${day}，正是期满日，期间已满。`,
      en: `${what.en} ${day}, the very day on which the period ran out.`,
    };
    return { outcome: 'passed', message, figure, trace };
  }
  if (day === runsOut && conventional) {
    const byDefault = inclusive ? 'passed' : 'failed';
    const message = {
      zh: `${what.zh} ${day} 恰为期满的对应日；当日是否已满，条文未明示，须人工确认，最稳妥是次日以后。`,
      en: `${what.en} ${day} is the very day on which the period runs out; whether it has run out by then is not said. From the next day on there is no doubt.`,
    };
    return { outcome: 'depends', byDefault, message, figure, trace };
  }
  const days = daysBetween(day, runsOut);
  const message = {
    zh: `${what.zh} ${day}，期满日为 ${runsOut}，${days === 0 ? '当日尚未届满' : `早了 ${days} 天`}。`,
    en: `${what.en} ${day}; the period runs out on ${runsOut}${days === 0 ? ', which is not over yet' : `: ${days === 1 ? '1 day' : `${days} days`} too early`}.`,
  };
  return { outcome: 'failed', message, figure, trace };
}

/** The day on which the period runs out is not fixed, and what is known of it decides. */
function judgeBounds(
  what: Bilingual,
  act: Value | undefined,
  [low, high]: readonly [Value | undefined, Value | undefined],
  within: boolean,
): Pick<Verdict, 'outcome' | 'message'> | undefined {
  if (act?.type !== 'date') return undefined;
  const day = act.value;
  if (low?.type === 'date' && day < low.value)
    return {
      outcome: 'failed',
      message: {
        zh: `${what.zh} ${day}，期满日不会早于 ${low.value}，当日尚未届满。`,
        en: `${what.en} ${day}; the period does not run out before ${low.value}, so it was not over.`,
      },
    };
  if (high?.type === 'date' && (day > high.value || (within && day === high.value)))
    return {
      outcome: 'passed',
      message: {
        zh: `${what.zh} ${day}，期满日不会晚于 ${high.value}，已经届满。`,
        en: `${what.en} ${day}; the period ran out by ${high.value} at the latest.`,
      },
    };
  return undefined;
}

function untilWords(runsOut: string, within: boolean): Bilingual {
  if (within)
    return { zh: `期满日为 ${runsOut}，不得早于当日。`, en: `The period runs out on ${runsOut}; not before that.` };
  return { zh: `期满日为 ${runsOut}，须在其后。`, en: `The period runs out on ${runsOut}; it must be later.` };
}
