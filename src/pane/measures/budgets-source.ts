/** The measures of a project's lists, in a file of their own that is fetched where a workbook has such a list. */
import { viewSource } from '../shared/lazy-view';
import type { BudgetsProps } from './budgets';

export const BUDGETS = viewSource<BudgetsProps>(() =>
  import(/* webpackChunkName: "view-budgets" */ './budgets').then(({ Budgets }) => Budgets),
);
