/** A statement that holds or does not, judged with the facts it rests on named at the end of the sentence. */
import type { Bilingual } from '../../base/bilingual';
import type { Verdict } from '../check';
import { evaluateNode } from '../formula/evaluate-formula';
import type { Formula } from '../formula/formula';
import type { Scene } from '../scene';
import { knownFactsWords, missingSentence } from '../words/sentences';

type Told = Pick<Verdict, 'outcome' | 'message'>;

/** `formula` gives a flag. Cannot tell where a fact it needs is unknown. */
export function judgeStatement(formula: Formula, { yes, no }: { readonly yes: Told; readonly no: Told }) {
  return (scene: Scene): Verdict => {
    const { value, needs, trace } = evaluateNode(formula.root, scene);
    if (value?.type !== 'flag')
      return { outcome: 'cannotTell', message: missingSentence(needs), missing: needs, trace };
    const { outcome, message } = value.value ? yes : no;
    return { outcome, message: withFacts(message, knownFactsWords(trace)), trace };
  };
}

/** The facts belong to the sentence, before its full stop. */
function withFacts({ zh, en }: Bilingual, facts: Bilingual): Bilingual {
  return { zh: `${zh.replace(/。$/, '')}（${facts.zh}）。`, en: `${en.replace(/\.$/, '')} (${facts.en}).` };
}
