/** A copy with the flags in it, as its caller sees it: the file, the receipt, the exit status. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseIsoDate } from '../../../src/base/civil-date';
import { writeAnnotated, writeUnannotated, type Receipt } from '../../../src/entries/cli/annotate';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { cellAt, type Sheet } from '../../../src/workbook/workbook';
import { richWorkbook } from '../../hosts/xlsx/rich-workbook';

const ROOT = join(__dirname, '..', '..', '..');
const BREACH = join(ROOT, 'assets', 'samples', 'heyuan-breach.xlsx');

const NONE: Sheet = {
  id: '',
  name: '',
  visibility: 'visible',
  protected: false,
  rows: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-'));
});
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);

function run(...words: string[]) {
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    version: '9.9.9',
  };
  const today = parseIsoDate('2026-11-21');
  if (!today) throw new Error('no such day');
  const asked = parseArguments(words);
  const status =
    asked.command === 'annotate'
      ? writeAnnotated(asked, terminal, today, join(ROOT, 'rules'))
      : asked.command === 'unannotate'
        ? writeUnannotated(asked, terminal)
        : Number.NaN;
  return { status, out, err };
}

const textOf = (path: string, part: string) => strFromU8(unzipSync(readFileSync(path))[part] ?? new Uint8Array());

test('the flags of the review stand in the copy, the receipt says what was touched, and unannotate gives the parts back', () => {
  const dry = run('annotate', BREACH, '--dry-run', '--format', 'json');
  const { status, out, err } = run('annotate', BREACH, '-o', at('marked.xlsx'), '--format', 'json');
  expect([status, err]).toEqual([0, '']);
  const receipt: Receipt = JSON.parse(out);
  expect(receipt).toMatchObject({ format: 'guiju.receipt/1', written: true, output: { name: 'marked.xlsx' } });
  expect(JSON.parse(dry.out)).toEqual({
    ...receipt,
    written: false,
    output: { digest: receipt.output.digest },
  });
  const sheet = receipt.sheets.find((one) => one.sheet === '变更单');
  expect(sheet?.before).toBe(0);
  expect(textOf(at('marked.xlsx'), sheet?.part ?? '')).toMatch(/sqref="L19">.*guiju:form\.[\w-]*subtotal/);
  const back = run('unannotate', at('marked.xlsx'), '-o', at('back.xlsx'), '--lang', 'en');
  expect(back.status).toBe(0);
  expect(back.out).toMatch(/Sheet “变更单”: 0 mark\(s\), \d+ before/);
  expect(unzipSync(readFileSync(at('back.xlsx')))).toEqual(unzipSync(readFileSync(BREACH)));
  const twice = run('annotate', at('marked.xlsx'), '-o', at('twice.xlsx'));
  expect(readFileSync(at('twice.xlsx')).equals(readFileSync(at('marked.xlsx')))).toBe(true);
  expect(twice.out).toContain('逐字节不变');
});

test('with notes and a sheet of results the copy says what is wrong, is checked as the original is, and goes back to it', () => {
  const more = ['--notes', '--results-sheet'];
  const { status, out, err } = run('annotate', BREACH, '-o', at('noted.xlsx'), '--format', 'json', ...more);
  expect([status, err]).toEqual([0, '']);
  const receipt: Receipt = JSON.parse(out);
  expect(receipt.results).toEqual({ name: '审查结果', part: 'xl/worksheets/guiju-results.xml' });
  const { workbook } = readXlsx(readFileSync(at('noted.xlsx')), { name: 'noted.xlsx' });
  const cell = cellAt(workbook.sheets.find(({ name }) => name === '变更单') ?? NONE, 18, 11);
  expect(cell?.note).toMatch(/^【必须改】.*\n.*\n.*依据：/s);
  const results = workbook.sheets.at(-1);
  expect(results?.rows.flat().map((one) => one?.value)).toEqual(expect.arrayContaining(['结论', '必须改']));
  expect(run('annotate', at('noted.xlsx'), '-o', at('twice.again.xlsx'), ...more).out).toMatch(
    /批注 \d+ 条（原有 [1-9]\d* 条）[^]*其余/,
  );
  expect(readFileSync(at('twice.again.xlsx')).equals(readFileSync(at('noted.xlsx')))).toBe(true);
  expect(run('unannotate', at('noted.xlsx'), '-o', at('bare.xlsx')).status).toBe(0);
  expect(unzipSync(readFileSync(at('bare.xlsx')))).toEqual(unzipSync(readFileSync(BREACH)));
});

test('nothing is written over a file, nothing of a dry run, nothing where there is no verdict or a signature', () => {
  writeFileSync(at('there.xlsx'), 'mine');
  expect(run('annotate', BREACH, '-o', at('there.xlsx')).status).toBe(2);
  expect(readFileSync(at('there.xlsx'), 'utf8')).toBe('mine');
  expect(run('annotate', BREACH, '-o', at('dry.xlsx'), '--dry-run').status).toBe(0);
  expect(existsSync(at('dry.xlsx'))).toBe(false);
  const none = run('annotate', join(ROOT, 'assets', 'samples', 'no-known-form.xlsx'), '-o', at('none.xlsx'));
  expect([none.status, existsSync(at('none.xlsx'))]).toEqual([2, false]);
  writeFileSync(at('signed.xlsx'), richWorkbook(true));
  expect(run('unannotate', at('signed.xlsx'), '-o', at('same.xlsx')).status).toBe(0);
  expect(run('unannotate', at('absent.xlsx'), '-o', at('x.xlsx')).err).toContain('打不开');
});

test('a copy that could not be opened by its ending, and one without a name, are wrong usage', () => {
  expect(() => run('annotate', 'a.xlsm', '-o', 'b.xlsx')).toThrow('.xlsm');
  expect(() => run('annotate', 'a.xlsm')).toThrow('-o');
});
