/** The results on paper, in a file of their own. */
import { viewSource } from '../shared/lazy-view';
import type { ResultsOnPaperProps } from './results-on-paper';

export const RESULTS_ON_PAPER = viewSource<ResultsOnPaperProps>(() =>
  import(/* webpackChunkName: "view-paper" */ './results-on-paper').then(({ ResultsOnPaper }) => ResultsOnPaper),
);
