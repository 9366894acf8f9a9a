/** Whether a cell became another, by what was done to it. */
import type { ModelCell } from '../excel/workbook-model';

export function resultDiffers(before: ModelCell, after: ModelCell): boolean {
  return before.value !== after.value;
}

/** The first result of a formula comes from calculation and is no news beside the formula. */
export function contentDiffers(before: ModelCell, after: ModelCell): boolean {
  return before.formula !== after.formula || (after.formula === undefined && before.value !== after.value);
}

/** Inserting and deleting lines rewrites the formulas that refer beyond them; Excel tells of the lines only. */
export function typedDiffers(before: ModelCell, after: ModelCell): boolean {
  const rewritten = before.formula !== undefined && after.formula !== undefined;
  return !rewritten && contentDiffers(before, after);
}
