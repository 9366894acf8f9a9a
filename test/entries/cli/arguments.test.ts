import { parseArguments } from '../../../src/entries/cli/arguments';
import { WrongUsage } from '../../../src/entries/cli/options';
import { COMMANDS, usage } from '../../../src/entries/cli/usage';

const refusal = (...words: string[]) => {
  try {
    parseArguments(words);
  } catch (error) {
    if (error instanceof WrongUsage) return error.explanation;
    throw error;
  }
  throw new Error('was not refused');
};

test('check takes files and options in any order', () => {
  expect(parseArguments(['check', 'a.xlsx', '--format', 'json', 'b', '--as-of', '2024-02-29', '--strict'])).toEqual({
    command: 'check',
    paths: ['a.xlsx', 'b'],
    format: 'json',
    asOf: '2024-02-29',
    language: 'zh',
    strict: true,
    all: false,
    ignoreRecord: false,
    treat: [],
  });
});

test('what is wrong is said with what may stand there', () => {
  expect(refusal('chekc').zh).toContain('没有“chekc”这个命令');
  expect(refusal('check').zh).toContain('没有给出要检查的文件');
  expect(refusal('check', 'a.xlsx', '--as-of', '2026-02-30').zh).toContain('2026-02-30');
  expect(refusal('check', 'a.xlsx', '--format', 'pdf').zh).toContain('text、markdown、json、sarif、ndjson');
  expect(refusal('check', 'a.xlsx', '--lang', 'fr').en).toContain('--lang is one of zh, en');
  expect(refusal('check', 'a.xlsx', '--pakc', 'x').en).toContain('--pack');
});

test.each([
  ['an unknown option', ['--pakc'], '没有“--pakc”这个选项。', 'There is no option "--pakc".'],
  ['an option without its value', ['--pack'], '选项 --pack 后面缺少值。', 'The option --pack lacks its value.'],
  ['a value where there is none', ['--strict=1'], '选项 --strict 后面不写值。', 'The option --strict takes no value.'],
])('%s is named in the language that was asked for', (_, option, zh, en) => {
  const said = refusal('check', 'a.xlsx', ...option);
  expect(said.zh).toMatch(new RegExp(`^${zh}可用的选项：--pack、`));
  expect(said.en).toMatch(new RegExp(`^${en} The options are: --pack, `));
});

test('doubtful sheets are confirmed one by one, whatever their names hold', () => {
  expect(parseArguments(['check', 'a.xlsx', '--treat', '午餐=budget', '--treat', 'a=b=none'])).toMatchObject({
    treat: [
      { sheet: '午餐', kind: 'budget' },
      { sheet: 'a=b', kind: 'none' },
    ],
  });
  expect(refusal('check', 'a.xlsx', '--treat', '午餐').zh).toContain('工作表=表种');
  expect(refusal('check', 'a.xlsx', '--treat', '午餐=lunch').en).toContain('budget');
});

test('without a command there is help', () => {
  expect(parseArguments([])).toEqual({ command: 'help' });
  expect(parseArguments(['--help'])).toEqual({ command: 'help' });
  expect(parseArguments(['check', '--help'])).toEqual({ command: 'help', of: 'check' });
  expect(parseArguments(['new', 'pack', '-h'])).toEqual({ command: 'help', of: 'new' });
  expect(parseArguments(['frobnicate', '--help'])).toEqual({ command: 'help' });
});

test.each(['2026-05-20', '2026/5/20', '2026年5月20日', '2026.5.20', '20260520'])(
  '--as-of takes a day as people write it: %s',
  (day) => {
    expect(parseArguments(['check', 'a.xlsx', '--as-of', day])).toMatchObject({ asOf: '2026-05-20' });
  },
);

test('the version, and the help of one command', () => {
  expect(parseArguments(['--version'])).toEqual({ command: 'version' });
  expect(parseArguments(['help', 'explain'])).toEqual({ command: 'help', of: 'explain' });
  expect(refusal('help', 'explian').zh).toContain('没有“explian”这个命令');
});

test.each(COMMANDS.map((command) => [command] as const))(
  'guiju help %s gives an example that the command takes',
  (command) => {
    const lines = usage(command).split('\n');
    const example = lines.slice(lines.indexOf('例 Example') + 1).filter((line) => line.startsWith('  guiju '));
    expect(example.length).toBeGreaterThan(0);
    for (const line of example) {
      const words = line.trim().replace(/ > .*/, '').split(' ').slice(1);
      expect(parseArguments(words)).toMatchObject({ command });
    }
    expect(usage()).toContain(`guiju ${command} `);
  },
);

test.each(COMMANDS.map((command) => [command] as const))('guiju help %s names every option it knows', (command) => {
  // What it knows it says itself, of one it does not know.
  const known = refusal(command, '--none').en.match(/--[a-z][a-z-]*(?=[,.])/g) ?? [];
  const page = usage(command).replace(/ -o /g, ' --out ');
  expect(known.filter((option) => !page.includes(option))).toEqual([]);
});

test.each([
  ['第二十一条', { article: 21 }],
  ['21条', { article: 21 }],
  ['article 21', { article: 21 }],
  ['第二十一条第一款第（二）项', { article: 21, paragraph: 1, subparagraph: 2 }],
])('%s is an article', (said, place) => {
  expect(parseArguments(['explain', ...said.split(' ')])).toMatchObject({ command: 'explain', place });
});

test('a check is no article, and --in goes with a check', () => {
  expect(parseArguments(['explain', 'heyuan.21-3-count'])).not.toHaveProperty('place');
  expect(refusal('explain', '第二十一条', '--in', 'a.xlsx').zh).toContain('--in 要和一项检查的编号一起用');
});
