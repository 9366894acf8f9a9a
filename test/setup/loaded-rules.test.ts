import type * as Loading from '../../src/rulebook/load-rule-texts';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { ruleTexts } from '../rules/rule-case';

const hash = (text: string) => String(text.length);

test('the same texts, read twice, are loaded once, and as loading loads them', () => {
  const { loadRuleTexts: loading } = jest.requireActual<typeof Loading>('../../src/rulebook/load-rule-texts');
  const copied = ruleTexts().map((text) => ({ ...text }));
  const { rulebook, problems } = loadRuleTexts(ruleTexts(), hash);
  expect(loadRuleTexts(copied, hash).rulebook).toBe(rulebook);
  const anew = loading(copied, hash);
  expect(problems).toEqual(anew.problems);
  expect([...(rulebook?.packs ?? [])].map(([id, { digest, checks }]) => [id, digest, checks.length])).toEqual(
    [...(anew.rulebook?.packs ?? [])].map(([id, { digest, checks }]) => [id, digest, checks.length]),
  );
});

test('a text that differs, or another digest, is loaded anew', () => {
  const texts = ruleTexts();
  const { rulebook } = loadRuleTexts(texts, hash);
  const fewer = loadRuleTexts(
    texts.filter(({ path }) => !path.startsWith('heyuan/')),
    hash,
  );
  expect([rulebook?.packs.has('heyuan'), fewer.rulebook?.packs.has('heyuan')]).toEqual([true, false]);
  expect(loadRuleTexts(texts).rulebook?.packs.get('heyuan')?.digest).toBe('');
  expect(loadRuleTexts(texts, hash).rulebook).toBe(rulebook);
});
