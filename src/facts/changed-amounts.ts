/**
 * The sums over the changed lines of a change slip's lists. A line that pasted
 * the old side unchanged is no change. While one contributing amount cannot be
 * read, no sum is known.
 */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import { Exact } from '../base/exact';
import type { Steps } from '../base/steps';
import type { ItemList } from '../forms/form-document';
import { known, notFound, unreadable, type Reading } from '../workbook/reading';
import type { Workbook } from '../workbook/workbook';
import { compactCells } from './compact-cells';
import { lineChange, type LineKind } from './line-change';
import { lineSums, type LineSums, type Rows, type Sum } from './line-sums';
import { placeWords } from './place-words';
import { factFor, type FactId } from './fact-id';
import type { AmountTried } from './sources/fact-source';
import type { FactValue } from './subject';

export const CHANGED_AMOUNT_FACTS: readonly FactId[] = [
  'change.increase',
  'change.decrease',
  'change.oldTotal',
  'change.newTotal',
  'change.delta',
  'change.absoluteSum',
  'change.newContent',
  'change.savingsInLines',
  'change.lineKinds',
  'change.lineCount',
  'change.identicalLineCount',
  'change.oldSumAllLines',
  'change.newSumAllLines',
];

export function* changedAmounts(
  lists: readonly ItemList[],
  looked: readonly CellRange[],
  workbook: Workbook,
): Steps<ReadonlyMap<FactId, Reading<FactValue>>> {
  const sums: LineSums[] = [];
  for (const list of lists) sums.push(...(yield* lineSums(list.lines)));
  const lines = lists.reduce((count, list) => count + list.lines.length, 0);
  if (lines === 0) {
    const none = notFound(looked, { zh: '没有读到变更清单的明细行', en: 'no line of a list of changes was found' });
    return new Map(CHANGED_AMOUNT_FACTS.map((id) => [id, none]));
  }
  const blocked = sums.flatMap((sum) => sum.blocked);
  if (blocked.length > 0) return new Map([...blockedFacts(blocked, workbook), ...partlyRead(sums, lists)]);
  return readFacts(sums, lists);
}

/** The part of a sum that could be read: what the rest may add cannot be less than nothing. */
export const AT_LEAST = 'atLeast';

function partlyRead(sums: readonly LineSums[], lists: readonly ItemList[]): [FactId, Reading<FactValue>][] {
  const ranges = lists.map(({ range }) => range);
  const of = (...picks: readonly ((sum: LineSums) => Sum)[]) =>
    sums.reduce((all, one) => picks.reduce((total, pick) => total.plus(pick(one).total), all), Exact.zero);
  const partly: readonly (readonly [FactId, Exact])[] = [
    ['change.increase', of((sum) => sum.increase)],
    ['change.decrease', of((sum) => sum.decrease)],
    ['change.absoluteSum', of((sum) => sum.increase, (sum) => sum.decrease)],
    ['change.oldTotal', of((sum) => sum.oldTotal)],
    ['change.newTotal', of((sum) => sum.newTotal)],
    ['change.newContent', of((sum) => sum.newContent)],
  ]; // oxfmt-ignore
  return partly.map(([id, value]) => [factFor(id, AT_LEAST), known({ type: 'amount', value }, ranges)]);
}

function blockedFacts(blocked: LineSums['blocked'], workbook: Workbook): ReadonlyMap<FactId, Reading<FactValue>> {
  const cells = blocked.flatMap((side) => side.cells);
  const places = placeWords(workbook, cells);
  const reason = blocked[0]?.reason;
  const reading = unreadable(compactCells(cells), {
    zh: `变更清单有 ${blocked.length} 处金额读不出（${places.zh}）：${reason?.zh ?? ''}，合计无法计算`,
    en: `${blocked.length} amount(s) of the list of changes cannot be read (${places.en}): ${reason?.en ?? ''}; no sum can be computed`,
  });
  return new Map(CHANGED_AMOUNT_FACTS.map((id) => [id, reading]));
}

function readFacts(sums: readonly LineSums[], lists: readonly ItemList[]): ReadonlyMap<FactId, Reading<FactValue>> {
  const ranges = lists.map(({ range }) => range);
  const assumed = assumptions(sums, lists);
  const total = (pick: (sum: LineSums) => Sum) => sums.reduce((all, sum) => all.plus(pick(sum).total), Exact.zero);
  const cellsOf = (...picks: readonly ((sum: LineSums) => Sum)[]) => {
    const cells = compactCells(sums.flatMap((sum) => picks.flatMap((pick) => pick(sum).cells.ranges())));
    return cells.length > 0 ? cells : ranges;
  };
  const amount = (value: Exact, cells: readonly CellRange[]) =>
    known<FactValue>({ type: 'amount', value }, cells, assumed);
  const count = (rows: (sum: LineSums) => Rows) => {
    const number = sums.reduce((all, sum) => all + rows(sum).count, 0);
    const cells = compactCells(sums.flatMap((sum) => rows(sum).cells.ranges()));
    const value = Exact.of(String(number));
    return known<FactValue>({ type: 'number', value }, cells.length > 0 ? cells : ranges);
  };
  const [increase, decrease, oldTotal, newTotal, unchanged] = [
    total((sum) => sum.increase),
    total((sum) => sum.decrease),
    total((sum) => sum.oldTotal),
    total((sum) => sum.newTotal),
    total((sum) => sum.unchanged),
  ];
  const bothSides = cellsOf(
    (sum) => sum.oldTotal,
    (sum) => sum.newTotal,
  );
  return new Map<FactId, Reading<FactValue>>([
    ['change.increase', amount(increase, cellsOf((sum) => sum.increase))],
    ['change.decrease', amount(decrease, cellsOf((sum) => sum.decrease))],
    ['change.oldTotal', amount(oldTotal, cellsOf((sum) => sum.oldTotal))],
    ['change.newTotal', amount(newTotal, cellsOf((sum) => sum.newTotal))],
    ['change.delta', amount(newTotal.minus(oldTotal), bothSides)],
    ['change.absoluteSum', amount(increase.plus(decrease), bothSides)],
    ['change.newContent', newContent(lists) ?? amount(total((sum) => sum.newContent), cellsOf((sum) => sum.newContent))],
    ['change.savingsInLines', amount(total((sum) => sum.savings), cellsOf((sum) => sum.savings))],
    ['change.lineKinds', known({ type: 'text', value: kindWords(kindsOf(sums)) }, ranges)],
    ['change.lineCount', count((sum) => sum.changedRows)],
    ['change.identicalLineCount', count((sum) => sum.identicalRows)],
    ['change.oldSumAllLines', amount(oldTotal.plus(unchanged), ranges)],
    ['change.newSumAllLines', amount(newTotal.plus(unchanged), ranges)],
  ]); // oxfmt-ignore
}

/** Of more of something nobody can tell whether there was any before, where no remark says so. */
function newContent(lists: readonly ItemList[]): Reading<FactValue> | undefined {
  const open = lists
    .filter(({ differences }) => differences)
    .flatMap(({ lines }) => lines)
    .filter((line) => {
      const { old, new: now, isNew } = lineChange(line);
      const added = now.known && !now.yuan.isZero() && old.known && old.yuan.isZero();
      return added && !isNew && !line.remark.known;
    });
  if (open.length === 0) return undefined;
  const cells = open.map((line) => line.cells);
  return unreadable(compactCells(cells), {
    zh: '清单只列增加、减少的数量，看不出增加的是不是新增内容；请在备注写明（新增，或清单内数量调整）',
    en: 'the list has only what is added and taken away, which does not say whether what is added is new content; say so in the remarks',
  });
}

const KINDS: readonly (readonly [LineKind, string])[] = [
  ['new', '新增'],
  ['quantity', '清单内数量调整'],
  ['parameters', '清单内参数调整'],
  ['quantity-and-parameters', '清单内数量和参数调整'],
  ['price', '只改单价或小计'],
  ['removed', '取消'],
];

function kindsOf(sums: readonly LineSums[]): ReadonlyMap<LineKind, number> {
  return new Map(KINDS.map(([kind]) => [kind, sums.reduce((all, sum) => all + sum.kinds[kind], 0)]));
}

/** '新增 2 行，清单内数量调整 3 行' */
export function kindWords(kinds: ReadonlyMap<LineKind, number>): string {
  const counted = KINDS.map(([kind, zh]) => ({ zh, count: kinds.get(kind) ?? 0 }));
  const said = counted.filter(({ count }) => count > 0).map(({ zh, count }) => `${zh} ${count} 行`);
  return said.length > 0 ? said.join('，') : '没有变更的行';
}

function assumptions(sums: readonly LineSums[], lists: readonly ItemList[]): Bilingual | undefined {
  const said: Bilingual[] = [];
  const unit = lists.map((list) => list.unit).find((reading) => reading.known && reading.assumed !== undefined);
  if (unit?.known && unit.assumed) said.push(unit.assumed);
  const computed = sums.reduce((count, sum) => count + sum.computed, 0);
  if (computed > 0) {
    said.push({
      zh: `有 ${computed} 行没有填小计，按数量×单价计`,
      en: `${computed} line(s) have no 小计; 数量 × 单价 is taken`,
    });
  }
  const hidden = lists.reduce((count, list) => count + list.hiddenLines, 0);
  if (hidden > 0) said.push({ zh: `含 ${hidden} 个隐藏行`, en: `${hidden} hidden line(s) are counted` });
  if (said.length === 0) return undefined;
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') };
}

/** By how much each is more when one amount is tried. */
export function changedAmountsGrow({ kind, amount }: AmountTried): readonly (readonly [FactId, Exact])[] {
  if (kind === 'decrease') {
    return [
      ['change.decrease', amount],
      ['change.oldTotal', amount],
      ['change.delta', amount.negated()],
      ['change.absoluteSum', amount],
      ['change.oldSumAllLines', amount],
      ['change.lineCount', Exact.one],
    ];
  }
  const grown = [
    ['change.increase', amount],
    ['change.newTotal', amount],
    ['change.delta', amount],
    ['change.absoluteSum', amount],
    ['change.newSumAllLines', amount],
  ] as const;
  return kind === 'increase' ? grown : [...grown, ['change.newContent', amount], ['change.lineCount', Exact.one]];
}
