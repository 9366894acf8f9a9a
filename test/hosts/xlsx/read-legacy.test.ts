/** The old format read through a kept library: the same cells as from .xlsx, or one true sentence. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, write } from '@e965/xlsx';
import { parseIsoDate } from '../../../src/base/civil-date';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { check } from '../../../src/entries/cli/check';
import { checkAll } from '../../../src/entries/cli/check-all';
import { legacyReader } from '../../../src/hosts/xlsx/legacy/read-legacy';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import type { Workbook } from '../../../src/workbook/workbook';

const ROOT = join(__dirname, '..', '..', '..');
const SAMPLE = readFileSync(join(ROOT, 'assets', 'samples', 'heyuan-breach.xlsx'));

function asXls(): Uint8Array {
  const bytes: unknown = write(read(SAMPLE, { cellNF: true, cellFormula: true }), {
    type: 'buffer',
    bookType: 'biff8',
  });
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  return bytes;
}

const told = ({ sheets }: Workbook) =>
  sheets.map(({ name, rows, merges, visibility }) => ({
    name,
    merges,
    visibility,
    values: rows.map((row) => row?.map((cell) => cell?.value ?? null)),
  }));

test('the values, sheets and merged areas are those of the .xlsx', async () => {
  const { workbook, problems } = (await legacyReader())(asXls(), 'old.xls');
  const blank = (values: unknown) =>
    JSON.stringify(values)
      .replace(/(,null)+\]/g, ']')
      .replaceAll('""', 'null');
  expect(blank(told(workbook))).toBe(blank(told(readXlsx(SAMPLE, { name: 'new.xlsx' }).workbook)));
  expect(problems.map(({ kind }) => kind)).toEqual(['legacy-format']);
});

test('on the command line: read and said to be old; damaged, or a csv, one sentence and status 2', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guiju-'));
  const day = parseIsoDate('2026-11-21');
  const run = async (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes);
    let [out, err] = ['', ''];
    const terminal = {
      out: (text: string) => void (out += text),
      err: (text: string) => void (err += text),
      version: '9',
    };
    const asked = parseArguments(['check', join(folder, name)]);
    if (asked.command !== 'check' || !day) throw new Error('check is meant');
    const rules = join(ROOT, 'rules');
    expect(check(asked, terminal, day, rules)).toBe(2);
    [out, err] = ['', ''];
    return { status: await checkAll(asked, terminal, day, { program: '', rulesFolder: rules }), out, err };
  };
  try {
    const old = await run('变更.et', asXls());
    expect(old.status).toBe(1);
    expect(old.out).toContain('现小计 270,000.00元');
    expect(old.out).toContain('旧的二进制格式');
    const cut = await run('坏.xls', asXls().subarray(0, 1_500));
    expect([cut.status, cut.err.trim().split('\n').length]).toEqual([2, 1]);
    expect((await run('表.csv', '名称,数量\n甲,1\n')).err).toContain('.csv、.tsv 只有文字');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
