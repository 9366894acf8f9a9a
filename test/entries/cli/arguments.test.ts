import { parseArguments, WrongUsage } from '../../../src/entries/cli/arguments';

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
    treat: [],
  });
});

test('what is wrong is said with what may stand there', () => {
  expect(refusal('chekc').zh).toContain('没有“chekc”这个命令');
  expect(refusal('check').zh).toContain('没有给出要检查的文件');
  expect(refusal('check', 'a.xlsx', '--as-of', '2026-02-30').zh).toContain('2026-02-30');
  expect(refusal('check', 'a.xlsx', '--format', 'pdf').zh).toContain('text、json、ndjson');
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
  expect(parseArguments(['check', '--help'])).toEqual({ command: 'help' });
  expect(parseArguments(['new', 'budget', '-h'])).toEqual({ command: 'help' });
});
