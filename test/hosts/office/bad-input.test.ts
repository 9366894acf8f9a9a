import { LAST_COLUMN, LAST_ROW } from '../../../src/base/address';
import { OfficeHost } from '../../../src/hosts/office/office-host';
import { checkOfFlagFormula, type Flag } from '../../../src/workbook/flag';
import { HostFailure, type HostEvent, type StopWatching } from '../../../src/workbook/host';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { rangeOn, sheetNamed, valuesOf, waitFor } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

describe('Excel through Office.js, with workbooks as they come', () => {
  let excel: ExcelInJsdom;
  let host: OfficeHost;
  let events: HostEvent[];
  let stop: StopWatching | undefined;

  const open = async (workbook: Workbook) => {
    excel = await openExcel(workbook, '1.13', { 'cf-copied': 'readable' });
    host = new OfficeHost({ reconcileAfterMs: 3_600_000 });
    events = [];
    excel.trips.length = 0;
  };
  const start = async (workbook: Workbook) => {
    await open(workbook);
    const first = await host.read();
    stop = await host.watch((event) => events.push(event));
    excel.trips.length = 0;
    return first;
  };
  const changed = async () => {
    await waitFor(() => events.some((each) => each.kind === 'changed'), 'a change');
    const event = events.findLast((each) => each.kind === 'changed');
    if (!event) throw new Error('nothing changed');
    return event.workbook;
  };
  const flagOn = (workbook: Workbook, check: string, sheet: string, ...cells: string[]): Flag => ({
    check,
    severity: 'error',
    cells: cells.map((a1) => rangeOn(workbook, sheet, a1)),
  });
  const bytes = () => excel.trips.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
  const checksShown = () => excel.file.formats.map(({ formula }) => checkOfFlagFormula(formula)).sort();

  afterEach(async () => {
    await stop?.();
    stop = undefined;
    excel.close();
    expect(excel.gaps).toEqual([]);
  });

  describe('a value left in a far cell', () => {
    it('is read with all the rest, in few round trips and few bytes', async () => {
      await open(
        workbookOf({
          一: [
            ['名称', 1],
            [null, '=B1*2'],
          ],
          二: [[7]],
        }),
      );
      excel.user.edit('一', 'XFD900000', '误');
      const workbook = await host.read();
      const sheet = sheetNamed(workbook, '一');
      expect(cellAt(sheet, 1, 1)?.value).toBe(2);
      expect(cellAt(sheet, 899_999, LAST_COLUMN)?.value).toBe('误');
      expect(valuesOf(sheetNamed(workbook, '二'))).toEqual([[7]]);
      expect(excel.trips.length).toBeLessThanOrEqual(12);
      expect(bytes()).toBeLessThan(60_000);
    });

    it('in several corners at once, with a long column and a wide row, is read too', async () => {
      const long = Array.from({ length: 3_000 }, (_, row) => [row]);
      const wide = Array.from({ length: 300 }, (_, column) => column);
      await open(workbookOf({ 一: [wide, ...long] }));
      for (const a1 of ['XFD1', 'A1048576', 'XFD1048576', 'SS500000']) excel.user.edit('一', a1, a1);
      const sheet = sheetNamed(await host.read(), '一');
      expect(cellAt(sheet, 0, 299)?.value).toBe(299);
      expect(cellAt(sheet, 3_000, 0)?.value).toBe(2_999);
      expect(cellAt(sheet, 0, LAST_COLUMN)?.value).toBe('XFD1');
      expect(cellAt(sheet, LAST_ROW, 0)?.value).toBe('A1048576');
      expect(cellAt(sheet, LAST_ROW, LAST_COLUMN)?.value).toBe('XFD1048576');
      expect(cellAt(sheet, 499_999, 512)?.value).toBe('SS500000');
      expect(excel.trips.length).toBeLessThanOrEqual(25);
    }, 30_000);

    it('on a sheet whose unused rows are all hidden costs no list of a million rows', async () => {
      const drawn = workbookOf({
        一: [
          ['名称', 1],
          ['甲', 2],
          ['乙', 3],
        ],
      });
      const hiddenRows = new Set([1, ...Array.from({ length: 99_000 }, (_, at) => at + 1_000)]);
      await open({ ...drawn, sheets: drawn.sheets.map((sheet) => ({ ...sheet, hiddenRows })) });
      excel.user.edit('一', 'C99000', '误');
      const sheet = sheetNamed(await host.read(), '一');
      expect(cellAt(sheet, 98_999, 2)?.value).toBe('误');
      expect(sheet.hiddenRows.has(1)).toBe(true);
      expect(sheet.hiddenRows.has(2)).toBe(false);
      expect(sheet.hiddenRows.has(98_999)).toBe(true);
      expect(bytes()).toBeLessThan(100_000);
    });

    it('typed while the pane is open is followed like any edit', async () => {
      await start(workbookOf({ 一: [[1, '=A1*2']] }));
      excel.user.edit('一', 'XFD900000', '误');
      expect(cellAt(sheetNamed(await changed(), '一'), 899_999, LAST_COLUMN)?.value).toBe('误');
      expect(bytes()).toBeLessThan(8_192);
    });
  });

  it('16,384 columns of formatted blanks are nothing to read', async () => {
    const blanks = Array.from({ length: 16_384 }, () => ({ value: null, numberFormat: '0.00' }));
    await open(workbookOf({ 一: [blanks, ['名称', 1]] }));
    const sheet = sheetNamed(await host.read(), '一');
    expect(valuesOf(sheet)).toEqual([[], ['名称', 1]]);
    expect(excel.trips.length).toBeLessThanOrEqual(4);
    expect(bytes()).toBeLessThan(10_000);
  });

  it('twenty thousand merged cells are read within seconds, each of them whole', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => [row, null, 'x']);
    const drawn = workbookOf({ 一: rows });
    const merges = Array.from({ length: 10_000 }, (_, row) => [
      { top: row, left: 0, bottom: row, right: 1 },
      { top: row, left: 2, bottom: row, right: 3 },
    ]).flat();
    await open({ ...drawn, sheets: drawn.sheets.map((sheet) => ({ ...sheet, merges })) });
    const sheet = sheetNamed(await host.read(), '一');
    expect(sheet.merges).toHaveLength(20_000);
    expect(sheet.merges[19_999]).toEqual(merges[19_999]);
  }, 60_000);

  it('names that point to nothing are given as they are, and disturb no following', async () => {
    const names = [
      { name: '坏', refersTo: '=#REF!' },
      { name: '已删', refersTo: "='不在的表'!$A$1" },
      { name: '常数', refersTo: '=0.3' },
      { name: '绕圈', refersTo: '=绕圈+1' },
    ];
    const first = await start(
      workbookOf(
        {
          一: [
            [1, '=A1*2'],
            ['=坏', '=已删+A1', '=绕圈'],
          ],
        },
        { names },
      ),
    );
    expect(first.names).toEqual(names);
    excel.user.edit('一', 'A1', 5);
    expect(cellAt(sheetNamed(await changed(), '一'), 0, 1)?.value).toBe(10);
  });

  describe('what others do at the same time', () => {
    it('a sheet deleted between two batches of a reading is simply not there', async () => {
      await start(workbookOf({ 一: [[1]], 二: [[2]] }));
      excel.before(2, () => excel.deaf(() => excel.user.deleteSheet('二')));
      expect((await host.read()).sheets.map(({ name }) => name)).toEqual(['一']);
    });

    it('a workbook put back to an earlier version while it is read is read as it is then, and carries no flag of before', async () => {
      const first = await start(workbookOf({ 一: [[1]], 二: [[2]] }));
      await host.showFlags([flagOn(first, 'a', '一', 'A1')]);
      excel.before(2, () =>
        excel.deaf(() => {
          excel.user.addSheet('新');
          excel.user.deleteSheet('一');
          excel.user.deleteSheet('二');
          excel.user.edit('新', 'B2', '换了');
        }),
      );
      const workbook = await host.read();
      expect(workbook.sheets.map(({ name }) => name)).toEqual(['新']);
      expect(cellAt(sheetNamed(workbook, '新'), 1, 1)?.value).toBe('换了');
      expect(await host.showFlags([flagOn(workbook, 'b', '新', 'B2')])).toEqual({ shown: 'all' });
      expect(checksShown()).toEqual(['b']);
    });

    it('a sheet deleted under its finding takes its flag with it, and the other sheets keep theirs', async () => {
      const first = await start(workbookOf({ 一: [[1]], 二: [[2]] }));
      const flags = [flagOn(first, 'a', '一', 'A1'), flagOn(first, 'b', '二', 'A1')];
      excel.before(1, () => excel.deaf(() => excel.user.deleteSheet('二')));
      expect(await host.showFlags(flags)).toEqual({ shown: 'all' });
      expect(checksShown()).toEqual(['a']);
      const failure = await host.reveal(rangeOn(first, '二', 'A1')).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(HostFailure);
    });

    it('a second add-in that writes while we read is heard of and read', async () => {
      const first = await start(workbookOf({ 一: [[1, '=A1*2', 1]] }));
      excel.before(1, () => {
        const { id } = sheetNamed(first, '一');
        excel.file.put(id, [{ row: 0, column: 2, cell: { value: 99 } }]);
      });
      excel.user.edit('一', 'A1', 5);
      await changed();
      await pause(200);
      expect(valuesOf(sheetNamed(await changed(), '一'))).toEqual([[5, 10, 99]]);
    });

    it('conditional formats that a second add-in adds and removes stay its own, and ours ours', async () => {
      const first = await start(workbookOf({ 一: [[1, 2, 3]] }));
      await host.showFlags([flagOn(first, 'a', '一', 'A1')]);
      excel.user.addFormat('一', 'A1:C1', '=A1>1', '#00FF00');
      excel.before(1, () => excel.user.addFormat('一', 'B1', '=N("someone else")=0', '#0000FF'));
      await host.showFlags([flagOn(first, 'b', '一', 'B1')]);
      excel.user.edit('一', 'A1', 9);
      await host.showFlags([flagOn(await changed(), 'b', '一', 'B1')]);
      expect(excel.file.formats.map(({ formula }) => formula).sort()).toEqual([
        '=A1>1',
        '=N("guiju:b")=0',
        '=N("someone else")=0',
      ]);
      await host.showFlags([]);
      expect(excel.file.formats.map(({ formula }) => formula).sort()).toEqual(['=A1>1', '=N("someone else")=0']);
    });

    it('two co-authors who flag the same workbook agree on its marks, and then write nothing more', async () => {
      const first = await start(
        workbookOf({
          一: [
            [1, 2],
            [3, 4],
          ],
        }),
      );
      const flags = [flagOn(first, 'a', '一', 'A1', 'A2'), flagOn(first, 'b', '一', 'B1')];
      const another = new OfficeHost({ reconcileAfterMs: 3_600_000 });
      await another.read();
      const both = async () => {
        await host.showFlags(flags);
        await another.showFlags(flags);
      };
      await both();
      expect(checksShown()).toEqual(['a', 'b']);
      // As where both write at the same moment.
      const written = excel.file.formats.map(({ id, ...format }) => ({ ...format, id: `${id} of the other` }));
      excel.file.writeFormats([...excel.file.formats, ...written], true);
      for (const turn of [1, 2]) {
        await host.read();
        await another.read();
        await both();
        expect([turn, ...checksShown()]).toEqual([turn, 'a', 'b']);
      }
      excel.trips.length = 0;
      await host.read();
      await another.read();
      await both();
      expect(excel.trips.filter(({ writes }) => writes)).toEqual([]);
    });

    it('a mark that moved with inserted rows to where its finding is now is not written again', async () => {
      const first = await start(workbookOf({ 一: [[1], [2], [3]] }));
      await host.showFlags([flagOn(first, 'a', '一', 'A3')]);
      excel.user.insertRows('一', 1, 1);
      await changed();
      await host.showFlags([flagOn(first, 'a', '一', 'A4')]);
      expect(excel.trips.filter(({ writes }) => writes)).toHaveLength(1);
      expect(excel.file.formats.flatMap(({ areas }) => areas.map(({ top }) => top))).toEqual([3]);
    });

    it('a mark written twice because the answer was lost is there once after the next pass', async () => {
      const first = await start(workbookOf({ 一: [[1]] }));
      const flags = [flagOn(first, 'a', '一', 'A1')];
      await host.showFlags(flags);
      const [mark] = excel.file.formats;
      if (!mark) throw new Error('no mark');
      excel.file.writeFormats([...excel.file.formats, { ...mark, id: 'again' }], true);
      excel.user.edit('一', 'A1', 2);
      await changed();
      await host.showFlags(flags);
      expect(checksShown()).toEqual(['a']);
    });
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
