/**
 * What a formula gives for one subject: a value or what is missing for it, and
 * a trace that holds every step with its cells. Three-valued: what is unknown
 * stays unknown unless 且 or 或 is decided without it.
 */
import type { CivilDate } from '../../base/civil-date';
import { Exact } from '../../base/exact';
import type { MissingFact, TraceNode } from '../evaluation';
import type { Scene } from '../scene';
import { callFunction } from './call-function';
import { hasEarlier, hasPrior, overEarlier, overPrior } from './earlier-slips';
import { formatNode } from './format-formula';
import { AT_LEAST } from '../../facts/changed-amounts';
import { factFor } from '../../facts/fact-id';
import { ofOwnContract } from './own-contract';
import { joined } from './arithmetic';
import { boundsOfBinary, boundsOfCount, boundsOfEither, boundsOfExtreme, decided, highOf, lowOf } from './bounds';
import type { Evaluated } from './evaluated';
import { onItsSide } from './on-its-side';
import type { FormulaNode, Value } from './formula';
import {
  compareValues,
  flag,
  numberOf,
  numeric,
  unitOfNode,
  valueText,
  type Comparison,
  type Computed,
} from './values';

export function evaluateNode(node: FormulaNode, scene: Scene): Evaluated {
  switch (node.kind) {
    case 'literal':
      return result(node, { value: node.value }, [], scene);
    case 'fact':
      return fact(node, scene);
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

const NO_PARTS: readonly Evaluated[] = [];
const UNTRACED: TraceNode = { label: { zh: '', en: '' } };

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
    ...unitOf(node),
    ...(parts.length > 0 ? { args: parts.map((part) => part.trace) } : {}),
  };
  return value ? { value, needs: [], trace, parts } : { needs, ...bounded, trace, parts };
}

function fact(node: Kind<'fact'>, scene: Scene): Evaluated {
  const reading = scene.fact(node.fact);
  if (scene.untraced && reading.known && reading.value.type === node.type) {
    return { value: reading.value, needs: [], trace: UNTRACED, parts: NO_PARTS };
  }
  const cells = reading.known ? reading.cells : reading.looked;
  const trace: TraceNode = { label: node.name, fact: node.fact, ...unitOf(node), cells };
  if (!reading.known) {
    const { why, looked, reason } = reading;
    const missing: MissingFact = { fact: node.fact, name: node.name, why, looked, ...(reason ? { reason } : {}) };
    const written = { low: reading.bounds?.atLeast, high: reading.bounds?.atMost };
    const atLeast =
      dateValue(reading.days?.from) ?? (written.low && numeric(node.type, written.low).value) ?? floorOf(node, scene);
    const atMost = dateValue(reading.days?.to) ?? (written.high && numeric(node.type, written.high).value);
    return {
      needs: [missing],
      ...(atLeast ? { atLeast } : {}),
      ...(atMost ? { atMost } : {}),
      trace: {
        ...trace,
        ...(atLeast ? { atLeast: valueText(atLeast) } : {}),
        ...(atMost ? { atMost: valueText(atMost) } : {}),
      },
      parts: [],
    };
  }
  const value: Value | undefined = reading.value.type === node.type ? reading.value : undefined;
  const none = saysNone(node, scene);
  if (none || !value) {
    const [why, reason] = none ? NONE : OF_ANOTHER_KIND;
    return { needs: [{ fact: node.fact, name: node.name, why, looked: reading.cells, reason }], trace, parts: [] };
  }
  const text = valueText(value);
  const called = node.choices?.get(text);
  return { value, needs: [], trace: { ...trace, value: text, ...(called ? { called } : {}) }, parts: [] };
}

function dateValue(value: CivilDate | undefined): Value | undefined {
  return value && { type: 'date', value };
}

const NONE = ['not-found', { zh: '填的是“无”', en: 'answered with none' }] as const;
const OF_ANOTHER_KIND = [
  'unreadable',
  { zh: '所填内容的类型不符', en: 'what stands there is of another kind' },
] as const;

/** What is known of an amount that is not: the part of it that could be read, else that it is not below zero. */
function floorOf(node: Kind<'fact'>, scene: Scene): Value | undefined {
  if (!node.notNegative) return undefined;
  const partly = scene.fact(factFor(node.fact, AT_LEAST));
  if (partly.known && partly.value.type === node.type) return partly.value;
  return numeric(node.type, Exact.zero).value;
}

/** Where a day is asked for, that there is none: 无. */
export function saysNone(node: FormulaNode, scene: Scene): boolean {
  if (node.kind !== 'fact' || node.type !== 'date') return false;
  const reading = scene.fact(node.fact);
  return reading.known && reading.value.type === 'flag' && !reading.value.value;
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

function unitOf(node: FormulaNode): Pick<TraceNode, 'unit'> {
  const unit = unitOfNode(node);
  if (unit) return { unit };
  if (node.type === 'month') return { unit: 'text' };
  if (node.type === 'date' || node.type === 'text' || node.type === 'flag') return { unit: node.type };
  return {};
}
