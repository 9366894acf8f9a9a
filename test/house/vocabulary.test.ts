import { join } from 'node:path';
import { ruleTexts } from '../rules/rule-case';
import { readSources } from './imports';
import { mixedWords, readingsInRules } from './vocabulary';

const project = join(__dirname, '..', '..');
/** Knows the earlier key; and the rule itself, with its test. */
const EXEMPT = ['src/rulebook/earlier-keys.ts', 'test/house/vocabulary.ts', 'test/house/vocabulary.test.ts'];

test('a cell gives a reading, a text an interpretation, and nowhere is one called the other', () => {
  const sources = ['src', 'test']
    .flatMap((folder) =>
      readSources(join(project, folder)).map(({ path, text }) => ({ path: `${folder}/${path}`, text })),
    )
    .filter(({ path }) => !EXEMPT.includes(path));
  expect(sources.length).toBeGreaterThan(500);
  expect(mixedWords(sources)).toEqual([]);
});

test('rule files speak of interpretations', () => {
  const files = ruleTexts();
  expect(files.length).toBeGreaterThan(100);
  expect(readingsInRules(files)).toEqual([]);
});

test.each([
  ['a name', 'const readings = check.interpretations;'],
  ['a name of two words', 'function readingOf(interpretation: Interpretation) {}'],
  ['a comment', '/** The readings (口径) of a quantity. */'],
])('%s that mixes them is told with its line', (_, line) => {
  const [found] = mixedWords([{ path: 'a.ts', text: `\n${line}` }]);
  expect(found).toBe('a.ts:2 calls an interpretation a reading.');
});

test('a rule file with the earlier key is told with its line', () => {
  const text = 'id: x\nreadings:\n  - id: net';
  expect(readingsInRules([{ path: 'a.yaml', text }])).toEqual([
    'a.yaml:2 says reading; of a legal text say interpretation.',
  ]);
});
