/** What one fact gives: its value, or why there is none and what is known of it all the same. */
import type { CivilDate } from '../../base/civil-date';
import { Exact } from '../../base/exact';
import { AT_LEAST } from '../../facts/changed-amounts';
import { factFor } from '../../facts/fact-id';
import type { MissingFact, TraceNode } from '../evaluation';
import type { Scene } from '../scene';
import type { Evaluated } from './evaluated';
import type { FormulaNode, Value } from './formula';
import { numeric, unitOfNode, valueText } from './values';

const NO_PARTS: readonly Evaluated[] = [];
export const UNTRACED: TraceNode = { label: { zh: '', en: '' } };

type FactNode = Extract<FormulaNode, { kind: 'fact' }>;

export function evaluateFact(node: FactNode, scene: Scene): Evaluated {
  const reading = scene.fact(node.fact);
  if (scene.untraced && reading.known && reading.value.type === node.type) {
    return { value: reading.value, needs: [], trace: UNTRACED, parts: NO_PARTS };
  }
  const cells = reading.known ? reading.cells : reading.looked;
  const trace: TraceNode = { label: node.name, fact: node.fact, ...tracedUnit(node), cells };
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
        ...(why === 'not-found' ? {} : { written: why }),
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
    const missing: MissingFact = { fact: node.fact, name: node.name, why, looked: reading.cells, reason };
    return { needs: [missing], trace: { ...trace, written: none ? 'none' : 'unreadable' }, parts: [] };
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
function floorOf(node: FactNode, scene: Scene): Value | undefined {
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

export function tracedUnit(node: FormulaNode): Pick<TraceNode, 'unit'> {
  const unit = unitOfNode(node);
  if (unit) return { unit };
  if (node.type === 'month') return { unit: 'text' };
  if (node.type === 'date' || node.type === 'text' || node.type === 'flag') return { unit: node.type };
  return {};
}
