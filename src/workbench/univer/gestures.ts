/** What of a person's doing some Excel tell nobody. */
import { DataValidationType } from '@univerjs/core';
import type { Injector, Workbook } from '@univerjs/core';
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
} from '@univerjs/preset-sheets-core';
import { SheetDataValidationModel } from '@univerjs/preset-sheets-data-validation';
import type { UnheardGesture } from '../excel/workbook-model';

/** Commands that move the cells beside those that come or go. */
export const PUSHING: ReadonlySet<string> = new Set([
  InsertRangeMoveDownCommand.id,
  InsertRangeMoveRightCommand.id,
  DeleteRangeMoveLeftCommand.id,
  DeleteRangeMoveUpCommand.id,
]);

interface Edited {
  readonly sheet: string;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
  readonly isPushed: boolean;
}

/** A choice is known by the list of its one cell, and is no different when it is typed. */
export function gestureOf(
  { injector, workbook }: { readonly injector: Injector; readonly workbook: Workbook },
  { sheet, cells, isPushed }: Edited,
): { readonly gesture?: UnheardGesture } {
  if (isPushed) return { gesture: 'pushed' };
  const [only, ...others] = cells;
  if (!only || others.length > 0) return {};
  const rules = injector.get(SheetDataValidationModel);
  const rule = rules.getRuleByLocation(workbook.getUnitId(), sheet, only.row, only.column);
  return rule?.type === DataValidationType.LIST ? { gesture: 'choice' } : {};
}
