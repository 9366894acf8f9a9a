/** `guiju new` as its caller sees it: the file, what is said, the exit status. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { WrongUsage } from '../../../src/entries/cli/options';
import { newForm } from '../../../src/entries/cli/new';
import { BLANK_FORM_KINDS } from '../../../src/forms/blank-forms';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { gathered, knownFacts } from '../../support/known-facts';

const RULES = join(__dirname, '..', '..', '..', 'rules');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const asked = parseArguments(['new', ...words]);
  if (asked.command !== 'new') throw new Error(asked.command);
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    version: '9.9.9',
  };
  return { status: newForm(asked, terminal, RULES), out, err };
}

function refusalOf(...words: string[]): string {
  try {
    run(...words);
  } catch (error) {
    if (error instanceof WrongUsage) return error.explanation.zh;
    throw error;
  }
  throw new Error('it was not refused');
}

const written = (path: string) => gathered(readXlsx(readFileSync(path), { name: 'new.xlsx' }).workbook);

test.each(BLANK_FORM_KINDS)('%s is written and read again as what it is', (form) => {
  const path = join(folder, `${form}.xlsx`);
  expect(run(form, '-o', path)).toMatchObject({ status: 0, out: '' });
  expect(written(path).documents).toMatchObject([{ kind: form, recognition: 'certain', missing: [] }]);
});

test('without a pack the sheet of project facts names no regulation, with one the pack’s', () => {
  const [neutral, ours] = [join(folder, 'neutral.xlsx'), join(folder, 'ours.xlsx')];
  run('project-facts', '-o', neutral);
  run('project-facts', '--pack', 'heyuan', '-o', ours);
  expect(knownFacts(written(neutral).subject('project'))).toEqual({});
  expect(knownFacts(written(ours).subject('project'))).toEqual({ 'project.pack': '河府办〔2021〕30号' });
});

test('a file that exists is left alone: status 2, and it says so', () => {
  const path = join(folder, 'mine.xlsx');
  writeFileSync(path, 'mine');
  const { status, err } = run('budget', '-o', path);
  expect(status).toBe(2);
  expect(err).toContain('没有覆盖');
  expect(err).toContain(path);
  expect(readFileSync(path, 'utf8')).toBe('mine');
});

test('an unknown pack writes nothing and names those there are', () => {
  const { status, err } = run('project-facts', '--pack', 'atlantis', '-o', join(folder, 'a.xlsx'));
  expect(status).toBe(2);
  expect(err).toContain('heyuan');
  expect(readdirSync(folder)).toEqual([]);
});

test('a folder that is not there is said in one sentence', () => {
  const { status, err } = run('budget', '-o', join(folder, 'none', 'a.xlsx'), '--lang', 'en');
  expect(status).toBe(2);
  expect(err).toContain('no such folder');
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('an unknown form is wrong usage, and names those there are', () => {
  for (const words of [
    ['invoice', '-o', 'a.xlsx'],
    ['-o', 'a.xlsx'],
  ]) {
    for (const form of BLANK_FORM_KINDS) expect(refusalOf(...words)).toContain(form);
  }
});

test('without a file to write, or one that is no .xlsx, it says how', () => {
  for (const words of [['budget'], ['budget', '-o', 'a.csv'], ['budget', 'a.xlsx']]) {
    expect(refusalOf(...words)).toContain('-o 文件.xlsx');
  }
});

test('the same form is the same file, byte for byte', () => {
  const [one, two] = [join(folder, '1.xlsx'), join(folder, '2.xlsx')];
  run('change-slip', '-o', one);
  run('change-slip', '-o', two);
  expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
});
