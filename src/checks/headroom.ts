/**
 * What may still be added to a change slip, and taken away: the least of every
 * interpretation that counts and of all its limits, tried before it is told.
 * Adding exactly that changes no verdict.
 */
import type { Bilingual } from '../base/bilingual';
import type { CivilDate } from '../base/civil-date';
import { Exact } from '../base/exact';
import type { AmountTried } from '../facts/sources/fact-source';
import type { Subject } from '../facts/subject';
import type { Check } from './check';
import { evaluateCheck } from './evaluate-check';
import type { Evaluation, Headroom } from './evaluation';
import type { Pack } from './pack';
import { withTrial } from './trial';
import { formatQuantity } from './words/format-quantity';
import { listed, sentences } from './words/sentences';

export function withSlipHeadroom(
  evaluations: readonly Evaluation[],
  subjects: readonly Subject[],
  pack: Pack,
  asOf: CivilDate,
): readonly Evaluation[] {
  const told = new Map<Evaluation, Evaluation>();
  for (const slip of subjects) {
    if (slip.kind !== 'change') continue;
    const limits = evaluations.filter((one) => one.subject === slip.id && isLimit(one));
    if (limits.length === 0) continue;
    const room = roomOf(limits, slip, pack, asOf);
    const later = subjects.filter(({ earlier = [] }) => earlier.some(({ subject }) => subject.id === slip.id));
    for (const limit of limits) {
      const withIt = withRoom(limit, room);
      const offers = withIt.headroom && !withIt.headroom.value.isNegative() && withIt.outcome === 'passed';
      const message = offers && later.length > 0 ? sentences(withIt.message, laterWords(later)) : withIt.message;
      told.set(limit, { ...withIt, message });
    }
  }
  return told.size === 0 ? evaluations : evaluations.map((one) => told.get(one) ?? one);
}

/** An amount that must not grow beyond something, and that counts. */
function isLimit({ trace, headroom, outcome, lapsed }: Evaluation): boolean {
  if (trace.op !== 'limit' || headroom?.unit !== 'CNY' || lapsed === 'shown') return false;
  return outcome === 'passed' || outcome === 'failed' || outcome === 'depends';
}

/** What is added here counts in the slips after it, too. */
function laterWords(later: readonly Subject[]): Bilingual {
  const names = listed(later.map(({ title }) => ({ zh: title, en: title })));
  return {
    zh: `（未计入之后的${names.zh}：本单增加多少，其累计也增加多少。）`,
    en: `(${names.en} after it is left out of this: what is added here is added to its cumulative amount.)`,
  };
}

interface Room {
  /** The limit that is reached first, with what fits in until then. */
  readonly up?: Reached;
  readonly down?: Reached;
}

interface Reached {
  readonly by: Evaluation;
  readonly amount: Exact;
}

function roomOf(limits: readonly Evaluation[], slip: Subject, pack: Pack, asOf: CivilDate): Room {
  const up = first(limits, ({ value }) => value);
  const down = first(limits, (one) => one.down);
  const passed = pack.checks.filter(({ id }) => limits.some((one) => one.check === id && one.outcome === 'passed'));
  const holds = (reached: Reached | undefined, ...kinds: readonly AmountTried['kind'][]) =>
    reached !== undefined &&
    (reached.amount.compare(Exact.zero) <= 0 ||
      kinds.every((kind) => staysPassed(passed, withTrial(slip, { kind, amount: reached.amount }), pack, asOf)));
  return {
    ...(up && holds(up, 'increase', 'new-content') ? { up } : {}),
    ...(down && holds(down, 'decrease') ? { down } : {}),
  };
}

function first(limits: readonly Evaluation[], room: (headroom: Headroom) => Exact | undefined): Reached | undefined {
  let least: Reached | undefined;
  for (const by of limits) {
    const amount = by.headroom && room(by.headroom);
    if (amount && (!least || amount.compare(least.amount) < 0)) least = { by, amount };
  }
  return least;
}

function staysPassed(checks: readonly Check[], slip: Subject, pack: Pack, asOf: CivilDate): boolean {
  return checks.every((check) => evaluateCheck(check, slip, pack, asOf).outcome === 'passed');
}

/** Only what passed offers anything; what did not keeps what must go, by each interpretation. */
function withRoom(limit: Evaluation, { up, down }: Room): Evaluation {
  const { headroom: own, outcome, message } = limit;
  if (!own) return limit;
  if (outcome !== 'passed') {
    const each = outcome === 'depends' ? eachWords(own) : undefined;
    return each ? { ...limit, message: sentences(message, each) } : limit;
  }
  const { headroom: _, ...bare } = limit;
  if (!up) return bare;
  const apart = up.by !== limit;
  const headroom: Headroom = {
    value: up.amount,
    unit: own.unit,
    ...(down ? { down: down.amount } : {}),
    ...(apart ? { own: own.value, boundBy: up.by.check } : {}),
    ...(own.each ? { each: own.each } : {}),
  };
  return { ...bare, headroom, message: sentences(message, roomWords(own, { up, ...(down ? { down } : {}) }, apart)) };
}

const yuan = (value: Exact) => formatQuantity({ value, unit: 'CNY' });

function roomWords(own: Headroom, { up, down }: Room & { readonly up: Reached }, apart: boolean): Bilingual {
  const title = { zh: `“${up.by.title.zh}”`, en: `“${up.by.title.en}”` };
  if (up.amount.isNegative()) {
    const over = yuan(up.amount.abs());
    return {
      zh: `${title.zh}已超出 ${over.zh}，不能再增加。`,
      en: `${title.en} is ${over.en} beyond its limit; nothing may be added.`,
    };
  }
  const [more, ownRoom] = [yuan(up.amount), yuan(own.value)];
  const less = down && !down.amount.isNegative() ? yuan(down.amount) : undefined;
  const bound = apart && !own.value.equals(up.amount);
  const each = bound ? undefined : eachOf(own);
  const why = bound
    ? {
        zh: `（受${title.zh}所限，就本项而言为 ${ownRoom.zh}）`,
        en: ` (bound by ${title.en}; by this limit alone ${ownRoom.en})`,
      }
    : each
      ? { zh: `（取各口径中最小的：${each.zh}）`, en: ` (the least of: ${each.en})` }
      : { zh: '', en: '' };
  return {
    zh: `还可增加 ${more.zh}${less ? `，或减少 ${less.zh}` : ''}${why.zh}。`,
    en: `${more.en} may still be added${less ? `, or ${less.en} taken away` : ''}${why.en}.`,
  };
}

function eachWords(own: Headroom): Bilingual | undefined {
  const each = eachOf(own);
  return each && { zh: `各口径的余地：${each.zh}。`, en: `Room by each interpretation: ${each.en}.` };
}

/** Undefined where all interpretations leave the same room. */
function eachOf({ value, each = [] }: Headroom): Bilingual | undefined {
  if (each.every((one) => one.value.equals(value))) return undefined;
  return listed(
    each.map((one) => {
      const amount = yuan(one.value.abs());
      return one.value.isNegative()
        ? { zh: `${one.title.zh} 超出 ${amount.zh}`, en: `${one.title.en} ${amount.en} too much` }
        : { zh: `${one.title.zh} ${amount.zh}`, en: `${one.title.en} ${amount.en}` };
    }),
  );
}
