/** The least change that mends a limit, in a file of its own: to be shown where a finding of amounts is unfolded. */
import { viewSource } from '../shared/lazy-view';
import type { LeastChangeProps } from './least-change';

export const LEAST_CHANGE = viewSource<LeastChangeProps>(() =>
  import(/* webpackChunkName: "view-try-lines" */ './least-change').then(({ LeastChangeOf }) => LeastChangeOf),
);
