/** '净增减额', '三、差额' under the totals of a change: it has to be what its sides differ by. */
import { factorOf, statedAmountUnit } from '../../base/amount-unit';
import { Exact, sum } from '../../base/exact';
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import { amountReading } from '../cell-readings';
import type { CrossedCell, ItemList } from '../form-document';
import { type SheetView, textOf } from '../sheet-view';
import { CENT } from './crossed-cells';
import type { FoundList } from './found-list';
import { numberingOf } from './numbering';

const NET =
  /^(?:本次|合计|总)?(?:变更)?(?:净?(?:增减|增\(减\)|增\/减)|净(?:增加?|减少?|变更)|差)(?:净?额|金额|值|合计|总额)*$/;
/** So many rows under the total. */
const NEAR = 3;

/** The lists, with those of such rows that do not come out. */
export function* withNetRows(view: SheetView, found: readonly FoundList[]): Steps<readonly FoundList[]> {
  const checked: FoundList[] = [];
  for (const [at, one] of found.entries()) {
    const total = one.list.totals.findLast(({ kind }) => kind === 'total');
    const wrong = total ? yield* wrongNets(view, found.slice(0, at + 1), one.list, total.cells.bottom) : [];
    const crossed = [...(one.list.crossed ?? []), ...wrong];
    checked.push(wrong.length === 0 ? one : { ...one, list: { ...one.list, crossed } });
  }
  return checked;
}

/** `lists`: up to this one. */
function* wrongNets(
  view: SheetView,
  lists: readonly FoundList[],
  { unit, columns, range }: ItemList,
  total: number,
): Steps<CrossedCell[]> {
  const wrong: CrossedCell[] = [];
  for (let row = total + 1; row <= total + NEAR; row += 1) {
    const filled = view.filled(row).filter(({ column }) => column >= range.left && column <= range.right);
    const said = filled.find(({ cell }) => typeof cell.value === 'string' && view.label(textOf(cell)).length > 1);
    const label = view.label(said ? textOf(said.cell) : '').replace(/:.*$/, '');
    if (!said || !NET.test(label.slice(numberingOf(label).length).replace(/\([^减)]*\)$/, ''))) continue;
    const factor = unit.known ? unit.value : Exact.one;
    const amounts = filled.flatMap(({ column, cell }) => {
      const [, inner] = (cell === said.cell && /[:：](.+?)(?:[（(].*)?$/s.exec(textOf(cell))) || [];
      if (cell === said.cell && inner === undefined) return [];
      const own = statedAmountUnit(inner ?? textOf(cell));
      const read = amountReading(inner === undefined ? cell : { ...cell, value: inner }, [], own ?? '元');
      if (!read.known) return [];
      const by = own || columns.every((one) => one.column !== column) ? factorOf(own ?? '元') : factor;
      return [{ column, cell, by, yuan: own ? read.value : read.value.times(factor) }];
    });
    const [net] = amounts;
    const dues = amounts.length === 1 ? yield* duesOf(lists) : [];
    if (!net || dues.length === 0) continue;
    const close = net.by.times(CENT);
    // 净减少额 54000 and -54000 are the same; of an increase no more than that.
    const isLess = net.yuan.isNegative() && !/减少|核减|原.*-/.test(label);
    const held = dues.some(
      (due) => due.abs().minus(net.yuan.abs()).abs().compare(close) <= 0 && !(isLess && !due.isNegative()),
    );
    if (held) continue;
    const due = dues[0]?.dividedBy(net.by) ?? Exact.zero;
    wrong.push({ at: view.at(row, net.column), stated: textOf(net.cell), due, how: '变更后 − 变更前' });
  }
  return wrong;
}

type Pair = readonly [old: Exact, now: Exact];

/** What all lists so far, this one, and its totals say the change comes to; none where an amount cannot be read. */
function* duesOf(found: readonly FoundList[]): Steps<readonly Exact[]> {
  const lists = found.map(({ list }) => list);
  const pairs: Pair[] = [];
  const stated: Exact[] = [];
  for (const [at, list] of lists.entries()) {
    const twoSided = list.columns.some(({ side }) => side === 'new');
    const before = lists[at - 1];
    if (!twoSided && (list.state !== 'after' || before?.state !== 'before')) continue;
    const [old, now] = [yield* sumOf(twoSided ? list : before, 'old'), yield* sumOf(list, twoSided ? 'new' : 'old')];
    if (!old || !now) return [];
    pairs.push([old, now]);
    if (at < lists.length - 1) continue;
    for (const { new: after, old: same } of list.totals) {
      if (twoSided) stated.push(...(after.known && same.known ? [after.value.minus(same.value)] : []));
      else
        for (const one of before?.totals ?? [])
          if (one.old.known && same.known) stated.push(same.value.minus(one.old.value));
    }
  }
  const deltas = pairs.map(([old, now]) => now.minus(old));
  const own = deltas.at(-1);
  return own && stated.length > 0 ? [sum(deltas), own, ...stated] : [];
}

function* sumOf(list: ItemList | undefined, side: 'old' | 'new'): Steps<Exact | undefined> {
  const amounts: Exact[] = [];
  for (const [index, line] of (list?.lines ?? []).entries()) {
    if (index % ITEMS_OF_A_STEP === ITEMS_OF_A_STEP - 1) yield;
    const { quantity, price, subtotal } = line[side];
    if (subtotal.known) amounts.push(subtotal.value);
    else if (subtotal.why !== 'not-found') return undefined;
    else if (quantity.known && price.known) amounts.push(quantity.value.times(price.value));
  }
  return sum(amounts);
}
