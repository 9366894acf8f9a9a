/** A fact that the dictionary gains or loses is one that the code may name, or may name no longer. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { factsFile } from '../../src/facts/fact-dictionary';
import { factIdsFile, HOW } from './fact-ids';

const project = join(__dirname, '..', '..');
const generated = join(project, 'src', 'facts', 'fact-ids.ts');

test('the ids that the code may name are those of the dictionary', () => {
  const { facts } = factsFile.parse(parse(readFileSync(join(project, 'rules', 'facts.yaml'), 'utf8')));
  const wanted = factIdsFile(facts.map(({ id }) => id));
  if (process.env.UPDATE_FACT_IDS) writeFileSync(generated, wanted);
  const stale = readFileSync(generated, 'utf8') === wanted ? [] : [`src/facts/fact-ids.ts is out of date: ${HOW}`];
  expect(stale).toEqual([]);
});
