/**
 * Which lists of a workbook stand side by side: the lists of each slip with the
 * baseline, the list of each stage with that of the stage before; and what
 * became of the decisions people took on their lines.
 */
import type { Steps } from '../base/steps';
import type { FormProblem, ItemList } from '../forms/form-document';
import type { Remembered } from '../workbook/remembered';
import { LIST_STAGES, type BudgetClaims } from './budget-claims';
import { comparingVersions, type ListComparison } from './line-identity/compare-lists';
import { keptDecisions, type KeptDecision } from './line-identity/line-decisions';
import type { Compared } from './list-facts';
import { listsOfStage, type Baseline } from './listed-lines';

export interface LineIdentity {
  /** Each with the subject it is about: 'change:BG-01', 'list:budget#2'. */
  readonly comparisons: readonly { readonly subject: string; readonly comparison: ListComparison }[];
  /** Kept in the workbook, and about no lines that stand there now: not applied. */
  readonly expired: readonly KeptDecision[];
  /** Keys of decisions that this version cannot read. */
  readonly unread: readonly string[];
}

/** The comparison of a list with the version before it, by the first list of its stage. */
export function* comparingStages(claims: BudgetClaims, remembered: Remembered): Steps<ReadonlyMap<ItemList, Compared>> {
  const found = new Map<ItemList, Compared>();
  let before: Baseline;
  for (const stage of LIST_STAGES) {
    const after = listsOfStage(claims, stage);
    if (!after) continue;
    const first = claims.claims.find((claim) => claim.stage === stage)?.list;
    if (before && first) found.set(first, yield* comparingBaselines(before, after, remembered));
    before = after;
  }
  return found;
}

function* comparingBaselines(
  before: NonNullable<Baseline>,
  after: NonNullable<Baseline>,
  remembered: Remembered,
): Steps<Compared> {
  if ('unsettled' in before) return { unsettled: before.unsettled, what: 'versions' };
  if ('unsettled' in after) return { unsettled: after.unsettled, what: 'versions' };
  return yield* comparingVersions(before, after, remembered);
}

export function lineIdentity(comparisons: LineIdentity['comparisons'], remembered: Remembered): LineIdentity {
  const { decisions, unread } = keptDecisions(remembered);
  const fitting = new Set(comparisons.flatMap(({ comparison }) => comparison.decided.map(({ key }) => key)));
  return { comparisons, expired: decisions.filter(({ key }) => !fitting.has(key)), unread };
}

const SAYS = { same: '是同一项', apart: '不是同一项', split: '拆分', merged: '合并' };
const SAYS_EN = { same: 'the same item', apart: 'not the same item', split: 'a split', merged: 'a merger' };

/** Decisions that were not applied are told. */
export function decisionProblems({ expired, unread }: LineIdentity): FormProblem[] {
  const problems = expired.map(({ says, before, after }): FormProblem => {
    const called = (names: KeptDecision['before']) =>
      names.map(({ name, model }) => (model === '' ? name : `${name}（${model}）`)).join(' + ');
    return {
      kind: 'expired-decision',
      message: {
        zh: `保存过的判定“${called(before)} → ${called(after)}：${SAYS[says]}”对不上现在的清单，没有采用。请在“指标”的“清单比对”里重新判定或删去。`,
        en: `The decision kept on "${called(before)} → ${called(after)}: ${SAYS_EN[says]}" no longer fits the lists and was not applied. Decide again or remove it under Measures › Lists compared.`,
      },
      at: [],
    };
  });
  if (unread.length === 0) return problems;
  const told: FormProblem = {
    kind: 'expired-decision',
    message: {
      zh: `工作簿里有 ${unread.length} 条清单行的判定本版本读不懂，没有采用（原样保留）。`,
      en: `${unread.length} decision(s) on lines kept in the workbook cannot be read by this version; they were not applied and stay as they are.`,
    },
    at: [],
  };
  return [...problems, told];
}
