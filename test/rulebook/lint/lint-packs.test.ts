/** Packs that load, or nearly, with one mistake each: the linter names it with file, line and key, and finds nothing else. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintPacks } from '../../../src/rulebook/lint/lint-packs';
import { ruleTexts } from '../../rules/rule-case';

const FAULTY = join(__dirname, '../../rules/faulty');
const ours = ruleTexts();

function linted(folder: string): string[] {
  const texts = ruleTexts(join(FAULTY, folder)).map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  const { findings } = lintPacks(texts, ours);
  // That there are no cases is a mistake of its own, with folders of its own.
  const told = folder.startsWith('cases-') ? findings : findings.filter(({ rule }) => rule !== 'cases');
  return told.flatMap(({ path, line, key, message: { zh, en } }) => {
    const place = `${path.replace(`${folder}/`, '')}:${line ?? ''} ${key ?? ''}`;
    return [`${place}: ${zh}`, `${place}: ${en}`];
  });
}

test.each(readdirSync(FAULTY, { encoding: 'utf8' }).sort())('%s', (folder) => {
  const pinned = join(FAULTY, folder, 'message.txt');
  if (process.env.UPDATE_LINT_MESSAGES) writeFileSync(pinned, `${linted(folder).join('\n')}\n`);
  expect(existsSync(pinned)).toBe(true);
  expect(linted(folder)).toEqual(readFileSync(pinned, 'utf8').trim().split('\n').filter(Boolean));
});

test('the packs of the project are without a finding', () => {
  const { packs, findings } = lintPacks(ours, []);
  expect(packs).toEqual(expect.arrayContaining(['zhanhe', 'chenzhou', 'heyuan']));
  expect(findings.map(({ path, line, message }) => `${path}:${line ?? ''} ${message.zh}`)).toEqual([]);
});
