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

const FAULTY = join(__dirname, '../rules/faulty');

test.each(['limits-that-disagree', 'limits-that-exclude-each-other', 'tiers-that-disagree'])(
  'a pack with %s does not load, and is told with file, line, key and both checks',
  (name) => {
    const texts = ruleTexts(join(FAULTY, name)).map(({ path, text }) => ({ path: `${name}/${path}`, text }));
    const { rulebook, problems } = loadRuleTexts([...sound, ...texts]);
    const [zh = '', en = ''] = readFileSync(join(FAULTY, name, 'message.txt'), 'utf8')
      .trim()
      .split('\n');
    const place = /^(\S+):(\d+) (\S+): (.*)$/.exec(zh);
    expect(problems.map(({ message }) => message)).toEqual([
      {
        zh: `${name}/${place?.[1] ?? ''} 第 ${place?.[2] ?? ''} 行 “${place?.[3] ?? ''}”：${place?.[4] ?? ''}`,
        en: expect.stringContaining(en.slice(en.indexOf(': ') + 2)),
      },
    ]);
    expect([...(rulebook?.packs.keys() ?? [])]).toEqual(soundPacks);
  },
);

test('a pack that extends one and contradicts what it has taken over does not load either, and the other does', () => {
  const parent = ruleTexts(join(FAULTY, 'limits-that-disagree')).filter(({ path }) => !path.includes('stricter'));
  const stricter = ruleTexts(join(FAULTY, 'limits-that-disagree')).filter(({ path }) => path.includes('stricter'));
  const head = parent.find(({ path }) => path === 'pack.yaml')?.text ?? '';
  const { rulebook, problems } = loadRuleTexts([
    ...sound,
    ...parent.map(({ path, text }) => ({ path: `one/${path}`, text })),
    { path: 'two/pack.yaml', text: `${head.replace('id: sample', 'id: child')}\nextends: sample\n` },
    ...stricter.map(({ path, text }) => ({ path: `two/${path}`, text: text.replace('id: sample.', 'id: child.') })),
  ]);
  expect(problems.map(({ message }) => message.zh)).toEqual([
    expect.stringMatching(/^two\/checks\/stricter\.yaml 第 10 行 “limit”：child\.1-stricter 与 sample\.1-share矛盾/),
  ]);
  expect([...(rulebook?.packs.keys() ?? [])]).toEqual([...soundPacks, 'sample'].sort());
});
