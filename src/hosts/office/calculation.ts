/** How new the results of formulas are. */
import { Wish } from './optional-parts';

/** stale: they are old until the user asks Excel to calculate. under-way: they come by themselves. */
export type Calculation = 'done' | 'under-way' | 'stale';

function requestCalculation({ workbook }: Excel.RequestContext): () => Calculation {
  const { application } = workbook;
  application.load('calculationMode,calculationState');
  return () => {
    if (application.calculationState === 'Done') return 'done';
    return application.calculationMode === 'Manual' ? 'stale' : 'under-way';
  };
}

export function calculationWish(): Wish<Calculation> {
  return new Wish<Calculation>({ part: 'calculation', ask: requestCalculation, otherwise: 'done' });
}
