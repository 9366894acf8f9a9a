/** Facts that contradict one another: nothing is judged by them, and that is a problem to tell, not a finding. */
import type { Check, Verdict } from './check';
import type { MissingFact, TraceNode } from './evaluation';
import { evaluateNode } from './formula/evaluate-formula';
import type { Scene } from './scene';
import { factsWords, sentences } from './words/sentences';

/** Undefined where the facts agree, or where too little is known to tell. */
export function contradiction({ consistent }: Check, scene: Scene): Verdict | undefined {
  if (!consistent) return undefined;
  const { value, trace } = evaluateNode(consistent.holds.root, scene);
  if (value?.type !== 'flag' || value.value) return undefined;
  const facts = factsWords(trace);
  const message = sentences(consistent.otherwise, { zh: `（${facts.zh}）`, en: `(${facts.en})` });
  const missing = factsIn(trace).map((fact): MissingFact => ({ ...fact, reason: consistent.otherwise }));
  return { outcome: 'cannotTell', message, missing, problem: message, route: 'undetermined', trace };
}

function factsIn({ fact, label, cells = [], args = [] }: TraceNode): MissingFact[] {
  if (fact !== undefined) return [{ fact, name: label, why: 'conflicting', looked: cells }];
  return args.flatMap(factsIn);
}
