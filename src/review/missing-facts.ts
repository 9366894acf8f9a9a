/** What is missing, and how many checks wait for it. */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import type { MissingFact } from '../checks/evaluation';
import type { Finding, Review } from './review';

export interface WantedFact {
  readonly fact: MissingFact['fact'];
  readonly name: Bilingual;
  readonly why: MissingFact['why'];
  readonly reason?: Bilingual;
  readonly looked: readonly CellRange[];
  /** The checks that wait for it, each once. */
  readonly waiting: readonly Finding[];
}

/** Those that most checks wait for first; among equals in the order of the findings. */
export function wantedFacts(review: Review): readonly WantedFact[] {
  const wanted = new Map<MissingFact['fact'], { readonly fact: MissingFact; readonly waiting: Map<string, Finding> }>();
  for (const finding of review.findings) {
    if (finding.outcome === 'inapplicable' || finding.lapsed === 'shown') continue;
    for (const fact of finding.missing ?? []) {
      const there = wanted.get(fact.fact) ?? { fact, waiting: new Map<string, Finding>() };
      there.waiting.set(finding.id, finding);
      wanted.set(fact.fact, there);
    }
  }
  return [...wanted.values()]
    .map(({ fact, waiting }) => ({
      fact: fact.fact,
      name: fact.name,
      why: fact.why,
      ...(fact.reason ? { reason: fact.reason } : {}),
      looked: fact.looked,
      waiting: [...waiting.values()],
    }))
    .sort((a, b) => b.waiting.length - a.waiting.length);
}
