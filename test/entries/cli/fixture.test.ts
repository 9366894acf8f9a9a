/** What is private is gone, what the verdicts rest on is there: held on the samples and on sheets with all that must not leave an office. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseIsoDate, type CivilDate } from '../../../src/base/civil-date';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { fixture } from '../../../src/entries/cli/fixture';
import { isPrivateNumber, PrivateTexts } from '../../../src/entries/cli/fixture/private-texts';
import { outcomesOf } from '../../../src/entries/cli/fixture/make-fixture';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { reviewWorkbook } from '../../../src/review/review-workbook';
import { ourRulebook, sampleWorkbook } from '../../support/open-sample';
import { clerksWorkbooks } from '../../workbooks/clerks-workbooks';
import { combinedWorkbooks } from '../../workbooks/combined-workbooks';
import { drawnWorkbooks } from '../../workbooks/drawn-workbooks';
import { sheetsAsWritten } from '../../workbooks/sheets-as-written';
import { taxedWorkbooks } from '../../workbooks/taxed-workbooks';
import { bytesOf, canBeWritten } from '../../workbooks/workbook-files';

const ROOT = join(__dirname, '../../..');
const today = parseIsoDate('2026-11-21') as CivilDate;
const SAMPLES = ['heyuan-change-slip', 'heyuan-breach', 'heyuan-small-filing', 'no-known-form'];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]) {
  const asked = parseArguments(['fixture', ...words]);
  if (asked.command !== 'fixture') throw new Error('no fixture');
  let [out, err] = ['', ''];
  const terminal = {
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    version: '9.9.9',
  };
  return { status: fixture(asked, terminal, today, join(ROOT, 'rules')), out, err };
}

const outcomes = (path: string) =>
  outcomesOf(
    reviewWorkbook({ workbook: readXlsx(readFileSync(path), { name: 'x' }).workbook, rulebook: ourRulebook(), today }),
  );
const partsOf = (path: string) =>
  Object.values(unzipSync(new Uint8Array(readFileSync(path))))
    .map((part) => strFromU8(part))
    .join('\n');

test.each(SAMPLES)('the fixture of %s has the outcomes of the original', (name) => {
  const [from, to] = [join(ROOT, 'assets/samples', `${name}.xlsx`), join(folder, `${name}.xlsx`)];
  const { status, out, err } = run(from, '-o', to);
  expect([status, out]).toEqual([0, '']);
  expect(err).toContain('结论与原件相同');
  expect(outcomes(to)).toBe(outcomes(from));
});

/** All of them were tried by hand when this was written; a few from everywhere stand for them here. */
const SOME = [...combinedWorkbooks, ...clerksWorkbooks, ...drawnWorkbooks, ...taxedWorkbooks, ...sheetsAsWritten]
  .filter(({ workbook }) => canBeWritten(workbook))
  .filter((_, at) => at % 30 === 7);

test('the collection is there to take some from', () => {
  expect(SOME.length).toBeGreaterThan(4);
});

test.each(SOME)('the fixture of $name, of the collection, has the outcomes of the original', ({ name, workbook }) => {
  const [from, to] = [join(folder, `${name}.xlsx`), join(folder, `${name}.fixture.xlsx`)];
  writeFileSync(from, bytesOf(workbook));
  expect(run(from, '-o', to)).toMatchObject({ status: 0, out: '' });
  expect(outcomes(to)).toBe(outcomes(from));
});

const SECRETS = ['某某信息技术有限公司', '欧阳示例', '13800138000', 'HY-2024-0731', '智慧政务一体化', '执法记录仪'];

test('names, numbers and phones are in no part of it, amounts are', () => {
  const sample = sampleWorkbook('heyuan-breach');
  const [first, ...others] = sample.sheets;
  if (!first) throw new Error('no sheet');
  const below = first.rows.length + 3;
  const rows = [...first.rows];
  rows[below] = [
    { value: '联系人' },
    { value: '欧阳示例，电话13800138000' },
    { value: '联系电话' },
    { value: 13_800_138_000 },
  ];
  rows[below + 1] = [{ value: '承建单位说明：某某信息技术有限公司承诺 HY-2024-0731 号合同不变' }, { value: 420_000.5 }];
  const [from, to] = [join(folder, 'secret.xlsx'), join(folder, 'told.xlsx')];
  writeFileSync(from, bytesOf({ ...sample, sheets: [{ ...first, rows }, ...others] }));
  const { status, err } = run(from, '-o', to);
  expect({ status, err }).toMatchObject({ status: 0 });
  const whole = partsOf(to);
  expect(SECRETS.filter((secret) => partsOf(from).includes(secret))).toEqual(
    expect.arrayContaining(['欧阳示例', '13800138000', '执法记录仪']),
  );
  expect(SECRETS.filter((secret) => whole.includes(secret))).toEqual([]);
  expect(whole).toContain('420000.5');
  expect(outcomes(to)).toBe(outcomes(from));
});

test('a phone, an account, an identity card and a postal code go, as text or number, beside their label or under it', () => {
  const sample = sampleWorkbook('heyuan-breach');
  const [first, ...others] = sample.sheets;
  if (!first) throw new Error('no sheet');
  const rows = [...first.rows];
  const below = rows.length + 3;
  const texts = ['13812345678', '410105199001011234', '6222020200001234567', '10.25.3.114'];
  rows[below] = texts.map((value) => ({ value }));
  rows[below + 1] = ['联系电话', '账号', '邮编', '备注'].map((value) => ({ value }));
  rows[below + 2] = [63_912_345, 62_220_202, 467_123, 467_124].map((value) => ({ value }));
  rows[below + 3] = [{ value: '邮政编码' }, { value: 467_125 }];
  // Kept as a text here and as a number there, under one heading.
  rows[below + 5] = ['身份证号', '银行卡号'].map((value) => ({ value }));
  rows[below + 6] = ['410105199001015678', '6212 0202 0000 7654'].map((value) => ({ value }));
  rows[below + 7] = [410_105_800_101_123, 6_212_020_200_123_456, 6_212_020_200_987_654].map((value) => ({ value }));
  const [from, to] = [join(folder, 'numbers.xlsx'), join(folder, 'numbers-told.xlsx')];
  writeFileSync(from, bytesOf({ ...sample, sheets: [{ ...first, rows }, ...others] }));
  expect(run(from, '-o', to)).toMatchObject({ status: 0 });
  const [had, whole] = [partsOf(from), partsOf(to)];
  const secrets = [
    ...texts,
    '63912345',
    '62220202',
    '467123',
    '467125',
    '410105800101123',
    '6212020200123456',
    '6212020200987654',
  ];
  expect(secrets.filter((secret) => !had.includes(secret))).toEqual([]);
  expect(secrets.filter((secret) => whole.includes(secret))).toEqual([]);
  expect(whole).toContain('467124');
});

test('the same workbook gives the same bytes, and a file that exists is left alone', () => {
  const from = join(ROOT, 'assets/samples/heyuan-change-slip.xlsx');
  const [once, twice] = [join(folder, 'once.xlsx'), join(folder, 'twice.xlsx')];
  run(from, '-o', once);
  run(from, '-o', twice);
  expect(readFileSync(twice).equals(readFileSync(once))).toBe(true);
  expect(run(from, '-o', once)).toMatchObject({ status: 2 });
});

test('what is no workbook is refused, and nothing is written', () => {
  const from = join(folder, 'notes.xlsx');
  writeFileSync(from, 'no workbook');
  const to = join(folder, 'never.xlsx');
  expect(run(from, '-o', to)).toMatchObject({ status: 2, out: '' });
  expect(existsSync(to)).toBe(false);
});

describe('a text', () => {
  const texts = () => new PrivateTexts(new Set(['项目名称', '变更申请', '万元', '同意']));

  test.each(['项目名称', '2024年5月20日', '420,000.00', '1500000.5', '420000', '1.2', '1.2.3.4', '12%', '420,000元'])(
    '%s is kept whole',
    (text) => {
      expect(texts().replaced(text, 'runs')).toBe(text);
    },
  );

  test('keeps the words of the forms and its amounts, and loses the rest', () => {
    const said = texts().replaced('张三的变更申请增加12万元，电话13800138000', 'runs');
    expect(said).toMatch(/^.{3}变更申请.{2}12万元，.{2}\d{11}$/u);
    expect(said).not.toMatch(/张三|1380|电话/);
  });

  test('by runs a name is the same name everywhere; by letters, likeness is kept', () => {
    const one = texts();
    expect(one.replaced('张三', 'runs')).toBe(one.replaced('张三', 'runs'));
    expect(one.replaced('张三', 'runs')).not.toBe(one.replaced('李四', 'runs'));
    const [first, second] = [one.replaced('云服务器', 'letters'), one.replaced('云存储器', 'letters')];
    expect(first[0]).toBe(second[0]);
    expect(first.at(-1)).toBe(second.at(-1));
    expect(first[1]).not.toBe(second[1]);
  });

  test('a number is private by its length or by its label', () => {
    expect(isPrivateNumber(13_800_138_000, '')).toBe(true);
    expect(isPrivateNumber(26_123_456, '联系电话')).toBe(true);
    expect(isPrivateNumber(26_123_456, '合同金额')).toBe(false);
  });
});
