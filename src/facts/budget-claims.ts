/**
 * Which list a budget sheet claims to be: by its stage (合同, 采购, 批复), and
 * whether another sheet claims to be the same one with different content:
 * 最终版 beside 修改. Then nobody is taken for it, and both are named.
 */
import { keptBy } from '../base/kept';
import { comparableLabel, comparableText } from '../base/comparable-text';
import type { FormDocument, FormProblem, ItemLine, ItemList } from '../forms/form-document';
import { sheetName, type Workbook } from '../workbook/workbook';

/** In the order in which a project comes by them. */
export const LIST_STAGES = ['批复', '采购', '合同', '变更', '实施'] as const;
export type ListStage = (typeof LIST_STAGES)[number];

/** As 清单阶段 states it. */
const STATED: readonly (readonly [ListStage, RegExp])[] = [
  ['变更', /变更(?!前)|调整后/],
  ['实施', /实施|实际|竣工|完工/],
  ['合同', /合同/],
  ['采购', /采购|招标|中标|成交/],
  ['批复', /批复|概算/],
];
/** By its title or its sheet's name. An estimate is no stage by itself: its prices were never those of the contract. */
const NAMED: readonly (readonly [ListStage, RegExp])[] = [
  ['变更', /变更后/],
  ['实施', /实施清单|竣工清单|完工清单/],
  ['合同', /合同/],
  ['采购', /中标|成交|采购清单/],
  ['批复', /批复.{0,6}清单/],
];

interface BudgetClaim {
  readonly document: FormDocument;
  readonly list: ItemList;
  readonly stage?: ListStage;
}

export interface BudgetClaims {
  readonly claims: readonly BudgetClaim[];
  readonly conflicts: readonly {
    readonly claims: readonly [BudgetClaim, BudgetClaim];
    readonly problem: FormProblem;
  }[];
}

/** `documents`: of kind budget, in the order of the workbook. */
export function budgetClaims(documents: readonly FormDocument[], workbook: Workbook): BudgetClaims {
  const claims = documents.flatMap((document) =>
    document.lists.map((list): BudgetClaim => {
      const stage = stageOf(document, list, workbook);
      return { document, list, ...(stage ? { stage } : {}) };
    }),
  );
  return { claims: withStateBefore(claims, workbook), conflicts: conflictsOf(claims, workbook) };
}

/** '变更前清单' is the list of the contract where there is no other. */
function withStateBefore(claims: readonly BudgetClaim[], workbook: Workbook): readonly BudgetClaim[] {
  if (claims.some(({ stage }) => stage === '合同')) return claims;
  return claims.map((claim) => {
    const named = [claim.list.title, sheetName(workbook, claim.document.sheet)].some((text) => /变更前/.test(text));
    return named && !claim.stage ? { ...claim, stage: '合同' } : claim;
  });
}

function conflictsOf(claims: readonly BudgetClaim[], workbook: Workbook): BudgetClaims['conflicts'] {
  const named = new Map<string, BudgetClaim[]>();
  for (const claim of claims) {
    const keys = new Set([
      withoutVersion(sheetName(workbook, claim.document.sheet)),
      `:${comparableLabel(claim.list.title)}`,
    ]);
    for (const key of keys) named.set(key, [...(named.get(key) ?? []), claim]);
  }
  const conflicts: BudgetClaims['conflicts'][number][] = [];
  for (const group of named.values()) {
    group.forEach((one, index) => {
      for (const other of group.slice(index + 1)) {
        if (conflicts.some(({ claims: told }) => told.includes(one) && told.includes(other))) continue;
        if (contradict(one, other)) conflicts.push({ claims: [one, other], problem: conflictOf(one, other, workbook) });
      }
    });
  }
  return conflicts;
}

function stageOf(document: FormDocument, list: ItemList, workbook: Workbook): ListStage | undefined {
  const stated = document.fields.get('stage')?.text;
  if (stated?.known) return STATED.find(([, words]) => words.test(stated.value))?.[0];
  const texts = [list.title, sheetName(workbook, document.sheet)];
  return NAMED.find(([, words]) => texts.some((text) => words.test(text)))?.[0];
}

const VERSION =
  /最终版?|终稿|定稿|修改[版稿]?|修订[版稿]?|更新版?|调整后|新版?|旧版?|原版|初稿|草稿|备份|副本|版本?|V\d+(\.\d+)*|\(\d+\)|\d{4,8}|[-_.()]/g;

/** '预算表（修改）' and '预算表最终版' → '预算表'. */
function withoutVersion(name: string): string {
  return comparableText(name).replace(VERSION, '');
}

/** On different sheets, about the same things for the most part, and not the same. */
function contradict(a: BudgetClaim, b: BudgetClaim): boolean {
  if (a.document.sheet === b.document.sheet || a.stage !== b.stage) return false;
  const [mine, others] = [contentOf(a.list), contentOf(b.list)];
  if (mine.text === others.text) return false;
  const shared = [...mine.names].filter((name) => others.names.has(name)).length;
  return shared * 2 >= Math.min(mine.names.size, others.names.size) && shared > 0;
}

interface Content {
  readonly names: ReadonlySet<string>;
  readonly text: string;
}

const contentOf = keptBy((list: ItemList): Content => ({
  names: new Set(list.lines.map(({ old }) => (old.name.known ? comparableText(old.name.value) : '')).filter(Boolean)),
  text: list.lines.map(lineText).join('\n'),
}));

function lineText({ old }: ItemLine): string {
  return [old.name, old.model, old.quantity, old.price, old.subtotal]
    .map((reading) => (reading.known ? comparableText(reading.value.toString()) : '-'))
    .join('|');
}

function conflictOf(a: BudgetClaim, b: BudgetClaim, workbook: Workbook): FormProblem {
  const [one, other] = [a, b].map(({ document }) => sheetName(workbook, document.sheet));
  return {
    kind: 'conflicting-forms',
    message: {
      zh: `“${one}”与“${other}”看来是同一份清单的两个版本，内容不同，不知道以哪份为准，没有拿来比对。请只留一份，或用 --treat 表名=none 排除一份。`,
      en: `"${one}" and "${other}" look like two versions of one list with different content; which of them counts is not known, and neither was compared with. Keep one, or leave one out with --treat SHEET=none.`,
    },
    at: [a.list.range, b.list.range],
  };
}
