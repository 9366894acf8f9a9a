/** A workbook gives the same report wherever it is opened: in memory, as a file, in Excel and in WPS. */
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { OfficeHost } from '../../src/hosts/office/office-host';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { reportOf } from '../../src/review/report';
import { trimmed } from '../../src/workbook/sharing';
import type { Workbook } from '../../src/workbook/workbook';
import { openExcel } from '../hosts/office/excel-in-jsdom';
import { openWps } from '../hosts/wps/wps-in-memory';
import { everyStory } from './every-story';
import { bytesOf, canBeWritten } from './workbook-files';
import { reviewOf, type WorkbookStory } from './workbook-story';

function reportIn(workbook: Workbook, treat: WorkbookStory['treat']) {
  return reportOf(reviewOf({ ...workbook, name: 'book.xlsx' }, treat), { generatorVersion: '0', workbookDigest: '' });
}

async function inExcel(workbook: Workbook): Promise<Workbook> {
  const excel = await openExcel(workbook);
  try {
    return await new OfficeHost({ listens: false }).read();
  } finally {
    excel.close();
  }
}

async function inWps(workbook: Workbook): Promise<Workbook> {
  const { host, close } = openWps(workbook, { 'xml-parts': 'kept' });
  const read = await host.read();
  close();
  return read;
}

/** As the workbook is in memory, where formulas have results, and its rows end with their last cell as those of files do. */
const stories = everyStory.map(({ name, workbook, treat }) => {
  const sheets = workbook.sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row && trimmed(row)) }));
  return { name, treat, workbook: new MemoryWorkbook({ ...workbook, sheets }).workbook };
});

test.each(stories)('$name: one report in WPS', async ({ workbook, treat }) => {
  expect(reportIn(await inWps(workbook), treat)).toEqual(reportIn(workbook, treat));
});

const written = stories.filter(({ workbook: { sheets, ...others } }) => {
  const hidesColumns = sheets.some(({ hiddenColumns }) => hiddenColumns.size > 0);
  return canBeWritten({ sheets, ...others }) && !hidesColumns;
});

/** An Excel takes its time to open: one in so many. */
const ONE_IN = 15;

test.each(written.filter((_, at) => at % ONE_IN === 0))(
  '$name: one report in all four',
  async ({ workbook, treat }) => {
    const report = reportIn(workbook, treat);
    expect(reportIn(readXlsx(bytesOf(workbook), { name: 'book.xlsx' }).workbook, treat)).toEqual(report);
    expect(reportIn(await inWps(workbook), treat)).toEqual(report);
    expect(reportIn(await inExcel(workbook), treat)).toEqual(report);
  },
);
