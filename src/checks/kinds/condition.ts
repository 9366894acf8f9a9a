/** condition: something that must be so: a state, a precondition, one of several grounds, a prohibition turned round. */
import * as z from 'zod/mini';
import { bilingualShape, checkKind } from '../check-kind';
import { judgeStatement } from './stated-condition';

const fields = {
  holds: z.string(),
  /** What is the matter where it does not hold: one sentence. */
  failed: bilingualShape,
};

export const conditionKind = checkKind('condition', fields, ({ holds, failed }, build) => {
  const formula = build.formula(holds, ['holds'], ['flag']);
  const yes = { outcome: 'passed', message: { zh: '符合', en: 'As required' } } as const;
  return formula && judgeStatement(formula, { yes, no: { outcome: 'failed', message: failed } });
});
