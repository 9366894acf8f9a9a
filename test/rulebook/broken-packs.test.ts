/** Packs with one mistake each: they do not load, the message says where and what, and the others load all the same. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../../src/checks/kinds/kinds';
import { loadRuleTexts } from '../../src/rulebook/load-rule-texts';
import { ruleTexts } from '../rules/rule-case';

const kinds = [...KINDS.keys()].sort().join(' · ');

const BROKEN = join(__dirname, '../rules/broken');

/** message.txt of each folder says what the messages must be, Chinese and English by turns. */
const mistakes = readdirSync(BROKEN, { encoding: 'utf8' })
  .sort()
  .map((name) => ({
    name,
    message: readFileSync(join(BROKEN, name, 'message.txt'), 'utf8')
      .trim()
      .replaceAll('{kinds}', kinds)
      .split('\n'),
  }));

const sound = ruleTexts();
const soundPacks = [...(loadRuleTexts(sound).rulebook?.packs.keys() ?? [])];

test.each(mistakes)('$name', ({ name, message }) => {
  const texts = ruleTexts(join(BROKEN, name)).map(({ path, text }) => ({ path: `${name}/${path}`, text }));
  const { rulebook, problems } = loadRuleTexts([...sound, ...texts]);
  expect(problems.flatMap(({ message: { zh, en } }) => [zh, en])).toEqual(message);
  expect([...(rulebook?.packs.keys() ?? [])]).toEqual(soundPacks);
});

test('a file that is no YAML is named with the line, and takes its pack with it', () => {
  const broken = sound.map(({ path, text }) =>
    path === 'heyuan/checks/change/21-3-count.yaml'
      ? { path, text: text.replace('title: {', 'title: [') }
      : { path, text },
  );
  const { rulebook, problems } = loadRuleTexts(broken);
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message.zh).toMatch(/^heyuan\/checks\/change\/21-3-count\.yaml 第 3 行：不是合格的 YAML/);
  expect([...(rulebook?.packs.keys() ?? [])]).toEqual(soundPacks.filter((id) => id !== 'heyuan'));
});

test.each([
  ['too long', `note: ${'长'.repeat(200_001)}`, '最多 200000 个'],
  ['too deep', `note: ${'['.repeat(40)}${']'.repeat(40)}`, '层次超过 12 层'],
  ['too many values', `note: [${'1,'.repeat(20_001)}]`, '超过 20000 个值'],
])('a file that is %s is refused', (_, text, message) => {
  const { problems } = loadRuleTexts([...sound, { path: 'hostile/pack.yaml', text }]);
  expect(problems.map((problem) => problem.message.zh)).toEqual([expect.stringContaining(message)]);
});
