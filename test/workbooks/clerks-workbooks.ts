/** What clerks draw in their own words and ways: budgets, slips, other forms. */
import { clerksBudgets } from './clerks-budgets';
import { clerksForms } from './clerks-forms';
import { clerksLists } from './clerks-lists';
import { clerksSlips } from './clerks-slips';
import type { WorkbookStory } from './workbook-story';

export const clerksWorkbooks: readonly WorkbookStory[] = [
  ...clerksBudgets,
  ...clerksLists,
  ...clerksSlips,
  ...clerksForms,
];
