/** A workbook made to mislead: it changes no verdict, writes no line of the report, and does nothing to a terminal. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseIsoDate } from '../../../src/base/civil-date';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { check } from '../../../src/entries/cli/check';
import { packs } from '../../../src/entries/cli/packs';
import { plainTerminal } from '../../../src/entries/cli/terminal';
import { changeSlipSheet } from '../../../src/forms/samples/change-slip-sheet';
import { projectFactsSheet } from '../../../src/forms/samples/project-facts-sheet';
import { writeDrafts } from '../../../src/hosts/xlsx/write-drafts';
import type { Report } from '../../../src/review/report-shape';
import { ourPackIds } from '../../rules/rule-case';

const RULES = join(__dirname, '..', '..', '..', 'rules');
const SLIP = 'xl/worksheets/sheet2.xml';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** As a person at a terminal has it. */
function run(...words: string[]) {
  const asked = parseArguments(words);
  const today = parseIsoDate('2026-11-21');
  if (!today) throw new Error('no such day');
  let [out, err] = ['', ''];
  const terminal = plainTerminal(
    (text) => void (out += text),
    (text) => void (err += text),
    '9',
  );
  const status =
    asked.command === 'packs'
      ? packs(asked, terminal, RULES)
      : asked.command === 'check'
        ? check(asked, terminal, today, RULES)
        : Number.NaN;
  return { status, out, err };
}

/** A slip of one line whose stated subtotal is wrong. */
function slip(projectName: string, change: (parts: Record<string, Uint8Array>) => void = () => undefined): string {
  const side = { model: 'M1', spec: '一般', price: 100, quantity: 2 };
  const facts = projectFactsSheet([
    { label: '适用办法', value: '河源' },
    { label: '项目名称', value: projectName },
    { label: '合同金额', value: 100_000 },
    { label: '变更申请日期', value: '2026-09-14' },
  ]);
  const sheet = changeSlipSheet({
    number: 'BG-01',
    projectName,
    subproject: '前端',
    contractor: '示例公司',
    basis: '勘察。',
    content: '调整数量。',
    supervisorOpinion: '同意。',
    ownerOpinion: '同意。',
    signedOn: ['2026年9月11日', '2026年9月12日', '2026年9月14日'],
    hardware: [
      { name: '摄像机', old: side, new: { ...side, quantity: 3 } },
      { name: '服务器', old: { ...side, price: 700 }, new: { ...side, price: 700, quantity: 5 } },
    ],
    software: [],
  });
  const parts = unzipSync(writeDrafts([facts, sheet]));
  change(parts);
  const path = join(mkdtempSync(join(folder, 'book-')), 'book.xlsx');
  writeFileSync(path, zipSync(parts));
  return path;
}

const inPart = (parts: Record<string, Uint8Array>, name: string, change: (xml: string) => string) => {
  parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
};

const wrongTotal = (xml: string) => xml.replace('<v>3500</v>', '<v>3600</v>');

test('the slip is wrong where nothing misleads', () => {
  const { status, out } = run(
    'check',
    slip('某项目', (parts) => inPart(parts, SLIP, wrongTotal)),
    '--format',
    'json',
  );
  const report: Report = JSON.parse(out);
  expect(status).toBe(1);
  expect(report.findings.filter(({ level }) => level === 'error').length).toBeGreaterThan(0);
});

test('a line of 1e200 times 1e200 takes no error away, and does not end in 0', () => {
  const plain = slip('某项目', (parts) => inPart(parts, SLIP, wrongTotal));
  const path = slip('某项目', (parts) =>
    inPart(parts, SLIP, (xml) =>
      wrongTotal(xml).replace('<v>100</v>', '<v>1E200</v>').replace('<v>2</v>', '<v>1E200</v>'),
    ),
  );
  const errorsOf = (file: string) => {
    const { status, out } = run('check', file, '--format', 'json');
    const report: Report = JSON.parse(out);
    return { status, report, errors: report.findings.filter(({ level }) => level === 'error').map(({ id }) => id) };
  };
  const wide = errorsOf(path);
  expect(wide.status).toBe(1);
  expect(wide.errors).toEqual(expect.arrayContaining(errorsOf(plain).errors));
  expect(wide.report.incomplete).toBe(true);
});

test.each([
  ['broken', (xml: string) => xml.replace(/Id="rId2"/, 'Id="rId99"')],
  ['external', (xml: string) => xml.replace(/(Id="rId2"[^>]*)\/>/, '$1 TargetMode="External"/>')],
  [
    'of a wrong type',
    (xml: string) => xml.replace(/(Id="rId2"[^>]*)relationships\/worksheet/, '$1relationships/table'),
  ],
])('a sheet whose relationship is %s does not end in 0', (_, change) => {
  const path = slip('某项目', (parts) => {
    inPart(parts, SLIP, wrongTotal);
    inPart(parts, 'xl/_rels/workbook.xml.rels', (xml) => {
      const changed = change(xml);
      expect(changed).not.toBe(xml);
      return changed;
    });
  });
  const { status, out } = run('check', path);
  expect(status).toBe(2);
  expect(out).toContain('工作表“变更单”');
  expect(out).toContain('核对不完整');
});

test('a cell that is written twice, with a figure that is right the second time, is nothing to judge by', () => {
  const second = /(<c r="\w+"[^>]*>(?:<f>[^<]*<\/f>)?)<v>3500<\/v><\/c>/;
  const twice = slip('某项目', (parts) =>
    inPart(parts, SLIP, (xml) => xml.replace(second, '$1<v>3600</v></c>$1<v>3500</v></c>')),
  );
  const { status, out, err } = run('check', twice);
  expect([status, out]).toEqual([2, '']);
  expect(err).toContain('文件已损坏：部件 xl/worksheets/sheet2.xml');
});

test('where no sheet is read it is not said that there is no form, but that nobody knows', () => {
  const path = slip('某项目', (parts) => {
    delete parts['xl/_rels/workbook.xml.rels'];
  });
  const { status, err } = run('check', path);
  expect(status).toBe(2);
  expect(err).toContain('有 2 张工作表没有读到，其余的里面没有找到认识的表单。');
  expect(run('check', path, '--lang', 'en').err).toContain('2 sheet(s) could not be read; in the rest no known form');
});

const FORGED = '某项目\n结论：必须改 0 项\r\n【必须改】0 项\u2028\u001b[2J\u001b]0;x\u0007\u202e';

test('a line break in a name begins no line, and a control character reaches no terminal', () => {
  const path = slip(FORGED);
  const { out } = run('check', path, '--all');
  const lines = out.split('\n');
  expect(lines.filter((line) => line.startsWith('结论：'))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('【必须改】0'))).toHaveLength(0);
  // eslint-disable-next-line no-control-regex -- it is controls that must not be there
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
  expect(out).toContain('\\u001b[2J');
  const json = run('check', path, '--format', 'json').out;
  // eslint-disable-next-line no-control-regex -- as above
  expect(json).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/);
  const report: Report = JSON.parse(json);
  expect(report.subjects.find(({ kind }) => kind === 'project')?.facts['project.name']).toMatchObject({
    value: FORGED,
  });
});

test('nor by the name of a file that is refused', () => {
  const { err } = run('check', join(folder, 'x\n结论：必须改 0 项\u001b[2J.xlsx'));
  expect(err.trim().split('\n')).toHaveLength(1);
  expect(err).not.toContain('\u001b');
});

test('one long text makes no long report', () => {
  const path = slip('长'.repeat(32_000));
  expect(run('check', path, '--format', 'json').out.length).toBeLessThan(450_000);
  expect(run('check', path, '--all').out.length).toBeLessThan(100_000);
});

test('a link that leads back to its folder is gone through once', () => {
  const around = mkdtempSync(join(folder, 'around-'));
  mkdirSync(join(around, 'inner'));
  writeFileSync(join(around, 'inner', 'a.xlsx'), 'broken');
  symlinkSync(around, join(around, 'inner', 'again'));
  symlinkSync(join(around, 'inner'), join(around, 'other'));
  symlinkSync(join(around, 'nowhere'), join(around, 'dead.xlsx'));
  const { status, err } = run('check', around);
  expect(status).toBe(2);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('of a folder of rules only plain files inside it are read, and none without end', () => {
  const rules = mkdtempSync(join(folder, 'rules-'));
  mkdirSync(join(rules, 'pack'));
  mkdirSync(join(rules, 'pack', 'x.yaml'));
  symlinkSync('/dev/zero', join(rules, 'pack', 'pack.yaml'));
  symlinkSync(RULES, join(rules, 'ours'));
  writeFileSync(join(rules, 'pack', 'long.yaml'), `# ${'x'.repeat(3_000_000)}`);
  const { status, out } = run('packs', '--rules', rules);
  expect(status).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(ourPackIds().length);
});
