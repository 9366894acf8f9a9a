/** A slip whose heading says something else than it means, corrected in its workbook: what the command line makes of it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseIsoDate } from '../../../src/base/civil-date';
import { parseArguments } from '../../../src/entries/cli/arguments';
import { check } from '../../../src/entries/cli/check';
import { planColumn, planDecision } from '../../../src/forms/corrections/plan-correction';
import type { Report } from '../../../src/review/report-shape';
import { rememberedXml, textsRemembering, type RememberedEntry } from '../../../src/workbook/remembered';
import type { Cell, Workbook } from '../../../src/workbook/workbook';
import { reviewed, sampleWorkbook } from '../../support/open-sample';
import { sheet } from '../../support/draw-workbook';
import { bytesOf } from '../../workbooks/workbook-files';

const ROOT = join(__dirname, '..', '..', '..');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'guiju-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ODD = { 现小计: '拟支付', 现单价: '询得' } as const;

/** The sample with the amounts of the new side under headings nobody would know. */
function oddSlip(): Workbook {
  const sample = sampleWorkbook('heyuan-change-slip');
  const renamed = (cell: Cell | undefined) =>
    cell && (cell.value === '现小计' || cell.value === '现单价') ? { ...cell, value: ODD[cell.value] } : cell;
  return {
    ...sample,
    sheets: sample.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row?.map(renamed)) })),
  };
}

function correctionOf(book: Workbook): RememberedEntry[] {
  return reviewed(book).documents.flatMap(({ lists }) =>
    lists.flatMap(({ headings }) =>
      headings.flatMap((column) => {
        if (column.words.includes(ODD.现小计)) return planColumn(headings, column, { field: 'subtotal', side: 'new' });
        return column.words.includes(ODD.现单价) ? planColumn(headings, column, { field: 'price', side: 'new' }) : [];
      }),
    ),
  );
}

function run(book: Workbook, entries: readonly RememberedEntry[], ...words: string[]) {
  const texts = entries.reduce<readonly string[]>(
    (parts, [key, value]) => textsRemembering(parts, key, value).filter((text) => text !== undefined),
    [],
  );
  const path = join(folder, '变更.xlsx');
  writeFileSync(path, bytesOf(book, texts.map(rememberedXml)));
  const asked = parseArguments(['check', path, ...words]);
  const today = parseIsoDate('2026-11-21');
  if (asked.command !== 'check' || !today) throw new Error('not a check');
  let out = '';
  const say = (text: string) => void (out += text);
  const terminal = { out: say, err: words.includes('json') ? () => undefined : say, version: '9.9.9' };
  check(asked, terminal, today, join(ROOT, 'rules'));
  return out;
}

function reportOn(book: Workbook, entries: readonly RememberedEntry[], ...words: string[]): Report {
  const report: Report = JSON.parse(run(book, entries, '--format', 'json', ...words));
  return report;
}

const share = ({ findings }: Report) => findings.find(({ check: id }) => id === 'heyuan.21-2-changed-amount');

test('with the correction the verdicts are those of the form as it should have been, and the report says what was corrected', () => {
  const meant = reportOn(sampleWorkbook('heyuan-change-slip'), []);
  const wrong = reportOn(oddSlip(), []);
  const corrected = reportOn(oddSlip(), correctionOf(oddSlip()));
  expect(share(wrong)?.interpretations).not.toEqual(share(meant)?.interpretations);
  expect(corrected.findings.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(
    meant.findings.map(({ id, outcome }) => `${id} ${outcome}`),
  );
  expect(share(corrected)?.interpretations).toEqual(share(meant)?.interpretations);
  const first = corrected.documents
    .flatMap(({ corrections }) => corrections ?? [])
    .find(({ from }) => from === '拟支付');
  expect(first).toMatchObject({ from: '拟支付', to: 'new.subtotal', text: { zh: '“拟支付”一列当作“现小计”' } });
  expect(first?.cells[0]).toMatch(/^.+![A-Z]+\d+/);
  const listsOf = ({ documents }: Report) =>
    documents.filter(({ kind }) => kind === 'change-slip').flatMap(({ lists }) => lists ?? []);
  expect(listsOf(wrong)[0]?.missing).toEqual(['new.price', 'new.subtotal']);
  expect(listsOf(corrected)[0]?.missing).toBeUndefined();
  expect(listsOf(corrected)[0]?.columns).toContainEqual({ column: 'L', heading: '拟支付', as: 'new.subtotal' });
  expect(listsOf(wrong)[0]?.columns).toContainEqual({ column: 'L', heading: '拟支付' });
  expect(corrected).not.toHaveProperty('unusedCorrections');
  expect(run(oddSlip(), correctionOf(oddSlip()))).toMatch(
    /【按工作簿里保存的更正读取】\n {2}· “询得”一列当作“现单价”（/,
  );
});

test('a correction that fits nothing is counted and changes nothing', () => {
  const sample = sampleWorkbook('heyuan-change-slip');
  const report = reportOn(sample, correctionOf(oddSlip()));
  expect(report.unusedCorrections).toBe(new Set(correctionOf(oddSlip()).map(([key]) => key)).size);
  expect(report.findings).toEqual(reportOn(sample, []).findings);
});

test('where all that was found is no form by the user’s word, the refusal says so', () => {
  const book = {
    ...oddSlip(),
    sheets: [sheet('午餐', '名称 | 数量 | 单价 | 小计\n盒饭 | 10 | 20 | 230', { id: 'a' })],
  };
  const [lunch] = reviewed(book).documents;
  expect(run(book, [], '--pack', 'heyuan')).not.toMatch(/保存的决定/);
  expect(run(book, lunch ? planDecision(lunch, '午餐', 'none') : [], '--pack', 'heyuan')).toMatch(
    /没有找到认识的表单。有 1 处按工作簿里保存的决定不当作表单。/,
  );
});

test('what the user said is no form is named and not checked; --treat comes before it', () => {
  const book = oddSlip();
  const [slip] = reviewed(book).documents.filter(({ kind }) => kind === 'change-slip');
  const name = book.sheets.find(({ id }) => id === slip?.sheet)?.name ?? '';
  const entries = slip ? planDecision(slip, name, 'none') : [];
  const report = reportOn(book, entries);
  expect(report.setAside).toMatchObject([{ kind: 'change-slip', sheet: name }]);
  expect(report.documents.some(({ sheet }) => sheet === name)).toBe(false);
  const treated = reportOn(book, entries, '--treat', `${name}=change-slip`);
  expect(treated.documents.some(({ sheet }) => sheet === name)).toBe(true);
  expect(treated).not.toHaveProperty('setAside');
});
