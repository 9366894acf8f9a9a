/** Folders beyond one machine, as assets/many tells: spread by GNU parallel, gone on with, asked about with DuckDB; and LibreOffice as a judge of marked copies. The command line was built before these tests. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { FLAG_LOOKS } from '../../src/workbook/flag-look';

const ROOT = join(__dirname, '..', '..');
const MANY = join(ROOT, 'assets', 'many');
const GUIJU = join(ROOT, 'dist', 'cli', 'guiju.js');
const NAMES = ['heyuan-breach', 'heyuan-change-slip', 'no-known-form'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-many-'));
  mkdirSync(join(folder, 'in'));
  for (const name of NAMES)
    copyFileSync(join(ROOT, 'assets', 'samples', `${name}.xlsx`), join(folder, 'in', `${name}.xlsx`));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Said in the log of the run, so that nobody takes what was not asked for what was found good. */
function isHere(program: string, words: string): boolean {
  const here = spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
  if (!here) process.stderr.write(`NOT TESTED: ${program} is not installed: ${words}\n`);
  return here;
}

const guiju = (...words: string[]) =>
  spawnSync(process.execPath, [GUIJU, ...words], { cwd: folder, encoding: 'utf8' }).stdout;

const sheetsOf = (path: string) =>
  readXlsx(readFileSync(join(folder, path)), { name: path }).workbook.sheets.map(({ name }) => name);

function spread(results: string, ...words: string[]) {
  const env = { ...process.env, GUIJU: `${process.execPath} ${GUIJU}`, SPREAD: '--sshlogin : --jobs 2' };
  const { status, stderr } = spawnSync('sh', [join(MANY, 'spread.sh'), 'in', results, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, stderr, lines: readFileSync(join(folder, results), 'utf8').trimEnd().split('\n') };
}

test('a folder is spread, gone on with after a stop, and the reports are as one process gives them', () => {
  if (!isHere('parallel', 'assets/many/spread.sh')) return;
  const whole = spread('spread.ndjson');
  expect(whole.stderr).toContain('no-known-form.xlsx');
  expect(whole.status).toBe(0);
  expect(whole.lines.join('\n')).toBe(guiju('check', 'in', '--format', 'ndjson', '--jobs', '1').trimEnd());
  copyFileSync(join(folder, 'in', 'heyuan-breach.xlsx'), join(folder, 'in', 'later.xlsx'));
  expect(spread('spread.ndjson').lines).toHaveLength(whole.lines.length + 1);
  rmSync(join(folder, 'in', 'later.xlsx'));
}, 60_000);

test('the reports answer which rules fail most, what is left by unit, and whose verdict another day changes', async () => {
  writeFileSync(join(folder, 'results.ndjson'), guiju('check', 'in', '--format', 'ndjson'));
  writeFileSync(join(folder, 'tomorrow.ndjson'), guiju('check', 'in', '--format', 'ndjson', '--as-of', '2019-01-01'));
  const connection = await (await DuckDBInstance.create()).connect();
  const ask = async (file: string) => {
    const text = readFileSync(join(MANY, file), 'utf8').replace(/'(\w+\.ndjson)'/g, `'${folder}/$1'`);
    return (await connection.runAndReadAll(text)).getRowObjectsJson();
  };
  const failed = await ask('most-failed.sql');
  expect(failed[0]).toEqual({ rule: expect.any(String), failed: expect.any(String), workbooks: expect.any(String) });
  expect(failed.map(({ rule }) => rule)).toContain('form.row-subtotal-new');
  const left = await ask('headroom-by-unit.sql');
  expect(left).toContainEqual(
    expect.objectContaining({ counted_in: 'CNY', exceeded: expect.stringMatching(/^[1-9]/) }),
  );
  expect((await ask('changed-verdicts.sql')).length).toBeGreaterThan(0);
  connection.closeSync();
}, 60_000);

test('LibreOffice opens a marked copy, shows each mark in its colour, and saves it with the notes, and it can be taken back', () => {
  if (!isHere('soffice', 'marked copies in LibreOffice')) return;
  guiju('annotate', 'in/heyuan-breach.xlsx', '-o', 'marked.xlsx', '--notes', '--results-sheet');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const convert = (to: string) =>
    execFileSync('soffice', ['--headless', profile, '--convert-to', to, '--outdir', 'out', 'marked.xlsx'], {
      cwd: folder,
      stdio: 'ignore',
    });
  convert('html');
  convert('xlsx');
  const html = readFileSync(join(folder, 'out', 'marked.html'), 'utf8');
  const shown = (fill: string) => html.split(`bgcolor="${fill}"`).length - 1;
  expect([shown(FLAG_LOOKS.error.fill), shown(FLAG_LOOKS.warning.fill)]).toEqual([2, 2]);
  expect(html).toContain('审查结果');
  // What it saved is known for ours again, and goes.
  copyFileSync(join(folder, 'out', 'marked.xlsx'), join(folder, 'saved.xlsx'));
  expect(guiju('unannotate', 'saved.xlsx', '-o', 'bare.xlsx', '--lang', 'en')).toMatch(/0 note\(s\), [1-9]\d* before/);
  expect(sheetsOf('bare.xlsx')).toEqual(sheetsOf('in/heyuan-breach.xlsx'));
}, 120_000);
