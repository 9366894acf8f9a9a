/** Rules compiled at build give the reports that the same rules give read from YAML. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parseIsoDate } from '../../../src/base/civil-date';
import { tokens } from '../../../src/checks/formula/tokens';
import { checkFile } from '../../../src/entries/cli/check-file';
import { compileRules } from '../../../src/entries/cli/compile-rules';
import { openCompiled, openRulebook } from '../../../src/entries/cli/open-rulebook';
import { readRuleFolder } from '../../../src/entries/cli/read-rule-files';
import type { RuleFile } from '../../../src/rulebook/rule-file';
import { reportOf } from '../../../src/review/report';

const ROOT = join(__dirname, '..', '..', '..');
const RULES = join(ROOT, 'rules');
const written = openRulebook(undefined, RULES);
const rules = compileRules(readRuleFolder(RULES).texts);

function reportBy(opened: typeof written, name: string, pack?: string) {
  const today = parseIsoDate('2026-11-21');
  if (!today) throw new Error('no such day');
  const path = join(ROOT, 'assets', 'samples', `${name}.xlsx`);
  const { review, refusal } = checkFile(path, { treat: [], ...(pack !== undefined && { pack }) }, opened, today);
  return { refusal, report: review && reportOf(review, { generatorVersion: '0', workbookDigest: '' }) };
}

test.each(['heyuan-change-slip', 'heyuan-breach', 'heyuan-small-filing', 'no-known-form'])('%s', (name) => {
  for (const pack of [undefined, ...written.heads.keys()]) {
    expect(reportBy(openCompiled(rules), name, pack)).toEqual(reportBy(written, name, pack));
  }
});

test('packs that others were checked by before change nothing', () => {
  const compiled = openCompiled(rules);
  for (const pack of ['mudan', 'donghe']) reportBy(compiled, 'heyuan-breach', pack);
  expect(reportBy(compiled, 'heyuan-breach')).toEqual(reportBy(written, 'heyuan-breach'));
});

test('where all packs are at hand already, as for an explanation, none goes again', () => {
  expect(reportBy(openCompiled(rules).with('all'), 'heyuan-breach')).toEqual(reportBy(written, 'heyuan-breach'));
});

test('the packs are named without any being loaded', () => {
  const heads = (opened: typeof written) => [...opened.heads.values()].map(({ id, instrument }) => [id, instrument]);
  expect(heads(openCompiled(rules))).toEqual(heads(written));
});

test('what a fixture may keep, and the cases, are those of the files', () => {
  expect(openCompiled(rules).lexicon()).toEqual(written.lexicon());
  const { cases } = openCompiled(rules).with('all');
  expect(cases()).toEqual(written.cases());
});

test('no quantity stands before one that it rests on, so that each is read once', () => {
  const names = (files: readonly RuleFile[]) =>
    files
      .filter(({ path }) => path.split('/')[1] === 'quantities')
      .map(({ data }) => z.object({ name: z.object({ zh: z.string() }) }).parse(data).name.zh);
  for (const [folder, files] of Object.entries(rules.packs)) {
    const known: string[] = [];
    const ofPack = files().filter(({ path }) => path.split('/')[1] === 'quantities');
    for (const { path, data } of ofPack) {
      const unknown = names(files()).filter((name) => !known.includes(name));
      const read = tokens(z.object({ formula: z.optional(z.string()) }).parse(data).formula ?? '是');
      const used = read.ok ? read.value.map(({ text }) => text) : [];
      expect({ folder, path, before: used.filter((name) => unknown.includes(name)) }).toMatchObject({ before: [] });
      known.push(...names([{ path, data }]));
    }
  }
});

test('rules that do not load stop the build', () => {
  const broken = readFileSync(join(RULES, 'heyuan', 'pack.yaml'), 'utf8').replace('id:', 'name:');
  const texts = readRuleFolder(RULES).texts.map((file) =>
    file.path === 'heyuan/pack.yaml' ? { ...file, text: broken } : file,
  );
  expect(() => compileRules(texts)).toThrow('heyuan/pack.yaml');
});
