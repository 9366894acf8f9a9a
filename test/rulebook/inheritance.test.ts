/** Packs that extend one another: in any order of folders, never in a circle, with one fingerprint for all they rest on. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { ruleTexts } from '../rules/rule-case';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const texts = [...ruleTexts(), ...ruleTexts(join(__dirname, '../rules/sample-packs'))];
const changed = (path: string, edit: (text: string) => string) =>
  texts.map((one) => (one.path === path ? { path, text: edit(one.text) } : one));
const digest = (from: typeof texts, id: string) => loadRuleTexts(from, hash).rulebook?.packs.get(id)?.digest;

test('a pack whose folder comes before that of the one it extends loads all the same', () => {
  const renamed = texts.map(({ path, text }) => ({ path: path.replace(/^yangben\//, 'aaa/'), text }));
  const { rulebook, problems } = loadRuleTexts(renamed);
  expect(problems).toEqual([]);
  expect(rulebook?.packs.get('yangben')?.extends?.pack).toBe('shili');
});

test('two that extend each other are named, and no other pack is lost', () => {
  const circle = changed('shili/pack.yaml', (text) => `${text}extends: yangben\n`);
  const { rulebook, problems } = loadRuleTexts(circle);
  expect(problems.map(({ path, key }) => [path, key])).toEqual([
    ['shili/pack.yaml', 'extends'],
    ['yangben/pack.yaml', 'extends'],
  ]);
  expect([...(rulebook?.packs.keys() ?? [])]).toContain('xuni');
});

test('the fingerprint changes with the pack that is extended, and not with cases', () => {
  const before = digest(texts, 'yangben');
  const rule = changed('shili/checks/change/7-again.yaml', (text) => text.replace('500万元', '600万元'));
  const cases = changed('shili/cases/change.yaml', (text) => `${text}# 一句说明\n`);
  expect(digest(rule, 'yangben')).not.toBe(before);
  expect(digest(rule, 'xuni')).toBe(digest(texts, 'xuni'));
  expect(digest(cases, 'yangben')).toBe(before);
});
