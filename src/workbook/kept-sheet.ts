/**
 * The very hidden sheet in which our host of WPS keeps texts where no custom
 * XML part stays (hosts/wps/kept-sheet.ts writes it), as any program reads it:
 * a row for each piece of a text, each cell beginning with a colon.
 */
import { FORGOTTEN, NOTHING_REMEMBERED, REMEMBERED_NAMESPACE, rememberedIn, type Remembered } from './remembered';
import { isKeptSheet } from './kept-sheet-name';
import { keptTextsIn } from './kept-texts';
import type { Sheet } from './workbook';

/** With what the sheet keeps; where parts say otherwise they count, for they came later. */
export function withKept(inParts: Remembered, sheets: readonly Sheet[]): Remembered {
  const kept = keptIn(sheets);
  if (kept === NOTHING_REMEMBERED) return inParts;
  const values = new Map([...kept.values, ...inParts.values]);
  for (const key of inParts.forgotten ?? []) if (!inParts.values.has(key)) values.delete(key);
  return { values, unread: kept.unread + inParts.unread };
}

/** What a part is to say of a key: where the sheet keeps a value, forgetting has to be said, or that value comes back. */
export function inPart(sheets: readonly Sheet[], key: string, value: string | undefined) {
  return value === undefined && keptIn(sheets).values.has(key) ? FORGOTTEN : value;
}

function keptIn(sheets: readonly Sheet[]): Remembered {
  return rememberedIn(sheets.filter(isKeptSheet).flatMap((sheet) => keptTextsIn(sheet, REMEMBERED_NAMESPACE)));
}
