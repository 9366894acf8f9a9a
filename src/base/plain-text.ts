/** Texts of others as text only: nothing in them acts on whoever shows them. */

/**
 * Characters that a terminal, or a reader's eye, takes for something else than
 * text: controls (escape sequences among them), marks of the direction of
 * writing, separators of lines that are no line breaks. Cells, names and packs
 * come from others.
 */
// eslint-disable-next-line no-control-regex -- it is controls that are looked for
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff]/g;

/** As text that shows what is there: '\\u001b[2J'. In JSON it stands for the same value. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whatever stands in it, it stays one line. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n\u0085\u2028\u2029]+/g, ' ');
}

/** No sentence of ours is as long; a cell may hold sixteen times as much, and many findings may quote it. */
const LONGEST = 2_000;

/** Cut where it is very long, and saying so. */
export function notEndless(text: string): string {
  if (text.length <= LONGEST) return text;
  const kept = text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '');
  return `${kept}…（${text.length}）`;
}
