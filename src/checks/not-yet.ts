/** What a day after the business date says: that something is meant to be done, and not that it was. */
import type { Bilingual } from '../base/bilingual';
import type { Check, Verdict } from './check';
import type { TraceNode } from './evaluation';
import type { Scene } from './scene';
import { sentences } from './words/sentences';

/** Undefined where all that passed has happened by then. */
export function notYetDone(
  { kind }: Pick<Check, 'kind'>,
  { outcome, trace }: Pick<Verdict, 'outcome' | 'trace'>,
  { asOf }: Pick<Scene, 'asOf'>,
): Bilingual | undefined {
  if (outcome !== 'passed' || (kind !== 'deadline' && kind !== 'order')) return undefined;
  // Of a deadline the first is the act; the due day may well lie ahead.
  const acts = kind === 'order' ? (trace.args ?? []) : (trace.args ?? []).slice(0, 1);
  const ahead = acts.flatMap(daysIn).filter(({ value = '' }) => value > asOf);
  if (ahead.length === 0) return undefined;
  return sentences(
    ...ahead.map(({ label, value = '' }) => ({
      zh: `${label.zh} ${value} 在业务日期 ${asOf} 之后，只是计划，还没有做。`,
      en: `${label.en}, ${value}, is after the business date, ${asOf}: planned, and not done yet.`,
    })),
  );
}

/** Days that are stated, but for those stated as planned. */
function daysIn(node: TraceNode): readonly TraceNode[] {
  if (node.fact === undefined) return (node.args ?? []).flatMap(daysIn);
  return node.unit === 'date' && !PLANNED.test(node.fact) ? [node] : [];
}

const PLANNED = /planned|expected|contractedOn/i;
