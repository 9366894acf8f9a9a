/** waiting: something that may be done only once a period has run out. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import { daysBetween, type DaySpan } from '../../base/civil-date';
import type { Verdict } from '../check';
import { boundaryShape, checkKind } from '../check-kind';
import { evaluateNode } from '../formula/evaluate-formula';
import { formatNode } from '../formula/format-formula';
import type { Formula } from '../formula/formula';
import type { Scene } from '../scene';
import { missingSentence, sentences } from '../words/sentences';
import { dayKnown, spanOf, spanText } from './days';

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
  const runsOut = dayKnown(end);
  const within = inclusive && !conventional;
  const told = judgeDays(what, spanOf(act), spanOf(end), { conventional, within, inclusive });
  if (told) return { ...told, missing, trace };
  const until = runsOut === undefined ? undefined : untilWords(runsOut, within);
  return { outcome: 'cannotTell', message: sentences(missingSentence(missing), until), missing, trace };
}

type Boundary = Pick<Waiting, 'conventional' | 'inclusive'> & { readonly within: boolean };

/** Undefined where what is known of the two days does not decide. */
function judgeDays(
  what: Bilingual,
  act: Partial<DaySpan>,
  end: Partial<DaySpan>,
  { conventional, within, inclusive }: Boundary,
): Omit<Verdict, 'trace'> | undefined {
  const [on, over] = [spanText(act), spanText(end)];
  const said = { zh: `${what.zh} ${on.zh}`, en: `${what.en} ${on.en}` };
  const exact = end.from !== undefined && end.from === end.to;
  const sameDay = exact && act.from === end.to && act.to === end.to;
  const figure = exact ? { figure: { zh: `期满 ${over.zh}`, en: `runs out on ${over.en}` } } : {};
  if (act.from && end.to && act.from > end.to) {
    const message = {
      zh: `${said.zh}，在期满日 ${over.zh} 之后。`,
      en: `${said.en}, after ${over.en}, when the period ran out.`,
    };
    return { outcome: 'passed', message, ...figure };
  }
  if (act.from && end.to && act.from === end.to && within) {
    const message = {
      zh: `${said.zh}，${sameDay ? '正是期满日' : `期满日 ${over.zh}`}，期间已满。`,
      en: `${said.en}; the period ran out ${sameDay ? 'on that very day' : over.en}.`,
    };
    return { outcome: 'passed', message, ...figure };
  }
  if (sameDay && conventional) {
    const byDefault = inclusive ? 'passed' : 'failed';
    const message = {
      zh: `${said.zh} 恰为期满的对应日；当日是否已满，条文未明示，须人工确认，最稳妥是次日以后。`,
      en: `${said.en} is the very day on which the period runs out; whether it has run out by then is not said, for a person to confirm. From the next day on there is no doubt.`,
    };
    return { outcome: 'depends', byDefault, message, ...figure };
  }
  if (!act.to || !end.from || act.to > end.from || (act.to === end.from && (conventional || within))) return undefined;
  const days = daysBetween(act.to, end.from);
  const early = act.from === act.to && exact && days > 0;
  const message = {
    zh: `${said.zh}，期满日为 ${over.zh}，${early ? `早了 ${days} 天` : '当日尚未届满'}。`,
    en: `${said.en}; the period runs out on ${over.en}${early ? `: ${days === 1 ? '1 day' : `${days} days`} too early` : ', which is not over yet'}.`,
  };
  return { outcome: 'failed', message, ...figure };
}

function untilWords(runsOut: string, within: boolean): Bilingual {
  if (within)
    return { zh: `期满日为 ${runsOut}，不得早于当日。`, en: `The period runs out on ${runsOut}; not before that.` };
  return { zh: `期满日为 ${runsOut}，须在其后。`, en: `The period runs out on ${runsOut}; it must be later.` };
}
