/** Writing numbers that were tried into the slip, at the user's word: looked at anew before, checked anew after. */
import type { SlipTried } from '../review/try-verdict';
import { explained, MOVING, unwrittenFor } from './failures';
import type { EffectsOptions } from './effects-options';
import type { WriteResult } from './session';

type WriteOptions = Pick<EffectsOptions, 'host' | 'rules' | 'tell' | 'onBug' | 'memory'>;

export async function writeLines(tried: SlipTried, options: WriteOptions): Promise<WriteResult> {
  const { host, tell, memory } = options;
  try {
    const by = await options.rules;
    await tell({ kind: 'about-to-fill' });
    const { review, workbook, failures } = memory();
    if (!review || review.workbook !== workbook)
      return { kind: 'refused', why: failures.reading ? unwrittenFor(failures.reading) : MOVING };
    const plan = await by.planLines(review, tried);
    if (plan.kind !== 'write') return plan;
    await host.fillCells(plan.cells.map(({ at, value }) => ({ at, values: [value] })));
    await tell({ kind: 'filled' });
    return { kind: 'written', cells: plan.cells.map(({ at }) => at) };
  } catch (error) {
    const { why, isBug } = explained(error);
    if (isBug) options.onBug?.(error);
    return { kind: 'refused', why };
  }
}
