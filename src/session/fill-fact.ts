/** Writing facts into the sheet of project facts: looked at anew before, checked anew after. */
import type { FactId } from '../facts/fact-id';
import { choiceNote } from '../review/choice-note';
import type { FactTyped } from '../review/fill-plan';
import type { Review } from '../review/review';
import { todayOf } from './clock';
import { explained, MOVING, unwrittenFor } from './failures';
import type { EffectsOptions } from './effects-options';
import type { ChoiceNoted, FillAllResult, FillResult } from './session';

interface FactToFill {
  readonly fact: FactId;
  readonly typed: string;
  readonly noted?: ChoiceNoted | undefined;
}

type FillOptions = Pick<EffectsOptions, 'host' | 'clock' | 'rules' | 'tell' | 'onBug' | 'blankForm' | 'memory'>;

type Refused = Extract<FillAllResult, { readonly kind: 'refused' }>;

export async function fillFact(asked: FactToFill, options: FillOptions): Promise<FillResult> {
  const result = await fillFacts([asked], options);
  const [only] = result.kind === 'filled' ? result.cells : [];
  if (result.kind === 'refused') return { kind: 'refused', why: result.why };
  return only ? { kind: 'filled', ...only } : { kind: 'refused', why: MOVING };
}

export async function fillFacts(asked: readonly FactToFill[], options: FillOptions): Promise<FillAllResult> {
  try {
    return await fill(asked, options);
  } catch (error) {
    const { why, isBug } = explained(error);
    if (isBug) options.onBug?.(error);
    return { kind: 'refused', why };
  }
}

async function fill(asked: readonly FactToFill[], options: FillOptions): Promise<FillAllResult> {
  const { host, clock, tell, rules } = options;
  const by = await rules;
  const typed = asked.map(({ fact, typed: text, noted }): FactTyped => {
    const note = noted && choiceNote(todayOf(clock), noted.by);
    return { fact, typed: text, ...(note !== undefined && { note }) };
  });
  let review = await reviewNow(options);
  if ('kind' in review) return review;
  let plan = await by.planFill(review, typed);
  if (plan.kind === 'no-sheet') {
    await insertFactSheet(review, options);
    review = await reviewNow(options);
    if ('kind' in review) return review;
    plan = await by.planFill(review, typed);
  }
  if (plan.kind === 'no-sheet') return { kind: 'refused', why: MOVING };
  if (plan.kind === 'refused') return plan;
  await host.fillCells(plan.writes.map(({ from, values }) => ({ at: from, values })));
  const [only, other] = asked;
  await tell({ kind: 'filled', ...(only && !other && { fact: only.fact }) });
  return { kind: 'filled', cells: plan.writes.map(({ value, appended }) => ({ at: value, appended })) };
}

/** Of the workbook as it is now: what the pane shows may be older than the sheet. */
async function reviewNow({ tell, memory }: FillOptions): Promise<Review | Refused> {
  await tell({ kind: 'about-to-fill' });
  const { review, workbook, failures } = memory();
  if (review && review.workbook === workbook) return review;
  return { kind: 'refused', why: failures.reading ? unwrittenFor(failures.reading) : MOVING };
}

async function insertFactSheet({ pack }: Review, { host, blankForm }: FillOptions): Promise<void> {
  await host.insertSheet(await blankForm('project-facts', pack ? { regulation: pack.instrument } : {}));
}
