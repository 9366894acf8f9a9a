/** The texts on the sheet that keeps some of ours (kept-sheet.ts), also for whoever wants the record's alone. */
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
