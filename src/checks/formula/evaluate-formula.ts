/**
 * What a formula gives for one subject: a value or what is missing for it, and
 * a trace that holds every step with its cells. Three-valued: what is unknown
 * stays unknown unless 且 or 或 is decided without it.
 */
import { Exact } from '../../base/exact';
import type { TraceNode } from '../evaluation';
import type { Scene } from '../scene';
import { callFunction } from './call-function';
import { hasEarlier, hasPrior, overEarlier, overPrior } from './over-earlier';
import { formatNode } from './format-formula';
import { ofOwnContract } from './own-contract';
import { joined } from './arithmetic';
import { boundsOfBinary, boundsOfCount, boundsOfEither, boundsOfExtreme, decided, highOf, lowOf } from './bounds';
import { evaluateFact, tracedUnit, UNTRACED } from './evaluate-fact';
import type { Evaluated } from './evaluated';
import { onItsSide } from './on-its-side';
import type { FormulaNode, Value } from './formula';
import { compareValues, flag, numberOf, numeric, valueText, type Comparison, type Computed } from './values';

export function evaluateNode(node: FormulaNode, scene: Scene): Evaluated {
  switch (node.kind) {
    case 'literal':
      return result(node, { value: node.value }, [], scene);
    case 'fact':
      return evaluateFact(node, scene);
    case 'parameter': {
      const given = scene.parameter(node.parameter);
      return result(node, 'value' in given ? { value: given.value } : { needs: [given.missing] }, [], scene);
    }
    case 'quantity': {
      const inner = evaluateNode(scene.quantity(node.quantity), scene);
      return result(node, inner, [inner], scene, 'named');
    }
    case 'unary': {
      const operand = evaluateNode(node.operand, scene);
      return result(
        node,
        strictly([operand], ([value]) => (value ? { value: opposite(value) } : {})),
        [operand],
        scene,
        node.op,
      );
    }
    case 'binary':
      return binary(node, scene);
    case 'call':
      return call(node, scene);
  }
}

type Kind<K extends FormulaNode['kind']> = Extract<FormulaNode, { kind: K }>;

function result(
  node: FormulaNode,
  { value, needs = [], atLeast, atMost }: Computed,
  parts: readonly Evaluated[],
  scene: Scene,
  op?: string,
): Evaluated {
  const bounded = { ...(atLeast ? { atLeast } : {}), ...(atMost ? { atMost } : {}) };
  if (scene.untraced)
    return value ? { value, needs: [], trace: UNTRACED, parts } : { needs, ...bounded, trace: UNTRACED, parts };
  const trace: TraceNode = {
    label: formatNode(node),
    ...(op === undefined ? {} : { op }),
    ...(value ? { value: valueText(value) } : {}),
    ...(!value && atLeast ? { atLeast: valueText(atLeast) } : {}),
    ...(!value && atMost ? { atMost: valueText(atMost) } : {}),
    ...tracedUnit(node),
    ...(parts.length > 0 ? { args: parts.map((part) => part.trace) } : {}),
  };
  return value ? { value, needs: [], trace, parts } : { needs, ...bounded, trace, parts };
}

function binary(node: Kind<'binary'>, scene: Scene): Evaluated {
  const left = evaluateNode(node.left, scene);
  const right = evaluateNode(node.right, scene);
  if (node.op === 'and' || node.op === 'or')
    return result(node, kleene(node.op === 'or', [left, right]), [left, right], scene, node.op);
  const known = strictly([left, right], ([a, b]) => (a && b ? joined(node, a, b, scene) : {}));
  if (left.value && right.value) return result(node, known, [left, right], scene, node.op);
  const compared = isComparison(node.op) ? decided(node.op, left, right) : undefined;
  const open = boundsOfBinary(node, left, right, (a, b) => joined(node, a, b, scene));
  return result(node, compared ?? { ...known, ...open }, [left, right], scene, node.op);
}

function isComparison(op: Kind<'binary'>['op']): op is Comparison {
  return ['=', '!=', '<', '<=', '>', '>='].includes(op);
}

/** 且 is decided by one false, 或 by one true, whatever else is unknown. */
function kleene(decisive: boolean, parts: readonly Evaluated[]): Computed {
  if (parts.some((part) => part.value?.type === 'flag' && part.value.value === decisive)) return flag(decisive);
  const needs = parts.flatMap((part) => part.needs);
  return parts.every((part) => part.value) ? flag(!decisive) : { needs };
}

/** Any unknown part makes the whole unknown. */
function strictly(parts: readonly Evaluated[], compute: (values: readonly Value[]) => Computed): Computed {
  const values = parts.flatMap((part) => (part.value ? [part.value] : []));
  return values.length < parts.length ? { needs: parts.flatMap((part) => part.needs) } : compute(values);
}

function call(node: Kind<'call'>, scene: Scene): Evaluated {
  const [arg] = node.args;
  if (arg && (node.fn === 'overPrior' || node.fn === 'overEarlier')) {
    const over = node.fn === 'overPrior' ? overPrior : overEarlier;
    const { parts, ...computed } = onlyOwn(node, scene)
      ? ofOwnContract(arg, scene, evaluateNode, over)
      : over(arg, scene, evaluateNode);
    const evaluated = result(node, computed, [], scene, node.fn);
    // The trace shows every slip, also one that is not added.
    return scene.untraced || parts.length === 0
      ? evaluated
      : { ...evaluated, trace: { ...evaluated.trace, args: parts } };
  }
  const args = node.args.map((arg) => evaluateNode(arg, scene));
  return result(node, called(node, args, scene), args, scene, node.fn);
}

/** Whether the slips of other contracts are left out; where that cannot be told, none is. */
function onlyOwn({ args: [, only] }: Kind<'call'>, scene: Scene): boolean {
  const { value } = only ? evaluateNode(only, scene) : {};
  return value?.type === 'flag' && value.value;
}

function called(node: Kind<'call'>, args: readonly Evaluated[], scene: Scene): Computed {
  const [first, second, third] = args;
  switch (node.fn) {
    case 'known':
      return flag(isStated(first));
    case 'fieldFilled':
      // A form without the field says nothing about whether it is filled in.
      if (!isStated(first) && !first?.needs.some(({ looked }) => looked.length > 0))
        return { needs: first?.needs ?? [] };
      return flag(isStated(first));
    case 'zeroIfBlank':
      if (first?.value || first?.needs.some((missing) => missing.why !== 'not-found')) return first;
      return numeric(node.type, Exact.zero);
    case 'byConvention':
      return first ? onItsSide(node, first, scene) : {};
    case 'hasPrior':
      return hasPrior(scene, evaluateNode);
    case 'hasEarlier':
      return hasEarlier(scene, evaluateNode);
    case 'if': {
      const condition = first?.value;
      if (condition?.type !== 'flag')
        return { needs: first?.needs ?? [], ...(second && third ? boundsOfEither(second, third) : {}) };
      return (condition.value ? second : third) ?? {};
    }
    case 'larger':
    case 'smaller': {
      const known = strictly(args, (values) => callFunction(node, values, scene));
      return known.value ? known : { ...known, ...boundsOfExtreme(node.fn, args) };
    }
    case 'days':
    case 'workingDays': {
      const known = strictly(args, (values) => callFunction(node, values, scene));
      if (!first || !second || (first.value && second.value)) return known;
      return { ...known, ...boundsOfCount(first, second, (from, to) => callFunction(node, [from, to], scene)) };
    }
    case 'year': {
      // Of a month that is known the year is known.
      const [low, high] = [first && lowOf(first), first && highOf(first)].map((day) =>
        day ? callFunction(node, [day], scene) : {},
      );
      if (low?.value && high?.value && compareValues(low.value, high.value) === 0) return low;
      return { needs: first?.needs ?? [] };
    }
    default:
      return strictly(args, (values) => callFunction(node, values, scene));
  }
}

/** Something stands there, be it a value or not. */
function isStated(evaluated: Evaluated | undefined): boolean {
  return evaluated?.value !== undefined || (evaluated?.needs ?? []).some(({ why }) => why !== 'not-found');
}

function opposite(value: Value): Value {
  if (value.type === 'flag') return { type: 'flag', value: !value.value };
  const number = numberOf(value);
  return number && (value.type === 'amount' || value.type === 'ratio' || value.type === 'number')
    ? { type: value.type, value: number.negated() }
    : value;
}
