/** What a line says where a number should stand: 赠送, 取消, 新增; and numbers that are a share by their unit. */
import { Exact } from '../../base/exact';
import { known, type Reading } from '../../workbook/reading';
import type { SheetView } from '../sheet-view';
import type { SideColumns } from './item-side';
import type { HeaderColumn } from './list-header';

const HUNDREDTH = Exact.of('0.01');

/** 取消 where its model should stand, and no number beside it. */
export function saidGone(
  view: SheetView,
  row: number,
  { name, model, spec }: SideColumns,
  numbers: readonly Reading<Exact>[],
  words: RegExp | undefined,
): boolean {
  if (!words || numbers.some((one) => one.known || one.why !== 'not-found')) return false;
  const texts = [name, model, spec].flatMap((one) =>
    one && one.side !== 'both' ? view.text(row, one.column).trim() : [],
  );
  return texts.some((text) => words.test(text)) && texts.every((text) => text === '' || words.test(text));
}

/** 6 of the unit % is 0.06, but where the row comes out by 6. */
export function percentOf(
  view: SheetView,
  row: number,
  { unit }: SideColumns,
  count: Reading<Exact>,
  price: Reading<Exact>,
  amount: Reading<Exact>,
): Reading<Exact> {
  if (!unit || !count.known || !price.known || !/^[%％]$/.test(view.text(row, unit.column).trim())) return count;
  const isSo = amount.known && count.value.times(price.value).minus(amount.value).abs().compare(HUNDREDTH) <= 0;
  return isSo ? count : { ...count, value: count.value.times(HUNDREDTH) };
}

/** '赠送', '含在总价内' where an amount should stand, and no price beside it; '取消' where something should. */
export function asNothing(
  view: SheetView,
  row: number,
  column: HeaderColumn | undefined,
  read: Reading<Exact>,
  words: RegExp | undefined,
): Reading<Exact> {
  if (read.known || read.why !== 'unreadable' || column === undefined) return read;
  const text = view.text(row, column.column).normalize('NFKC').trim();
  return words?.test(text)
    ? known(Exact.zero, read.looked, { zh: `“${text}”按 0 计`, en: `"${text}" counts as nothing` })
    : read;
}

export const FREE =
  /^(?:无|N\/A|免费?赠?送?|赠送?|不(?:另|再)?(?:行)?(?:计|收)费?|(?:费用)?(?:已|均)?(?:包?含|计入|列入|包括)(?:在|于)?.{0,12}[内中里]|已(?:包?含|计入))$/;

/** Of the old side, and of the new one. */
export const NEW = /^(?:无|原无|新增|增加)$/;
export const GONE = /^(?:无|取消|删除|删减|不再?实施|核减)$/;
