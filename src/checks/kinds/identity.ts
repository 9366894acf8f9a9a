/** identity: a number that the form states and that its other numbers give (勾稽关系). */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import { Exact } from '../../base/exact';
import type { Verdict } from '../check';
import { bilingualShape, checkKind } from '../check-kind';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Evaluated } from '../formula/evaluated';
import { numberOf, unitOfNode } from '../formula/values';
import type { Unit } from '../evaluation';
import type { Scene } from '../scene';
import { formatQuantity } from '../words/format-quantity';
import { missingSentence, sentences } from '../words/sentences';
import type { Formula } from '../formula/formula';

const fields = {
  stated: z.string(),
  computed: z.string(),
  /** A difference up to this is explained by rounding and only noted. */
  rounding: z.exactOptional(z.strictObject({ upTo: z.string(), because: bilingualShape })),
  /** Another way to compute the same, noted where it differs. */
  also: z.exactOptional(z.string()),
  /** Where the stated number is this one it is right, and what is computed is wrong: another check tells that. */
  rather: z.exactOptional(z.string()),
  /** A text that names the one part that is the whole difference, or '无'. */
  explained: z.exactOptional(z.string()),
  /** A text that names the column whose cells are added up. */
  column: z.exactOptional(z.string()),
};

const HALF_FEN = Exact.of('0.005');

interface Identity {
  readonly stated: Formula;
  readonly computed: Formula;
  readonly also?: Formula;
  readonly rather?: Formula;
  readonly explained?: Formula;
  readonly column?: Formula;
  readonly tolerance?: Formula;
  readonly because?: Bilingual;
}

export const identityKind = checkKind(
  'identity',
  fields,
  ({ stated, computed, rounding, also, rather, explained, column }, build) => {
    const left = build.formula(stated, ['stated'], ['amount', 'ratio', 'number']);
    if (!left) return undefined;
    const right = build.formula(computed, ['computed'], [left.root.type]);
    const other = also === undefined ? undefined : build.formula(also, ['also'], [left.root.type]);
    const sooner = rather === undefined ? undefined : build.formula(rather, ['rather'], [left.root.type]);
    const part = explained === undefined ? undefined : build.formula(explained, ['explained'], ['text']);
    if (explained !== undefined && !part) return undefined;
    const named = column === undefined ? undefined : build.formula(column, ['column'], ['text']);
    if (column !== undefined && !named) return undefined;
    const tolerance = rounding && build.formula(rounding.upTo, ['rounding', 'upTo'], [left.root.type]);
    if (!right || (also !== undefined && !other) || (rather !== undefined && !sooner) || (rounding && !tolerance))
      return undefined;
    const identity: Identity = {
      stated: left,
      computed: right,
      ...(other ? { also: other } : {}),
      ...(sooner ? { rather: sooner } : {}),
      ...(part ? { explained: part } : {}),
      ...(named ? { column: named } : {}),
      ...(tolerance ? { tolerance } : {}),
      ...(rounding ? { because: rounding.because } : {}),
    };
    return (scene) => judge(identity, unitOfNode(left.root) ?? 'count', scene);
  },
);

function judge(identity: Identity, unit: Unit, scene: Scene): Verdict {
  const stated = evaluateNode(identity.stated.root, scene);
  const computed = ofColumn(evaluateNode(identity.computed.root, scene), identity, scene);
  const trace = { label: stated.trace.label, op: 'identity', args: [stated.trace, computed.trace] };
  const [a, b] = [numberOf(stated.value), numberOf(computed.value)];
  if (!a || !b) {
    const missing = [...stated.needs, ...computed.needs];
    return { outcome: 'cannotTell', message: missingSentence(missing), missing, trace };
  }
  const difference = a.minus(b);
  const measured = { measured: { value: a, unit }, limit: { op: '=' as const, value: b, unit }, trace };
  const also = identity.also && alsoWords(evaluateNode(identity.also.root, scene), b, unit);
  // Amounts end at the fen: what is less comes of a third that was written out in decimals.
  if (difference.isZero() || (unit === 'CNY' && difference.abs().compare(HALF_FEN) < 0)) {
    // Put into words only where somebody reads it: of ten thousand lines that add up nobody does.
    return {
      outcome: 'passed',
      get message() {
        return sentences(equalWords(stated, computed, a, unit), also);
      },
      ...(also ? { noted: true } : {}),
      ...measured,
    };
  }
  const seen = differenceWords(stated, computed, a, b, unit);
  const off = formatQuantity({ value: difference.abs(), unit });
  const tolerance = identity.tolerance && numberOf(evaluateNode(identity.tolerance.root, scene).value);
  if (tolerance && difference.abs().compare(tolerance) <= 0 && identity.because) {
    const message = {
      zh: `${seen.zh}，相差 ${off.zh}：${identity.because.zh}`,
      en: `${seen.en}, a difference of ${off.en}: ${identity.because.en}`,
    };
    return { outcome: 'passed', message: sentences(message, also), noted: true, ...measured };
  }
  const right = identity.rather && evaluateNode(identity.rather.root, scene);
  if (right && numberOf(right.value)?.equals(a)) {
    const message = {
      zh: `${seen.zh}；但它与${right.trace.label.zh}相符，错不在它。`,
      en: `${seen.en}; but it is ${right.trace.label.en}, and is not the mistake.`,
    };
    return { outcome: 'passed', message, noted: true, ...measured };
  }
  const sign = difference.isNegative() ? { zh: '少', en: 'too little' } : { zh: '多', en: 'too much' };
  const wrong = { zh: `${seen.zh}，${sign.zh} ${off.zh}。`, en: `${seen.en}: ${off.en} ${sign.en}.` };
  const part = identity.explained && evaluateNode(identity.explained.root, scene).value;
  return { outcome: 'failed', message: sentences(wrong, partWords(part, difference.isNegative()), also), ...measured };
}

/** '各行小计之和（“价税合计”列）'. */
function ofColumn(computed: Evaluated, { column }: Identity, scene: Scene): Evaluated {
  const said = column && evaluateNode(column.root, scene).value;
  if (said?.type !== 'text') return computed;
  const { zh, en } = computed.trace.label;
  const label = { zh: `${zh}（“${said.value}”列）`, en: `${en} (column ${said.value})` };
  return { ...computed, trace: { ...computed.trace, label } };
}

function partWords(part: Evaluated['value'], tooLittle: boolean): Bilingual | undefined {
  if (part?.type !== 'text') return undefined;
  if (part.value === '无') {
    return { zh: '没有哪一行或哪个小计单独等于这个差额。', en: 'No single line or subtotal explains the difference.' };
  }
  return tooLittle
    ? { zh: `少的正是：${part.value}。`, en: `Missing is exactly: ${part.value}.` }
    : { zh: `多的正是：${part.value}。`, en: `Too much is exactly: ${part.value}.` };
}

function equalWords(stated: Evaluated, computed: Evaluated, value: Exact, unit: Unit): Bilingual {
  const words = formatQuantity({ value, unit });
  return {
    zh: `${stated.trace.label.zh} ${words.zh} = ${computed.trace.label.zh}。`,
    en: `${stated.trace.label.en} ${words.en} = ${computed.trace.label.en}.`,
  };
}

function differenceWords(stated: Evaluated, computed: Evaluated, a: Exact, b: Exact, unit: Unit): Bilingual {
  const [x, y] = [formatQuantity({ value: a, unit }), formatQuantity({ value: b, unit })];
  return {
    zh: `${stated.trace.label.zh} ${x.zh}，按“${computed.trace.label.zh}”应为 ${y.zh}`,
    en: `${stated.trace.label.en} is ${x.en}; ${computed.trace.label.en} gives ${y.en}`,
  };
}

function alsoWords(also: Evaluated, computed: Exact, unit: Unit): Bilingual | undefined {
  const value = numberOf(also.value);
  if (!value || value.equals(computed)) return undefined;
  const words = formatQuantity({ value, unit });
  return {
    zh: `但${also.trace.label.zh}为 ${words.zh}，差额出在行小计（有误或舍入）。`,
    en: `But ${also.trace.label.en} is ${words.en}; the difference lies in row subtotals, wrong or rounded.`,
  };
}
