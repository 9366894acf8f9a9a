/** Something done before what it follows began: one of the two days is wrong, and nobody knows which. */
import type { Bilingual } from '../../base/bilingual';
import type { DaySpan } from '../../base/civil-date';
import type { Verdict } from '../check';
import type { MissingFact, TraceNode } from '../evaluation';
import { spanText } from './days';

interface DatedStep {
  readonly what: Bilingual;
  readonly on: DaySpan;
  readonly trace: TraceNode;
}

export function reversed(done: DatedStep, from: DatedStep): Pick<Verdict, 'outcome' | 'message' | 'missing'> {
  const [act, start] = [spanText(done.on), spanText(from.on)];
  const reason: Bilingual = {
    zh: `${done.what.zh} ${act.zh} 早于${from.what.zh} ${start.zh}`,
    en: `${done.what.en} ${act.en} is before ${from.what.en} ${start.en}`,
  };
  return {
    outcome: 'cannotTell',
    message: {
      zh: `${reason.zh}，先后颠倒，两个日期至少有一个不对，无法判定；请核对。`,
      en: `${reason.en}; at least one of the two days is wrong, so it cannot be told. Check them.`,
    },
    missing: [done, from]
      .flatMap(({ trace }) => datesIn(trace))
      .map((fact) => ({ ...fact, why: 'conflicting', reason })),
  };
}

function datesIn({ fact, label, cells = [], args = [] }: TraceNode): Omit<MissingFact, 'why'>[] {
  return fact === undefined ? args.flatMap(datesIn) : [{ fact, name: label, looked: cells }];
}
