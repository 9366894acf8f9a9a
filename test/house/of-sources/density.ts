import { join } from 'node:path';
import { LONGEST_FILE, LONGEST_FUNCTION, tooLong } from '../density';
import { readSources } from '../imports';
import { LONG_ONES } from '../long-ones';

const long = tooLong(readSources(join(__dirname, '..', '..', '..', 'src')));

test('no file has more than 250 lines and no function more than 60, but those that are listed with a reason', () => {
  const unlisted = [...long].filter(([what]) => !LONG_ONES.has(what)).map(([what, lines]) => `${what}: ${lines} lines`);
  expect(unlisted).toEqual([]);
});

test('what has been parted is taken off the list', () => {
  expect([...LONG_ONES.keys()].filter((what) => !long.has(what))).toEqual([]);
});

describe('too long', () => {
  const lines = (count: number, text = 'x();') => Array.from({ length: count }, () => text).join('\n');
  const named = (text: string) => [...tooLong([{ path: 'base/a.ts', text }])];

  it('is a file of one line more than it may have, the last line break not counted', () => {
    expect(named(`${lines(LONGEST_FILE)}\n`)).toEqual([]);
    expect(named(lines(LONGEST_FILE + 1))).toEqual([['base/a.ts', LONGEST_FILE + 1]]);
  });

  it.each([
    ['a declaration', 'f', 'function f() {\n_\n}'],
    ['an arrow', 'f', 'const f = async () => {\n_\n};'],
    ['a property', 'f', 'const o = { f: function () {\n_\n} };'],
    ['a generator', 'g', 'function* g() {\n_\n}'],
    ['a method', 'm', 'class C {\n m() {\n_\n}\n}'],
    ['a getter', 'p', 'class C {\n get p() {\n_\n}\n}'],
    ['a constructor', 'constructor', 'class C {\n constructor() {\n_\n}\n}'],
    ['a callback', '(nameless)', 'run(() => {\n_\n});'],
  ])('is %s with one line more, told by its name', (_, name, text) => {
    const inside = LONGEST_FUNCTION - 2;
    expect(named(text.replace('_', lines(inside)))).toEqual([]);
    expect(named(text.replace('_', lines(inside + 1)))).toEqual([[`base/a.ts › ${name}`, LONGEST_FUNCTION + 1]]);
  });

  it('is the inner function by itself, and the outer one for holding it', () => {
    const text = `function outer() {\nfunction inner() {\n${lines(LONGEST_FUNCTION)}\n}\n}`;
    expect(named(text).map(([what]) => what)).toEqual(['base/a.ts › outer', 'base/a.ts › inner']);
  });
});
