/** One change slip laid out in many ways: what it says is always the same. */
import type { Sheet } from '../../src/workbook/workbook';
import { typedAmount, typedCount, type AmountStyle } from './amounts-as-typed';
import { Grid, type Value } from './grid';

export interface SlipSide {
  readonly name: string;
  readonly spec: string;
  readonly quantity: string;
  /** Yuan. */
  readonly price: string;
  readonly subtotal: string;
}

export interface SlipItem {
  readonly group: string;
  readonly old: SlipSide;
  readonly new: SlipSide;
}

export interface SlipContent {
  readonly hardware: readonly SlipItem[];
  readonly software: readonly SlipItem[];
}

export type Heading =
  | 'printed'
  | 'before-after-merged'
  | 'contract-change-merged'
  | 'before-after-unmerged'
  | 'three-rows'
  | 'by-order'
  | 'suffix'
  | 'adjusted'
  | 'line-breaks';

export interface SlipLayout {
  readonly heading: Heading;
  readonly amounts: AmountStyle;
  readonly totals: 'bottom' | 'top' | 'none' | 'with-words';
  readonly sheets: 'one' | 'basics-and-lists' | 'three' | 'lists-first';
  readonly columns: 'printed' | 'remark-first' | 'new-first';
  /** The columns of each side in another order than 名称, 参数, 数量, 单价, 小计. */
  readonly within?: readonly SideField[];
  readonly oddities: readonly Oddity[];
  /** Where the first cell stands. */
  readonly down: number;
  readonly right: number;
}

export type Oddity =
  | 'blank-rows'
  | 'notes'
  | 'hidden-line'
  | 'next-page'
  | 'column-numbers'
  | 'merged-group'
  | 'signatures';

export function slipSheets(content: SlipContent, layout: SlipLayout): readonly Sheet[] {
  const sheet = (grid: Grid, name: string, id: string) => grid.sheet(name, id, layout.down, layout.right);
  const grid = new Grid();
  switch (layout.sheets) {
    case 'one':
      addBasics(grid);
      addList(grid, 'hardware', content, layout);
      addList(grid, 'software', content, layout);
      return [sheet(grid, '变更单', 'slip')];
    case 'lists-first': {
      addList(grid, 'hardware', content, layout);
      addList(grid, 'software', content, layout);
      const basics = new Grid();
      addBasics(basics);
      return [sheet(grid, '明细', 'lists'), sheet(basics, '基本情况', 'basics')];
    }
    case 'basics-and-lists': {
      addBasics(grid);
      const lists = new Grid();
      addList(lists, 'hardware', content, layout);
      addList(lists, 'software', content, layout);
      return [sheet(grid, '一', 'basics'), sheet(lists, '二', 'lists')];
    }
    case 'three': {
      addBasics(grid);
      const [hardware, software] = [new Grid(), new Grid()];
      addList(hardware, 'hardware', content, layout);
      addList(software, 'software', content, layout);
      return [
        sheet(grid, '变更基本情况', 'basics'),
        sheet(hardware, 'Sheet2', 'hardware'),
        sheet(software, 'Sheet3', 'software'),
      ];
    }
  }
}

function addBasics(grid: Grid): void {
  const title = grid.row('项目变更单');
  grid.merge(title, 0, title, 3);
  grid.row('一、变更基本情况');
  grid.row('项目名称', '示例市数据平台', '分项目名称', '一期');
  const contractor = grid.row('承建单位', '示例科技有限公司');
  grid.merge(contractor, 1, contractor, 3);
  for (const text of ['变更依据：专家论证意见', '变更内容：更换服务器，增加存储']) {
    const row = grid.row(text);
    grid.merge(row, 0, row, 3);
  }
  grid.row('项目负责人：', '甲某', '日期：', '2024年3月5日');
  grid.row('监理单位意见：同意');
  grid.row('项目负责人：', '乙某', '日期：', '2024-3-6');
  grid.row('建设单位意见：同意');
  grid.row('项目负责人：', '丙某', '日期：', '2024.3.7');
  grid.blank();
}

const LIST_TITLES = {
  hardware: '（一）示例市数据平台项目硬件设备（含系统软件）变更清单',
  software: '（二）示例市数据平台项目应用软件变更清单',
};

type Column = 'seq' | 'group' | `${'old' | 'new'}/${'name' | 'spec' | 'quantity' | 'price' | 'subtotal'}` | 'remark';
export const SIDE = ['name', 'spec', 'quantity', 'price', 'subtotal'] as const;
export type SideField = (typeof SIDE)[number];

function columnsOf(layout: SlipLayout): readonly Column[] {
  const side = (which: 'old' | 'new') => (layout.within ?? SIDE).map((field): Column => `${which}/${field}`);
  const sides = layout.columns === 'new-first' ? [...side('new'), ...side('old')] : [...side('old'), ...side('new')];
  return layout.columns === 'remark-first'
    ? ['seq', 'remark', 'group', ...sides]
    : ['seq', 'group', ...sides, 'remark'];
}

function addList(grid: Grid, role: 'hardware' | 'software', content: SlipContent, layout: SlipLayout): void {
  const { amounts, totals, oddities } = layout;
  const columns = columnsOf(layout);
  const items = content[role];
  const title = grid.row(`${LIST_TITLES[role]}${amounts.place === 'title' ? `（单位：${amounts.unit}）` : ''}`);
  grid.merge(title, 0, title, columns.length - 1);
  if (amounts.place === 'note')
    grid.row(...columns.map((_, at) => (at === columns.length - 1 ? `单位：${amounts.unit}` : undefined)));
  addHeading(grid, role, columns, layout);
  if (oddities.includes('column-numbers')) grid.row(...columns.map((_, at) => at + 1));
  if (totals === 'top') grid.row(...totalRow('总计', columns, items, amounts));
  const first = grid.next;
  items.forEach((item, index) => {
    if (index > 0 && oddities.includes('blank-rows')) grid.blank();
    if (index === 2 && oddities.includes('next-page')) {
      grid.row(
        '建设单位（盖章）：',
        undefined,
        undefined,
        '监理单位（盖章）：',
        undefined,
        undefined,
        '承建单位（盖章）：',
      );
      grid.row('续表');
      addHeading(grid, role, columns, layout);
    }
    const row = grid.row(...itemRow(item, String(index + 1), columns, amounts));
    if (index === 1 && oddities.includes('hidden-line')) grid.hide(row);
  });
  if (oddities.includes('merged-group'))
    grid.merge(first, columns.indexOf('group'), first + 1, columns.indexOf('group'));
  if (totals === 'bottom' || totals === 'with-words') grid.row(...totalRow('合 计', columns, items, amounts));
  if (oddities.includes('notes')) grid.row('注：单价含税，含三年质保。');
  if (oddities.includes('signatures')) {
    grid.row('建设单位（盖章）：', undefined, '监理单位（盖章）：', undefined, '承建单位（盖章）：');
    grid.row('项目负责人（签名）：甲某', undefined, '项目负责人（签名）：乙某', undefined, '项目负责人（签名）：丙某');
    grid.row('日期：2024年3月5日', undefined, '日期：2024-3-5', undefined, '日期：2024.3.5');
  }
  grid.blank();
}

function addHeading(grid: Grid, role: 'hardware' | 'software', columns: readonly Column[], layout: SlipLayout): void {
  const unit = layout.amounts.place === 'heading' ? `（${layout.amounts.unit}）` : '';
  const own = (column: Column) => ownWords(column, role, unit);
  const sideStart = (which: 'old' | 'new') => columns.findIndex((column) => column.startsWith(which));
  switch (layout.heading) {
    case 'printed':
      grid.row(...columns.map((column) => printedWords(column, role, unit)));
      return;
    case 'line-breaks':
      grid.row(
        ...columns.map((column) =>
          printedWords(column, role, unit)
            .replace(/^(原|现)(.)/, '$1\n $2')
            .replace('备注', '备 注'),
        ),
      );
      return;
    case 'suffix':
      grid.row(
        ...columns.map((column) =>
          withSide(column, own(column), (words, before) => `${words}（${before ? '变更前' : '变更后'}）`),
        ),
      );
      return;
    case 'adjusted':
      grid.row(
        ...columns.map((column) =>
          withSide(column, own(column), (words, before) => `调整${before ? '前' : '后'}${words}`),
        ),
      );
      return;
    case 'by-order':
      grid.row(...columns.map(own));
      return;
    case 'before-after-merged':
    case 'contract-change-merged':
    case 'before-after-unmerged': {
      const names = layout.heading === 'contract-change-merged' ? ['合同', '变更'] : ['变更前', '变更后'];
      const merged = layout.heading !== 'before-after-unmerged';
      addGroups(grid, columns, sideStart, names, merged, own);
      return;
    }
    case 'three-rows': {
      const top = grid.row(
        ...columns.map((column, at) =>
          at === Math.min(sideStart('old'), sideStart('new'))
            ? '变更前后对照'
            : sideOf(column)
              ? undefined
              : own(column),
        ),
      );
      const left = Math.min(sideStart('old'), sideStart('new'));
      grid.merge(top, left, top, left + 2 * SIDE.length - 1);
      columns.forEach((column, at) => {
        if (!sideOf(column)) grid.merge(top, at, top + 2, at);
      });
      addGroups(grid, columns, sideStart, ['变更前', '变更后'], true, own, true);
      return;
    }
  }
}

function addGroups(
  grid: Grid,
  columns: readonly Column[],
  sideStart: (side: 'old' | 'new') => number,
  names: readonly string[],
  merged: boolean,
  own: (column: Column) => string,
  below = false,
): void {
  const [before = '', after = ''] = names;
  const top = grid.row(
    ...columns.map((column, at) => {
      if (at === sideStart('old')) return before;
      if (at === sideStart('new')) return after;
      return sideOf(column) || below ? undefined : own(column);
    }),
  );
  grid.row(...columns.map((column) => (sideOf(column) ? own(column) : undefined)));
  if (!merged) return;
  for (const side of ['old', 'new'] as const) grid.merge(top, sideStart(side), top, sideStart(side) + SIDE.length - 1);
  if (below) return;
  columns.forEach((column, at) => {
    if (!sideOf(column)) grid.merge(top, at, top + 1, at);
  });
}

function sideOf(column: Column): 'old' | 'new' | undefined {
  return column.startsWith('old/') ? 'old' : column.startsWith('new/') ? 'new' : undefined;
}

function withSide(column: Column, words: string, make: (words: string, before: boolean) => string): string {
  const side = sideOf(column);
  return side ? make(words, side === 'old') : words;
}

function ownWords(column: Column, role: 'hardware' | 'software', unit: string): string {
  const field = column.split('/').at(-1);
  if (field === 'seq') return '序号';
  if (field === 'group') return '分项目名称';
  if (field === 'remark') return '备注';
  if (field === 'quantity') return '数量';
  if (field === 'price') return `单价${unit}`;
  if (field === 'subtotal') return `小计${unit}`;
  if (field === 'name') return role === 'hardware' ? '品牌型号' : '功能模块';
  return role === 'hardware' ? '参数' : '功能描述';
}

/** As the annex prints them, with 软件功能 without 原. */
function printedWords(column: Column, role: 'hardware' | 'software', unit: string): string {
  if (role === 'software' && column === 'old/spec') return '软件功能';
  if (column === 'old/name' || column === 'new/name') {
    const side = column === 'old/name' ? '原' : '现';
    return role === 'hardware' ? `${side}设备品牌/型号` : `${side}功能模块`;
  }
  if (column === 'old/spec' || column === 'new/spec') {
    return role === 'hardware' ? `${column === 'old/spec' ? '原' : '现'}设备参数` : '现软件功能';
  }
  return withSide(column, ownWords(column, role, unit), (words, before) => `${before ? '原' : '现'}${words}`);
}

function itemRow(item: SlipItem, seq: string, columns: readonly Column[], amounts: AmountStyle): Value[] {
  return columns.map((column): Value => {
    if (column === 'seq') return seq;
    if (column === 'group') return item.group;
    if (column === 'remark') return undefined;
    const side = column.startsWith('old/') ? item.old : item.new;
    if (column.endsWith('/name')) return side.name;
    if (column.endsWith('/spec')) return side.spec;
    if (column.endsWith('/quantity')) return typedCount(side.quantity, amounts.spelling);
    return typedAmount(column.endsWith('/price') ? side.price : side.subtotal, amounts);
  });
}

function totalRow(
  label: string,
  columns: readonly Column[],
  items: readonly SlipItem[],
  amounts: AmountStyle,
): Value[] {
  return columns.map((column): Value => {
    if (column === 'seq') return label;
    if (column === 'old/subtotal') return typedAmount(totalOf(items, 'old'), amounts);
    return column === 'new/subtotal' ? typedAmount(totalOf(items, 'new'), amounts) : undefined;
  });
}

function totalOf(items: readonly SlipItem[], side: 'old' | 'new'): string {
  const cents = items.reduce((all, item) => all + Math.round(Number(item[side].subtotal || '0') * 100), 0);
  return (cents / 100).toFixed(2);
}
