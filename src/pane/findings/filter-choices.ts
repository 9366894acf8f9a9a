/** What findings can be narrowed down to, each choice with the number it would leave. */
import { citedPlaceWords } from '../../checks/words/citation-words';
import { FINDING_GROUPS } from '../../review/finding-groups';
import type { Finding, Review } from '../../review/review';
import { articleKey, DIMENSIONS, fits, valuesOf, type Dimension, type Filter } from '../shared/findings-filter';
import type { Speech } from '../shared/language';

export interface FilterChoice {
  readonly value: string;
  readonly words: string;
  /** Findings it would show, the other dimensions being as they are. */
  readonly count: number;
  readonly chosen: boolean;
}

/** The choices of a dimension in the order they are worked through; one that would leave nothing stands there only while it is chosen. */
export function choicesOf(
  dimension: Dimension,
  findings: readonly Finding[],
  filter: Filter,
  review: Review,
  speech: Speech,
): FilterChoice[] {
  const others = DIMENSIONS.filter((one) => one !== dimension);
  const counts = new Map<string, number>();
  const known = new Map<string, Finding>();
  for (const finding of findings) {
    const counted = fits(finding, filter, others) ? 1 : 0;
    for (const value of new Set(valuesOf(finding, dimension))) {
      counts.set(value, (counts.get(value) ?? 0) + counted);
      known.set(value, finding);
    }
  }
  return [...known]
    .map(([value, finding]) => ({
      value,
      count: counts.get(value) ?? 0,
      chosen: filter[dimension].includes(value),
      ...placeOf(dimension, value, finding, review, speech),
    }))
    .filter(({ count, chosen }) => count > 0 || chosen)
    .sort((a, b) => a.rank - b.rank)
    .map(({ value, words, count, chosen }) => ({ value, words, count, chosen }));
}

function placeOf(
  dimension: Dimension,
  value: string,
  finding: Finding,
  review: Review,
  { m, say }: Speech,
): { readonly words: string; readonly rank: number } {
  switch (dimension) {
    case 'group': {
      const rank = FINDING_GROUPS.findIndex(({ id }) => id === value);
      const group = FINDING_GROUPS[rank];
      return { rank, words: group ? say(group.title) : value };
    }
    case 'sheet': {
      const rank = review.workbook.sheets.findIndex(({ id }) => id === value);
      return { rank, words: review.workbook.sheets[rank]?.name ?? value };
    }
    case 'subject': {
      const rank = review.subjects.findIndex(({ id }) => id === value);
      return { rank, words: review.subjects[rank]?.title ?? value };
    }
    case 'article': {
      const citation = finding.citations.find((one) => articleKey(one) === value);
      if (!citation) return { rank: 0, words: value };
      const { instrument, article, annex } = citation;
      const place = say(citedPlaceWords({ instrument, ...(article && { article }), ...(annex && { annex }) }));
      const own = instrument === review.pack?.instrument;
      const rank = (own ? 0 : 1e6) + (article ?? 1e3 + (annex ?? 0));
      return { rank, words: place === '' ? instrument : own ? place : m.articleOf(instrument, place) };
    }
  }
}
