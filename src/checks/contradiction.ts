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
  const stated = { ...trace, args: statedFacts(trace) };
  const facts = factsWords(stated);
  const message = sentences(consistent.otherwise, { zh: `（${facts.zh}）`, en: `(${facts.en})` });
  const missing = stated.args.flatMap(({ fact, label, cells = [] }): MissingFact[] =>
    fact === undefined ? [] : [{ fact, name: label, why: 'conflicting', reason: consistent.otherwise, looked: cells }],
  );
  return { outcome: 'cannotTell', message, missing, problem: message, route: 'undetermined', trace };
}

/** Those the comparison rests on; what was looked for and not found contradicts nothing. */
function statedFacts(node: TraceNode): TraceNode[] {
  if (node.fact !== undefined) return node.value === undefined ? [] : [node];
  return (node.args ?? []).flatMap(statedFacts);
}
