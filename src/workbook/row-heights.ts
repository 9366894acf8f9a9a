/** How high a row has to be for what is written in it, where nobody is there to fit it: a spreadsheet fits no merged cell. */

interface CellText {
  readonly text: string;
  /** In characters of the default font, as column widths are. */
  readonly width: number;
  /** In points. */
  readonly fontSize: number;
}

/** A line is so much higher than its letters. */
const LEADING = 1.35;
/** Widths count digits of eleven points. */
const DEFAULT_SIZE = 11;
/** What Excel allows. */
const HIGHEST = 409;
const LEAST = 16;

/** In points; letters of Chinese are twice as wide as digits. */
export function heightOf(cells: readonly CellText[]): number {
  const heights = cells.map(({ text, width, fontSize }) => {
    const room = Math.max(1, (width - 1) * (DEFAULT_SIZE / fontSize));
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
    return Math.ceil(lines * fontSize * LEADING) + 4;
  });
  return Math.min(HIGHEST, Math.max(LEAST, ...heights));
}

function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u1100-\u115f\u2e80-\uffe6]/u.test(letter) ? 2 : 1;
  return width;
}
