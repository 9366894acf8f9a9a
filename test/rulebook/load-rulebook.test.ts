import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';

const RULES = join(__dirname, '../../rules');

function ruleTexts() {
  return readdirSync(RULES, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(RULES, path), 'utf8') }));
}

describe('the rulebook of the project', () => {
  test('loads without a problem', () => {
    const { rulebook, problems } = loadRuleTexts(ruleTexts());
    expect(problems.map(({ message }) => message.zh)).toEqual([]);
    expect([...(rulebook?.packs.keys() ?? [])]).toContain('heyuan');
  });
});

describe("a reader's own folder beside ours", () => {
  const own = ruleTexts();
  const pack = own.find(({ path }) => path === 'heyuan/pack.yaml')?.text ?? '';

  test('cannot take the place of a pack of ours', () => {
    const { rulebook, problems } = loadRuleTexts([
      ...own,
      { path: 'heyuan/pack.yaml', text: pack.replace('河府办', '别府办') },
    ]);
    expect(rulebook?.packs.get('heyuan')?.instrument.number).toBe('河府办〔2021〕30号');
    expect(problems.map(({ message }) => message.zh)).toEqual([
      'heyuan/pack.yaml：已有同名的规则文件，后一份没有采用；请给文件夹换一个名称',
    ]);
  });

  test('is told when the pack itself was named instead of the folder above it', () => {
    const { problems } = loadRuleTexts([...own, { path: 'pack.yaml', text: pack }]);
    expect(problems.map(({ message }) => message.en)).toEqual([
      'pack.yaml: a pack stands in a folder of its own (as heyuan/pack.yaml does); name the folder above it',
    ]);
  });

  test('is told of a file that would never be read', () => {
    const { rulebook, problems } = loadRuleTexts([
      ...own,
      { path: 'sample/pack.yaml', text: pack.replace('id: heyuan', 'id: sample') },
      { path: 'sample/check/one.yaml', text: 'id: sample.1-one' },
    ]);
    expect(rulebook?.packs.has('sample')).toBe(false);
    expect(problems.map(({ message }) => message.zh)).toEqual([
      expect.stringMatching(/^sample\/check\/one\.yaml：规则包里只有/),
    ]);
  });
});

test('the digest of a pack changes with a word of it, and not with the line ends of a checkout', () => {
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const digest = (texts: ReturnType<typeof ruleTexts>) =>
    loadRuleTexts(texts, hash).rulebook?.packs.get('heyuan')?.digest;
  const texts = ruleTexts();
  const changed = (edit: (text: string) => string) =>
    texts.map(({ path, text }) => ({ path, text: path.startsWith('heyuan/checks') ? edit(text) : text }));
  expect(digest(texts)).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(digest(changed((text) => text.replaceAll('\n', '\r\n')))).toBe(digest(texts));
  expect(digest(changed((text) => `${text}# 一句说明\n`))).not.toBe(digest(texts));
});
