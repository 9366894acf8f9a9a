/** The command line on real files, as its caller sees it: output, errors, exit status. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseIsoDate } from '../../../src/base/civil-date';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { check } from '../../../src/entries/cli/check';
import { packs } from '../../../src/entries/cli/packs';
import { blankForm } from '../../../src/forms/blank-forms';
import { writeDrafts } from '../../../src/hosts/xlsx/write-drafts';
import type { Report } from '../../../src/review/report-shape';

const ROOT = join(__dirname, '..', '..', '..');
const RULES = join(ROOT, 'rules');
const sample = (name: string) => join(ROOT, 'assets', 'samples', `${name}.xlsx`);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const asked = parseArguments(words);
  let out = '';
  let err = '';
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    version: '9.9.9',
  };
  const today = parseIsoDate('2026-11-21');
  if (!today) throw new Error('no such day');
  const status =
    asked.command === 'packs'
      ? packs(asked, terminal, RULES)
      : asked.command === 'check'
        ? check(asked, terminal, today, RULES)
        : Number.NaN;
  return { status, out, err };
}

function reportOn(name: string, ...words: string[]): Report {
  const report: Report = JSON.parse(run('check', sample(name), '--format', 'json', ...words).out);
  return report;
}

const finding = (report: Report, check: string) => {
  const found = report.findings.find((one) => one.check === check);
  if (!found) throw new Error(`${check} is not among ${report.findings.map((one) => one.check).join(', ')}`);
  return found;
};

test('the sample slip: where the interpretations disagree, the report says so and names each', () => {
  const { status, out, err } = run('check', sample('heyuan-change-slip'), '--format', 'json');
  expect([status, err]).toEqual([0, '']);
  const report: Report = JSON.parse(out);
  expect(report.pack?.instrument).toBe('河府办〔2021〕30号');
  expect(report.asOf).toEqual({ date: '2026-11-02', source: 'cell', cells: ['项目要素表!B8'] });
  const share = finding(report, 'heyuan.21-2-changed-amount');
  expect(share).toMatchObject({
    id: 'heyuan.21-2-changed-amount@change:BG-01',
    outcome: 'depends',
    level: 'warning',
    limit: { op: '<=', value: '0.1', unit: 'ratio' },
  });
  expect(share.interpretations?.map(({ id, outcome, default: standard }) => [id, outcome, standard])).toEqual([
    ['net', 'passed', false],
    ['larger-side', 'passed', false],
    ['sum-of-differences', 'passed', false],
    ['gross', 'failed', true],
  ]);
  expect(report.documents.map(({ kind, subject }) => [kind, subject])).toEqual([
    ['project-facts', 'project'],
    ['change-slip', 'change:BG-01'],
    ['budget', 'project'],
  ]);
});

test('the same file gives the same report, byte for byte', () => {
  const once = run('check', sample('heyuan-breach'), '--format', 'json').out;
  expect(run('check', sample('heyuan-breach'), '--format', 'json').out).toBe(once);
});

test('a breach ends with status 1, and names row, amounts and article', () => {
  const { status, out } = run('check', sample('heyuan-breach'));
  expect(status).toBe(1);
  expect(out).toContain('现小计 270,000.00元');
  expect(out).toContain('207,000.00元');
  expect(out).toContain('变更单!L19');
  expect(out).toContain('第二十一条第一款第（一）项');
  expect(out).toContain('约30万');
});

test('in English, too', () => {
  const { out } = run('check', sample('heyuan-breach'), '--lang', 'en');
  expect(out).toContain('Review of heyuan-breach.xlsx');
  expect(out).toMatch(/\[Must be corrected] \d/);
  expect(out).not.toContain('处理：');
  // The number is its place in the order of the pane.
  expect(out).toMatch(/^ {2}\d\. Row subtotal, new side \(1 执法记录仪\)\n {5}New row subtotal is ¥270,000\.00;/m);
  expect(out).not.toMatch(/[（），。：；、]/);
});

test('a small clean project goes by record filing and ends with status 0, even with --strict', () => {
  const { status } = run('check', sample('heyuan-small-filing'), '--strict');
  expect(status).toBe(0);
  const routes = reportOn('heyuan-small-filing').routes.filter((route) => route.topic === 'initiation');
  expect(routes.map((route) => route.route)).toEqual(['record-filing']);
});

test('a sheet that the user says is no form is left out of the report', () => {
  const kinds = (...options: string[]) => {
    const { out } = run('check', sample('heyuan-change-slip'), '--format', 'json', ...options);
    return [...out.matchAll(/"kind": "(budget|change-slip|project-facts)"/g)].map(([, kind]) => kind);
  };
  expect(kinds()).toContain('budget');
  expect(kinds('--treat', '预算=none')).not.toContain('budget');
});

test('with --strict a warning is enough for status 1', () => {
  expect(run('check', sample('heyuan-change-slip')).status).toBe(0);
  expect(run('check', sample('heyuan-change-slip'), '--strict').status).toBe(1);
});

test('the day asked for is the option, whatever the sheet says', () => {
  const report = reportOn('heyuan-change-slip', '--as-of', '2021-11-01');
  expect(report.asOf).toEqual({ date: '2021-11-01', source: 'option', cells: [] });
  expect(report.pack?.inForce).toBe(false);
});

test('no known form: status 2, what was looked for, and a report all the same', () => {
  const { status, err, out } = run('check', sample('no-known-form'), '--format', 'json');
  expect(status).toBe(2);
  expect(err).toContain('没有找到认识的表单');
  expect(err).toContain('项目变更单');
  const report: Report = JSON.parse(out);
  expect(report.findings).toEqual([]);
});

test('an unknown pack: status 2, naming those there are', () => {
  const { status, err } = run('check', sample('heyuan-change-slip'), '--pack', 'atlantis');
  expect(status).toBe(2);
  expect(err).toContain('没有“atlantis”对应的规则包');
  expect(err).toContain('heyuan');
});

test('nothing is printed where the pack that was named is unknown, and it is said once', () => {
  const { status, out, err } = run(
    'check',
    sample('heyuan-change-slip'),
    sample('heyuan-breach'),
    '--pack',
    'atlantis',
  );
  expect([status, out]).toEqual([2, '']);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('what is no workbook, or not there, is said in one sentence', () => {
  const text = join(folder, 'notes.xlsx');
  writeFileSync(text, 'not a workbook at all');
  const damaged = join(folder, 'damaged.xlsx');
  writeFileSync(damaged, readFileSync(sample('heyuan-breach')).subarray(0, 4000));
  for (const path of [text, damaged, join(folder, 'missing.xlsx')]) {
    const { status, out, err } = run('check', path);
    expect([status, out]).toEqual([2, '']);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(path);
  }
});

test('a folder gives one report a workbook, in the order of names; one bad file does not stop the others', () => {
  const mixed = mkdtempSync(join(folder, 'mixed-'));
  writeFileSync(join(mixed, 'a.xlsx'), readFileSync(sample('heyuan-small-filing')));
  writeFileSync(join(mixed, 'b.xlsx'), 'broken');
  writeFileSync(join(mixed, 'c.xlsx'), readFileSync(sample('heyuan-breach')));
  writeFileSync(join(mixed, '~$c.xlsx'), 'lock');
  writeFileSync(join(mixed, 'readme.txt'), 'no workbook');
  const { status, out, err } = run('check', mixed, '--format', 'ndjson');
  expect(status).toBe(2);
  const names = out
    .trim()
    .split('\n')
    .map((line) => {
      const report: Report = JSON.parse(line);
      return report.workbook.name;
    });
  expect(names).toEqual(['a.xlsx', 'c.xlsx']);
  expect(err).toContain('b.xlsx');
  expect(err).not.toContain('~$');
  const whole: unknown = JSON.parse(run('check', mixed, '--format', 'json').out);
  expect(whole).toHaveLength(2);
});

test('of a folder there is a table at the end, equal names told apart, and what was passed over is named', () => {
  const many = mkdtempSync(join(folder, 'many-'));
  for (const name of ['BG-01', 'BG-02']) mkdirSync(join(many, name));
  writeFileSync(join(many, 'BG-01', '变更单.xlsx'), readFileSync(sample('heyuan-small-filing')));
  writeFileSync(join(many, 'BG-02', '变更单.xlsx'), readFileSync(sample('heyuan-breach')));
  writeFileSync(join(many, 'broken.xlsx'), 'broken');
  writeFileSync(join(many, '旧表.xls'), 'old');
  const { out, err } = run('check', many);
  // After it the same by regulation, by check and by project.
  const table = out.slice(out.indexOf('文件 '), out.indexOf('\n\n规则包 ')).trim().split('\n');
  expect(table[0]?.split(/ +/)).toEqual(['文件', '必须改', '需说明', '口径不一', '无法判定', '提示', '已通过']);
  expect(table.slice(1).map((line) => line.split(/ +/)[0])).toEqual([
    'BG-01/变更单.xlsx',
    'BG-02/变更单.xlsx',
    'broken.xlsx',
  ]);
  expect(table[2]?.split(/ +/)[1]).not.toBe('0');
  expect(table[3]).toMatch(/^broken\.xlsx +没有核对$/);
  expect(out).toContain('BG-02/变更单.xlsx');
  expect(err).toContain('旧表.xls');
  expect(run('check', many, '--lang', 'en').out).toContain('Must be corrected');
});

test('of one file there is no table', () => {
  expect(run('check', sample('heyuan-breach')).out).not.toContain('文件 ');
});

test('a form of which nothing can be told is not checked, though the regulation is in force and nothing is secret', () => {
  const path = join(folder, 'blank.xlsx');
  writeFileSync(path, writeDrafts([blankForm('change-slip')]));
  const { status, out, err } = run('check', path, '--pack', 'heyuan', '--format', 'json');
  const { findings }: Report = JSON.parse(out);
  expect(findings.map(({ outcome }) => outcome)).toContain('passed');
  expect(status).toBe(2);
  expect(err).toContain('blank.xlsx：凡与表中内容有关的都无法判定，按无法核对计');
});

test('an empty folder is nothing to check', () => {
  const { status, err } = run('check', mkdtempSync(join(folder, 'empty-')));
  expect(status).toBe(2);
  expect(err).toContain('没有 .xlsx');
});

test('a pack file of the reader with an unknown key does not load, is named, and spoils no other pack', () => {
  const rules = mkdtempSync(join(folder, 'rules-'));
  const place = join(rules, 'nowhere');
  mkdirSync(place);
  writeFileSync(join(place, 'pack.yaml'), 'id: nowhere\nnumbre: 某办〔2024〕1号\n');
  const { status, err } = run('check', sample('heyuan-small-filing'), '--rules', rules);
  expect(status).toBe(0);
  expect(err).toContain('nowhere/pack.yaml');
  expect(err).toContain('numbre');
});

test('packs lists what there is, and one pack with its checks', () => {
  expect(run('packs').out).toContain('heyuan\t河府办〔2021〕30号');
  const one = run('packs', 'heyuan');
  expect(one.out).toContain('heyuan.21-2-changed-amount');
  expect(one.status).toBe(0);
  expect(run('packs', 'nowhere')).toMatchObject({ status: 2, out: '' });
});
