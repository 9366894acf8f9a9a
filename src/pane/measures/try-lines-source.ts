/** Trying lines out, in a file of its own that is fetched when the measures of a slip are looked at. */
import { viewSource } from '../shared/lazy-view';
import type { TryLinesProps } from './try-lines';

export const TRY_LINES = viewSource<TryLinesProps>(() =>
  import(/* webpackChunkName: "view-try-lines" */ './try-lines').then(({ TryLines }) => TryLines),
);
