/** Writing one fact into the sheet of project facts: looked at anew before, checked anew after. */
import type { FactId } from '../facts/fact-id';
import { choiceNote } from '../review/choice-note';
import { todayOf } from './clock';
import { explained, MOVING, unwrittenFor } from './failures';
import type { Memory } from './memory';
import type { EffectsOptions } from './run-effects';
import type { ChoiceNoted, FillResult } from './session';

interface FactToFill {
  readonly fact: FactId;
  readonly typed: string;
  readonly noted: ChoiceNoted | undefined;
}

type FillOptions = Pick<EffectsOptions, 'host' | 'clock' | 'rules' | 'tell' | 'onBug'> & {
  readonly memory: () => Memory;
};

export async function fillFact(asked: FactToFill, options: FillOptions): Promise<FillResult> {
  try {
    return await fill(asked, options);
  } catch (error) {
    const { why, isBug } = explained(error);
    if (isBug) options.onBug?.(error);
    return { kind: 'refused', why };
  }
}

async function fill({ fact, typed, noted }: FactToFill, options: FillOptions): Promise<FillResult> {
  const { host, clock, tell, memory } = options;
  const by = await options.rules;
  // Planned on the workbook as it is now: what the pane shows may be older than the sheet.
  await tell({ kind: 'about-to-fill' });
  const { review, workbook, failures } = memory();
  if (!review || review.workbook !== workbook)
    return { kind: 'refused', why: failures.reading ? unwrittenFor(failures.reading) : MOVING };
  const plan = await by.planFill(review, fact, typed, noted && choiceNote(todayOf(clock), noted.by));
  if (plan.kind !== 'write') return plan;
  await host.fillCells(plan.from, plan.values);
  await tell({ kind: 'filled', fact });
  return { kind: 'filled', at: plan.value, appended: plan.appended };
}
