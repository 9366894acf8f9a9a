/** The page for those who write packs holds what it says: its examples load, its county is the one kept, its tables are the rules'. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { KINDS } from '../../src/checks/kinds/kinds';
import { functionNames } from '../../src/checks/formula/functions';
import { lintPacks } from '../../src/rulebook/lint/lint-packs';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { coverageTables } from './coverage-table';
import { isWholeText, ourRulebook, RULES, ruleTexts } from './rule-case';

const PAGE = join(RULES, 'README.md');
const COUNTY = join(__dirname, 'sample-packs/diliu');
const BEGIN = '<!-- coverage:begin -->';
const END = '<!-- coverage:end -->';
const page = readFileSync(PAGE, 'utf8');
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text = '']) => text);
const named = blocks.flatMap((text) => {
  const path = /^# (\S+\.yaml)\n/.exec(text)?.[1];
  return path === undefined ? [] : [{ path, text: text.slice(text.indexOf('\n') + 1) }];
});

test('the county made by following the page to the letter is the one that is kept', () => {
  if (process.env.UPDATE_RULES_README) {
    rmSync(COUNTY, { recursive: true, force: true });
    for (const { path, text } of named) {
      const file = join(COUNTY, '..', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  const kept = ruleTexts(COUNTY).map(({ path, text }) => ({ path: `diliu/${path}`, text }));
  const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
  expect([...named].sort(byPath)).toEqual(kept.sort(byPath));
});

test('the linter finds nothing in it', () => {
  const { packs, findings } = lintPacks(named, ruleTexts());
  expect(packs).toEqual(['diliu']);
  expect(findings.map(({ path, line, message }) => `${path}:${line ?? ''} ${message.zh}`)).toEqual([]);
});

const examples = blocks.filter((text) => text.startsWith('id: example'));
const checkExamples = examples.filter((text) => text.startsWith('id: example.'));

test('there is an example of each kind, each loads, and the linter has nothing to say of how it is written', () => {
  const kinds = checkExamples.map((text) => String((parse(text) as { kind: unknown }).kind));
  expect([...kinds].sort()).toEqual([...KINDS.keys()].sort());
  const head = (named.find(({ path }) => path === 'diliu/pack.yaml')?.text ?? '')
    .replace('id: diliu', 'id: example')
    .replace('articles: 5', 'articles: 16')
    .replace(/articlesWithoutCheck:[\s\S]*/, '');
  const texts = [
    { path: 'example/pack.yaml', text: head },
    ...examples.map((text, index) => {
      const part = text.startsWith('id: example.') ? 'checks' : text.includes('\nunit:') ? 'parameters' : 'quantities';
      return { path: `example/${part}/${index}.yaml`, text };
    }),
  ];
  expect(loadRuleTexts([...ruleTexts(), ...texts]).problems.map(({ message }) => message.zh)).toEqual([]);
  const { findings } = lintPacks(texts, ruleTexts());
  // The examples are examples: no cases, and a number and a quantity that none of them uses.
  const told = findings.filter(({ rule }) => rule !== 'cases' && rule !== 'unused');
  expect(told.map(({ path, message }) => `${path} ${message.zh}`)).toEqual([]);
});

test('what a pack may bring of its own, facts, routes and layouts, loads as the page has it', () => {
  const [facts = '', names = '', layout = ''] = [...page.matchAll(/```yml\n([\s\S]*?)```/g)].map(
    ([, text = '']) => text,
  );
  const county = named.map(({ path, text }) => ({
    path: path.replace('diliu/', 'wodexian/'),
    text: `${text.replaceAll('diliu', 'wodexian')}${path.endsWith('pack.yaml') ? names : ''}`,
  }));
  const texts = [
    ...county,
    { path: 'wodexian/facts.yaml', text: facts },
    { path: 'wodexian/layouts/own.yaml', text: layout },
  ];
  const { rulebook, problems } = loadRuleTexts([...ruleTexts(), ...texts]);
  expect(problems.map(({ message }) => message.zh)).toEqual([]);
  const pack = rulebook?.packs.get('wodexian');
  expect(pack?.wording.dictionary.byLabel('专家人数')?.fact.id).toBe('wodexian.reviewers');
  expect(pack?.wording.layouts.forms.find(({ kind }) => kind === 'change-slip')?.titles).toContain('信息化项目调整单');
  expect(rulebook?.layouts.forms.find(({ kind }) => kind === 'change-slip')?.titles).not.toContain('信息化项目调整单');
});

test('every function of the formulas is named on the page', () => {
  for (const name of functionNames()) expect(page).toContain(name);
});

test('the coverage of the packs whose sentences are counted is what the page says', () => {
  const counted = [...ourRulebook().packs.values()].filter(({ id }) => isWholeText(id));
  const tables = coverageTables(counted);
  const ids = counted.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['chenzhou', 'donghe', 'heyuan', 'mudan', 'zhanhe']));
  expect(tables).not.toContain('没有覆盖');
  const [before = '', rest = ''] = page.split(BEGIN);
  const [shown = '', after = ''] = rest.split(END);
  if (process.env.UPDATE_RULES_README) writeFileSync(PAGE, `${before}${BEGIN}\n\n${tables}\n\n${END}${after}`);
  else expect(shown.trim()).toBe(tables);
});
