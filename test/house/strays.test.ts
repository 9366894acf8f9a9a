import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ruleTexts } from '../rules/rule-case';
import { readSources } from './imports';
import { strayWords } from './strays';

const project = join(__dirname, '..', '..');
const PAGES = ['README.md', 'manifest.xml', 'src/entries/help.html', 'rules/README.md'];

test('pane, cells, report, command line, rules and help have one word for one thing', () => {
  const sources = readSources(join(project, 'src')).map(({ path, text }) => ({ path: `src/${path}`, text }));
  const pages = PAGES.map((path) => ({ path, text: readFileSync(join(project, path), 'utf8') }));
  expect(sources.length).toBeGreaterThan(300);
  expect(strayWords([...sources, ...ruleTexts(), ...pages])).toEqual([]);
});

test('a stray is told with its line and the right word; what others write is understood', () => {
  const text = 'a: 可说明\nvalues:\n  - { value: c, words: [逐行差额之和, 逐项差额之和] }';
  expect(strayWords([{ path: 'a.yaml', text }])).toEqual(['a.yaml:1 says 可说明; the word is 需说明.']);
});
