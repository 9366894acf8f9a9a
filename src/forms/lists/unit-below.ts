/** Where nothing over a list states the unit of its amounts: the words under it, or its total, may. */
import { factorOf, statedAmountUnit } from '../../base/amount-unit';
import { sum } from '../../base/exact';
import { amountReading } from '../cell-readings';
import type { SheetView } from '../sheet-view';
import type { ListDraft } from './list-draft';
import { numberAt } from './multiplying-columns';

/** The draft with such a unit. */
export function withUnitBelow(view: SheetView, draft: ListDraft): ListDraft {
  const amounts = draft.header.columns.filter(({ field }) => field === 'price' || field === 'subtotal');
  if (draft.noteUnit || amounts.some(({ unit }) => unit !== undefined)) return draft;
  const noteUnit = noteUnder(view, draft) ?? unitOfTotal(view, draft);
  return noteUnit ? { ...draft, noteUnit } : draft;
}

const REACH = 6;

/** '注：以上金额单位均为万元' */
function noteUnder(view: SheetView, { spans }: ListDraft): ListDraft['noteUnit'] {
  const last = Math.max(...spans.map(({ bottom }) => bottom));
  for (let row = last + 1; row <= last + REACH && row < view.rowCount; row += 1) {
    for (const { column, cell } of view.filled(row)) {
      const said = typeof cell.value === 'string' ? SAYS_UNIT.exec(cell.value)?.[1] : undefined;
      const unit = said === undefined ? undefined : statedAmountUnit(`单位：${said}`);
      if (unit) return { unit, cells: view.at(row, column) };
    }
  }
  return undefined;
}

const SAYS_UNIT =
  /(?:(?:金额|货币|计价|报价|价格)的?单位|(?:以上|上述|上表|本表|表中)[^。；;]{0,8}单位)(?:[均都]?[为是以]|[:：])\s*(?:人民币)?(亿元|百万元|万元|千元|元)/;

/** '16.8万元' under plain numbers that come to 16.8. */
function unitOfTotal(view: SheetView, { header, rows }: ListDraft): ListDraft['noteUnit'] {
  const column = header.columns.find(({ field, side }) => field === 'subtotal' && side !== 'new')?.column;
  if (column === undefined) return undefined;
  for (const { row, kind } of rows) {
    const cell = kind.kind === 'total' ? view.cell(row, column) : undefined;
    if (typeof cell?.value !== 'string') continue;
    const unit = statedAmountUnit(`单位：${UNIT_AT_END.exec(cell.value.trim())?.[1] ?? ''}`);
    const stated = unit && amountReading(cell, [], unit);
    const lines = rows.flatMap((one) => (one.kind.kind === 'candidate' ? [numberAt(view, one.row, column)] : []));
    const numbers = lines.flatMap((value) => value ?? []);
    if (!unit || !stated?.known || numbers.length < lines.length) continue;
    if (sum(numbers).times(factorOf(unit)).equals(stated.value)) return { unit, cells: view.at(row, column) };
  }
  return undefined;
}

const UNIT_AT_END = /\d\s*(亿元|百万元|万元|千元)$/;
