/** scope: to what the instrument, or a part of it, applies; outside of it nothing is breached. */
import * as z from 'zod/mini';
import { bilingualShape, checkKind } from '../check-kind';
import { evaluateNode } from '../formula/evaluate-formula';
import { knownFactsWords, missingSentence, sentences } from '../words/sentences';

const fields = {
  within: z.string(),
  /** What applies instead. */
  outside: bilingualShape,
};

export const scopeKind = checkKind('scope', fields, ({ within, outside }, build) => {
  const formula = build.formula(within, ['within'], ['flag']);
  if (!formula) return undefined;
  return (scene) => {
    const { value, needs, trace } = evaluateNode(formula.root, scene);
    if (value?.type !== 'flag')
      return { outcome: 'cannotTell', message: missingSentence(needs), missing: needs, trace };
    const facts = knownFactsWords(trace);
    const seen = { zh: `（${facts.zh}）。`, en: `(${facts.en}).` };
    const otherwise = { zh: outside.zh.replace(/。$/, ''), en: outside.en.replace(/\.$/, '') };
    return value.value
      ? { outcome: 'passed', message: sentences({ zh: '属于适用范围', en: 'Within the scope' }, seen), trace }
      : { outcome: 'inapplicable', message: sentences(otherwise, seen), trace };
  };
});
