/** How new the results of formulas are. */

/** stale: they are old until the user asks Excel to calculate. under-way: they come by themselves. */
export type Calculation = 'done' | 'under-way' | 'stale';

export function requestCalculation({ workbook }: Excel.RequestContext): () => Calculation {
  const { application } = workbook;
  application.load('calculationMode,calculationState');
  return () => {
    if (application.calculationState === 'Done') return 'done';
    return application.calculationMode === 'Manual' ? 'stale' : 'under-way';
  };
}
