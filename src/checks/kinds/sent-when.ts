/** To whom something was sent and when, held against the day of what is sent and of what it is sent along with. */
import type { Bilingual } from '../../base/bilingual';
import { daysBetween, type CivilDate, type DaySpan } from '../../base/civil-date';
import type { Verdict } from '../check';
import type { MissingFact, TraceNode } from '../evaluation';
import type { Evaluated } from '../formula/evaluated';
import { listed, missingSentence, sentences } from '../words/sentences';
import { spanOf, spanText } from './days';
import { englishDays } from './late';
import { reversed } from './reversed';

export interface Sent {
  readonly body: Bilingual;
  readonly state: 'sent' | 'not-sent' | 'unknown';
  /** One day, or those of the month that is written alone. */
  readonly on?: DaySpan;
  readonly missing: readonly MissingFact[];
  /** The day, where only the month is written. */
  readonly undated: readonly MissingFact[];
  readonly trace: TraceNode;
}

export function tooEarly(
  sent: readonly Sent[],
  since: Evaluated,
): Pick<Verdict, 'outcome' | 'message' | 'missing'> | undefined {
  const { from, to } = spanOf(since);
  const first = sent.find(({ on }) => on && to && on.from < to);
  if (!from || !to || !first?.on) return undefined;
  if (first.on.to >= from) {
    const { needs } = since;
    const missing = needs.length > 0 ? needs : first.undated;
    return { outcome: 'cannotTell', message: missingSentence(missing), missing };
  }
  const what = { zh: `报送${first.body.zh}的日期`, en: `the day of filing with ${first.body.en}` };
  return reversed(
    { what, on: first.on, trace: first.trace },
    { what: since.trace.label, on: { from, to }, trace: since.trace },
  );
}

/** 同时 names no days: on the day of the act or before it there is no doubt, later is for a person to decide. */
export function atTheSameTime(verdict: Verdict, sent: readonly Sent[], act: Evaluated): Verdict {
  const trace = { ...verdict.trace, args: [...(verdict.trace.args ?? []), act.trace] };
  const { from, to } = spanOf(act);
  if (!from || !to) {
    const message = sentences(missingSentence(act.needs), verdict.message);
    return { ...verdict, outcome: 'cannotTell', message, missing: act.needs, trace };
  }
  const days = sent.flatMap(({ body, on, undated }) => (on === undefined ? [] : [{ body, on, undated }]));
  const after = days.filter(({ on }) => on.from > to);
  const open = days.filter((one) => one.on.to > from && !after.includes(one));
  if (after.length === 0 && open.length > 0) {
    const missing = [...act.needs, ...open.flatMap(({ undated }) => undated)];
    const message = sentences(missingSentence(missing), verdict.message);
    return { ...verdict, outcome: 'cannotTell', message, missing, trace };
  }
  if (after.length === 0) {
    const before = days.filter(({ on }) => on.to < from).map((one) => offWords(one, from, '早', 'before'));
    return before.length === 0
      ? { ...verdict, trace }
      : { ...verdict, ...aheadWords(verdict, act, listed(before)), trace };
  }
  const { zh, en } = listed(after.map((one) => offWords(one, to, '晚', 'after')));
  const day = spanText({ from, to });
  const message = {
    zh: `条文要求“同时”备案，没有写天数；${act.trace.label.zh}为 ${day.zh}，备案在其后：${zh}。是否算“同时”须人工认定。`,
    en: `The text wants it filed at the same time and names no days; ${act.trace.label.en} is ${day.en}, filed later: ${en}. Whether that is the same time is for a person to decide.`,
  };
  return { ...verdict, outcome: 'depends', message, trace };
}

function offWords(
  { body, on }: { readonly body: Bilingual; readonly on: DaySpan },
  act: CivilDate,
  zh: string,
  en: string,
): Bilingual {
  const [day, least] = [spanText(on), on.from === on.to ? ['', ''] : ['至少 ', 'at least ']];
  const far = on.from > act ? daysBetween(act, on.from) : daysBetween(on.to, act);
  return {
    zh: `${body.zh}（${day.zh}，${zh} ${least[0]}${far} 天）`,
    en: `${body.en} (${day.en}, ${least[1]}${englishDays(far)} ${en})`,
  };
}

function aheadWords({ message }: Verdict, act: Evaluated, before: Bilingual): Pick<Verdict, 'message' | 'noted'> {
  const note = {
    zh: `备案早于${act.trace.label.zh}：${before.zh}，请核对是否就是这一次的备案。`,
    en: `Filed before ${act.trace.label.en}: ${before.en}; check that it is the filing of this adjustment.`,
  };
  return { message: sentences(message, note), noted: true };
}
