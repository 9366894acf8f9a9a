/** condition: something that must be so: a state, a precondition, one of several grounds, a prohibition turned round. */
import * as z from 'zod/mini';
import type { Bilingual } from '../../base/bilingual';
import { bilingualShape, checkKind } from '../check-kind';
import { evaluateNode } from '../formula/evaluate-formula';
import { knownFactsWords, missingSentence } from '../words/sentences';

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
    const facts = knownFactsWords(trace);
    if (value.value) {
      return { outcome: 'passed', message: { zh: `符合（${facts.zh}）。`, en: `As required (${facts.en}).` }, trace };
    }
    return { outcome: 'failed', message: failedWords(failed, facts), trace };
  };
});

/** The facts belong to the sentence, before its full stop. */
function failedWords(failed: Bilingual, facts: Bilingual): Bilingual {
  return {
    zh: `${failed.zh.replace(/。$/, '')}（${facts.zh}）。`,
    en: `${failed.en.replace(/\.$/, '')} (${facts.en}).`,
  };
}
