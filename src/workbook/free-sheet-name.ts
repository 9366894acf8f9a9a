/** A name for a new sheet: spreadsheets compare names without case, and take 31 characters and not all of them. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const isTaken = (candidate: string) => taken.some((each) => each.toUpperCase() === candidate.toUpperCase());
  const plain = name.replaceAll(/[[\]:*?/\\]/g, ' ').slice(0, 31);
  let candidate = plain;
  for (let number = 2; isTaken(candidate); number++) {
    candidate = `${plain.slice(0, 31 - String(number).length)}${number}`;
  }
  return candidate;
}
