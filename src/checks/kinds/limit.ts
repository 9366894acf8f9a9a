/** limit: a share, an amount or a number held against one limit or two. */
import * as z from 'zod/mini';
import type { Verdict } from '../check';
import type { CheckBuild } from '../check-build';
import { boundaryShape, checkKind } from '../check-kind';
import type { Headroom, Limit, Unit } from '../evaluation';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Evaluated } from '../formula/evaluated';
import type { FormulaNode } from '../formula/formula';
import { compareValues, holds, numberOf, unitOfNode } from '../formula/values';
import type { DataPath } from '../mistake';
import type { Scene } from '../scene';
import { formatLimit, formatQuantity } from '../words/format-quantity';
import { earlierWords } from '../words/earlier-words';
import { decided } from '../formula/bounds';
import { isTimes, timesWords } from '../words/times-words';
import { missingSentence, missingWords, sentences, stepWords } from '../words/sentences';
import { Exact } from '../../base/exact';
import type { Bilingual } from '../../base/bilingual';
import { measureBound, readBound, statedLimit, type MeasuredBound } from './bound';

/** A measure and what it is held against; alone, or one of several (joined-limit.ts). */
export const limitFields = {
  measure: z.string(),
  limit: z.union([z.string(), z.array(z.string()).check(z.minLength(2), z.maxLength(2))]),
  boundary: boundaryShape,
};

type LimitFields = z.infer<ReturnType<typeof z.object<typeof limitFields>>>;

export const limitKind = checkKind('limit', limitFields, (given, build) => readLimit(given, [], build));

/** Undefined, with mistakes noted, where its formulas cannot be read. `at`: the place of its keys in the file. */
export function readLimit({ measure, limit, boundary }: LimitFields, at: DataPath, build: CheckBuild) {
  const formula = build.formula(measure, [...at, 'measure'], ['amount', 'ratio', 'number']);
  if (!formula) return undefined;
  const texts = typeof limit === 'string' ? [limit] : limit;
  const bounds = texts.flatMap((text, index) => {
    const path = typeof limit === 'string' ? [...at, 'limit'] : [...at, 'limit', index];
    return readBound(text, path, formula.root.type, build) ?? [];
  });
  if (bounds.length < texts.length) return undefined;
  const unit = unitOfNode(formula.root) ?? 'count';
  return (scene: Scene): Verdict => {
    const measured = evaluateNode(formula.root, scene);
    const against = bounds.map((bound) => measureBound(bound, scene));
    return judge({ root: formula.root, measured, against, unit, conventional: boundary === 'convention' }, scene);
  };
}

interface Measurement {
  readonly root: FormulaNode;
  readonly measured: Evaluated;
  readonly against: readonly MeasuredBound[];
  readonly unit: Unit;
  readonly conventional: boolean;
}

function judge(measurement: Measurement, scene: Scene): Verdict {
  const { measured, against, unit } = measurement;
  const trace = {
    label: measured.trace.label,
    op: 'limit',
    args: [measured.trace, ...against.map((bound) => bound.trace)],
  };
  const value = numberOf(measured.value);
  const limit = statedLimit(against, unit);
  const missing = [...measured.needs, ...against.flatMap((bound) => bound.needs)];
  if (!value || !limit || missing.length > 0) {
    const bounded = limit && judgeBounds(measurement, limit);
    if (bounded) return { ...bounded, missing, limit, ...amountOf(measurement), trace };
    return {
      outcome: 'cannotTell',
      message: missingSentence(missing),
      missing,
      ...amountOf(measurement),
      ...(limit ? { limit } : {}),
      trace,
    };
  }
  const limits = against.flatMap((bound) => numberOf(bound.value) ?? []);
  const within = against.every(
    ({ op, value: bound }) => measured.value && bound && holds(op, compareValues(measured.value, bound)),
  );
  const onBoundary = limits.some((bound) => bound.equals(value));
  const outcome = measurement.conventional && onBoundary ? 'depends' : within ? 'passed' : 'failed';
  const headroom = headroomOf(measurement, limit, within, scene);
  const figure = formatQuantity({ value, unit }, limits);
  return {
    outcome,
    message: sentences(
      words({ figure, outcome, limit, ...(headroom ? { headroom } : {}) }, measured),
      earlierWords(measured.trace, scene.wholeSubject().earlier),
    ),
    ...(outcome === 'depends' ? { byDefault: within ? 'passed' : 'failed' } : {}),
    figure,
    measured: { value, unit },
    limit,
    ...(headroom ? { headroom } : {}),
    ...amountOf(measurement),
    trace,
  };
}

/** Not known, and already beyond (or surely within) by what is. */
function judgeBounds(
  { measured, against, unit }: Measurement,
  limit: Limit,
): Pick<Verdict, 'outcome' | 'message' | 'figure'> | undefined {
  const each = against.map(({ op, value }) =>
    value ? decided(op, measured, { value, needs: [], trace: measured.trace, parts: [] }) : undefined,
  );
  const flags = each.map((one) => (one?.value?.type === 'flag' ? one.value.value : undefined));
  const failed = flags.includes(false);
  if (!failed && !flags.every((one) => one === true)) return undefined;
  const low = numberOf(measured.atLeast);
  const shown = low ?? numberOf(measured.atMost);
  if (!shown) return undefined;
  const bounds = against.flatMap((bound) => numberOf(bound.value) ?? []);
  const amount = formatQuantity({ value: shown, unit }, bounds);
  const figure = low
    ? { zh: `至少 ${amount.zh}`, en: `at least ${amount.en}` }
    : { zh: `至多 ${amount.zh}`, en: `at most ${amount.en}` };
  const { label } = measured.trace;
  const stated = formatLimit(limit);
  const rest = missingWords(measured.needs);
  return {
    outcome: failed ? 'failed' : 'passed',
    figure,
    message: failed
      ? {
          zh: `${label.zh} ${figure.zh}，已不符合“${stated.zh}”；${rest.zh}还不确定，不会使它减少。`,
          en: `${label.en} is ${figure.en}, already beyond the limit (${stated.en}), whatever ${rest.en} comes to.`,
        }
      : {
          zh: `${label.zh} ${figure.zh}，符合“${stated.zh}”；${rest.zh}虽不确定，不影响结论。`,
          en: `${label.en} is ${figure.en}, within the limit (${stated.en}), whatever ${rest.en} comes to.`,
        },
  };
}

/** What is set against the base, where the measure is a share of something. */
function amountOf({ root, measured }: Measurement): Pick<Verdict, 'amount'> {
  if (root.kind !== 'binary' || root.op !== '/') return {};
  const value = numberOf(partValue(measured, 0));
  const unit = unitOfNode(root.left);
  return value && unit ? { amount: { value, unit } } : {};
}

function partValue(measured: Evaluated, index: number) {
  return measured.parts[index]?.value;
}

/** The least that can be added; a share by itself has none. */
const STEPS: Readonly<Partial<Record<Unit, Exact>>> = { CNY: Exact.of('0.01'), count: Exact.one, days: Exact.one };

/** Upper limits only: how much more fits in, or (negative) how much must go. */
function headroomOf(
  { root, measured, conventional }: Measurement,
  limit: Limit,
  within: boolean,
  scene: Scene,
): Headroom | undefined {
  const upper = 'from' in limit ? limit.to : limit.op === '<=' || limit.op === '<' ? limit.value : undefined;
  const value = numberOf(measured.value);
  if (!upper || !value) return undefined;
  const share = root.kind === 'binary' && root.op === '/';
  const [part, base] = [numberOf(partValue(measured, 0)), numberOf(partValue(measured, 1))];
  const room = share && base ? upper.times(base) : upper;
  const used = share && part ? part : value;
  const unit = unitOfNode(share ? root.left : root) ?? limit.unit;
  if (!within) return { value: room.minus(used), unit };
  // Up to the limit itself only where the limit surely belongs to it.
  const excluded = conventional || ('op' in limit && limit.op === '<');
  const step = excluded ? STEPS[unit] : Exact.zero;
  if (!step) return undefined;
  const growing = share ? root.left : root;
  const up = grown(growing, 'up', scene) ?? used;
  const down =
    grown(growing, 'down', scene) ??
    ('from' in limit ? loweredBy(used, limit.from, share ? base : undefined, room) : undefined);
  return { value: room.minus(up).minus(step), unit, ...(down ? { down: room.minus(down).minus(step) } : {}) };
}

/** What of this grows as something is added (or taken away); undefined where the interpretation does not say. */
function grown(node: FormulaNode, way: 'up' | 'down', scene: Scene): Exact | undefined {
  if (node.kind === 'quantity') {
    const growth = scene.growth(node.quantity)[way];
    return growth ? numberOf(evaluateNode(growth, scene).value) : grown(scene.quantity(node.quantity), way, scene);
  }
  if (node.kind !== 'binary' || node.op !== '+') return undefined;
  const [left, right] = [grown(node.left, way, scene), grown(node.right, way, scene)];
  if (!left && !right) return undefined;
  const a = left ?? numberOf(evaluateNode(node.left, scene).value);
  const b = right ?? numberOf(evaluateNode(node.right, scene).value);
  return a && b?.plus(a);
}

/** Counted from the upper limit, so that `room − this` is the way down to the lower one. */
function loweredBy(used: Exact, from: Exact, base: Exact | undefined, room: Exact): Exact {
  const floor = base ? from.times(base) : from;
  return room.minus(used.minus(floor));
}

interface Said {
  readonly figure: Bilingual;
  readonly outcome: Verdict['outcome'];
  readonly limit: Limit;
  readonly headroom?: Headroom;
}

function words({ figure, outcome, limit, headroom }: Said, measured: Evaluated): Bilingual {
  const step = stepWords(measured.trace);
  const bound = formatLimit(limit);
  const { label } = measured.trace;
  if (isTimes(limit, label) && outcome !== 'depends') return timesWords(label, figure, limit, headroom);
  const how = {
    zh: step ? `${step.zh} = ${figure.zh}` : `${label.zh}为 ${figure.zh}`,
    en: step ? `${step.en} = ${figure.en}` : `${label.en} is ${figure.en}`,
  };
  if (outcome === 'depends') {
    return {
      zh: `${how.zh}，恰为界限（${bound.zh}）；条文未明示是否含本数，按通例处理，须人工确认。`,
      en: `${how.en}, exactly the limit (${bound.en}); whether it belongs to it rests on convention, not on the text; for a person to confirm.`,
    };
  }
  const verdict =
    outcome === 'passed'
      ? { zh: `${how.zh}，符合“${bound.zh}”。`, en: `${how.en}, within the limit (${bound.en}).` }
      : { zh: `${how.zh}，不符合“${bound.zh}”。`, en: `${how.en}, beyond the limit (${bound.en}).` };
  return sentences(verdict, headroom && excessWords(headroom));
}

/** What must go; what may still be added is told of the slip as a whole (headroom.ts). */
function excessWords({ value, unit }: Headroom): Bilingual | undefined {
  if (!value.isNegative()) return undefined;
  const over = formatQuantity({ value: value.abs(), unit });
  return { zh: `超出 ${over.zh}。`, en: `That is ${over.en} too much.` };
}
