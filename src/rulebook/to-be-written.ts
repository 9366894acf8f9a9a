/** How the skeleton of a pack marks what its author has to write: `guiju new pack` writes it, the linter finds what is left of it. */
export const TO_BE_WRITTEN = { zh: '（待写）', en: '(to be written)' } as const;

export function isToBeWritten(text: string): boolean {
  return text.includes(TO_BE_WRITTEN.zh) || text.includes(TO_BE_WRITTEN.en);
}
