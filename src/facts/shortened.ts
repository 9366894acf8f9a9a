/** A text of a cell where a title is wanted. */

const LONGEST = 30;

/** On one line, of thirty characters at most; one that was cut ends in an ellipsis. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST) return line;
  const characters = [...line];
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
