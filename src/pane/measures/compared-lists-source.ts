/** The comparison of lists, in a file of its own that is fetched where a workbook has lists to compare. */
import type { ComparedListsProps } from './compared-lists';
import { viewSource } from '../shared/lazy-view';

export const COMPARED_LISTS = viewSource<ComparedListsProps>(() =>
  import(/* webpackChunkName: "view-compared-lists" */ './compared-lists').then(({ ComparedLists }) => ComparedLists),
);
