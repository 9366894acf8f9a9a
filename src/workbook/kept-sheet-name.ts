/** Which sheet is the very hidden one that keeps texts of ours (kept-sheet.ts); asked of every sheet, so in few words. */
import type { Sheet } from './workbook';

export const KEPT_SHEET = 'guiju.kept';

/**
 * None of its author's: nothing on it is a form, and nobody is to hear of it. Some programs save
 * a very hidden sheet as a hidden one; in plain sight it is a sheet like any other.
 */
export function isKeptSheet({ name, visibility }: Pick<Sheet, 'name' | 'visibility'>): boolean {
  return name === KEPT_SHEET && visibility !== 'visible';
}
