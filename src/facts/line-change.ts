/**
 * What one line of a change slip changes: the value of each side in yuan,
 * whether anything differs at all, and which cells say so.
 */
import type { CellRange } from '../base/address';
import type { Bilingual } from '../base/bilingual';
import { comparableText } from '../base/comparable-text';
import { Exact } from '../base/exact';
import { keptByEach } from '../base/kept-of-many';
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

interface LineChange {
  readonly old: SideAmount;
  readonly new: SideAmount;
  /** 现 − 原 in yuan; absent where a side is not known. */
  readonly delta?: Exact;
  readonly changed: boolean;
  /** New content: nothing stood here before, something does now; what 备注 says of it comes first. */
  readonly isNew: boolean;
  /** 备注 says that what falls away here was saved by the tender. */
  readonly isSaving: boolean;
  readonly kind: LineKind;
}

/** What of a line changes: it is new, gone, or, within the list, its quantity, its parameters or only its price. */
export type LineKind =
  | 'new'
  | 'removed'
  | 'quantity'
  | 'parameters'
  | 'quantity-and-parameters'
  | 'price'
  | 'unchanged';

/** What one line changes. */
export const lineChange = keptByEach(changeOf);

function changeOf(line: ItemLine): LineChange {
  const old = sideAmount(line.old, line.new);
  const now = sideAmount(line.new, line.old);
  const delta = old.known && now.known ? now.yuan.minus(old.yuan) : undefined;
  const valueChanges = delta === undefined ? old.known !== now.known : !delta.isZero();
  const changed = valueChanges || differs(line.old, line.new);
  const remark = line.remark.known ? comparableText(line.remark.value) : '';
  const wasNothing = old.known && old.yuan.isZero();
  const isNothing = now.known && now.yuan.isZero();
  const isSomething = now.known && now.yuan.compare(Exact.zero) > 0;
  const asNew = saidNew(remark) ?? (wasNothing && !line.differences);
  const isNew = changed && isSomething && asNew;
  return {
    old,
    new: now,
    ...(delta ? { delta } : {}),
    changed,
    isNew,
    isSaving: changed && SAVING.test(remark),
    kind: !changed
      ? 'unchanged'
      : // What is below zero adds nothing, and is none of the list either.
        isNew || (asNew && now.known && now.yuan.isNegative())
        ? 'new'
        : isNothing && !wasNothing && !line.differences
          ? 'removed'
          : kindWithin(line),
  };
}

const SAVING = /(招标|采购|中标)(采购)?(资金)?结余/;
const NOT_NEW = /(非|不属于?|不是|未|不算)新增|清单内|数量调整|参数调整|调整(数量|参数)/;
/** A clause that calls the line itself new; 新增两个楼层 is a reason for more of the same. */
const NEW = /^(本次|此次|本项|属于?|为|系)*新增(建设)?(内容|项目?|设备|软件|硬件|功能|模块|部分)?$/;

/** What 备注 says; undefined where it says nothing of it. */
function saidNew(remark: string): boolean | undefined {
  if (remark === '') return undefined;
  if (NOT_NEW.test(remark)) return false;
  return remark.split(/[\s，,；;。、：:（）()]+/).some((clause) => NEW.test(clause)) ? true : undefined;
}

function kindWithin({ old, new: now }: ItemLine): LineKind {
  const quantity = otherNumber(old.quantity, now.quantity);
  const parameters = otherTexts(old, now);
  if (quantity && parameters) return 'quantity-and-parameters';
  return quantity ? 'quantity' : parameters ? 'parameters' : 'price';
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
  const named = own(side.model, other.model) || own(side.spec, other.spec) || own(side.name, other.name);
  // One column of prices for both sides says nothing of this one alone.
  if (!named && !quantity.known && !own(price, other.price)) {
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

/** What stands in a column of this side alone. */
function own(mine: Reading<unknown>, others: Reading<unknown>): boolean {
  if (!mine.known) return false;
  const [cell] = mine.cells;
  const [otherCell] = others.known ? others.cells : others.looked;
  return otherCell === undefined || cell?.left !== otherCell.left;
}

function differs(old: ItemSide, now: ItemSide): boolean {
  return (
    otherTexts(old, now) ||
    otherNumber(old.quantity, now.quantity) ||
    otherNumber(old.price, now.price) ||
    otherNumber(old.subtotal, now.subtotal)
  );
}

function otherTexts(old: ItemSide, now: ItemSide): boolean {
  return otherText(old.name, now.name) || otherText(old.model, now.model) || otherText(old.spec, now.spec);
}

function otherText(a: Reading<string>, b: Reading<string>): boolean {
  return isColumn(a) && isColumn(b) && !sameText(a, b);
}

function otherNumber(a: Reading<Exact>, b: Reading<Exact>): boolean {
  return isColumn(a) && isColumn(b) && !sameNumber(a, b);
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
