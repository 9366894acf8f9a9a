/** Many files and other formats, as their caller sees them: SARIF, Markdown, threads, going on after a stop, two days of law. */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseIsoDate } from '../../../src/base/civil-date';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { check } from '../../../src/entries/cli/check';
import { checkAll } from '../../../src/entries/cli/check-all';
import { checkInWorkers } from '../../../src/entries/cli/check-in-workers';
import type { CheckResult } from '../../../src/entries/cli/check-result';
import { completion } from '../../../src/entries/cli/completion';
import { diff } from '../../../src/entries/cli/diff';
import { COMMANDS, usage } from '../../../src/entries/cli/usage';
import publishedSchema from './sarif-2.1.0.schema.json';

const ROOT = join(__dirname, '..', '..', '..');
const RULES = join(ROOT, 'rules');
const sample = (name: string) => join(ROOT, 'assets', 'samples', `${name}.xlsx`);
const today = parseIsoDate('2026-11-21') ?? '2026-11-21';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-'));
  mkdirSync(join(folder, 'in'));
  for (const name of ['heyuan-breach', 'heyuan-change-slip', 'no-known-form'])
    copyFileSync(sample(name), join(folder, 'in', `${name}.xlsx`));
  writeFileSync(join(folder, 'in', 'broken.xlsx'), 'PK\u0003\u0004 cut short');
});
afterAll(() => rmSync(folder, { recursive: true }));

function screen() {
  const said = { out: '', err: '' };
  const terminal = {
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    version: '9.9.9',
  };
  return { said, terminal };
}

function run(...words: string[]) {
  const { said, terminal } = screen();
  const asked = parseArguments(words);
  const day = parseIsoDate(today);
  if (!day) throw new Error('no such day');
  const status =
    asked.command === 'check'
      ? check(asked, terminal, day, RULES)
      : asked.command === 'diff'
        ? diff(asked, terminal, day, RULES)
        : asked.command === 'completion'
          ? completion(asked, terminal)
          : Number.NaN;
  return { status, ...said };
}

async function runAll(...words: string[]) {
  const { said, terminal } = screen();
  const asked = parseArguments([...words, '--jobs', '1']);
  const day = parseIsoDate(today);
  if (asked.command !== 'check' || !day) throw new Error('check is meant');
  const status = await checkAll(asked, terminal, day, { program: '', rulesFolder: RULES });
  return { status, ...said };
}

/** As it is published, in the draft that our validator reads. */
function validSarif() {
  const { id: _, $schema: __, ...schema } = publishedSchema;
  return new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(schema);
}

test('SARIF is valid by the published schema, and says what failed, what is open, and what could not be read', () => {
  const { status, out } = run('check', join(folder, 'in'), '--format', 'sarif', '--lang', 'en');
  expect(status).toBe(2);
  const log: {
    runs: { results: Record<string, unknown>[]; invocations: Record<string, unknown>[]; tool: { driver: object } }[];
  } = JSON.parse(out);
  const validate = validSarif();
  expect(validate(log) || validate.errors).toBe(true);
  expect(validate({ ...log, runs: [{}] })).toBe(false);
  const [first] = log.runs;
  const failed = first?.results.find(({ level }) => level === 'error');
  expect(failed).toMatchObject({
    kind: 'fail',
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'heyuan-breach.xlsx' } },
        logicalLocations: [{ fullyQualifiedName: expect.stringMatching(/^变更单!/) as unknown }],
      },
    ],
    partialFingerprints: { 'guiju/finding/v1': expect.stringMatching(/^form\..*@/) as unknown },
  });
  expect(first?.results.some(({ kind, level }) => kind === 'review' && level === 'none')).toBe(true);
  expect(first?.results.some(({ kind }) => kind === 'pass')).toBe(false);
  expect(first?.invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 2 });
  expect(JSON.stringify(first?.invocations)).toContain('broken.xlsx');
});

test('Markdown: a table a finding a row, in which nothing of the workbook is a mark', () => {
  const { status, out } = run('check', sample('heyuan-breach'), '--format', 'markdown');
  expect(status).toBe(1);
  expect(out).toMatch(/^## 核对结果：heyuan-breach\.xlsx\n\n- 工作簿/);
  expect(out).toContain('| 结论 | 事项 | 位置 | 情况 | 怎么办 | 依据 |\n| --- |');
  expect(out).toContain('| 变更单\\!L19');
});

test('of several files: each counted, then by regulation, by check and by project', () => {
  const { out } = run('check', join(folder, 'in'), '--lang', 'en');
  const tables = out.slice(out.indexOf('\nFile'));
  expect(tables).toMatch(/broken\.xlsx +not checked/);
  expect(tables).toMatch(/\nPack +Workbooks +Must be corrected.*\nheyuan +2 /);
  expect(tables).toMatch(/\nCheck +Workbooks/);
  expect(tables).toMatch(/\nProject +Workbooks/);
});

/** Answers late what comes first, and outgrows its memory where the name says so. */
const PROGRAM = `
const { parentPort, workerData } = require('node:worker_threads');
parentPort.on('message', ({ name }) => {
  const kept = [];
  while (name === 'huge') kept.push(new Array(100_000).fill(name));
  const wait = workerData.version === 'late' && name === 'f0' ? 200 : 0;
  setTimeout(() => parentPort.postMessage({ name, status: 0, printed: name }), wait);
});`;

test('threads give their results in the order of the files; one that outgrows its memory costs one line', async () => {
  const program = join(folder, 'program.cjs');
  writeFileSync(program, PROGRAM);
  const asked = parseArguments(['check', 'in']);
  const day = parseIsoDate(today);
  if (asked.command !== 'check' || !day) throw new Error('check is meant');
  const names = ['f0', 'f1', 'huge', ...Array.from({ length: 30 }, (_, at) => `f${at + 3}`)];
  const results: CheckResult[] = [];
  await checkInWorkers(
    names.map((name) => ({ path: name, name })),
    { asked, today: day, version: 'late' },
    { jobs: 2, program, execArgv: [], megabytes: 30 },
    (result) => void results.push(result),
  );
  expect(results.map(({ name }) => name)).toEqual(names);
  expect(results.filter(({ status }) => status === 2).map(({ name }) => name)).toEqual(['huge']);
  expect(results[2]?.refusal).toContain('huge：核对它要的内存超过');
});

test('what cannot be printed ends the threads', async () => {
  const program = join(folder, 'answers.cjs');
  writeFileSync(program, PROGRAM);
  const asked = parseArguments(['check', 'in']);
  const day = parseIsoDate(today);
  if (asked.command !== 'check' || !day) throw new Error('check is meant');
  const taken: string[] = [];
  const checking = checkInWorkers(
    ['f0', 'f1', 'f2', 'f3'].map((name) => ({ path: name, name })),
    { asked, today: day, version: 'late' },
    { jobs: 2, program, execArgv: [] },
    ({ name }) => {
      taken.push(name);
      throw new Error('no space left');
    },
  );
  await expect(checking).rejects.toThrow('no space left');
  const handles = process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort');
  expect([taken, handles]).toEqual([['f0'], []]);
});

test('what stands in the file already is not checked again; a line cut short is, and the exit status is of all', async () => {
  const file = join(folder, 'reports.ndjson');
  const words = ['check', join(folder, 'in'), '--format', 'ndjson', '-o', file];
  const first = await runAll(...words);
  expect([first.status, first.out]).toEqual([2, '']);
  expect((await runAll(...words)).err).toContain('已经有这个文件');
  const whole = readFileSync(file, 'utf8');
  const lines = whole.trimEnd().split('\n');
  writeFileSync(file, `${lines.slice(0, 2).join('\n')}\n${lines[2]?.slice(0, 500) ?? ''}`);
  const again = await runAll(...words, '--resume');
  expect(again.err).toContain('2 个已有结果');
  expect(readFileSync(file, 'utf8')).toBe(whole);
  rmSync(join(folder, 'in', 'broken.xlsx'));
  rmSync(join(folder, 'in', 'no-known-form.xlsx'));
  expect((await runAll(...words, '--resume')).status).toBe(1);
});

test('what stands there by another day, regulation or version, or of other contents, is taken out and checked anew', async () => {
  const file = join(folder, 'by-other-law.ndjson');
  const input = join(folder, 'by-law');
  mkdirSync(input);
  copyFileSync(sample('heyuan-change-slip'), join(input, 'a.xlsx'));
  copyFileSync(sample('heyuan-breach'), join(input, 'b.xlsx'));
  const words = ['check', input, '--format', 'ndjson', '-o', file];
  const lines = () =>
    readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { workbook: { name: string }; pack: { id: string }; asOf: { date: string } });
  const told = () => lines().map(({ workbook, pack, asOf }) => [workbook.name, pack.id, asOf.date]);
  await runAll(...words, '--as-of', '2026-11-02');
  const first = readFileSync(file, 'utf8');
  const byOtherDay = await runAll(...words, '--resume', '--as-of', '2026-11-03');
  expect(byOtherDay.err).toContain('2 个结果');
  expect(told()).toEqual([
    ['a.xlsx', 'heyuan', '2026-11-03'],
    ['b.xlsx', 'heyuan', '2026-11-03'],
  ]);
  await runAll(...words, '--resume', '--as-of', '2026-11-03', '--pack', 'mudan');
  expect(told().map(([, pack]) => pack)).toEqual(['mudan', 'mudan']);
  writeFileSync(file, first.replaceAll('"version":"', '"version":"0.'));
  expect((await runAll(...words, '--resume', '--as-of', '2026-11-02')).err).toContain('2 个结果');
  expect(readFileSync(file, 'utf8')).toBe(first);
  copyFileSync(sample('heyuan-breach'), join(input, 'a.xlsx'));
  const changed = await runAll(...words, '--resume', '--as-of', '2026-11-02');
  expect(changed.err).toContain('1 个已有结果');
  expect(changed.err).toContain('1 个结果');
  expect(told().map(([name]) => name)).toEqual(['b.xlsx', 'a.xlsx']);
  // By the days the workbooks state, which the option does not ask for: the lines made by it do not stand.
  expect((await runAll(...words, '--resume')).err).toContain('2 个结果');
});

test('what was asked otherwise, save for the printing, is checked anew', async () => {
  const file = join(folder, 'asked-otherwise.ndjson');
  const words = [
    'check',
    sample('heyuan-breach'),
    sample('no-known-form'),
    '--format',
    'ndjson',
    '-o',
    file,
    '--resume',
  ];
  await runAll(...words, '--pack', 'mudan');
  expect((await runAll(...words, '--pack', 'mudan', '--strict', '--lang', 'en')).err).toContain('2 stand there');
  for (const other of [[], ['--treat', '变更单=none'], ['--recalc'], ['--trust-workbook-pack']]) {
    expect((await runAll(...words, ...other)).err).toContain('2 个结果');
    const alone = join(folder, `alone-${other.join('')}.ndjson`);
    await runAll(...words.with(-2, alone), ...other);
    expect(readFileSync(file, 'utf8')).toBe(readFileSync(alone, 'utf8'));
  }
  await runAll(...words);
  // One without a regulation may name one of the folder.
  expect((await runAll(...words, '--rules', RULES)).err).toContain('1 个结果');
});

test('a file that holds something else than reports is left alone', async () => {
  const file = join(folder, 'named-by-mistake.xlsx');
  const words = ['check', sample('heyuan-breach'), '--format', 'ndjson', '-o', file, '--resume'];
  for (const bytes of [readFileSync(sample('heyuan-change-slip')), Buffer.from('notes\n'), Buffer.from('a word')]) {
    writeFileSync(file, bytes);
    const { status, err } = await runAll(...words);
    expect([status, err]).toEqual([2, expect.stringContaining('没有动它')]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  }
  writeFileSync(file, '{"format":"gui');
  expect((await runAll(...words)).status).toBe(1);
});

test('a path that cannot be looked at is a sentence', async () => {
  mkdirSync(join(folder, 'round'));
  const round = join(folder, 'round', 'round.xlsx');
  symlinkSync(round, round);
  for (const path of [round, join(folder, 'round')]) {
    const { status, err } = await runAll('check', path);
    expect([status, err]).toEqual([2, expect.stringContaining('打不开这个文件')]);
  }
});

test('between two days of law: the checks and the procedure that come out otherwise, and how many workbooks', () => {
  const days = ['--as-of', '2026-11-02', '--as-of', '2019-01-01'];
  const { status, out } = run('diff', sample('heyuan-change-slip'), ...days, '--lang', 'en');
  expect(status).toBe(1);
  expect(out).toMatch(/^heyuan-change-slip\.xlsx\n/);
  expect(out).toMatch(/\(heyuan\.[^)]+\): .+ → .+\n/);
  expect(out).toContain('1 workbook(s), of which 1 come out otherwise');
  const same = run(
    'diff',
    sample('heyuan-change-slip'),
    '--as-of',
    '2026-11-02',
    '--as-of',
    '2026-11-02',
    '--format',
    'json',
  );
  expect([same.status, JSON.parse(same.out)]).toEqual([
    0,
    {
      format: 'guiju.diff/1',
      from: '2026-11-02',
      to: '2026-11-02',
      files: [{ name: 'heyuan-change-slip.xlsx', changes: [] }],
    },
  ]);
  expect(() => run('diff', 'a.xlsx', '--as-of', '2026-11-02')).toThrow('two days');
});

test('every command has a page with an example in both languages, and the shell completes it', () => {
  const { out } = run('completion', 'bash');
  for (const command of COMMANDS) {
    expect(usage(command)).toMatch(new RegExp(`例 Example\n  guiju ${command}`));
    expect(usage()).toContain(`guiju ${command}`);
    expect(out).toContain(` ${command}) words="`);
  }
  expect(out).toMatch(/check\) words="[^"]*--as-of[^"]*--strict/);
});

test('a file whose formulas have lost their results is judged with --recalc as it was with them, and says so', async () => {
  const parts = Object.entries(unzipSync(readFileSync(sample('heyuan-breach')))).map(([name, content]) => {
    const bare = strFromU8(content).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
    return [name, name.startsWith('xl/worksheets/') ? strToU8(bare) : content] as const;
  });
  const path = join(folder, 'heyuan-breach.xlsx');
  writeFileSync(path, zipSync(Object.fromEntries(parts)));
  const found = async (...words: string[]) => {
    const { out } = await runAll('check', ...words, '--format', 'json');
    const report: {
      findings: { id: string; outcome: string }[];
      problems: { kind: string; incomplete?: true }[];
      incomplete?: true;
    } = JSON.parse(out);
    return {
      incomplete: report.incomplete,
      findings: report.findings.map(({ id, outcome }) => `${id} ${outcome}`),
      problems: report.problems.map(({ kind }) => kind),
    };
  };
  const whole = await found(sample('heyuan-breach'));
  const bare = await found(path);
  const again = await found(path, '--recalc');
  expect(bare.problems).toContain('uncalculated-formulas');
  expect(bare.findings).not.toEqual(whole.findings);
  expect(bare.incomplete).toBe(true);
  expect(again).toEqual({ ...whole, problems: ['recalculated', ...whole.problems] });
});
