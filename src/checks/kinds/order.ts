/** order: days that must follow one another; the same day counts as in order unless the file says `strictly`. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import type { Verdict } from '../check';
import { checkKind } from '../check-kind';
import { decided, highOf, lowOf } from '../formula/bounds';
import { evaluateNode, saysNone } from '../formula/evaluate-formula';
import type { Evaluated } from '../formula/evaluated';
import { formatNode } from '../formula/format-formula';
import type { FormulaNode } from '../formula/formula';
import { listed, missingSentence, sentences } from '../words/sentences';

const fields = {
  dates: z.array(z.string()).check(z.minLength(2)),
  strictly: z.exactOptional(z.boolean()),
};

export const orderKind = checkKind('order', fields, ({ dates, strictly = false }, build) => {
  const formulas = dates.flatMap((text, index) => build.formula(text, ['dates', index], ['date']) ?? []);
  if (formulas.length < dates.length) return undefined;
  return (scene) => {
    const days = formulas.map(({ root }) => ({
      name: dayName(root),
      evaluated: evaluateNode(root, scene),
      never: saysNone(root, scene),
    }));
    const trace = {
      label: { zh: '先后顺序', en: 'order of days' },
      op: strictly ? '<' : '<=',
      args: days.map(({ evaluated }) => evaluated.trace),
    };
    const missing = days.flatMap(({ evaluated }) => evaluated.needs);
    const known = days.flatMap((day) => (day.evaluated.value ? [day] : []));
    const wrong = known.flatMap((later, index) => {
      const earlier = known[index - 1];
      return earlier && !inOrder(earlier.evaluated, later.evaluated, strictly)
        ? [misplaced(earlier, later, strictly)]
        : [];
    });
    const skipped = days.flatMap((day, index) => {
      const later = day.never && days.slice(index + 1).find(({ evaluated }) => evaluated.value);
      return later ? [leftOut(day.name, later)] : [];
    });
    wrong.push(...skipped);
    if (wrong.length > 0) {
      const unknown = missing.length > 0 ? missingSentence(missing) : undefined;
      return { outcome: 'failed', message: sentences(...wrong, unknown), missing, trace };
    }
    const bounded = missing.length > 0 ? judgeBounds(days, strictly) : undefined;
    if (bounded) return { ...bounded, missing, trace };
    if (missing.length > 0) return { outcome: 'cannotTell', message: missingSentence(missing), missing, trace };
    const zh = days.map(({ name, evaluated }) => `${name.zh} ${dayText(evaluated)}`).join('，');
    const en = days.map(({ name, evaluated }) => `${name.en} ${dayText(evaluated)}`).join(', ');
    return { outcome: 'passed', message: { zh: `顺序正确：${zh}。`, en: `In order: ${en}.` }, trace };
  };
});

/** Days that are not fixed, where what is known of them decides: none can lie before the one it follows, or one surely does. */
function judgeBounds(days: readonly NamedDay[], strictly: boolean): Pick<Verdict, 'outcome' | 'message'> | undefined {
  const pairs = days.slice(1).map((later, at) => ({ later, earlier: days[at] ?? later }));
  const wrong = days.flatMap((later, at) =>
    days.slice(0, at).flatMap((earlier) => (surely(later, earlier, strictly ? '<=' : '<') ? [{ earlier, later }] : [])),
  );
  const [first] = wrong;
  if (first) {
    const { earlier, later } = first;
    return {
      outcome: 'failed',
      message: {
        zh: `${later.name.zh}（${rangeText(later).zh}）早于${earlier.name.zh}（${rangeText(earlier).zh}），顺序不符。`,
        en: `${later.name.en} (${rangeText(later).en}) is before ${earlier.name.en} (${rangeText(earlier).en}).`,
      },
    };
  }
  if (!pairs.every(({ earlier, later }) => surely(earlier, later, strictly ? '<' : '<='))) return undefined;
  const zh = days.map((day) => `${day.name.zh} ${rangeText(day).zh}`).join('，');
  const en = days.map((day) => `${day.name.en} ${rangeText(day).en}`).join(', ');
  return { outcome: 'passed', message: { zh: `顺序正确：${zh}。`, en: `In order: ${en}.` } };
}

function surely(one: NamedDay, other: NamedDay, op: '<' | '<='): boolean {
  const { value } = decided(op, one.evaluated, other.evaluated) ?? {};
  return value?.type === 'flag' && value.value;
}

/** The day, or between which days it lies. */
function rangeText({ evaluated }: NamedDay): Bilingual {
  const known = dayText(evaluated);
  if (known !== '') return { zh: known, en: known };
  const [low, high] = [lowOf(evaluated), highOf(evaluated)].map((value) => (value?.type === 'date' ? value.value : ''));
  const parts = [
    ...(low ? [{ zh: `不早于 ${low}`, en: `not before ${low}` }] : []),
    ...(high ? [{ zh: `不晚于 ${high}`, en: `not after ${high}` }] : []),
  ];
  return parts.length > 0 ? listed(parts) : { zh: '未定', en: 'not fixed' };
}

/** As people call it; of a formula the days it is made of, never the formula itself. */
function dayName(node: FormulaNode): Bilingual {
  if (node.kind === 'fact' || node.kind === 'quantity' || node.kind === 'parameter') return formatNode(node);
  const names = [...new Map(daysIn(node).map((name) => [name.zh, name])).values()];
  const joined = { zh: names.map(({ zh }) => zh).join('或'), en: names.map(({ en }) => en).join(' or ') };
  return names.length > 0 ? joined : formatNode(node);
}

function daysIn(node: FormulaNode): readonly Bilingual[] {
  if ((node.kind === 'fact' || node.kind === 'quantity') && node.type === 'date') return [node.name];
  if (node.kind === 'binary') return [node.left, node.right].flatMap(daysIn);
  if (node.kind === 'unary') return daysIn(node.operand);
  return node.kind === 'call' ? node.args.flatMap(daysIn) : [];
}

interface NamedDay {
  readonly name: Bilingual;
  readonly evaluated: Evaluated;
}

function leftOut(name: Bilingual, later: NamedDay): Bilingual {
  const day = dayText(later.evaluated);
  return {
    zh: `${name.zh}填的是“无”，而${later.name.zh}为 ${day}，顺序不符。`,
    en: `${name.en}: none, while ${later.name.en} is ${day}.`,
  };
}

function dayText({ value }: Evaluated): string {
  return value?.type === 'date' ? value.value : '';
}

function inOrder(earlier: Evaluated, later: Evaluated, strictly: boolean): boolean {
  return strictly ? dayText(earlier) < dayText(later) : dayText(earlier) <= dayText(later);
}

function misplaced(earlier: NamedDay, later: NamedDay, strictly: boolean): Bilingual {
  const [first, second] = [dayText(earlier.evaluated), dayText(later.evaluated)];
  const same = strictly && first === second;
  return {
    zh: `${later.name.zh}（${second}）${same ? '与' : '早于'}${earlier.name.zh}（${first}）${same ? '同日' : ''}，顺序不符。`,
    en: `${later.name.en} (${second}) is ${same ? 'the same day as' : 'before'} ${earlier.name.en} (${first}).`,
  };
}
