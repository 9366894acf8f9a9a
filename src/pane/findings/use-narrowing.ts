/** What is typed and chosen to narrow the findings down, kept while the pane is open, and what is left of them. */
import { useDeferredValue, useMemo } from 'react';
import type { Finding, Review } from '../../review/review';
import { filtered, isFiltering, NO_FILTER, type Filter } from '../shared/findings-filter';
import { useKept } from '../shared/kept';

export interface Narrowing {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly filter: Filter;
  readonly choose: (filter: Filter) => void;
  /** By what is typed alone. */
  readonly matching: readonly Finding[];
  /** By what is typed and chosen. */
  readonly found: readonly Finding[];
  readonly narrowed: boolean;
  readonly clear: () => void;
}

type Matching = (review: Review, typed: string) => readonly Finding[];

/** Comes with the search: until somebody has opened that, nobody has typed anything. */
let matchingBy: Matching | undefined;

export function searchBy(matching: Matching): void {
  matchingBy = matching;
}

export function useNarrowing(review: Review): Narrowing {
  const [typed, type] = useKept('typed', 'search', '');
  const [filter, choose] = useKept('filter', 'filter', NO_FILTER);
  const wanted = useDeferredValue(typed);
  const inForce = useDeferredValue(filter);
  const matching = useMemo(
    () => (wanted.trim() === '' ? undefined : matchingBy?.(review, wanted)) ?? review.findings,
    [review, wanted],
  );
  const found = useMemo(() => filtered(matching, inForce), [matching, inForce]);
  const clear = () => {
    type('');
    choose(NO_FILTER);
  };
  const narrowed = wanted.trim() !== '' || isFiltering(inForce);
  return { typed, type, filter, choose, matching, found, narrowed, clear };
}
