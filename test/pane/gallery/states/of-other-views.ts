/** 指标, 流程, 项目要素, 设置. */
import { bothTaxes, budgetOf, comparedLists, dueDays, factsAlone, perhapsAForm, unregulated } from '../drawn-workbooks';
import type { GalleryState } from '../gallery-state';
import { ofSample, otherwise, over, played } from '../sessions';
import { READY } from '../../played-session';
import { slipReview } from '../../slip-review';

const forms = { pressWords: { zh: '表单识别', en: 'How the forms were read' } } as const;

export const MEASURE_STATES: readonly GalleryState[] = [
  {
    name: 'slip-measured',
    title: { zh: '变更单的指标', en: 'A slip measured' },
    view: 'measures',
    open: (means) => ofSample('heyuan-change-slip', means),
  },
  {
    name: 'lines-tried',
    title: { zh: '按行试算', en: 'Lines tried out' },
    view: 'measures',
    open: (means) => ofSample('heyuan-small-filing', means),
    does: [
      { option: 1, of: 'select[aria-label="加一行"], select[aria-label="Add a line"]' },
      { pressWords: { zh: '最多多少', en: 'How many at most' } },
    ],
  },
  {
    name: 'amount-tried',
    title: { zh: '试算金额', en: 'An amount tried out' },
    view: 'measures',
    open: (means) => ofSample('heyuan-change-slip', means),
    does: [{ type: '21400.01', into: 'input[inputmode="decimal"]' }],
  },
  {
    name: 'lists-compared',
    title: { zh: '清单比对', en: 'Lists compared' },
    view: 'measures',
    open: (means) => over(comparedLists(), means),
  },
  {
    name: 'budget-adds-up',
    title: { zh: '加得拢的预算', en: 'A budget that adds up' },
    view: 'measures',
    open: (means) => over(budgetOf(48), means),
  },
  {
    name: 'budget-does-not',
    title: { zh: '加不拢的预算', en: 'A budget that does not' },
    view: 'measures',
    open: (means) => over(budgetOf(50), means),
  },
  {
    name: 'nothing-to-measure',
    title: { zh: '没有指标', en: 'Nothing to measure' },
    view: 'measures',
    open: (means) => over(factsAlone(), means),
  },
];

export const PROCEDURE_STATES: readonly GalleryState[] = [
  {
    name: 'slip-routed',
    title: { zh: '变更单的流程', en: 'The steps of a slip' },
    view: 'procedure',
    open: (means) => ofSample('heyuan-breach', means),
  },
  {
    name: 'due-days',
    title: { zh: '期限与材料', en: 'Due days and papers' },
    view: 'procedure',
    open: (means) => over(dueDays(), means),
    does: [
      { pressWords: { zh: '自 2025-09-26', en: '10 working days' } },
      { pressWords: { zh: '已办结', en: '1 done' } },
    ],
  },
  {
    name: 'no-procedure-yet',
    title: { zh: '未选办法', en: 'No regulation yet' },
    view: 'procedure',
    open: (means) => over(unregulated(), means),
  },
];

export const FACT_STATES: readonly GalleryState[] = [
  {
    name: 'facts-wanted',
    title: { zh: '待补充', en: 'To be supplied' },
    view: 'facts',
    open: (means) => ofSample('heyuan-change-slip', means),
    does: [
      { option: 1, of: '[role="tabpanel"] form select' },
      { type: 'X-1', into: '[role="tabpanel"] form input' },
    ],
  },
  {
    name: 'fact-refused',
    title: { zh: '没能写入', en: 'A fact refused' },
    view: 'facts',
    async open(means) {
      const { session } = await ofSample('heyuan-change-slip', means);
      const why = { zh: '工作表受保护', en: 'The sheet is protected' };
      return { session: { ...session, fillFact: async () => ({ kind: 'refused', why }) } };
    },
    does: [{ option: 1, of: '[role="tabpanel"] form select' }, { press: '[role="tabpanel"] form button' }],
  },
  {
    name: 'sheet-to-come',
    title: { zh: '先插入一张表', en: 'A sheet is inserted first' },
    view: 'facts',
    open: (means) => over(budgetOf(48), means).then(({ session }) => ({ session: withoutFacts(session) })),
  },
  {
    name: 'forms-read',
    title: { zh: '表单识别', en: 'How the forms were read' },
    view: 'facts',
    open: (means) => ofSample('heyuan-small-filing', means),
    does: [forms],
  },
  {
    name: 'both-taxes',
    title: { zh: '含税与不含税', en: 'With tax and without' },
    view: 'facts',
    open: (means) => over(bothTaxes(), means),
    does: [forms],
  },
  {
    name: 'perhaps-a-form',
    title: { zh: '待确认的表单', en: 'Perhaps a form' },
    view: 'findings',
    open: (means) => over(perhapsAForm(), means),
  },
];

function withoutFacts(session: Parameters<typeof otherwise>[0]) {
  const { review } = session.state();
  if (!review) throw new Error('nothing was reviewed');
  const documents = review.documents.filter(({ kind }) => kind !== 'project-facts');
  return otherwise(session, { review: { ...review, documents } });
}

export const SETTING_STATES: readonly GalleryState[] = [
  {
    name: 'settings',
    title: { zh: '设置', en: 'Settings' },
    view: 'settings',
    open: (means) => ofSample('heyuan-change-slip', means),
  },
  {
    name: 'regulation-not-kept',
    title: { zh: '办法没有写进工作簿', en: 'A regulation kept nowhere' },
    view: 'settings',
    open: () => played({ chosenPack: 'other' }),
  },
  {
    name: 'regulation-changed',
    title: { zh: '更换适用办法', en: 'To change the regulation' },
    view: 'findings',
    open: () => played(),
    does: [{ pressWords: { zh: '更换适用办法', en: 'Change the regulation in use' } }],
  },
  {
    name: 'packs-from-elsewhere',
    title: { zh: '别的规则包', en: 'Packs from elsewhere' },
    view: 'settings',
    open: () =>
      played({
        review: slipReview(),
        packs: [
          ...READY.packs,
          {
            id: 'county',
            title: { zh: '外县办法', en: 'County measures' },
            instrument: '外政办〔2026〕1号',
            outside: 'machine',
            digest: `sha256:${'ab'.repeat(32)}`,
          },
        ],
      }),
  },
];
