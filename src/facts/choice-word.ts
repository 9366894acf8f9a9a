/** A choice kept under an English name goes by the first word people write for it. */

export function choiceWord({ value, words }: { readonly value: string; readonly words: readonly string[] }): string {
  return /\p{Script=Han}/u.test(value) ? value : (words[0] ?? value);
}
