import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSamples } from '../../../assets/samples/make-samples';
import { columnNumber } from '../../../src/base/address';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { cellAt, type Cell, type Workbook } from '../../../src/workbook/workbook';

const folder = join(__dirname, '../../../assets/samples');
const samples = makeSamples();

if (process.env['UPDATE_SAMPLES']) {
  for (const { name, bytes } of samples) writeFileSync(join(folder, name), bytes);
}

test('the committed sample files are those the script makes, and there are no others', () => {
  const committed = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
  expect(committed.sort()).toEqual(samples.map(({ name }) => name).sort());
  for (const { name, bytes } of samples) {
    expect({ name, same: readFileSync(join(folder, name)).equals(bytes) }).toEqual({ name, same: true });
  }
});

test('every sample is read without a problem', () => {
  for (const { name, bytes } of samples) {
    expect({ name, problems: readXlsx(bytes, { name }).problems }).toEqual({ name, problems: [] });
  }
});

describe('the slip whose changed amount depends on how the text is read', () => {
  const workbook = read('heyuan-change-slip.xlsx');

  test('has facts, slip and budget', () => {
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['项目要素表', '变更单', '预算']);
  });

  test('is small on balance, large in what it touches, and stays within the contract', () => {
    const totals = totalRows(workbook, '变更单', ['G', 'L']);
    const old = sumOf(totals.map(([before]) => before ?? 0));
    const after = sumOf(totals.map(([, now]) => now ?? 0));
    expect([old, after]).toEqual([1_642_600, 1_621_200]);
    const tenth = 386_000;
    expect(Math.abs(after - old)).toBeLessThan(tenth);
    expect(old).toBeGreaterThan(tenth);
  });

  test('has a budget that adds up to the amount the facts state', () => {
    expect(totalRows(workbook, '预算', ['G'])).toEqual([[3_980_000]]);
    expect(valueBeside(workbook, '预算金额')).toBe('398万元');
  });

  test('leaves the interpretation to its reader', () => {
    expect(valueBeside(workbook, '变更口径')).toBeNull();
  });
});

test('in every sample the saved result of a product or a sum is what the formula gives', () => {
  const checked = samples.flatMap(({ name, bytes }) =>
    readXlsx(bytes, { name }).workbook.sheets.flatMap((sheet) =>
      sheet.rows.flatMap((row) =>
        (row ?? []).flatMap((cell) => {
          if (cell?.formula === undefined) return [];
          const expected = computed(cell.formula, (address) => numberAt(sheet.rows, address));
          return [{ name, sheet: sheet.name, formula: cell.formula, saved: cell.value, expected }];
        }),
      ),
    ),
  );
  expect(checked.length).toBeGreaterThan(60);
  for (const { saved, expected, ...where } of checked)
    expect({ ...where, value: saved }).toEqual({ ...where, value: expected });
});

test('the breach has one subtotal that was typed and is wrong', () => {
  const slip = read('heyuan-breach.xlsx').sheets.find((sheet) => sheet.name === '变更单');
  const typed = (slip?.rows ?? []).filter((row) => {
    const cell = row?.[11];
    return typeof cell?.value === 'number' && cell.formula === undefined;
  });
  expect(typed.map((row) => [row?.[9]?.value, row?.[10]?.value, row?.[11]?.value])).toEqual([[90, 2300, 270_000]]);
});

function read(name: string): Workbook {
  const sample = samples.find((each) => each.name === name);
  if (!sample) throw new Error(`no sample ${name}`);
  return readXlsx(sample.bytes, { name }).workbook;
}

function totalRows(workbook: Workbook, sheetName: string, columns: readonly string[]): (number | undefined)[][] {
  const sheet = workbook.sheets.find(({ name }) => name === sheetName);
  const rows = (sheet?.rows ?? []).filter((row) => row?.[0]?.value === '合计');
  return rows.map((row) => columns.map((column) => numeric(row?.[columnNumber(column) ?? -1])));
}

function valueBeside(workbook: Workbook, label: string) {
  const sheet = workbook.sheets.find(({ name }) => name === '项目要素表');
  if (!sheet) throw new Error('no sheet of facts');
  const row = sheet.rows.findIndex((cells) => cells?.[0]?.value === label);
  expect(row).toBeGreaterThan(0);
  return cellAt(sheet, row, 1)?.value ?? null;
}

function computed(formula: string, at: (address: string) => number): number {
  const range = /^=SUM\(([A-Z])(\d+)(?::[A-Z](\d+))?\)$/.exec(formula);
  if (range) {
    const [, column, first, last = first] = range;
    const rows = Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) => Number(first) + index);
    return sumOf(rows.map((row) => at(`${column}${row}`)));
  }
  const terms = formula.slice(1);
  if (terms.includes('*'))
    return terms
      .split('*')
      .map(at)
      .reduce((product, factor) => product * factor);
  return sumOf(terms.split('+').map(at));
}

function numberAt(rows: Workbook['sheets'][number]['rows'], address: string): number {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return numeric(rows[Number(digits) - 1]?.[columnNumber(letters) ?? -1]) ?? 0;
}

function numeric(cell: Cell | undefined): number | undefined {
  return typeof cell?.value === 'number' ? cell.value : undefined;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
