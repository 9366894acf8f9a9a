/** Where nothing over a list states the unit of its amounts: the words under it, its total, a column of units or the sheet's name may. */
import { factorOf, statedAmountUnit } from '../../base/amount-unit';
import { Exact, sum } from '../../base/exact';
import { amountReading } from '../cell-readings';
import type { SheetView } from '../sheet-view';
import type { ListDraft } from './list-draft';
import { numberAt } from './multiplying-columns';

/** The draft with such a unit. */
export function withUnitBelow(view: SheetView, draft: ListDraft): ListDraft {
  const amounts = draft.header.columns.filter(({ field }) => field === 'price' || field === 'subtotal');
  if (draft.noteUnit || amounts.some(({ unit }) => unit !== undefined)) return draft;
  const noteUnit =
    noteUnder(view, draft) ?? unitOfTotal(view, draft) ?? unitInRows(view, draft) ?? unitOfName(view, draft);
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

/** '16.8万元' under plain numbers that come to 16.8; '合计（万元）' before a number of their size. */
function unitOfTotal(view: SheetView, { header, rows }: ListDraft): ListDraft['noteUnit'] {
  const column = header.columns.find(({ field, side }) => field === 'subtotal' && side !== 'new')?.column;
  if (column === undefined) return undefined;
  for (const { row, kind } of rows) {
    if (kind.kind !== 'total') continue;
    const cell = view.cell(row, column);
    const text = typeof cell?.value === 'string' ? UNIT_AT_END.exec(cell.value.trim())?.[1] : undefined;
    const unit = statedAmountUnit(text === undefined ? kind.label : `单位：${text}`);
    if (!unit) continue;
    const stated = amountReading(cell, [], unit);
    const lines = rows.flatMap((one) => (one.kind.kind === 'candidate' ? [numberAt(view, one.row, column)] : []));
    const numbers = lines.flatMap((value) => value ?? []);
    if (!stated.known || numbers.length < lines.length) continue;
    const whole = sum(numbers).times(factorOf(unit));
    // Of lines in yuan it would be a thousandth or less of their sum.
    const isOfThem = text === undefined ? whole.compare(stated.value.times(MUCH)) < 0 : whole.equals(stated.value);
    if (isOfThem) return { unit, cells: view.at(row, column) };
  }
  return undefined;
}

const MUCH = Exact.of('100');
const UNIT_AT_END = /\d\s*(亿元|百万元|万元|千元)$/;

/** 金额单位 or 币种 as a column: the same unit in every one of the first lines. */
function unitInRows(view: SheetView, { columns, rows }: ListDraft): ListDraft['noteUnit'] {
  const lines = rows.slice(0, SAMPLE).filter(({ kind }) => kind.kind === 'candidate');
  for (let column = columns.left; column <= columns.right + 1; column += 1) {
    const said = new Set(lines.map(({ row }) => A_UNIT.exec(view.text(row, column).trim())?.[1]));
    const [unit] = said;
    const [first] = lines;
    const stated = said.size === 1 && unit !== undefined ? statedAmountUnit(`单位：${unit}`) : undefined;
    if (stated && first) return { unit: stated, cells: view.at(first.row, column) };
  }
  return undefined;
}

const SAMPLE = 40;
const A_UNIT = /^(?:人民币)?(亿元|百万元|万元|千元)$/;

/** '预算（万元）' as the name of the sheet. */
function unitOfName(view: SheetView, { header }: ListDraft): ListDraft['noteUnit'] {
  const unit = statedAmountUnit(/[（(].*$/.exec(view.sheet.name)?.[0] ?? '');
  return unit && { unit, cells: view.rows(header.top, header.bottom, 0, 0) };
}
