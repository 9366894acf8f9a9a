/** The value of a label: behind it, to its right, past a blank, or beneath. */
import type { Area, CellRange } from '../base/address';
import { type AmountUnit, statedAmountUnit } from '../base/amount-unit';
import { COLON } from '../base/comparable-text';
import { known, notFound } from '../workbook/reading';
import type { Cell } from '../workbook/workbook';
import { fieldCellValue } from './cell-values';
import type { FormField } from './form-document';
import { beforeColon, type LabelHit, LONGEST_LABEL } from './label-hits';
import type { FormLayout } from './layouts';
import { type SheetView, textOf } from './sheet-view';

export function fieldAt(
  view: SheetView,
  hit: LabelHit,
  layout: FormLayout,
  noteUnit: AmountUnit | undefined,
): FormField {
  const labelMerge = view.mergeAt(hit.row, hit.column);
  const labelCells = labelMerge ? view.area(labelMerge) : view.at(hit.row, hit.column);
  const unit = statedAmountUnit(hit.label) ?? unitOfGroup(view, hit) ?? noteUnit;
  const { correction: key, labels } = hit.field;
  const correction = key === undefined ? {} : { correction: { key, from: hit.label, to: labels[0] ?? hit.label } };
  const base = { label: hit.label, labelCells: [labelCells], ...correction };
  if (hit.inside !== undefined && hit.inside.trim() !== '') {
    return { ...base, text: known(hit.inside.trim(), [labelCells]), ...(unit ? { unit } : {}) };
  }
  if (hit.inside === undefined && headsColumn(view, hit.row, labelCells, layout)) {
    const under = valueBeside(view, labelCells.bottom + 1, labelCells.left, layout);
    if (under?.cell) return { ...base, ...fieldCellValue(under.cell, under.cells, unit) };
  }
  const next = view.pastBlankColumns(hit.row, labelCells.right + 1);
  const right = valueBeside(view, hit.row, next, layout);
  const further = right?.cell ? undefined : valuePastBlank(view, hit.row, next, layout);
  const value = right?.cell
    ? right
    : (further ??
      (hit.field.below || isOver(view, labelCells) ? (valueBelow(view, labelCells, layout) ?? right) : right));
  if (value === undefined) return { ...base, text: notFound([labelCells]) };
  return { ...base, ...fieldCellValue(value.cell, value.cells, unit) };
}

/** A label alone in its row, over a cell just as wide and as alone; where nothing is merged, over a sentence. */
function isOver(view: SheetView, { top, left, bottom, right }: Area): boolean {
  const under = view.mergeAt(bottom + 1, left);
  const isWide = under
    ? under.left === left && under.right === right
    : left === right && isSentence(view, bottom + 1, left);
  return isWide && [top, bottom + 1].every((row) => view.countFilled(row) === 1);
}

/** No note, and not the title of a table. */
function isSentence(view: SheetView, row: number, column: number): boolean {
  const text = view.text(row, column).trim();
  return (
    text.length > SHORT &&
    !/^(?:[注附]|说明|备注|填表|第?[一二三四五六七八九十]+[、章])|[:：]$|[表单]$/.test(text) &&
    view.countFilled(row + 1) < 3
  );
}

const SHORT = 7;

/** 资金来源（万元） at the left of 市级财政 and 单位自筹. */
function unitOfGroup(view: SheetView, { row, column }: LabelHit): AmountUnit | undefined {
  const merge = view.mergeAt(row, 0);
  const first = merge ? { column: merge.left, text: view.text(merge.top, merge.left) } : undefined;
  const filled = view.filled(row)[0];
  const left = first ?? (filled && { column: filled.column, text: textOf(filled.cell) });
  if (!left || left.column >= column || !GROUP_UNIT.test(left.text.trim())) return undefined;
  return statedAmountUnit(left.text);
}

const GROUP_UNIT = /^[^：:\d]{2,16}[（(](?:单位[:：])?[百千万亿]{0,2}元[）)]$/;

/** A row of labels, one right beside the other, over a row of values: 合同金额 | 本次变更金额 over 500 | 12. */
function headsColumn(view: SheetView, row: number, { bottom, left }: CellRange, layout: FormLayout): boolean {
  const isLabel = (cell: Cell) =>
    typeof cell.value === 'string' && layout.fieldsByLabel.has(view.label(beforeColon(cell.value)));
  const cells = view.filled(row);
  const under = textOf(view.cell(bottom + 1, left)).normalize('NFKC');
  if (!/\d/.test(under) && (under === '' || !cells.every(({ cell }) => isLabel(cell)))) return false;
  const textsOnly = cells.every(
    ({ cell }) => typeof cell.value === 'string' && !COLON.test(cell.value) && !/\d/.test(cell.value),
  );
  const sideBySide = cells.some(({ column, cell }, at) => {
    const next = cells[at + 1];
    const right = view.mergeAt(row, column)?.right ?? column;
    return next?.column === right + 1 && isLabel(cell) && isLabel(next.cell);
  });
  return textsOnly && sideBySide && !view.filled(bottom + 1).some(({ cell }) => isLabel(cell));
}

/** How an opinion begins: what stands behind a blank cell and says so is no label. */
const OPINION =
  /^(?:不|未获?|已|暂不|经[^，,]{0,8})?(?:同意|批准|予以|予|退回|驳回|撤回|准予)(?!.{0,6}(?:日期|时间|文件|单位))/u;

/** 'BG-A': a number without a digit. */
const NUMBER_IN_LETTERS = /^[A-Za-z]{1,8}[-_/][A-Za-z]{1,4}$/;

/** Past one blank cell, as where the label's cells were not merged: a day, an amount, boxes, an opinion; other words there may be another label. */
function valuePastBlank(
  view: SheetView,
  row: number,
  column: number,
  layout: FormLayout,
): ReturnType<typeof valueBeside> {
  if (view.mergeAt(row, column) || view.cell(row, column)) return undefined;
  const next = valueBeside(view, row, view.pastBlankColumns(row, column + 1), layout);
  const text = next?.cell ? textOf(next.cell).normalize('NFKC').trim() : '';
  return /[\d□☐☑√✓■]/u.test(text) || OPINION.test(text) || NUMBER_IN_LETTERS.test(text) ? next : undefined;
}

/** What stands beneath a label, unless a section of the form begins there. */
function valueBelow(view: SheetView, { bottom, left }: CellRange, layout: FormLayout): ReturnType<typeof valueBeside> {
  if (/^\s*([一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])/.test(view.text(bottom + 1, left)))
    return undefined;
  // Another block of the form, which this form does not know: 市财政局意见.
  if (/^[^，,。；;]{2,20}(?:意见|意见及盖章|签字|盖章)[:：]?$/.test(view.text(bottom + 1, left).trim()))
    return undefined;
  return valueBeside(view, bottom + 1, left, layout);
}

/** The value cell that begins there, unless a label of the form stands in it. */
function valueBeside(
  view: SheetView,
  row: number,
  column: number,
  layout: FormLayout,
): { readonly cell: Cell | undefined; readonly cells: CellRange } | undefined {
  const anchor = view.anchor(row, column);
  const merge = view.mergeAt(row, column);
  const cell = view.cell(anchor.row, anchor.column);
  if (typeof cell?.value === 'string') {
    const label = view.label(beforeColon(cell.value).slice(0, LONGEST_LABEL));
    if (layout.fieldsByLabel.has(label) && cell.value.trim().length <= LONGEST_LABEL) return undefined;
  }
  return { cell, cells: merge ? view.area(merge) : view.at(row, column) };
}
