/** How alike two labels are: 1 the same, 0 nothing in common. By the letters that would have to be changed (Levenshtein's distance). */

const LONGEST = 120;

export function alike(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [[...a].slice(0, LONGEST), [...b].slice(0, LONGEST)];
  const longer = Math.max(one.length, other.length);
  return longer === 0 ? 1 : 1 - distance(one, other) / longer;
}

function distance(a: readonly string[], b: readonly string[]): number {
  let before = b.map((_, at) => at + 1);
  a.forEach((letter, row) => {
    let corner = row;
    let left = row + 1;
    before = before.map((above, column) => {
      const here = Math.min(above + 1, left + 1, corner + (letter === b[column] ? 0 : 1));
      corner = above;
      left = here;
      return here;
    });
  });
  return before.at(-1) ?? a.length;
}
