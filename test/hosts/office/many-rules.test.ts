import { OfficeHost } from '../../../src/hosts/office/office-host';
import { rangeOn } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel } from './excel-in-jsdom';

const RULES = 2_000;

describe('a workbook with 2,000 rules of the author’s, through office.js', () => {
  it('is flagged and unflagged in three requests each, and the rules are the same', async () => {
    const excel = await openExcel(workbookOf({ 一: [['项目', 1]] }));
    const sheet = excel.file.sheet('一').id;
    const wholeColumns = { sheet, top: 0, left: 1, bottom: 1_048_575, right: 2 };
    excel.file.writeFormats(
      Array.from({ length: RULES }, (_, at) => ({
        formula: `=A${at + 1}>${at}`,
        look: '#00FF00',
        stopIfTrue: at % 7 === 0,
        areas: [at % 50 === 0 ? wholeColumns : { sheet, top: at, left: 0, bottom: at, right: 0 }],
      })),
      false,
    );
    const host = new OfficeHost({ reconcileAfterMs: 3_600_000 });
    const workbook = await host.read();
    const authors = excel.file.formats;
    const requests = () => excel.trips.filter(({ kind }) => kind === 'awaited').map(({ writes }) => writes);
    // Whether flags stand from before is asked for once a session, and costs no more than what each rule says.
    excel.trips.length = 0;
    expect(await host.flagsStand()).toEqual({ flags: [], kept: [] });
    expect(requests()).toEqual([false]);
    expect(excel.trips[0]?.actions).toBeLessThan(20);
    expect(excel.trips[0]?.request).not.toMatch(/GetRanges|address|borders/i);
    excel.trips.length = 0;
    await host.showFlags([{ check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'B1')] }]);
    expect(requests()).toEqual([false, true, false]);
    expect(excel.file.formats).toHaveLength(RULES + 1);
    expect(excel.file.formats.filter(({ formula }) => !formula.includes('guiju:'))).toEqual(authors);
    excel.trips.length = 0;
    await host.showFlags([]);
    expect(requests()).toEqual([false, true, false]);
    expect(excel.file.formats).toEqual(authors);
    expect(excel.gaps).toEqual([]);
    excel.close();
  }, 30_000);
});
