/** 问题. */
import { isWeighty } from '../../../../src/review/work-order';
import { at, manyFindings, OVER_CONTRACT, SLIP, slipReview, SUBTOTALS } from '../../slip-review';
import type { GalleryState, Means, Opened } from '../gallery-state';
import { ofSample, played } from '../sessions';

const next = { key: 'F8' } as const;
const search = { pressWords: { zh: '搜索', en: 'Search' } } as const;
const filter = { pressWords: { zh: '筛选', en: 'Filter' } } as const;

/** Where some of what was found before is gone, the session says so at the gesture. */
async function withoutFirst(count: number, means: Means): Promise<Opened> {
  const { session: from } = await ofSample('heyuan-breach', means);
  const { review } = from.state();
  if (!review) throw new Error('nothing was reviewed');
  const weighty = review.findings.filter(isWeighty).slice(0, count);
  const findings = review.findings.filter((one) => !weighty.includes(one));
  return played({ review }, (session) => session.become({ review: { ...review, findings } }));
}

/** The finding of this check is gone to, as from another view. */
const toCheck = (check: string) => ({ press: `[data-finding^="${check}@"] h3 button` });

export const FINDING_STATES: readonly GalleryState[] = [
  {
    name: 'each-kind',
    title: { zh: '每种结论各一', en: 'One of each kind' },
    view: 'findings',
    open: () => played(),
  },
  {
    name: 'must-be-corrected',
    title: { zh: '必须改，展开', en: 'To be corrected, unfolded' },
    view: 'findings',
    open: () => played(),
    does: [next],
  },
  {
    name: 'large-amounts',
    title: { zh: '大额、计算过程', en: 'Large amounts, the arithmetic' },
    view: 'findings',
    open: () => played(),
    does: [next, next, steps()],
  },
  {
    name: 'interpretations',
    title: { zh: '口径不一', en: 'Interpretations differ' },
    view: 'findings',
    open: () => played(),
    does: [next, next, next],
  },
  {
    name: 'to-fill-in',
    title: { zh: '缺要素，可填', en: 'Something to fill in' },
    view: 'findings',
    open: ({ rules: { dictionary } }) => played({ dictionary }),
    does: [next, next, next, next],
  },
  {
    name: 'whole-rule',
    title: { zh: '条文、公式与算例', en: 'Article, formula and cases' },
    view: 'findings',
    open: (means) => ofSample('heyuan-breach', means),
    does: [
      toCheck('heyuan.21-2-changed-amount'),
      { pressWords: { zh: '条文、公式与算例', en: 'Article, formula and cases' } },
    ],
  },
  {
    name: 'least-change',
    title: { zh: '怎样改就符合', en: 'What would mend it' },
    view: 'findings',
    open: (means) => ofSample('heyuan-breach', means),
    does: [toCheck('heyuan.21-1-contract-total'), { pressWords: { zh: '怎样改就符合', en: 'What would mend it' } }],
  },
  {
    name: 'one-rule-many-places',
    title: { zh: '一条规则多处', en: 'One rule in many places' },
    view: 'findings',
    open: () =>
      played({
        review: slipReview({
          findings: Array.from({ length: 12 }, (_, index) => ({
            ...OVER_CONTRACT,
            subject: `line:${index}`,
            id: `${OVER_CONTRACT.check}@line:${index}`,
            cells: [at(SLIP, `L${10 + index}`)],
          })),
        }),
      }),
    does: [next],
  },
  {
    name: 'all-well',
    title: { zh: '全部符合', en: 'All is well' },
    view: 'findings',
    open: () => played({ review: slipReview({ findings: [SUBTOTALS], problems: [] }) }),
  },
  {
    name: 'compliant-slip',
    title: { zh: '符合的变更单', en: 'A slip that holds' },
    view: 'findings',
    open: (means) => ofSample('heyuan-small-filing', means),
  },
  {
    name: 'quiet-groups',
    title: { zh: '其余各组展开', en: 'The quiet groups open' },
    view: 'findings',
    open: () => played(),
    does: [
      { pressWords: { zh: '条文未规定', en: 'Not regulated' } },
      { pressWords: { zh: '已通过', en: 'Passed' } },
      { pressWords: { zh: '审查人核对', en: 'For the reviewer' } },
      { pressWords: { zh: '读取了哪些表', en: 'What was read' } },
    ],
  },
  {
    name: 'search',
    title: { zh: '按单元格搜索', en: 'Searched by a cell' },
    view: 'findings',
    open: (means) => ofSample('heyuan-breach', means),
    does: [search, { type: 'L19', into: 'input[type="search"]' }],
  },
  {
    name: 'search-in-vain',
    title: { zh: '搜索不到', en: 'Searched in vain' },
    view: 'findings',
    open: (means) => ofSample('heyuan-breach', means),
    does: [search, { type: '没有这一项', into: 'input[type="search"]' }],
  },
  {
    name: 'filter',
    title: { zh: '筛选', en: 'Filtered' },
    view: 'findings',
    open: (means) => ofSample('heyuan-breach', means),
    does: [search, filter, { press: '[role="group"] button' }],
  },
  {
    name: 'selected-cell',
    title: { zh: '当前单元格', en: 'The selected cell' },
    view: 'findings',
    open: () => played({}, (session) => session.become({ selection: at(SLIP, 'L12') })),
    does: ['happens'],
  },
  {
    name: 'two-thousand',
    title: { zh: '两千项', en: 'Two thousand' },
    view: 'findings',
    open: () => played({ review: slipReview({ findings: manyFindings(2_000, 'both') }) }),
  },
  {
    name: 'since-last-check',
    title: { zh: '检查以来的变化', en: 'Since the last check' },
    view: 'findings',
    open: (means) => withoutFirst(3, means),
    does: ['happens', { pressWords: { zh: '自 ', en: 'Since ' } }],
  },
];

function steps() {
  return { pressWords: { zh: '计算过程', en: 'The arithmetic' } } as const;
}
