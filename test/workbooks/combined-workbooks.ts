/**
 * Layouts in combination: the same slip and the same budget, every choice of
 * each dimension beside every other in turn. What a reviewer reads stands
 * here once, for whatever way the form is laid out.
 */
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { NOTHING_REMEMBERED } from '../../src/workbook/remembered';
import type { AmountStyle } from './amounts-as-typed';
import { budgetSheet, type BudgetItem, type BudgetLayout } from './budget-workbook';
import { slipSheets, type Oddity, type SlipContent, type SlipLayout } from './slip-workbook';
import type { WorkbookStory } from './workbook-story';

const side = (name: string, spec: string, quantity: string, price: string, subtotal: string) => ({
  name,
  spec,
  quantity,
  price,
  subtotal,
});
const NOTHING = side('', '', '', '', '');

function slipContent(switchSubtotal: string): SlipContent {
  return {
    hardware: [
      { group: '服务器', old: side('甲牌A1', '16核', '2', '85000', '170000'), new: side('乙牌B1', '32核', '3', '56000', '168000') },
      { group: '交换机', old: side('甲牌S1', '48口', '10', '1200.50', switchSubtotal), new: side('', '', '0', '', '0') },
      { group: '存储', old: NOTHING, new: side('丙牌C1', '100TB', '1', '150000', '150000') },
      { group: '防火墙', old: side('甲牌F1', '10G', '1', '30000', '30000'), new: side('甲牌F1', '10G', '1', '30000', '30000') },
    ],
    software: [{ group: '统一门户', old: side('登录', '单点登录', '1', '50000', '50000'), new: side('登录', '扫码登录', '1', '80000', '80000') }],
  }; // oxfmt-ignore
}

const SOUND_SLIP = {
  content: slipContent('12005.00'),
  reads: ['变更单：增 180000，减 14005，原 232005，现 398000，变更 4 行，未变 1 行，新增内容 150000'],
  findings: [],
};
const FAULTY_SLIP = {
  content: slipContent('12000.50'),
  reads: ['变更单：增 180000，减 14000.5，原 232000.5，现 398000，变更 4 行，未变 1 行，新增内容 150000'],
  findings: ['failed form.row-subtotal-old 硬件 2'],
};

const item = (
  section: string,
  name: string,
  model: string,
  quantity: string,
  price: string,
  subtotal: string,
): BudgetItem => ({ section, name, model, quantity, price, subtotal });
const BUDGET = [
  item('硬件', '服务器', 'A1', '2', '100000', '200000'),
  item('硬件', '交换机', 'S1', '10', '15000.50', '150005'),
  item('软件', '门户', 'V1', '1', '67495', '67495'),
  item('其他', '系统集成费', '按 5%', '', '', '20000'),
];
const FAULTY_BUDGET = BUDGET.map((one) => (one.name === '交换机' ? { ...one, subtotal: '150000' } : one));

export const STYLES: readonly AmountStyle[] = [
  { unit: '元', place: 'nowhere', spelling: 'number' },
  { unit: '万元', place: 'heading', spelling: 'number' },
  { unit: '万元', place: 'note', spelling: 'formula' },
  { unit: '元', place: 'heading', spelling: 'thousands' },
  { unit: '万元', place: 'cell', spelling: 'text' },
  { unit: '千元', place: 'note', spelling: 'full-width' },
  { unit: '万元', place: 'format', spelling: 'number' },
  { unit: '元', place: 'note', spelling: 'currency' },
  { unit: '万元', place: 'title', spelling: 'spaced' },
];

const HEADINGS: readonly SlipLayout['heading'][] = [
  'printed',
  'before-after-merged',
  'contract-change-merged',
  'before-after-unmerged',
  'three-rows',
  'by-order',
  'suffix',
  'adjusted',
  'line-breaks',
];
const TOTALS: readonly SlipLayout['totals'][] = ['bottom', 'top', 'none', 'with-words'];
const SHEETS: readonly SlipLayout['sheets'][] = ['one', 'three', 'basics-and-lists', 'lists-first'];
const COLUMNS: readonly SlipLayout['columns'][] = ['printed', 'remark-first', 'new-first'];
const ODDITIES: readonly (readonly Oddity[])[] = [
  [],
  ['blank-rows'],
  ['notes', 'signatures'],
  ['hidden-line'],
  ['next-page'],
  ['column-numbers'],
  ['merged-group', 'notes'],
  ['blank-rows', 'hidden-line', 'notes'],
];

export const SLIPS = 36;
export const BUDGETS = 25;

export function slipLayout(number: number): SlipLayout {
  const heading = at(HEADINGS, number);
  const columns = at(COLUMNS, Math.floor(number / 2));
  return {
    heading,
    amounts: at(STYLES, number + Math.floor(number / HEADINGS.length) * 2),
    totals: at(TOTALS, number),
    sheets: at(SHEETS, number + Math.floor(number / 4)),
    // Without names for the sides their order is all there is.
    columns: heading === 'by-order' && columns === 'new-first' ? 'printed' : columns,
    oddities: at(ODDITIES, number * 3 + Math.floor(number / 8)),
    down: number % 5 === 3 ? 4 : 0,
    right: number % 7 === 5 ? 2 : 0,
  };
}

const BUDGET_WORDS: readonly BudgetLayout['words'][] = ['budget', 'goods', 'bill', 'quotation', 'estimate'];
const SECTIONS: readonly BudgetLayout['sections'][] = ['none', 'rolled-up', 'named', 'column', 'with-subtotals'];
const BUDGET_TOTALS: readonly BudgetLayout['total'][] = ['bottom', 'top', 'none', 'words-too', 'pages'];

export function budgetLayout(number: number): BudgetLayout {
  const sections = at(SECTIONS, number + Math.floor(number / 5));
  const total = at(BUDGET_TOTALS, number + 2 * Math.floor(number / 5));
  return {
    words: at(BUDGET_WORDS, number),
    amounts: at(STYLES, number * 2 + Math.floor(number / 5)),
    sections,
    total: total === 'pages' && sections !== 'none' && sections !== 'column' ? 'bottom' : total,
    tax: number % 4 === 3,
    down: number % 6 === 4 ? 3 : 0,
    right: number % 5 === 4 ? 1 : 0,
  };
}

function at<T>(choices: readonly T[], number: number): T {
  const choice = choices[number % choices.length];
  if (choice === undefined) throw new RangeError('nothing to choose from');
  return choice;
}

/** `number` says what stands in it; `layout` how. */
export function slipStory(number: number, layout = slipLayout(number)): WorkbookStory {
  const { content, reads, findings } = number % 3 === 2 ? FAULTY_SLIP : SOUND_SLIP;
  return {
    name: `slip-${String(number + 1).padStart(2, '0')}`,
    story: `变更单：${wordsOf(layout)}`,
    workbook: workbookOf(slipSheets(content, layout)),
    reads,
    findings,
  };
}

export function budgetStory(number: number, layout = budgetLayout(number)): WorkbookStory {
  const faulty = number % 3 === 1;
  const sum = faulty ? '437495' : '437500';
  const wordsDiffer = faulty && layout.total === 'words-too';
  return {
    name: `budget-${String(number + 1).padStart(2, '0')}`,
    story: `预算：${wordsOf(layout)}`,
    workbook: workbookOf([budgetSheet(faulty ? FAULTY_BUDGET : BUDGET, layout)]),
    reads: [`清单：4 行，合计 ${layout.total === 'none' ? '没有' : sum}，各行之和 ${sum}`],
    findings: [
      ...(wordsDiffer ? ['failed form.total-in-words 清单'] : []),
      ...(faulty ? ['failed form.row-subtotal 2'] : []),
    ],
    // The total in words tells that the amounts with tax count.
    problems: layout.tax && layout.total !== 'words-too' ? ['没有写明合同金额和限额按哪一种计'] : [],
  };
}

export const combinedWorkbooks: readonly WorkbookStory[] = [
  ...Array.from({ length: SLIPS }, (_, number) => slipStory(number)),
  ...Array.from({ length: BUDGETS }, (_, number) => budgetStory(number)),
];

function workbookOf(sheets: readonly Sheet[]): Workbook {
  return { name: 'combined.xlsx', date1904: false, sheets, names: [], remembered: NOTHING_REMEMBERED };
}

function wordsOf(layout: SlipLayout | BudgetLayout): string {
  return Object.values(layout)
    .map((value: unknown) =>
      typeof value === 'object' && value !== null ? Object.values(value).join('/') : String(value),
    )
    .join(' · ');
}
