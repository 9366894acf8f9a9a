/**
 * The very hidden sheet in which our host of WPS keeps texts where no custom
 * XML part stays (hosts/wps/kept-sheet.ts writes it), as any program reads it:
 * a row for each piece of a text, each cell beginning with a colon.
 */
import { REMEMBERED_NAMESPACE, rememberedIn, type Remembered } from './remembered';
import { isKeptSheet } from './kept-sheet-name';
import type { Sheet } from './workbook';

/** Those of one namespace, whatever the sheet is called by now. */
export function keptTextsIn({ rows }: Sheet, namespace: string): string[] {
  const texts = new Map<unknown, string>();
  for (const row of rows) {
    if (row?.[0]?.value !== `:${namespace}`) continue;
    const [, text, piece] = row.map((cell) => cell?.value);
    texts.set(text, (texts.get(text) ?? '') + (typeof piece === 'string' ? piece.slice(1) : ''));
  }
  return [...texts.values()];
}

/** With what the sheet keeps; where parts say otherwise they count, for they came later. */
export function withKept(inParts: Remembered, sheets: readonly Sheet[]): Remembered {
  const texts = sheets.filter(isKeptSheet).flatMap((sheet) => keptTextsIn(sheet, REMEMBERED_NAMESPACE));
  if (texts.length === 0) return inParts;
  const { values, unread } = rememberedIn(texts);
  return { values: new Map([...values, ...inParts.values]), unread: unread + inParts.unread };
}
