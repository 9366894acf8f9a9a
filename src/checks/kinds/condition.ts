/** condition: something that must be so: a state, a precondition, one of several grounds, a prohibition turned round. */
import * as z from 'zod/mini';
import { bilingualShape, checkKind } from '../check-kind';
import { evaluateNode } from '../formula/evaluate-formula';
import { factsWords, missingSentence, sentences } from '../words/sentences';

const fields = {
  holds: z.string(),
  /** What is the matter where it does not hold: one sentence. */
  failed: bilingualShape,
};

export const conditionKind = checkKind('condition', fields, ({ holds, failed }, build) => {
  const formula = build.formula(holds, ['holds'], ['flag']);
  if (!formula) return undefined;
  return (scene) => {
    const { value, needs, trace } = evaluateNode(formula.root, scene);
    if (value?.type !== 'flag')
      return { outcome: 'cannotTell', message: missingSentence(needs), missing: needs, trace };
    const facts = factsWords(trace);
    if (value.value) {
      return { outcome: 'passed', message: { zh: `符合（${facts.zh}）。`, en: `As required (${facts.en}).` }, trace };
    }
    return { outcome: 'failed', message: sentences(failed, { zh: `（${facts.zh}）`, en: `(${facts.en})` }), trace };
  };
});
