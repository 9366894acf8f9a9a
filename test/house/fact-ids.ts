/** src/facts/fact-ids.ts as rules/facts.yaml has it. */

export const HOW = 'UPDATE_FACT_IDS=1 npx jest --selectProjects unit -- test/house/fact-ids';

export function factIdsFile(ids: readonly string[]): string {
  const union = ids.map((id) => `  | '${id}'`).join('\n');
  return `/**
 * The ids of rules/facts.yaml, so that a misspelt one is a type error. Generated; after the dictionary changed:
 * ${HOW}
 */
export type DictionaryFactId =
${union};
`;
}
