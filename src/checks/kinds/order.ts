/** order: days that must follow one another; the same day counts as in order unless the file says `strictly`. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import { checkKind } from '../check-kind';
import { decided } from '../formula/bounds';
import { saysNone } from '../formula/evaluate-fact';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Evaluated } from '../formula/evaluated';
import { formatNode } from '../formula/format-formula';
import type { FormulaNode } from '../formula/formula';
import type { Scene } from '../scene';
import { missingSentence, notKnownSentence, sentences } from '../words/sentences';
import { spanOf, spanText } from './days';

const fields = {
  dates: z.array(z.string()).check(z.minLength(2)),
  strictly: z.exactOptional(z.boolean()),
};

export const orderKind = checkKind('order', fields, ({ dates, strictly = false }, build) => {
  const formulas = dates.flatMap((text, index) => build.formula(text, ['dates', index], ['date']) ?? []);
  if (formulas.length < dates.length) return undefined;
  return (scene) => {
    const days = formulas.map(({ root }) => ({
      name: dayName(root, scene),
      evaluated: evaluateNode(root, scene),
      never: saysNone(root, scene),
    }));
    const trace = {
      label: { zh: '先后顺序', en: 'order of days' },
      op: strictly ? '<' : '<=',
      args: days.map(({ evaluated }) => evaluated.trace),
    };
    const missing = days.flatMap(({ evaluated }) => evaluated.needs);
    const wrong = days.flatMap((later, index) => {
      const earlier = days.slice(0, index).findLast((one) => surely(later, one, strictly ? '<=' : '<'));
      return earlier && !settledBetween(days, earlier, later) ? [misplaced(earlier, later)] : [];
    });
    const skipped = days.flatMap((day, index) => {
      const later = day.never && days.slice(index + 1).find(({ evaluated }) => evaluated.value);
      return later ? [leftOut(day.name, later)] : [];
    });
    wrong.push(...skipped);
    if (wrong.length > 0) {
      return { outcome: 'failed', message: sentences(...wrong, notKnownSentence(missing)), missing, trace };
    }
    const inOrder = days.every((later, at) => at === 0 || surely(days[at - 1] ?? later, later, strictly ? '<' : '<='));
    if (!inOrder) return { outcome: 'cannotTell', message: missingSentence(missing), missing, trace };
    const each = days.map(({ name, evaluated }) => ({ name, on: spanText(spanOf(evaluated)) }));
    const zh = each.map(({ name, on }) => `${name.zh} ${on.zh}`).join('，');
    const en = each.map(({ name, on }) => `${name.en} ${on.en}`).join(', ');
    return { outcome: 'passed', message: { zh: `顺序正确：${zh}。`, en: `In order: ${en}.` }, missing, trace };
  };
});

function surely(one: NamedDay, other: NamedDay, op: '<' | '<='): boolean {
  const { value } = decided(op, one.evaluated, other.evaluated) ?? {};
  return value?.type === 'flag' && value.value;
}

/** A day that is known stands between them: each of the two is held against that one. */
function settledBetween(days: readonly NamedDay[], earlier: NamedDay, later: NamedDay): boolean {
  return days.slice(days.indexOf(earlier) + 1, days.indexOf(later)).some(({ evaluated }) => evaluated.value);
}

/** As people call it; of a formula the days it is made of, of 若 the one that counts, never the formula itself. */
function dayName(node: FormulaNode, scene: Scene): Bilingual {
  if (node.kind === 'fact' || node.kind === 'quantity' || node.kind === 'parameter') return formatNode(node);
  const names = [...new Map(daysIn(node, scene).map((name) => [name.zh, name])).values()];
  const joined = { zh: names.map(({ zh }) => zh).join('或'), en: names.map(({ en }) => en).join(' or ') };
  return names.length > 0 ? joined : formatNode(node);
}

function daysIn(node: FormulaNode, scene: Scene): readonly Bilingual[] {
  const within = (nodes: readonly FormulaNode[]) => nodes.flatMap((one) => daysIn(one, scene));
  if ((node.kind === 'fact' || node.kind === 'quantity') && node.type === 'date') return [node.name];
  if (node.kind === 'binary') return within([node.left, node.right]);
  if (node.kind === 'unary') return within([node.operand]);
  return node.kind === 'call' ? within(wayTaken(node, scene)) : [];
}

function wayTaken({ fn, args }: Extract<FormulaNode, { kind: 'call' }>, scene: Scene): readonly FormulaNode[] {
  const [asked, yes, no] = args;
  if (fn !== 'if' || !asked || !yes || !no) return args;
  const { value } = evaluateNode(asked, scene);
  return value?.type === 'flag' ? [value.value ? yes : no] : args;
}

interface NamedDay {
  readonly name: Bilingual;
  readonly evaluated: Evaluated;
}

function leftOut(name: Bilingual, later: NamedDay): Bilingual {
  const day = spanText(spanOf(later.evaluated));
  return {
    zh: `${name.zh}填的是“无”，而${later.name.zh}为 ${day.zh}，顺序不符。`,
    en: `${name.en}: none, while ${later.name.en} is ${day.en}.`,
  };
}

function misplaced(earlier: NamedDay, later: NamedDay): Bilingual {
  const [first, second] = [spanText(spanOf(earlier.evaluated)), spanText(spanOf(later.evaluated))];
  const same = first.zh === second.zh;
  return {
    zh: `${later.name.zh}（${second.zh}）${same ? '与' : '早于'}${earlier.name.zh}（${first.zh}）${same ? '同日' : ''}，顺序不符。`,
    en: `${later.name.en} (${second.en}) is ${same ? 'the same day as' : 'before'} ${earlier.name.en} (${first.en}).`,
  };
}
