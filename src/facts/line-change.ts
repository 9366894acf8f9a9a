/**
 * What one line of a change slip changes: the value of each side in yuan,
 * whether anything differs at all, and which cells say so.
 */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import { comparableText } from '../base/comparable-text';
import { Exact } from '../base/exact';
import type { ItemLine, ItemSide } from '../forms/form-document';
import type { Reading, Unknown } from '../workbook/reading';

export type SideAmount =
  /** `computed`: 数量 × 单价, where no 小计 is written. `blank`: nothing of this side is filled in; that is zero. */
  | {
      readonly known: true;
      readonly yuan: Exact;
      readonly cells: readonly CellRange[];
      readonly how: 'stated' | 'computed' | 'blank';
    }
  | { readonly known: false; readonly cells: readonly CellRange[]; readonly reason: Bilingual };

export interface LineChange {
  readonly old: SideAmount;
  readonly new: SideAmount;
  /** 现 − 原 in yuan; absent where a side is not known. */
  readonly delta?: Exact;
  readonly changed: boolean;
  /** Nothing stood here before, something does now. */
  readonly isNew: boolean;
}

const changes = new WeakMap<ItemLine, LineChange>();

export function lineChange(line: ItemLine): LineChange {
  const before = changes.get(line);
  if (before) return before;
  const old = sideAmount(line.old, line.new);
  const now = sideAmount(line.new, line.old);
  const delta = old.known && now.known ? now.yuan.minus(old.yuan) : undefined;
  const valueChanges = delta === undefined ? old.known !== now.known : !delta.isZero();
  const change: LineChange = {
    old,
    new: now,
    ...(delta ? { delta } : {}),
    changed: valueChanges || differs(line.old, line.new),
    isNew: old.known && old.yuan.isZero() && now.known && now.yuan.compare(Exact.zero) > 0,
  };
  changes.set(line, change);
  return change;
}

/** `other` tells texts of this side from texts both sides share. */
export function sideAmount(side: ItemSide, other: ItemSide): SideAmount {
  const { subtotal, quantity, price } = side;
  if (subtotal.known) return { known: true, yuan: subtotal.value, cells: subtotal.cells, how: 'stated' };
  if (subtotal.why !== 'not-found') return blocked(subtotal);
  const unreadable = [quantity, price].find((reading) => !reading.known && reading.why !== 'not-found');
  if (unreadable && !unreadable.known) return blocked(unreadable);
  const cells = [...cellsOf(quantity), ...cellsOf(price)];
  if (quantity.known && price.known) {
    return { known: true, yuan: quantity.value.times(price.value), cells, how: 'computed' };
  }
  if (quantity.known && quantity.value.isZero())
    return { known: true, yuan: Exact.zero, cells: quantity.cells, how: 'computed' };
  const named = ownText(side.model, other.model) || ownText(side.spec, other.spec) || ownText(side.name, other.name);
  if (!named && !quantity.known && !price.known) {
    return { known: true, yuan: Exact.zero, cells: subtotal.looked, how: 'blank' };
  }
  return {
    known: false,
    cells: subtotal.looked.length > 0 ? subtotal.looked : cells,
    reason: { zh: '没有填小计，数量和单价也不全', en: 'no 小计 is written, nor both 数量 and 单价' },
  };
}

function blocked(reading: Unknown): SideAmount {
  return {
    known: false,
    cells: reading.looked,
    reason: reading.reason ?? { zh: '读不出金额', en: 'the amount cannot be read' },
  };
}

function cellsOf(reading: Reading<unknown>): readonly CellRange[] {
  return reading.known ? reading.cells : [];
}

/** A text that stands in a column of this side alone. */
function ownText(mine: Reading<string>, others: Reading<string>): boolean {
  if (!mine.known) return false;
  const [cell] = mine.cells;
  const [otherCell] = others.known ? others.cells : others.looked;
  return otherCell === undefined || cell?.left !== otherCell.left;
}

function differs(old: ItemSide, now: ItemSide): boolean {
  const texts = [[old.name, now.name], [old.model, now.model], [old.spec, now.spec]] as const; // prettier-ignore
  if (texts.some(([a, b]) => isColumn(a) && isColumn(b) && !sameText(a, b))) return true;
  const numbers = [[old.quantity, now.quantity], [old.price, now.price], [old.subtotal, now.subtotal]] as const; // prettier-ignore
  return numbers.some(([a, b]) => isColumn(a) && isColumn(b) && !sameNumber(a, b));
}

function isColumn(reading: Reading<unknown>): boolean {
  return reading.known || reading.looked.length > 0;
}

function sameText(a: Reading<string>, b: Reading<string>): boolean {
  const [mine, other] = [a.known ? a.value : '', b.known ? b.value : ''];
  return mine === other || comparableText(mine) === comparableText(other);
}

/** A blank and a zero are the same number of things. */
function sameNumber(a: Reading<Exact>, b: Reading<Exact>): boolean {
  if (a.known && b.known) return a.value.equals(b.value);
  const absent = (reading: Reading<Exact>) => !reading.known && reading.why === 'not-found';
  return (absent(a) && (absent(b) || (b.known && b.value.isZero()))) || (absent(b) && a.known && a.value.isZero());
}
