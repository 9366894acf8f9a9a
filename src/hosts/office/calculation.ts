/** How new the results of formulas are. */
import { Wish } from './optional-parts';

/** stale: they are old until the user asks Excel to calculate. under-way: they come by themselves. */
export type CalculationState = 'done' | 'under-way' | 'stale';

function requestCalculation({ workbook }: Excel.RequestContext): () => CalculationState {
  const { application } = workbook;
  application.load('calculationMode,calculationState');
  return () => {
    if (application.calculationState === 'Done') return 'done';
    return application.calculationMode === 'Manual' ? 'stale' : 'under-way';
  };
}

export function calculationWish(): Wish<CalculationState> {
  return new Wish<CalculationState>({ part: 'calculation', ask: requestCalculation, otherwise: 'done' });
}
