/** The limit of a slip to name first: the one that asks most to go, else the one that leaves least room. */
import { Exact } from '../base/exact';
import type { Headroom, Limit, Quantity, TraceNode } from '../checks/evaluation';
import { isAmountLimit } from './change-measures';
import type { Finding } from './review';

export interface BindingLimit {
  readonly finding: Finding;
  readonly measured: Quantity;
  readonly limit: Limit;
  readonly headroom: Headroom;
  /** Something it counts is not known: it is this much at least, and this much must go at least. */
  readonly atLeast: boolean;
}

export function bindingLimit(findings: readonly Finding[]): BindingLimit | undefined {
  const limits = findings.flatMap((finding) =>
    finding.lapsed === 'shown' ? [] : (told(finding) ?? atLeast(finding) ?? []),
  );
  const roomOf = ({ headroom }: BindingLimit) => headroom.own ?? headroom.value;
  return limits.sort((a, b) => roomOf(a).compare(roomOf(b)))[0];
}

function told(finding: Finding): BindingLimit | undefined {
  const { measured, limit, headroom } = finding;
  if (!measured || !limit || headroom?.unit !== 'CNY') return undefined;
  return { finding, measured, limit, headroom, atLeast: false };
}

/** Beyond its limit whatever is not known comes to: what the known part alone is too much. */
function atLeast(finding: Finding): BindingLimit | undefined {
  const { outcome, limit, trace } = finding;
  const [measure] = trace.args ?? [];
  if (outcome !== 'failed' || !limit || !measure || !isAmountLimit(finding)) return undefined;
  const upper = 'op' in limit ? limit.value : limit.to;
  const value = least(measure);
  const [part, base] = measure.op === '/' ? (measure.args ?? []).map(least) : [value, Exact.one];
  if (!value || !part || !base) return undefined;
  const headroom: Headroom = { value: upper.times(base).minus(part), unit: 'CNY' };
  return { finding, measured: { value, unit: limit.unit }, limit, headroom, atLeast: true };
}

function least({ value, atLeast: bound }: TraceNode): Exact | undefined {
  const text = value ?? bound;
  return text === undefined ? undefined : Exact.parse(text);
}
