/** What is missing, and how many checks wait for it. */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import type { MissingFact } from '../checks/evaluation';
import type { FactDictionary } from '../facts/fact-dictionary';
import { isFactId } from '../facts/fact-id';
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

/** Cells of a form that cannot be read, and the checks that wait for what is reckoned from them. */
export interface CellsToMend {
  readonly reason: Bilingual;
  readonly cells: readonly CellRange[];
  readonly waiting: readonly Finding[];
}

/** What a person is asked for apart from what is reckoned from the form: sums and their like are asked of nobody, their cells are named once. */
export function askedOf(
  wanted: readonly WantedFact[],
  dictionary: FactDictionary | undefined,
): { readonly asked: readonly WantedFact[]; readonly toMend: readonly CellsToMend[] } {
  const isReckoned = ({ fact }: WantedFact) => {
    const entry = isFactId(fact) ? dictionary?.byId(fact) : undefined;
    return entry !== undefined && entry.labels === undefined && (entry.from ?? []).length === 0;
  };
  const mend = new Map<string, CellsToMend>();
  for (const { looked, reason, name, waiting } of wanted.filter(isReckoned)) {
    const key = JSON.stringify(looked);
    const there = mend.get(key);
    const words = reason ?? name;
    const plainer = there && there.reason.zh.length <= words.zh.length ? there.reason : words;
    const all = new Map([...(there?.waiting ?? []), ...waiting].map((finding) => [finding.id, finding]));
    mend.set(key, { reason: plainer, cells: looked, waiting: [...all.values()] });
  }
  return { asked: wanted.filter((one) => !isReckoned(one)), toMend: [...mend.values()] };
}
