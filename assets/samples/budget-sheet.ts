/** A budget sheet (项目预算表) with sections, their subtotals, and the total. */
import { formatArea, type Area } from '../../src/base/address';
import type { DraftCell, DraftRow, SheetDraft } from '../../src/workbook/sheet-draft';
import {
  AMOUNT,
  cell,
  CENTRED,
  GRID,
  HEADING,
  LABEL,
  lineOf,
  REMARK,
  SHEET_TITLE,
  TOTAL,
  type Line,
} from '../../src/forms/samples/sheet-look';

export interface Budget {
  readonly projectName: string;
  readonly sections: readonly { readonly title: string; readonly items: readonly BudgetItem[] }[];
}

export interface BudgetItem {
  readonly name: string;
  readonly spec: string;
  readonly unit: string;
  readonly quantity: number;
  /** In yuan, whole. */
  readonly price: number;
}

const WIDTH = 8;
const HEADER = ['序号', '名称', '规格型号及主要参数', '单位', '数量', '单价（元）', '小计（元）', '备注'];
const SUBTOTAL_COLUMN = 6;

export function budgetSheet(budget: Budget): SheetDraft {
  const rows: DraftRow[] = [];
  const merges: Area[] = [];
  const subtotals: { readonly row: number; readonly amount: number }[] = [];
  const put = (cells: Line, height: number) => rows.push({ cells, height });
  const mergeFrom = (right: number) => merges.push({ top: rows.length, left: 0, bottom: rows.length, right });
  const sumRow = (label: string, formula: string, amount: number) => {
    mergeFrom(SUBTOTAL_COLUMN - 1);
    const sum: DraftCell = { value: amount, formula, style: TOTAL };
    put(lineOf(WIDTH, { 0: cell(label, LABEL), [SUBTOTAL_COLUMN]: sum }, GRID), 22);
  };

  mergeFrom(WIDTH - 1);
  put(lineOf(WIDTH, { 0: cell(`${budget.projectName}预算表`, SHEET_TITLE) }), 34);
  mergeFrom(WIDTH - 1);
  put(lineOf(WIDTH, { 0: cell('单位：元', { ...REMARK, align: 'right' }) }), 18);
  put(
    HEADER.map((column) => cell(column, LABEL)),
    26,
  );
  for (const { title, items } of budget.sections) {
    mergeFrom(WIDTH - 1);
    put(lineOf(WIDTH, { 0: cell(title, { ...HEADING, border: true }) }, GRID), 22);
    const first = rows.length;
    items.forEach((item, index) => put(itemRow(item, index + 1, rows.length), 30));
    const amount = items.reduce((sum, { quantity, price }) => sum + quantity * price, 0);
    const range = formatArea({ top: first, left: SUBTOTAL_COLUMN, bottom: rows.length - 1, right: SUBTOTAL_COLUMN });
    subtotals.push({ row: rows.length, amount });
    sumRow('小计', `=SUM(${range})`, amount);
  }
  const total = subtotals.reduce((sum, { amount }) => sum + amount, 0);
  sumRow('合计', `=${subtotals.map(({ row }) => `G${row + 1}`).join('+')}`, total);
  return {
    name: '预算',
    columnWidths: [6, 22, 40, 8, 8, 14, 16, 16],
    rows,
    merges,
    frozenRows: 3,
    print: { paper: 'A4', orientation: 'landscape', fitToWidth: true, repeatRows: { from: 2, to: 2 } },
  };
}

function itemRow(item: BudgetItem, seq: number, row: number): Line {
  return [
    cell(seq, CENTRED),
    cell(item.name, GRID),
    cell(item.spec, GRID),
    cell(item.unit, CENTRED),
    cell(item.quantity, CENTRED),
    cell(item.price, AMOUNT),
    { value: item.quantity * item.price, formula: `=E${row + 1}*F${row + 1}`, style: AMOUNT },
    { style: GRID },
  ];
}
