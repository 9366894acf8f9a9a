/**
 * Columns of a list that add up across a row or are the difference of two, and
 * their totals: where most rows come out and one does not, that one is wrong.
 */
import type { AmountUnit } from '../../base/amount-unit';
import { Exact, sum } from '../../base/exact';
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { CrossedCell, HeadingColumn } from '../form-document';
import type { SheetView } from '../sheet-view';
import { Cells, CENT, nameOf, type Relation } from './crossed-cells';
import { ofGroups, withTax, wrongTaxes } from './crossed-parts';
import type { ListHeader } from './list-header';
import type { PlacedRow } from './list-sections';

const SAMPLE = 40;

/** `leaves`: rows of the lines, in order. Undefined where no columns are so. */
export function* crossedColumns(
  view: SheetView,
  rows: readonly PlacedRow[],
  leaves: readonly number[],
  header: ListHeader,
  unit: AmountUnit,
): Steps<readonly CrossedCell[] | undefined> {
  const cells = new Cells(view, header, unit);
  const relations = relationsOf(cells, leaves, header);
  const taxes = wrongTaxes(cells, rows, leaves, header);
  if (relations.length + taxes.length === 0) return undefined;
  const totals = rows.flatMap(({ row, kind }) => (kind.kind === 'total' ? [row] : []));
  const plain = totals.length === 1 && rows.every(({ kind }) => kind.kind !== 'tax' && kind.kind !== 'section');
  const [total] = plain ? totals : [];
  const wrong: CrossedCell[] = taxes;
  for (const { column, of, due, how, also, lines: only } of relations) {
    for (const [index, row] of leaves.entries()) {
      if (index % ITEMS_OF_A_STEP === ITEMS_OF_A_STEP - 1) yield;
      const [stated, wanted] = [cells.number(row, column), due(row)];
      if (!stated || !wanted || !isOff(stated, wanted)) continue;
      const recomputed = also?.(row);
      if (!recomputed || isOff(stated, recomputed)) wrong.push(cells.wrong(row, column, wanted, how));
    }
    for (const one of total === undefined || only ? [] : [column, ...of]) {
      const read = header.columns.some((of_) => of_.column === one && of_.field === 'subtotal');
      const stated = total === undefined || read ? undefined : cells.number(total, one);
      if (total === undefined || !stated) continue;
      const lines: Exact[] = [];
      for (const [index, row] of leaves.entries()) {
        if (index % ITEMS_OF_A_STEP === ITEMS_OF_A_STEP - 1) yield;
        lines.push(cells.number(row, one) ?? Exact.zero);
      }
      const whole = sum(lines);
      const across = one === column ? due(total) : undefined;
      if (isOff(stated, whole) && !(across && !isOff(stated, across)))
        wrong.push(cells.wrong(total, one, whole, '各行之和'));
    }
  }
  return [...new Map(wrong.map((one) => [`${one.at.top}/${one.at.left}`, one])).values()];
}

function relationsOf(cells: Cells, leaves: readonly number[], header: ListHeader): readonly Relation[] {
  const rows = leaves.slice(0, SAMPLE);
  const found = [
    ...differences(cells, header),
    ...increases(cells, header),
    ...sums(cells, rows, header),
    ...withTax(cells, header),
    ...ofGroups(cells, leaves, header),
  ];
  const taken = new Set<number>();
  return found.filter(({ column, due, least }) => {
    if (taken.has(column)) return false;
    const told = rows.flatMap((row) => {
      const [stated, wanted] = [cells.number(row, column), due(row)];
      // Nothing is nothing in every unit and of whatever columns.
      return stated && wanted && !(stated.isZero() && wanted.isZero()) ? [!isOff(stated, wanted)] : [];
    });
    const held = told.filter(Boolean).length;
    const holds = held >= least && held * 2 >= told.length;
    if (holds) taken.add(column);
    return holds;
  });
}

const DIFFERENCE = /增减|增\(减\)|差额|差异|核减|审减|±/;
const REDUCED = /核减|审减/;
const NO_AMOUNT = /率|比|%|原因|说明|情况$/;

/** 增减金额 is 现小计 less 原小计, 核减额 what was handed in less what was found. */
function differences(cells: Cells, { headings, columns, twoSided }: ListHeader): Relation[] {
  const numeric = headings.filter(({ words }) => AMOUNT.test(words.at(-1)?.trim() ?? ''));
  return headings.flatMap((target): Relation[] => {
    const words = target.words.join('').normalize('NFKC').replace(/\s/g, '');
    const read = target.as !== undefined && target.as.field !== 'delta';
    if (read || !DIFFERENCE.test(words) || NO_AMOUNT.test(words)) return [];
    const field = /数量/.test(words) ? 'quantity' : /单价/.test(words) ? 'price' : 'subtotal';
    const side = (which: 'old' | 'new') =>
      columns.find((one) => one.field === field && one.side === which && !one.changedBy);
    const pair = twoSided
      ? [side('old'), side('new')]
      : lastTwo(numeric.filter(({ column }) => column < target.column));
    const [old, now] = pair.map((one) => one?.column);
    if (old === undefined || now === undefined) return [];
    const [more, less] = REDUCED.test(words) && !/增/.test(words) ? [old, now] : [now, old];
    const name = (column: number) => nameOf(headings.find((one) => one.column === column));
    return [
      {
        column: target.column,
        of: [],
        least: 1,
        how: `${name(more)} − ${name(less)}`,
        due: (row) => combined(cells, row, [more], [less]),
        ...(twoSided && field === 'subtotal'
          ? {
              also: (row: number) => {
                const delta = recomputed(cells, row, columns);
                return more === now ? delta : delta?.negated();
              },
            }
          : {}),
      },
    ];
  });
}

function recomputed(cells: Cells, row: number, columns: ListHeader['columns']): Exact | undefined {
  const [now, old] = (['new', 'old'] as const).map((side) => {
    const column = (field: 'quantity' | 'price') =>
      columns.find((one) => one.field === field && (one.side === side || one.side === 'both'))?.column ?? -1;
    return cells.count(row, column('quantity'))?.times(cells.number(row, column('price')) ?? Exact.zero);
  });
  return now || old ? (now ?? Exact.zero).minus(old ?? Exact.zero) : undefined;
}

const AMOUNT = /(?:金额|小计|合价|总价|预算|概算|投资|审定|送审)[数额]?(?:[（(].*)?$/;

function lastTwo<T>(some: readonly T[]): readonly [T | undefined, T | undefined] {
  return [some.at(-2), some.at(-1)];
}

/** 变更后金额 is 变更前金额 with 核增 and without 核减. */
function increases(cells: Cells, { headings, columns, twoSided }: ListHeader): Relation[] {
  const side = (which: 'old' | 'new') =>
    columns.find((one) => one.field === 'subtotal' && one.side === which && !one.changedBy);
  const [old, now] = [side('old')?.column, side('new')?.column];
  const called = (words: RegExp) => headings.find((one) => one.as?.side !== 'old' && words.test(nameOf(one)))?.column;
  const [more, less] = [called(/^核增/), called(/^核减/)];
  if (!twoSided || old === undefined || now === undefined || more === undefined || less === undefined) return [];
  return [
    {
      column: now,
      of: [more, less],
      least: 1,
      how: '变更前 + 核增 − 核减',
      due: (row) => {
        const taken = cells.number(row, less)?.abs();
        const rest = combined(cells, row, [old, more], []);
        return rest && taken ? rest.minus(taken) : rest;
      },
    },
  ];
}

const FEWEST_PARTS = 2;

/** 合计 beside 2026年, 2027年; 金额 beside 中央, 省级, 市级. */
function sums(cells: Cells, rows: readonly number[], { headings, columns, twoSided }: ListHeader): Relation[] {
  if (twoSided) return [];
  const unread = headings.filter(({ as, correction, column }) => {
    const filled = rows.filter((row) => cells.number(row, column) !== undefined).length;
    return as === undefined && correction === undefined && filled * 2 > rows.length;
  });
  // What the parts of an amount come to is told of each line.
  const amounts = columns.filter(({ field, parts }) => field === 'subtotal' && !parts);
  return amounts.flatMap(({ column }): Relation[] =>
    [run(unread, column, -1), run(unread, column, 1)]
      .filter((parts) => parts.length >= FEWEST_PARTS)
      .map((parts) => ({
        column,
        of: parts,
        least: 2,
        how: parts.map((one) => nameOf(headings.find((heading) => heading.column === one))).join(' + '),
        due: (row: number) => combined(cells, row, parts, []),
      })),
  );
}

/** The columns next to it, one after the other. */
function run(unread: readonly HeadingColumn[], from: number, step: 1 | -1): readonly number[] {
  const columns = new Set(unread.map(({ column }) => column));
  const found: number[] = [];
  for (let at = from + step; columns.has(at); at += step) found.push(at);
  return found.sort((a, b) => a - b);
}

/** A blank one adds nothing; undefined where all are blank. */
function combined(cells: Cells, row: number, more: readonly number[], less: readonly number[]): Exact | undefined {
  const of = (columns: readonly number[]) => columns.flatMap((column) => cells.number(row, column) ?? []);
  const [added, taken] = [of(more), of(less)];
  return added.length + taken.length === 0 ? undefined : sum(added).minus(sum(taken));
}

function isOff(stated: Exact, due: Exact): boolean {
  return stated.minus(due).abs().compare(CENT) > 0;
}
