/**
 * Lists of items in any layout: what a list says, how it is laid out, and the
 * sheet that gives. What the list says is the measure of what is read from it.
 */
import fc from 'fast-check';
import type { AmountUnit } from '../../src/base/amount-unit';
import { typedAmount, typedCount, type AmountStyle, type Spelling, type UnitPlace } from './amounts-as-typed';
import type { Grid } from './grid';
import { type Value } from './grid';

export interface AnySide {
  readonly quantity: number;
  /** In fen. */
  readonly price: number;
}

export interface AnyLine {
  readonly name: string;
  readonly model: string;
  readonly old?: AnySide;
  readonly now?: AnySide;
}

export type SideStyle = 'none' | 'prefix' | 'suffix' | 'groups' | 'groups-unmerged' | 'three-rows' | 'order';
type TextColumn = 'name' | 'model' | 'spec';
type Column =
  | 'seq'
  | 'group'
  | 'unit'
  | 'remark'
  | 'delta'
  | 'gap'
  | 'price'
  | TextColumn
  | `${'old' | 'now'}/${TextColumn | 'quantity' | 'price' | 'subtotal' | 'bare' | 'rate'}`;

export interface AnyLayout {
  readonly sides: SideStyle;
  readonly sideWords: readonly [string, string];
  readonly words: Readonly<Record<string, string>>;
  readonly shared: readonly TextColumn[];
  readonly perSide: readonly TextColumn[];
  readonly order: readonly ('quantity' | 'price' | 'subtotal')[];
  readonly without: 'nothing' | 'price' | 'quantity-and-price' | 'subtotal';
  readonly newFirst: boolean;
  readonly front: readonly Column[];
  readonly back: readonly Column[];
  readonly gap: boolean;
  readonly tax: boolean;
  readonly amounts: AmountStyle;
  readonly total: 'none' | 'bottom' | 'top' | 'merged' | 'words-too';
  readonly totalLabel: string;
  readonly sections: 'none' | 'named' | 'rolled-up' | 'plain' | 'with-subtotals';
  readonly nothing: string;
  readonly blankRows: boolean;
  readonly notes: readonly string[];
  readonly above: readonly (readonly string[])[];
  readonly title: boolean;
  readonly hidden: boolean;
  /** Of the columns, from the left: what is hidden counts all the same. */
  readonly hiddenColumns: readonly number[];
  readonly page: 'none' | 'heading' | 'mark-and-heading' | 'no-heading';
  /** A row under the heading: 1 2 3 …, or A B C=A×B. */
  readonly columnNumbers: 'none' | 'numbers' | 'letters' | 'circled';
  /** One price for both sides. */
  readonly onePrice: boolean;
  /** The unit of the subtotals, where the heading states another than that of the prices. */
  readonly subtotalUnit: AmountUnit | undefined;
  /** Units stated in the cells now in 元, now in 万元. */
  readonly mixedCells: boolean;
  readonly numbering: '1' | '1.' | '1、' | '(1)' | '①' | 'A-01';
  readonly totalAt: 'first' | 'name';
  /** A group label over price and subtotal of a list of one side. */
  readonly priceGroup: string | undefined;
  readonly specRows: boolean;
  readonly mergedGroups: boolean;
  readonly down: number;
  readonly right: number;
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  seq: ['序号', '序', 'No.', '项次', '编 号'],
  group: ['分项目名称', '子项', '系统名称', '类别', '分 类'],
  name: ['名称', '设备名称', '货物名称', '产品名称', '软件名称', '标的名称', '费用名称', '功能模块'],
  model: ['品牌型号', '规格型号', '品牌/型号', '型号', '品 牌'],
  spec: ['参数', '技术参数', '主要性能指标', '配置', '技术要求'],
  unit: ['单位', '计量单位', '计量\n单位'],
  quantity: ['数量', '数 量', '工程量', '工程数量'],
  price: ['单价', '综合单价', '预计单价', '单 价'],
  subtotal: ['小计', '合价', '金额', '总价', '合 计', '金 额'],
  remark: ['备注', '备 注', '说明'],
  delta: ['增减额', '差额', '增(减)', '变更金额'],
};

const SIDE_WORDS: Readonly<Record<SideStyle, readonly (readonly [string, string])[]>> = {
  none: [['', '']],
  order: [['', '']],
  prefix: [['原', '现'], ['变更前', '变更后'], ['调整前', '调整后'], ['原合同', '拟变更'], ['合同', '变更后'], ['原', '变更后']],
  suffix: [['变更前', '变更后'], ['原', '现'], ['调整前', '调整后'], ['合同', '实际']],
  groups: [['变更前', '变更后'], ['合同', '变更'], ['原', '现'], ['原合同', '拟变更'], ['原设计', '实际'], ['变更前情况', '变更后情况'], ['原清单', '现清单'], ['批复', '调整']],
  'groups-unmerged': [['变更前', '变更后'], ['合同', '变更'], ['原', '现']],
  'three-rows': [['变更前', '变更后'], ['合同', '变更'], ['原', '现']],
}; // oxfmt-ignore

const NAMES = [
  '审核',
  '日期',
  '说明书编制',
  '服务器',
  '交换机',
  '防火墙',
  '存储设备',
  '机柜',
  '统一门户',
  '数据库软件',
  '中间件',
  '系统集成',
  '密码机',
  '大屏',
  '办公终端',
];

const side = fc.record({
  quantity: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1000, max: 3000 })),
  price: fc.oneof(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 100_000, max: 90_000_000 })),
});

const oneSidedLine = fc
  .record({ at: fc.nat({ max: NAMES.length - 1 }), old: side })
  .map(({ at, old }, index = at): AnyLine => ({ name: NAMES[index] ?? '', model: `甲牌A${at}`, old }));

const twoSidedLine = fc
  .record({
    at: fc.nat({ max: NAMES.length - 1 }),
    old: side,
    now: side,
    kind: fc.constantFrom('both', 'both', 'added', 'removed', 'same', 'quantity'),
  })
  .map(({ at, old, now, kind }): AnyLine => {
    const named = { name: NAMES[at] ?? '', model: `甲牌A${at}` };
    if (kind === 'added') return { ...named, now };
    if (kind === 'removed') return { ...named, old };
    if (kind === 'same') return { ...named, old, now: old };
    return kind === 'quantity' ? { ...named, old, now: { ...now, price: old.price } } : { ...named, old, now };
  });

const words = fc.record(
  Object.fromEntries(Object.entries(WORDS).map(([field, choices]) => [field, fc.constantFrom(...choices)])),
);

const amounts: fc.Arbitrary<AmountStyle> = fc.record({
  unit: fc.constantFrom<AmountUnit>('元', '万元', '千元'),
  place: fc.constantFrom<UnitPlace>('heading', 'note', 'title', 'cell', 'format'),
  spelling: fc.constantFrom<Spelling>('number', 'text', 'thousands', 'full-width', 'currency', 'formula', 'spaced'),
});

const layout = (sides: SideStyle): fc.Arbitrary<AnyLayout> =>
  fc.record({
    sides: fc.constant(sides),
    sideWords: fc.constantFrom(...SIDE_WORDS[sides]),
    words,
    shared: fc.subarray<TextColumn>(['name', 'model', 'spec'], { minLength: 1 }),
    perSide: sides === 'none' ? fc.constant([]) : fc.subarray<TextColumn>(['name', 'model', 'spec']),
    order: fc.shuffledSubarray(['quantity', 'price', 'subtotal'] as const, { minLength: 3 }),
    without: fc.constantFrom('nothing', 'nothing', 'nothing', 'price', 'subtotal'),
    newFirst: fc.boolean(),
    front: fc.shuffledSubarray<Column>(['seq', 'group'], { minLength: 0 }),
    back: fc.shuffledSubarray<Column>(['remark', 'unit', 'delta']),
    gap: fc.boolean(),
    tax: fc.boolean(),
    amounts,
    total: fc.constantFrom('none', 'bottom', 'bottom', 'top', 'merged'),
    totalLabel: fc.constantFrom('合计', '合 计', '总计', '总 计', '合计（元）', '投资合计', '合计：', '共计'),
    sections: fc.constantFrom('none', 'none', 'named', 'rolled-up', 'plain', 'with-subtotals'),
    nothing: fc.constantFrom('', '', '—', '/', '-'),
    blankRows: fc.boolean(),
    notes: fc.subarray(['注：以上价格含税。', '说明：数量以实际为准。', '编制单位：示例市数据局']),
    above: fc.subarray([
      ['编制单位：示例市数据局', '', '编制日期：2024年3月5日'],
      ['项目名称：示例市数据平台'],
      ['建设单位：示例市数据局'],
    ]),
    title: fc.boolean(),
    hidden: fc.boolean(),
    hiddenColumns: fc.oneof(fc.constant([]), fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 3 })),
    page: fc.constantFrom('none', 'none', 'heading', 'mark-and-heading', 'no-heading'),
    columnNumbers: fc.constantFrom('none', 'none', 'numbers', 'letters', 'circled'),
    onePrice: fc.boolean(),
    subtotalUnit: fc.constantFrom(undefined, undefined, '元', '万元'),
    mixedCells: fc.boolean(),
    numbering: fc.constantFrom('1', '1', '1.', '1、', '(1)', '①', 'A-01'),
    totalAt: fc.constantFrom('first', 'name'),
    priceGroup: fc.constantFrom(undefined, '价格', '金额', '费用', '含税价格'),
    specRows: fc.boolean(),
    mergedGroups: fc.boolean(),
    down: fc.nat({ max: 6 }),
    right: fc.nat({ max: 4 }),
  });

export interface AnyList {
  readonly lines: readonly AnyLine[];
  readonly layout: AnyLayout;
}

export const anyBudget: fc.Arbitrary<AnyList> = fc.record({
  lines: fc.array(oneSidedLine, { minLength: 1, maxLength: 7 }),
  layout: layout('none'),
});

export const anySlipList: fc.Arbitrary<AnyList> = fc
  .constantFrom<SideStyle>('prefix', 'suffix', 'groups', 'groups-unmerged', 'three-rows', 'order')
  .chain((sides) => fc.record({ lines: fc.array(twoSidedLine, { minLength: 1, maxLength: 7 }), layout: layout(sides) }))
  .map((list) => (sharesPrice(list) ? { ...list, lines: list.lines.map(withOnePrice) } : list));

function withOnePrice(line: AnyLine): AnyLine {
  return line.old && line.now ? { ...line, now: { ...line.now, price: line.old.price } } : line;
}

/** One column of prices for both sides: only where no line has two. */
export function sharesPrice({ layout: { sides, onePrice, without } }: { readonly layout: AnyLayout }): boolean {
  return onePrice && sides !== 'none' && sides !== 'order' && without === 'nothing';
}

/** Which columns, from left to right. */
export function columnsOf({ layout }: AnyList): readonly Column[] {
  const { sides, shared, perSide, order, without, newFirst, front, back, gap, tax } = layout;
  const own = perSide.filter((text) => !shared.includes(text));
  const numbers = order.filter((field) => {
    if (without === 'price') return field !== 'price';
    return without === 'subtotal' ? field !== 'subtotal' : true;
  });
  const shares = sharesPrice({ layout });
  const block = (which: 'old' | 'now'): Column[] => [
    ...own.map((text): Column => `${which}/${text}`),
    ...(tax && sides === 'none' ? ([`${which}/bare`, `${which}/rate`] as const) : []),
    ...numbers.filter((field) => !shares || field !== 'price').map((field): Column => `${which}/${field}`),
  ];
  const blocks = sides === 'none' ? [block('old')] : [block('old'), block('now')];
  if (newFirst && sides !== 'order') blocks.reverse();
  const between: Column[] = gap ? ['gap'] : [];
  const price: Column[] = shares ? ['price'] : [];
  return [
    ...front,
    ...shared,
    ...price,
    ...blocks.flatMap((one, at) => (at === 0 ? one : [...between, ...one])),
    ...back.filter((column) => column !== 'delta' || sides !== 'none'),
  ];
}

/** A small list on its side: a heading in each row, an item in each column. */
export const anyTransposed: fc.Arbitrary<AnyList> = anyBudget.map(({ lines, layout: upright }) => ({
  lines,
  layout: {
    ...upright,
    shared: ['name', ...upright.shared.filter((text) => text !== 'name')],
    total: upright.total === 'bottom' ? ('bottom' as const) : ('none' as const),
    totalAt: upright.front.includes('seq') ? upright.totalAt : ('name' as const),
    without: upright.without === 'quantity-and-price' ? ('nothing' as const) : upright.without,
    back: upright.back.filter((column) => column !== 'delta'),
    gap: false,
    tax: false,
    sections: 'none',
    page: 'none',
    columnNumbers: 'none',
    blankRows: false,
    specRows: false,
    priceGroup: undefined,
    mergedGroups: false,
    numbering: '1',
    amounts: upright.amounts.place === 'format' ? { ...upright.amounts, place: 'heading' } : upright.amounts,
  },
}));

export function drawTransposed(grid: Grid, list: AnyList, title: string): void {
  const { layout, lines } = list;
  const { amounts } = layout;
  const columns = columnsOf(list);
  grid.row(amounts.place === 'title' ? `${title}（单位：${amounts.unit}）` : title);
  for (const texts of layout.above) grid.row(...texts);
  if (amounts.place === 'note') grid.row(`单位：${amounts.unit}`);
  const items = lines.map((line, at) => lineRow(line, at + 1, columns, layout));
  const adds = layout.total === 'bottom' && columns.some((column) => fieldOf(column) === 'subtotal');
  if (adds) items.push(totalRow(layout.totalLabel, lines, columns, layout));
  columns.forEach((column, at) => {
    grid.row(ownWords(column, layout), ...items.map((item) => item[at]));
  });
  lines.forEach((_, at) => {
    if (layout.hidden && at % 3 === 0) grid.hideColumn(at + 1);
  });
  drawNotes(grid, layout);
}

const UNIT_PLACES_WITH_NOTE: ReadonlySet<UnitPlace> = new Set(['note']);

/** `title`: over the list, what it is. */
export function drawList(grid: Grid, list: AnyList, title: string): void {
  const { layout, lines } = list;
  const { amounts } = layout;
  const columns = columnsOf(list);
  const saysUnit = amounts.place === 'title' ? `（单位：${amounts.unit}）` : '';
  if (layout.title || saysUnit !== '') {
    const row = grid.row(`${title}${saysUnit}`);
    grid.merge(row, 0, row, columns.length - 1);
  } else grid.row(title);
  for (const texts of layout.above) grid.row(...texts);
  if (UNIT_PLACES_WITH_NOTE.has(amounts.place))
    grid.row(...columns.map((_, at) => (at === columns.length - 1 ? `单位：${amounts.unit}` : undefined)));
  for (const at of layout.hiddenColumns) if (at < columns.length) grid.hideColumn(at);
  drawHeading(grid, columns, layout);
  drawColumnNumbers(grid, columns, layout);
  const adds = columns.some((column) => fieldOf(column) === 'subtotal');
  const total = (label: string, of: readonly AnyLine[]) => grid.row(...totalRow(label, of, columns, layout));
  if (adds && layout.total === 'top') total(layout.totalLabel, lines);
  const half = Math.ceil(lines.length / 2);
  const sections = layout.sections === 'none' ? [lines] : [lines.slice(0, half), lines.slice(half)];
  let number = 0;
  sections.forEach((mine, index) => {
    if (mine.length === 0) return;
    const label = ['硬件部分', '软件部分'][index] ?? '';
    const seqColumn = columns.includes('seq');
    const heading = seqColumn ? label : `${'一二'.charAt(index)}、${label}`;
    if (layout.sections === 'named') grid.row(...sectionRow('一二'.charAt(index), heading, columns));
    // A line under no heading of its own would belong to the section before it.
    if (layout.sections === 'plain' && sections.every(({ length }) => length > 1)) {
      const named = sectionRow('', label, columns);
      grid.row(...totalRow('', mine, columns, layout).map((value, at) => named[at] || value));
    }
    if (layout.sections === 'rolled-up')
      grid.row(
        ...totalRow('', mine, columns, layout).map(
          (value, at) => sectionRow('一二'.charAt(index), heading, columns)[at] ?? value,
        ),
      );
    for (const line of mine) {
      if (number === half && layout.page !== 'none' && seqColumn && layout.sections === 'none' && lines.length > 1) {
        drawPageBreak(grid, columns, layout);
      }
      number += 1;
      if (layout.blankRows && number % 2 === 0) grid.blank();
      const row = grid.row(...lineRow(line, number, columns, layout));
      if (layout.hidden && number % 3 === 1) grid.hide(row);
      if (layout.specRows) drawSpecRow(grid, columns);
    }
    if (adds && layout.sections === 'with-subtotals') total('小计', mine);
  });
  if (!adds) return drawNotes(grid, layout);
  if (layout.total === 'bottom' || layout.total === 'merged' || layout.total === 'words-too') {
    const row = total(layout.totalLabel, lines);
    const firstAmount = columns.findIndex((column) => /\/(bare|rate|quantity|price|subtotal)$/.test(column));
    if (layout.total === 'merged' && firstAmount > 1) grid.merge(row, 0, row, firstAmount - 1);
  }
  drawNotes(grid, layout);
}

/** What the line above is made of, in a row of its own. */
function drawSpecRow(grid: Grid, columns: readonly Column[]): void {
  const texts = columns.filter((column) => ['model', 'spec'].includes(fieldOf(column)));
  if (texts.length === 0) return;
  grid.row(...columns.map((column): Value => (texts.includes(column) ? '另含冗余电源' : undefined)));
}

function drawNotes(grid: Grid, { notes }: AnyLayout): void {
  for (const note of notes) grid.row(note);
}

function drawColumnNumbers(grid: Grid, columns: readonly Column[], { columnNumbers }: AnyLayout): void {
  if (columnNumbers === 'none' || columns.length < 4 || columns.includes('gap')) return;
  if (columnNumbers === 'numbers') grid.row(...columns.map((_, at) => at + 1));
  else if (columnNumbers === 'letters') grid.row(...columns.map((_, at) => String.fromCharCode(65 + at)));
  else
    grid.row(
      ...columns.map((column) => {
        const field = fieldOf(column);
        return field === 'quantity' ? '①' : field === 'price' ? '②' : field === 'subtotal' ? '③=①×②' : undefined;
      }),
    );
}

function drawPageBreak(grid: Grid, columns: readonly Column[], layout: AnyLayout): void {
  grid.row('建设单位（盖章）：', undefined, '监理单位（盖章）：', undefined, '承建单位（盖章）：');
  grid.row('项目负责人（签名）：甲某', undefined, '项目负责人（签名）：乙某');
  grid.blank();
  if (layout.page !== 'heading') grid.row(layout.page === 'no-heading' ? '续表' : '（续上表）');
  if (layout.page !== 'no-heading') drawHeading(grid, columns, layout);
}

const fieldOf = (column: Column): string => column.split('/').at(-1) ?? '';
const sideOf = (column: Column): 'old' | 'now' | undefined =>
  column.startsWith('old/') ? 'old' : column.startsWith('now/') ? 'now' : undefined;

function ownWords(column: Column, layout: AnyLayout): string {
  const { words, amounts, tax, sides } = layout;
  const field = fieldOf(column);
  const unit = amounts.place === 'heading' ? `（${styleOf(column, 1, layout).unit}）` : '';
  if (column === 'gap') return '';
  if (field === 'bare') return `${words['price'] ?? ''}(不含税)${unit}`;
  if (field === 'rate') return '税率';
  if (field === 'price' || field === 'subtotal') {
    const taxed = tax && sides === 'none' ? '(含税)' : '';
    return `${words[field] ?? ''}${taxed}${unit}`;
  }
  return words[field] ?? field;
}

function drawHeading(grid: Grid, columns: readonly Column[], layout: AnyLayout): void {
  const { sides, sideWords } = layout;
  const own = (column: Column) => ownWords(column, layout);
  if (sides === 'none' && layout.priceGroup && drawPriceGroup(grid, columns, layout)) return;
  if (sides === 'none' || sides === 'order') {
    grid.row(...columns.map(own));
    return;
  }
  if (sides === 'prefix' || sides === 'suffix') {
    grid.row(
      ...columns.map((column) => {
        const which = sideOf(column);
        if (which === undefined) return own(column);
        const word = sideWords[which === 'old' ? 0 : 1];
        return sides === 'prefix' ? `${word}${own(column).replaceAll(' ', '')}` : `${own(column)}（${word}）`;
      }),
    );
    return;
  }
  const top = grid.next;
  const starts = (['old', 'now'] as const).map((which) => ({
    which,
    from: columns.findIndex((column) => sideOf(column) === which),
    to: columns.findLastIndex((column) => sideOf(column) === which),
  }));
  const left = Math.min(...starts.map(({ from }) => from));
  const right = Math.max(...starts.map(({ to }) => to));
  const ownAbove = sides !== 'groups-unmerged';
  if (sides === 'three-rows') {
    grid.row(
      ...columns.map((column, at) =>
        at === left ? '变更前后对照' : sideOf(column) || column === 'gap' ? undefined : own(column),
      ),
    );
    grid.merge(top, left, top, right);
  }
  const groups = grid.row(
    ...columns.map((column, at) => {
      const start = starts.find(({ from }) => from === at);
      if (start) return sideWords[start.which === 'old' ? 0 : 1];
      return sideOf(column) || column === 'gap' || sides === 'three-rows' ? undefined : own(column);
    }),
  );
  grid.row(...columns.map((column) => (sideOf(column) ? own(column) : undefined)));
  if (!ownAbove) return;
  for (const { from, to } of starts) grid.merge(groups, from, groups, to);
  columns.forEach((column, at) => {
    if (!sideOf(column) && column !== 'gap') grid.merge(top, at, groups + 1, at);
  });
}

/** 价格 over 单价 and 小计, where they stand side by side. */
function drawPriceGroup(grid: Grid, columns: readonly Column[], layout: AnyLayout): boolean {
  const places = columns.flatMap((column, at) => (/\/(price|subtotal|bare|rate)$/.test(column) ? [at] : []));
  const [first = 0] = places;
  const last = places.at(-1) ?? first;
  if (places.length < 2 || last - first + 1 !== places.length) return false;
  const top = grid.row(
    ...columns.map((column, at) =>
      at === first ? layout.priceGroup : places.includes(at) ? undefined : ownWords(column, layout),
    ),
  );
  grid.row(...columns.map((column, at) => (places.includes(at) ? ownWords(column, layout) : undefined)));
  grid.merge(top, first, top, last);
  columns.forEach((_, at) => {
    if (!places.includes(at)) grid.merge(top, at, top + 1, at);
  });
  return true;
}

export const fenToYuan = (fen: number): string => (fen / 100).toFixed(2);

function lineRow(line: AnyLine, number: number, columns: readonly Column[], layout: AnyLayout): Value[] {
  const { amounts, nothing } = layout;
  return columns.map((column): Value => {
    const field = fieldOf(column);
    if (column === 'seq') return numbered(number, layout);
    if (column === 'group') return number % 2 === 1 ? '一期' : '二期';
    if (column === 'price')
      return typedAmount(fenToYuan((line.old ?? line.now)?.price ?? 0), styleOf(column, number, layout));
    if (column === 'remark' || column === 'gap') return undefined;
    if (column === 'unit') return '台';
    if (column === 'delta') {
      const delta = subtotalOf(line.now) - subtotalOf(line.old);
      return typedAmount(fenToYuan(delta), { ...styleOf(column, number, layout), spelling: 'number' });
    }
    const which = sideOf(column);
    const mine = which === undefined ? undefined : line[which];
    if (field === 'name') return which === undefined || mine ? line.name : nothing;
    if (field === 'model') return which === undefined || mine ? `${line.model}${which ?? ''}` : nothing;
    if (field === 'spec') return which === undefined || mine ? '详见技术规范' : nothing;
    if (mine === undefined) return nothing;
    if (field === 'rate') return '13%';
    if (field === 'bare') return typedAmount('1.00', amounts);
    if (field === 'quantity') return typedCount(String(mine.quantity), amounts.spelling);
    return typedAmount(fenToYuan(field === 'price' ? mine.price : subtotalOf(mine)), styleOf(column, number, layout));
  });
}

function numbered(number: number, { numbering, page }: AnyLayout): string {
  // A page that repeats no mark is known by its numbers going on.
  if (page !== 'none' || numbering === '1') return String(number);
  if (numbering === '①') return String.fromCharCode(0x245f + number);
  if (numbering === 'A-01') return `A-0${number}`;
  return numbering === '(1)' ? `(${number})` : `${number}${numbering.slice(1)}`;
}

/** The unit of one cell's amount. */
function styleOf(column: Column, number: number, { amounts, subtotalUnit, mixedCells }: AnyLayout): AmountStyle {
  if (amounts.place === 'heading' && subtotalUnit && fieldOf(column) === 'subtotal')
    return { ...amounts, unit: subtotalUnit };
  if (amounts.place === 'cell' && mixedCells) return { ...amounts, unit: number % 2 === 0 ? '万元' : '元' };
  return amounts;
}

export function subtotalOf(side: AnySide | undefined): number {
  return side === undefined ? 0 : side.quantity * side.price;
}

function totalRow(label: string, lines: readonly AnyLine[], columns: readonly Column[], layout: AnyLayout): Value[] {
  return columns.map((column, at): Value => {
    if (at === labelAt(columns, layout)) return label;
    if (fieldOf(column) !== 'subtotal') return undefined;
    const which = sideOf(column) ?? 'old';
    const sum = lines.reduce((all, line) => all + subtotalOf(line[which]), 0);
    return typedAmount(fenToYuan(sum), styleOf(column, 1, layout));
  });
}

function labelAt(columns: readonly Column[], { totalAt, total }: AnyLayout): number {
  const name = columns.findIndex((column) => ['name', 'group', 'model', 'spec'].includes(column));
  return totalAt === 'name' && total !== 'merged' ? Math.max(0, name) : 0;
}

function sectionRow(number: string, label: string, columns: readonly Column[]): Value[] {
  const seq = columns.indexOf('seq');
  const name = columns.findIndex((column) => column !== 'seq');
  return columns.map((_, at): Value => (at === seq ? number : at === name ? label : undefined));
}
