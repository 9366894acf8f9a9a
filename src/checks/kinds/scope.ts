/** scope: to what the instrument, or a part of it, applies; outside of it nothing is breached. */
import * as z from 'zod/mini';
import { bilingualShape, checkKind } from '../check-kind';
import { judgeStatement } from './stated-condition';

const fields = {
  within: z.string(),
  /** What applies instead. */
  outside: bilingualShape,
};

export const scopeKind = checkKind('scope', fields, ({ within, outside }, build) => {
  const formula = build.formula(within, ['within'], ['flag']);
  const yes = { outcome: 'passed', message: { zh: '属于适用范围', en: 'Within the scope' } } as const;
  return formula && judgeStatement(formula, { yes, no: { outcome: 'inapplicable', message: outside } });
});
