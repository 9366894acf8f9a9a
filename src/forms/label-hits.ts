/** Whether a cell is a label of the form: alone, before a colon, or at the beginning of what it names. */
import { COLON } from '../base/comparable-text';
import type { FormLayout, LabelledField } from './layouts';
import type { SheetView } from './sheet-view';

export const LONGEST_LABEL = 30;

export interface LabelHit {
  readonly field: LabelledField;
  readonly row: number;
  readonly column: number;
  readonly label: string;
  /** What stands behind the label in its own cell; undefined where nothing can (no colon). */
  readonly inside?: string;
}

export function labelHit(
  view: SheetView,
  row: number,
  column: number,
  layout: FormLayout,
  part: string,
): LabelHit | undefined {
  const value = view.cell(row, column)?.value;
  if (typeof value !== 'string') return undefined;
  const before = beforeColon(value);
  if (before.length > LONGEST_LABEL) return undefined;
  const field = fieldNamed(layout, view.label(before), part);
  if (field !== undefined) {
    const colon = value.length > before.length;
    return {
      field,
      row,
      column,
      label: before.trim(),
      ...(colon ? { inside: value.slice(before.length + 1) } : {}),
    };
  }
  return insideHit(view, row, column, value, layout, part);
}

export function fieldNamed(layout: FormLayout, label: string, part: string): LabelledField | undefined {
  const fields = layout.fieldsByLabel.get(label);
  return fields?.find((field) => field.in === part) ?? fields?.find((field) => field.in === undefined);
}

/** '省级财政 1000 万元': the label at the cell's beginning, without a colon. */
function insideHit(
  view: SheetView,
  row: number,
  column: number,
  value: string,
  layout: FormLayout,
  part: string,
): LabelHit | undefined {
  const parts = /^\s*([\p{Script=Han}]{2,8}?)[\s_]*((?:[\d０-９¥￥_\s]|万元|元).*)$/su.exec(value);
  const label = parts?.[1];
  if (label === undefined) return undefined;
  const field = fieldNamed(layout, view.label(label), part);
  return field?.inside ? { field, row, column, label, inside: parts?.[2] ?? '' } : undefined;
}

export function beforeColon(text: string): string {
  const colon = text.search(COLON);
  return colon < 0 ? text : text.slice(0, colon);
}
