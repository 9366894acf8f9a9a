import { formatArea } from '../../../src/base/address';
import { OfficeHost } from '../../../src/hosts/office/office-host';
import type { Flag } from '../../../src/workbook/flag';
import { HostFailure, type HostEvent, type StopWatching } from '../../../src/workbook/host';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { rangeOn, sheetNamed, valuesOf, waitFor } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

describe('Excel through Office.js, when things go wrong', () => {
  let excel: ExcelInJsdom;
  let host: OfficeHost;
  let events: HostEvent[];
  let stop: StopWatching;

  const start = async (
    workbook: Workbook,
    { reconcileAfterMs = 3_600_000, excelApi = '1.13', otherwise = {} } = {},
  ) => {
    excel = await openExcel(workbook, excelApi, otherwise);
    host = new OfficeHost({ reconcileAfterMs, reconcileShare: 1 / 2 });
    events = [];
    const first = await host.read();
    stop = await host.watch((event) => events.push(event));
    excel.trips.length = 0;
    return first;
  };
  const heard = async (kind: HostEvent['kind']) => {
    await waitFor(() => events.some((event) => event.kind === kind), `'${kind}'`);
    const event = events.findLast((each) => each.kind === kind);
    events.length = 0;
    return event;
  };
  const changed = async () => {
    const event = await heard('changed');
    if (event?.kind !== 'changed') throw new Error('nothing changed');
    return event.workbook;
  };
  const flag = (workbook: Workbook, check: string, severity: Flag['severity'], ...cells: string[]): Flag => ({
    check,
    severity,
    cells: cells.map((a1) => rangeOn(workbook, '一', a1)),
  });

  afterEach(async () => {
    await stop();
    excel.close();
  });

  it('a sheet that is too much for one answer is read in tiles', async () => {
    const rows = Array.from({ length: 1_700 }, (_, row) => [row, '示例', `=A${row + 1}*2`]);
    await start(workbookOf({ 一: rows, 二: [[1]] }));
    expect(excel.gaps).toEqual([]);
    excel.failAt(2, 'ResponsePayloadSizeLimitExceeded');
    const workbook = await host.read();
    const errors = excel.trips.map(({ error }) => error ?? 'ok');
    expect(errors.slice(0, 2)).toEqual(['ok', 'ResponsePayloadSizeLimitExceeded']);
    expect(valuesOf(sheetNamed(workbook, '一'))[1_699]).toEqual([1_699, '示例', 3_398]);
    expect(sheetNamed(workbook, '一').rows).toHaveLength(1_700);
  });

  it('a wide and long sheet is read beyond the first look, merged cells included', async () => {
    const wide = Array.from({ length: 60 }, (_, column) => column);
    const drawn = workbookOf({ 一: [wide, ...Array.from({ length: 1_600 }, (_, row) => [row])] });
    const merges = [{ top: 1_590, left: 0, bottom: 1_595, right: 1 }];
    const first = await start({ ...drawn, sheets: drawn.sheets.map((sheet) => ({ ...sheet, merges })) });
    const sheet = sheetNamed(first, '一');
    expect(cellAt(sheet, 0, 59)?.value).toBe(59);
    expect(cellAt(sheet, 1_600, 0)?.value).toBe(1_599);
    expect(sheet.merges).toEqual(merges);
  });

  it('more merged cells than Excel lists at once are read in parts', async () => {
    const drawn = workbookOf({ 一: Array.from({ length: 1_600 }, (_, row) => [row, 1]) });
    const merges = Array.from({ length: 1_600 }, (_, row) => ({ top: row, left: 1, bottom: row, right: 2 }));
    const first = await start({ ...drawn, sheets: drawn.sheets.map((sheet) => ({ ...sheet, merges })) });
    expect(sheetNamed(first, '一').rows).toHaveLength(1_600);
    expect(sheetNamed(first, '一').merges).toEqual(merges);
  });

  it('a reading that fails is told in words, and the next one catches up', async () => {
    await start(workbookOf({ 一: [[1, '=A1*2']] }));
    // With all that may fail, and without.
    excel.failAt(1, 'GeneralException', 2);
    excel.user.edit('一', 'A1', 5);
    const failed = await heard('failed');
    if (failed?.kind !== 'failed') throw new Error('not failed');
    expect(failed.message.zh).toMatch(/GeneralException.*重新检查/);
    excel.user.edit('一', 'C1', 'x');
    expect(valuesOf(sheetNamed(await changed(), '一'))).toEqual([[5, 10, 'x']]);
  });

  it('where Excel asks for patience the request is sent again', async () => {
    const workbook = await start(workbookOf({ 一: [[1]] }));
    excel.failAt(1, 'ActivityLimitReached');
    expect(await host.showFlags([flag(workbook, 'a', 'error', 'A1')])).toEqual({ shown: 'all' });
    expect(excel.file.formats).toHaveLength(1);
  });

  it('a session that has expired says what to do', async () => {
    await start(workbookOf({ 一: [[1]] }));
    excel.failAt(1, 'InvalidOrTimedOutSession');
    const failure = await host.read().catch((error: unknown) => error);
    if (!(failure instanceof HostFailure)) throw new Error('no HostFailure');
    expect(failure.explanation.zh).toMatch(/过期.*刷新/);
  });

  it('a mark the user took away by hand is put back with the next difference', async () => {
    const workbook = await start(workbookOf({ 一: [[1, 2]] }));
    await host.showFlags([flag(workbook, 'a', 'error', 'A1')]);
    excel.file.writeFormats([], true);
    await host.showFlags([flag(workbook, 'b', 'warning', 'B1')]);
    expect(excel.file.formats.map(({ formula }) => formula)).toEqual(['=N("guiju:b")=0']);
    excel.file.writeFormats([], true);
    excel.user.edit('一', 'A1', 7);
    await host.showFlags([flag(await changed(), 'b', 'warning', 'B1')]);
    expect(excel.file.formats.map(({ formula }) => formula)).toEqual(['=N("guiju:b")=0']);
  });

  it('a mark undone without a word from Excel is told once the user pauses, as no change of the workbook; the next writing puts it back', async () => {
    const workbook = await start(workbookOf({ 一: [[1, 2]] }), { reconcileAfterMs: 80 });
    const flags = [flag(workbook, 'a', 'error', 'A1')];
    await host.showFlags(flags);
    excel.user.edit('一', 'B1', 3);
    await changed();
    excel.file.writeFormats([], true);
    await heard('flags-touched');
    await pause(300);
    expect(events).toEqual([]);
    await host.showFlags(flags);
    expect(excel.file.formats).toHaveLength(1);
  });

  it('a mark that pasting has widened is narrowed again', async () => {
    const workbook = await start(workbookOf({ 一: [[1, 2]] }));
    const flags = [flag(workbook, 'a', 'error', 'A1')];
    await host.showFlags(flags);
    excel.file.writeFormats(
      excel.file.formats.map((format) => ({ ...format, areas: [...format.areas, rangeOn(workbook, '一', 'B1')] })),
      true,
    );
    excel.user.edit('一', 'B1', 1);
    await changed();
    await host.showFlags(flags);
    expect(excel.file.formats.map(({ areas }) => areas.length)).toEqual([1]);
  });

  it('a calculation told late tells nothing new after an edit that was followed', async () => {
    await start(workbookOf({ 一: [[1, '=A1*2']] }));
    excel.user.edit('一', 'A1', 5);
    await changed();
    excel.trips.length = 0;
    excel.calculates('一');
    await pause(150);
    expect(excel.trips).toEqual([]);
  });

  it('a calculation by itself has the results read again that cannot be foreseen', async () => {
    await start(
      workbookOf({
        一: [
          [
            { value: 45_000, formula: '=TODAY()' },
            { value: 1, formula: '=A1-44999' },
          ],
        ],
      }),
    );
    excel.deaf(() =>
      excel.file.put(excel.file.sheet('一').id, [{ row: 0, column: 0, cell: { value: 45_001, formula: '=TODAY()' } }]),
    );
    excel.calculates('一');
    expect(valuesOf(sheetNamed(await changed(), '一'))).toEqual([[45_001, 2]]);
  });

  it('a sheet protected a moment ago refuses its flags, and the other sheets show theirs', async () => {
    const workbook = await start(workbookOf({ 一: [[1]], 二: [[2]] }));
    excel.user.protectSheet('一');
    const shown = await host.showFlags([
      flag(workbook, 'a', 'error', 'A1'),
      { check: 'b', severity: 'error', cells: [rangeOn(workbook, '二', 'A1')] },
    ]);
    expect(shown.shown).toBe('some');
    expect(excel.file.formats.map(({ formula }) => formula)).toEqual(['=N("guiju:b")=0']);
  });

  it('the graver of two marks on one cell lies on top, whichever came first', async () => {
    const workbook = await start(workbookOf({ 一: [[1]] }));
    const error = flag(workbook, 'grave', 'error', 'A1');
    await host.showFlags([error]);
    await host.showFlags([error, flag(workbook, 'light', 'note', 'A1')]);
    expect(excel.file.formats.map(({ formula }) => formula)).toEqual(['=N("guiju:grave")=0', '=N("guiju:light")=0']);
  });

  it('severities can be told without colour', async () => {
    const workbook = await start(workbookOf({ 一: [[1]] }));
    await host.showFlags((['error', 'warning', 'note'] as const).map((each) => flag(workbook, each, each, 'A1')));
    const lines = excel.file.formats.map(({ look }) => /"style":"(\w+)"/.exec(look)?.[1]);
    expect(lines).toEqual(['Continuous', 'Dash', 'Dot']);
  });

  it('hundreds of scattered cells are still one write', async () => {
    const workbook = await start(workbookOf({ 一: [[1]] }));
    const scattered = Array.from({ length: 700 }, (_, index) => `B${index * 2 + 1}`);
    await host.showFlags([flag(workbook, 'a', 'error', ...scattered)]);
    expect(excel.trips.map(({ writes }) => writes)).toEqual([true, false]);
    expect(excel.file.formats.flatMap(({ areas }) => areas)).toHaveLength(700);
  });

  it('rows that are hidden and shown again are known at once, and no cell is read for them', async () => {
    await start(workbookOf({ 一: [[1], [2], [3], [4]] }));
    excel.file.replaceSheet('一', { hiddenRows: new Set([1, 2]) });
    expect([...sheetNamed(await changed(), '一').hiddenRows]).toEqual([1, 2]);
    excel.file.replaceSheet('一', { hiddenRows: new Set([2]) });
    expect([...sheetNamed(await changed(), '一').hiddenRows]).toEqual([2]);
    expect(excel.trips.filter(({ request }) => request.includes('GetRange'))).toEqual([]);
  });

  it.each([
    ['1.14', true],
    ['1.13', false],
  ])('in ExcelApi %s protection that comes and goes is heard of: %s', async (excelApi, isHeard) => {
    await start(workbookOf({ 一: [[1]] }), { excelApi });
    excel.user.protectSheet('一', true);
    await pause(150);
    expect(events.some(({ kind }) => kind === 'changed')).toBe(isHeard);
    // Where it is not, the next edit brings it along.
    events.length = 0;
    excel.user.edit('一', 'A1', 2);
    expect(sheetNamed(await changed(), '一').protected).toBe(true);
  });

  it('what a co-author edits is told as theirs, what the user edits is not', async () => {
    await start(workbookOf({ 一: [[1, 2]] }));
    excel.asCoAuthor(() => excel.user.edit('一', 'B1', 9));
    const theirs = await heard('changed');
    expect(theirs).toMatchObject({ byOthers: [{ sheet: 'sheet-1', top: 0, left: 1, bottom: 0, right: 1 }] });
    excel.user.edit('一', 'A1', 9);
    const mine = await heard('changed');
    expect(mine).not.toHaveProperty('byOthers');
  });

  it('an edit told before the row that was inserted above it ends where it belongs', async () => {
    await start(workbookOf({ 一: Array.from({ length: 30 }, (_, row) => [row, row * 2, `=A${row + 1}+B${row + 1}`]) }));
    excel.reversed(() => {
      excel.user.insertRows('一', 5);
      excel.user.edit('一', 'A20', 77);
    });
    await pause(200);
    expect(await new OfficeHost().read()).toEqual(await changed());
  });

  describe('a workbook that is calculated by hand', () => {
    const MANUAL = { mode: 'Manual', state: 'Pending' } as const;
    // A function that the workbook in memory cannot calculate keeps its last result, as all do in such a workbook.
    const old = { value: 10, formula: '=VLOOKUP(A1,A:B,2)' };
    const opened = async () => {
      const workbook = await start(
        workbookOf({ 一: [[1, old, '=VLOOKUP(C1,C:C,1)', 5]], 二: [['=VLOOKUP(一!A1,A:A,1)']] }),
      );
      const cells = ({ staleResults }: Workbook) =>
        staleResults?.cells.map(({ sheet, ...area }) => `${sheet}!${formatArea(area)}`);
      return { workbook, cells };
    };
    const calculate = (value: number) => {
      excel.calculation = { mode: 'Manual', state: 'Done' };
      excel.deaf(() => excel.file.edit('一', 'B1', value));
      excel.calculates('一');
    };

    it('names the formulas that read what was edited, until the user has it calculated; then their results are read', async () => {
      const { workbook, cells } = await opened();
      expect(workbook.staleResults).toBeUndefined();
      excel.calculation = MANUAL;
      excel.user.edit('一', 'A1', 2);
      const edited = await changed();
      expect(cells(edited)).toEqual(['sheet-1!B1', 'sheet-2!A1']);
      excel.user.edit('一', 'D1', 6);
      const besides = await changed();
      expect(cells(besides)).toEqual(['sheet-1!B1', 'sheet-2!A1']);
      excel.trips.length = 0;
      calculate(77);
      const after = await changed();
      expect(after.staleResults).toBeUndefined();
      expect(cellAt(sheetNamed(after, '一'), 0, 1)?.value).toBe(77);
      expect(excel.trips.filter(({ kind }) => kind === 'awaited')).toHaveLength(1);
    });

    it('opened with old results has some, and nobody knows which; switched while open, at the next reading of everything', async () => {
      const { cells } = await opened();
      excel.calculation = MANUAL;
      expect(cells(await host.read())).toEqual([]);
      excel.user.edit('一', 'A1', 3);
      expect(cells(await changed())).toEqual([]);
      calculate(88);
      const after = await changed();
      expect(after.staleResults).toBeUndefined();
      expect(cellAt(sheetNamed(after, '一'), 0, 1)?.value).toBe(88);
    });

    it('calculated without a word from Excel is found calculated with the next edit, and all its results are read', async () => {
      const { cells } = await opened();
      excel.calculation = MANUAL;
      excel.user.edit('一', 'A1', 2);
      expect(cells(await changed())).toHaveLength(2);
      excel.calculation = { mode: 'Manual', state: 'Done' };
      excel.deaf(() => excel.file.edit('一', 'B1', 99));
      excel.user.edit('一', 'D1', 7);
      const after = await changed();
      expect(after.staleResults).toBeUndefined();
      expect(cellAt(sheetNamed(after, '一'), 0, 1)?.value).toBe(99);
    });

    it('edit after edit costs the same, however many results are old', async () => {
      await opened();
      excel.calculation = MANUAL;
      const bytes: number[] = [];
      for (const value of [2, 3, 4, 5]) {
        excel.trips.length = 0;
        excel.user.edit('一', 'A1', value);
        await changed();
        bytes.push(excel.trips.reduce((sum, trip) => sum + trip.bytesIn + trip.bytesOut, 0));
        expect(excel.trips.filter(({ kind }) => kind === 'awaited')).toHaveLength(1);
      }
      expect(Math.max(...bytes) - Math.min(...bytes)).toBeLessThan(50);
    });
  });

  it('rows that come back by undo give back to formulas what they had lost, and stay hidden if they were', async () => {
    const rows = [...Array.from({ length: 6 }, (_, row) => [row + 1]), ['=SUM(A1:A2)'], ['=A2*10'], ['=SUM(A1:A6)']];
    const drawn = workbookOf({ 一: rows, 二: [['=一!A2']] });
    const hidden = new Set([1]);
    await start({
      ...drawn,
      sheets: drawn.sheets.map((sheet, at) => (at === 0 ? { ...sheet, hiddenRows: hidden } : sheet)),
    });
    const before = await host.read();
    excel.user.deleteRows('一', 1);
    expect(valuesOf(sheetNamed(await changed(), '一')).flat()).not.toEqual(valuesOf(sheetNamed(before, '一')).flat());
    // So long that nobody takes the one for an event of the other that came late.
    await pause(1_100);
    excel.undoDeletion('一', 1);
    const after = await changed();
    expect(after.sheets.map(valuesOf)).toEqual(before.sheets.map(valuesOf));
    const formulas = ({ sheets }: Workbook) =>
      sheets.flatMap((sheet) => sheet.rows.flatMap((row) => row?.flatMap((cell) => cell?.formula ?? []) ?? []));
    expect(formulas(after)).toEqual(formulas(before));
    expect([...sheetNamed(after, '一').hiddenRows]).toEqual([1]);
  });

  describe('flags on a copy of a sheet', () => {
    /** As Excel copies a sheet: its cells and all conditional formats, ours with the author's. */
    const copied = async (): Promise<Workbook> => {
      const { rows } = excel.file.sheet('一');
      const copy = excel.file.addSheet('一 (2)', rows);
      for (const { formula, look, areas } of excel.file.formats) {
        for (const area of areas)
          if (area.sheet !== copy.id) excel.file.addFormat('一 (2)', formatArea(area), formula, look);
      }
      return changed();
    };
    const standing = () =>
      excel.file.formats
        .flatMap(({ formula, areas }) => areas.map((area) => `${area.sheet} ${formatArea(area)} ${formula}`))
        .sort();

    const READABLE = { otherwise: { 'cf-copied': 'readable' } };

    it('that cannot be read are listed as leftovers, stay until the user says so, and the copy’s finding gets its own', async () => {
      const first = await start(workbookOf({ 一: [[1], [2]] }), { otherwise: { 'cf-copied': 'unreadable' } });
      await host.showFlags([flag(first, 'a', 'error', 'A2')]);
      const second = await copied();
      const cells = [rangeOn(second, '一', 'A2'), rangeOn(second, '一 (2)', 'A2')];
      const { leftovers } = await host.showFlags([{ check: 'a', severity: 'error', cells }]);
      expect(leftovers).toEqual([rangeOn(second, '一 (2)', 'A2')]);
      const ours = ['sheet-1 A2 =N("guiju:a")=0', 'sheet-2 A2 =N("guiju:a")=0'];
      expect(standing()).toEqual([...ours, 'sheet-2 A2 =N("guiju:a")=0']);
      await host.removeLeftovers(leftovers ?? []);
      expect(standing()).toEqual(ours);
    });

    it('are gone with the next pass where the copy has no findings, and the author’s formats are on both', async () => {
      const first = await start(workbookOf({ 一: [[1], [2]] }), READABLE);
      excel.user.addFormat('一', 'A1', '=A1>0', '#00FF00');
      const flags = [flag(first, 'a', 'error', 'A2')];
      await host.showFlags(flags);
      await copied();
      await host.showFlags(flags);
      expect(standing()).toEqual(['sheet-1 A1 =A1>0', 'sheet-1 A2 =N("guiju:a")=0', 'sheet-2 A1 =A1>0']);
    });

    it('are taken over where the copy has the same findings, and nothing is written', async () => {
      const first = await start(workbookOf({ 一: [[1], [2]] }), READABLE);
      await host.showFlags([flag(first, 'a', 'error', 'A2')]);
      const second = await copied();
      excel.trips.length = 0;
      const cells = [rangeOn(second, '一', 'A2'), rangeOn(second, '一 (2)', 'A2')];
      await host.showFlags([{ check: 'a', severity: 'error', cells }]);
      expect(excel.trips.filter(({ writes }) => writes)).toEqual([]);
      expect(standing()).toEqual(['sheet-1 A2 =N("guiju:a")=0', 'sheet-2 A2 =N("guiju:a")=0']);
    });
  });

  it('after rows were sorted the flags stand with their findings, and nowhere else', async () => {
    const first = await start(workbookOf({ 一: [[3], [1], [2]] }));
    await host.showFlags([flag(first, 'a', 'error', 'A1')]);
    // Sorting moves the values; the conditional formats stay where they are.
    excel.user.editMany('一', { A1: 1, A2: 2, A3: 3 });
    const sorted = await changed();
    expect(valuesOf(sheetNamed(sorted, '一'))).toEqual([[1], [2], [3]]);
    await host.showFlags([flag(sorted, 'a', 'error', 'A3')]);
    expect(excel.file.formats.flatMap(({ areas }) => areas.map(formatArea))).toEqual(['A3']);
  });

  it('a request that is too large for Excel is told in words, once, and the flags stand as they were', async () => {
    const first = await start(workbookOf({ 一: [[1], [2]] }));
    await host.showFlags([flag(first, 'a', 'error', 'A1')]);
    // The reading of what stands there comes before it.
    excel.failAt(2, 'RequestPayloadSizeLimitExceeded');
    await expect(host.showFlags([flag(first, 'a', 'error', 'A2')])).rejects.toThrow(/larger than Excel takes at once/);
    expect(excel.file.formats.flatMap(({ areas }) => areas.map(formatArea))).toEqual(['A1']);
    await host.showFlags([flag(first, 'a', 'error', 'A2')]);
    expect(excel.file.formats.flatMap(({ areas }) => areas.map(formatArea))).toEqual(['A2']);
  });

  it('what no event told is found once the user pauses', async () => {
    await start(workbookOf({ 一: [[1, 2]] }), { reconcileAfterMs: 80 });
    excel.deaf(() => excel.user.edit('一', 'B1', 99));
    excel.user.edit('一', 'A1', 5);
    expect(valuesOf(sheetNamed(await changed(), '一'))).toEqual([[5, 2]]);
    expect(valuesOf(sheetNamed(await changed(), '一'))).toEqual([[5, 99]]);
  });

  it('a hidden sheet is not revealed but named', async () => {
    const drawn = workbookOf({ 一: [[1]], 二: [[2]] });
    const workbook = await start({
      ...drawn,
      sheets: drawn.sheets.map((sheet, at) => (at === 1 ? { ...sheet, visibility: 'hidden' } : sheet)),
    });
    const failure = await host.reveal(rangeOn(workbook, '二', 'A1')).catch((error: unknown) => error);
    if (!(failure instanceof HostFailure)) throw new Error('no HostFailure');
    expect(failure.explanation.zh).toMatch(/“二”是隐藏的/);
  });

  it('a workbook whose days count from 1904 is known as one', async () => {
    expect((await start(workbookOf({ 一: [[1]] }, { date1904: true }))).date1904).toBe(true);
    await stop();
    excel.close();
    expect((await start(workbookOf({ 一: [[1]] }))).date1904).toBe(false);
  });

  it('a comment on a cell is read, and stays through an edit of the cell', async () => {
    const first = await start(workbookOf({ "甲'乙": [[{ value: 5, note: '单位：万元' }, 1]] }));
    expect(cellAt(sheetNamed(first, "甲'乙"), 0, 0)).toEqual({ value: 5, note: '单位：万元' });
    excel.user.edit("甲'乙", 'B1', 2);
    expect(cellAt(sheetNamed(await changed(), "甲'乙"), 0, 0)?.note).toBe('单位：万元');
  });

  it.each([['1.13'], ['1.14'], ['1.15'], ['1.19']])(
    'on ExcelApi %s it reads, follows and flags; by our office.js what it writes cannot be undone',
    async (excelApi) => {
      const workbook = await start(workbookOf({ 一: [[1, '=A1+1']] }), { excelApi });
      expect(host.abilities).toEqual({ undoesOurWrites: false, flagsInCells: true });
      excel.user.edit('一', 'A1', 4);
      expect(valuesOf(sheetNamed(await changed(), '一'))).toEqual([[4, 5]]);
      expect(await host.showFlags([flag(workbook, 'a', 'error', 'A1')])).toEqual({ shown: 'all' });
      expect(excel.gaps).toEqual([]);
    },
  );
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
