/** The same workbook gives the same verdicts, whether it stands in Excel or comes as a file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseIsoDate } from '../../src/base/civil-date';
import { openRulebook } from '../../src/entries/cli/open-rulebook';
import { OfficeHost } from '../../src/hosts/office/office-host';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { reportOf } from '../../src/review/report';
import { reviewWorkbook } from '../../src/review/review-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { openExcel } from '../hosts/office/excel-in-jsdom';

const ROOT = join(__dirname, '..', '..');
const { rulebook } = openRulebook(undefined, join(ROOT, 'rules'));

function verdicts(workbook: Workbook) {
  const today = parseIsoDate('2026-11-21');
  if (!today) throw new Error('no such day');
  const review = reviewWorkbook({ workbook, rulebook, today });
  const { findings, routes, summary, subjects } = reportOf(review, { generatorVersion: '0', workbookDigest: '' });
  return { findings, routes, summary, subjects };
}

test.each(['heyuan-change-slip', 'heyuan-breach', 'heyuan-small-filing'])('%s', async (name) => {
  const file = readXlsx(readFileSync(join(ROOT, 'assets', 'samples', `${name}.xlsx`)), { name: `${name}.xlsx` });
  const excel = await openExcel(file.workbook);
  try {
    const inExcel = verdicts(await new OfficeHost().read());
    expect(inExcel.findings.length).toBeGreaterThan(10);
    expect(inExcel).toEqual(verdicts(file.workbook));
    expect(excel.gaps).toEqual([]);
  } finally {
    excel.close();
  }
});
