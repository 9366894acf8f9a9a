/** What Excel asks of the text of a formula before it reads it as one. */

/** So many characters a formula may have, and a text within one. */
export const LONGEST_FORMULA = 8_192;
const LONGEST_TEXT_WITHIN = 255;

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** Something stands in it, its quotes and brackets close, and it is not too long. */
export function isWholeFormula(formula: string): boolean {
  const outside = formula.replace(QUOTED, '');
  if (formula.trim() === '' || formula.length > LONGEST_FORMULA || /["']/.test(outside)) return false;
  let open = 0;
  for (const mark of outside) {
    if (mark === '(') open += 1;
    else if (mark === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A text in double quotes is longer than Excel takes in a formula. */
export function hasLongText(formula: string): boolean {
  if (formula.length <= LONGEST_TEXT_WITHIN) return false;
  const texts = formula.match(QUOTED) ?? [];
  return texts.some(
    (text) => text.startsWith('"') && text.slice(1, -1).replaceAll('""', '"').length > LONGEST_TEXT_WITHIN,
  );
}
