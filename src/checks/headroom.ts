/**
 * What may still be added to a change slip, and taken away: the least of every
 * interpretation that counts and of all its limits, and of those of the slips
 * after it in which it counts, tried before it is told. Adding exactly that
 * changes no verdict.
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
    const own = evaluations.filter((one) => one.subject === slip.id && one.trace.op === 'limit');
    const later = subjects.filter(({ earlier = [] }) => earlier.some(({ subject }) => subject.id === slip.id));
    const after = later.map((one) => ({
      slip: one,
      limits: evaluations.filter(
        (limit) =>
          limit.subject === one.id &&
          (isLimit(limit) || mayBeOne(limit, one)) &&
          // What was refused is beyond its limits for good: nothing waits for it.
          !(one.refused && limit.outcome !== 'passed'),
      ),
    }));
    const room = roomOf(limits, own, { slip, after, pack, asOf });
    for (const limit of limits) told.set(limit, withRoom(limit, room));
  }
  return told.size === 0 ? evaluations : evaluations.map((one) => told.get(one) ?? one);
}

/** An amount that must not grow beyond something, and that counts. */
function isLimit({ trace, headroom, outcome, lapsed }: Evaluation): boolean {
  if (trace.op !== 'limit' || headroom?.unit !== 'CNY' || lapsed === 'shown') return false;
  return outcome === 'passed' || outcome === 'failed' || outcome === 'depends';
}

/** Of a slip without a day that seems to be of after the lapse: it may be of before, and its limit law. */
function mayBeOne({ trace, outcome, lapsed }: Evaluation, { facts }: Subject): boolean {
  return (
    trace.op === 'limit' && outcome === 'passed' && lapsed === 'shown' && facts.get('change.appliedOn')?.known !== true
  );
}

interface Room {
  /** The limit that is reached first, with what fits in until then. */
  readonly up?: Reached;
  readonly down?: Reached;
}

interface Reached {
  readonly by: Evaluation;
  readonly amount: Exact;
  /** It is reached in a slip after this one; `alone`: what fits in this one. */
  readonly later?: { readonly slip: Subject; readonly alone: Exact };
}

interface Place {
  readonly slip: Subject;
  /** The slips it counts in, each with its limits. */
  readonly after: readonly { readonly slip: Subject; readonly limits: readonly Evaluation[] }[];
  readonly pack: Pack;
  readonly asOf: CivilDate;
}

/** `own`: all limits of the slip, also those that nothing is offered by. */
function roomOf(limits: readonly Evaluation[], own: readonly Evaluation[], place: Place): Room {
  const { slip, pack, asOf } = place;
  const up = first(limits, ({ value }) => value);
  const down = first(limits, (one) => one.down);
  const passed = pack.checks.filter(({ id }) => own.some((one) => one.check === id && one.outcome === 'passed'));
  const offered = (reached: Reached | undefined, ...kinds: readonly AmountTried['kind'][]) => {
    const held = reached && heldByLater(reached, kinds, place);
    if (!held || held.amount.compare(Exact.zero) <= 0) return held;
    const holds = kinds.every((kind) =>
      staysPassed(passed, withTrial(slip, { kind, amount: held.amount }), pack, asOf),
    );
    return holds ? held : undefined;
  };
  const [more, less] = [offered(up, 'increase', 'new-content'), offered(down, 'decrease')];
  return { ...(more ? { up: more } : {}), ...(less ? { down: less } : {}) };
}

/** Lowered until no slip after this one is beyond its limits by it; undefined where that cannot be told. */
function heldByLater(reached: Reached, kinds: readonly AmountTried['kind'][], place: Place): Reached | undefined {
  let held = reached;
  // What is beyond is taken off at once; a second and a third look find what then stands out.
  for (let look = 0; look < 3 && held.amount.compare(Exact.zero) > 0; look += 1) {
    const over = worstOver(kinds, held.amount, place);
    if (over === 'unknown') return undefined;
    if (!over) return held;
    const amount = held.amount.plus(over.amount);
    held = { by: over.by, amount, later: { slip: over.slip, alone: reached.amount } };
  }
  return held.amount.compare(Exact.zero) > 0 && worstOver(kinds, held.amount, place) ? undefined : held;
}

/** By how much (negative) a later slip is beyond a limit that it kept, or broke already. */
function worstOver(kinds: readonly AmountTried['kind'][], amount: Exact, { slip, after, pack, asOf }: Place) {
  let worst: { readonly by: Evaluation; readonly slip: Subject; readonly amount: Exact } | undefined;
  for (const kind of kinds) {
    const tried = withTrial(slip, { kind, amount });
    for (const { slip: later, limits } of after) {
      const earlier = later.earlier?.map((one) => (one.subject.id === slip.id ? { ...one, subject: tried } : one));
      const subject = { ...later, ...(earlier ? { earlier } : {}) };
      for (const by of limits) {
        const check = pack.checks.find(({ id }) => id === by.check);
        const { outcome, headroom } = check ? evaluateCheck(check, subject, pack, asOf) : by;
        if (outcome === 'passed') continue;
        if (!headroom) return 'unknown';
        if (headroom.value.isNegative() && (!worst || headroom.value.compare(worst.amount) < 0))
          worst = { by, slip: later, amount: headroom.value };
      }
    }
  }
  return worst;
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
  if (up.later) {
    const lowered: Headroom = { value: up.amount, unit: own.unit, own: own.value, boundBy: up.by.check };
    return { ...bare, headroom: lowered, message: sentences(message, laterWords(up, up.later)) };
  }
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
    // By some interpretations it is, by others not.
    if (up.by.outcome === 'depends')
      return {
        zh: `${title.zh}各口径结论不一，按最严的已超出 ${over.zh}，不能再增加。`,
        en: `The interpretations of ${title.en} disagree; by the strictest it is ${over.en} beyond its limit and nothing may be added.`,
      };
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

/** Both numbers, each with its reason: what fits in this slip, and what fits in once those after it count. */
function laterWords({ by, amount }: Reached, { slip, alone }: NonNullable<Reached['later']>): Bilingual {
  const own = yuan(alone);
  const all = yuan(amount.abs());
  const lead = {
    zh: `就本单而言还可增加 ${own.zh}；计入之后的${slip.title}（“${by.title.zh}”），`,
    en: `By this slip alone ${own.en} may still be added; with ${slip.title} after it (“${by.title.en}”)`,
  };
  if (amount.isNegative() && by.outcome === 'depends')
    return {
      zh: `${lead.zh}各口径结论不一，按最严的已超出 ${all.zh}，不能再增加。`,
      en: `${lead.en} the interpretations disagree; by the strictest the limit is exceeded by ${all.en}, and nothing may be.`,
    };
  return amount.isNegative()
    ? {
        zh: `${lead.zh}已超出 ${all.zh}，不能再增加。`,
        en: `${lead.en} the limit is exceeded by ${all.en}, and nothing may be.`,
      }
    : { zh: `${lead.zh}还可增加 ${all.zh}。`, en: `${lead.en} it is ${all.en}.` };
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
