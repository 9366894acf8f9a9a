/** Changes of which Excel tells nobody: seen within two seconds of the selection leaving the cell. */
import { OfficeHost } from '../../../src/hosts/office/office-host';
import type { HostEvent, StopWatching } from '../../../src/workbook/host';
import { beliefsFrom } from '../../../src/workbench/excel/beliefs';
import type { Workbook } from '../../../src/workbook/workbook';
import { rangeOn, sheetNamed, valuesOf, waitFor } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

const ROWS = [
  ['序号', '名称', '数量', '小计'],
  [1, '示例设备', 3, '=C2*2'],
  [2, '示例软件', 1, '=C3*2'],
  [3, '示例服务', 2, '=C4*2'],
  [null, null, null, '=SUM(D2:D4)'],
];

describe('what nobody announces', () => {
  let excel: ExcelInJsdom;
  let host: OfficeHost;
  let events: HostEvent[];
  let stop: StopWatching;
  let first: Workbook;

  const start = async (beliefs: Readonly<Record<string, string>> = {}, rows = ROWS) => {
    excel = await openExcel(workbookOf({ 一: rows }), '1.13', beliefsFrom(beliefs).beliefs);
    host = new OfficeHost({ reconcileAfterMs: 3_600_000 });
    events = [];
    first = await host.read();
    stop = await host.watch((event) => events.push(event));
    excel.trips.length = 0;
  };
  const select = (a1: string) => excel.user.select(rangeOn(first, '一', a1));
  const workbookTold = () => events.findLast((event) => event.kind === 'changed')?.workbook;
  const told = async (): Promise<Workbook | undefined> => {
    await waitFor(() => workbookTold() !== undefined, 'a change');
    return workbookTold();
  };
  const bytes = () => excel.trips.reduce((sum, { bytesIn, bytesOut }) => sum + bytesIn + bytesOut, 0);
  const expectTruth = async (workbook: Workbook | undefined) =>
    expect(workbook).toEqual(await new OfficeHost({ listens: false }).read());

  afterEach(async () => {
    await stop();
    excel.close();
    expect(excel.gaps).toEqual([]);
  });

  it.each(['all', 'typed'])(
    'a choice from a list is seen, with what depends on it, where %s is told',
    async (edits) => {
      await start({ 'edits-told': edits });
      select('C3');
      excel.by('choice', () => excel.user.edit('一', 'C3', 9));
      select('A1');
      const workbook = await told();
      expect(workbook && valuesOf(sheetNamed(workbook, '一'))[4]?.[3]).toBe(28);
      await expectTruth(workbook);
    },
  );

  it.each(['all', 'typed'])('cells pushed aside are seen, beyond those selected, where %s is told', async (edits) => {
    await start({ 'edits-told': edits });
    select('C2');
    excel.by('pushed', () => excel.user.editMany('一', { C2: null, C3: 3, C4: 1, C5: 2 }));
    select('A1');
    await expectTruth(await told());
  });

  it.each(['row-sorted', 'nobody'])('rows that were sorted are seen where %s is told', async (sortTold) => {
    await start({ 'sort-told': sortTold });
    select('B3');
    excel.sort('一', 1, [3, 1, 2]);
    select('F1');
    const workbook = await told();
    expect(workbook && valuesOf(sheetNamed(workbook, '一'))[1]?.[1]).toBe('示例服务');
    await expectTruth(workbook);
  });

  it('a cell typed in beyond what is filled is seen', async () => {
    await start();
    select('H20');
    excel.deaf(() => excel.user.edit('一', 'H20', '备注'));
    select('A1');
    await expectTruth(await told());
  });

  it('what is as it was costs one plain reading, as much in a long sheet, and is told to nobody', async () => {
    const costs: number[] = [];
    for (const length of [100, 3_000]) {
      await start({}, [ROWS[0] ?? [], ...Array.from({ length }, (_, row) => [row + 100, '示例设备', 3, 1_000])]);
      select('B50');
      select('B51');
      await pause(900);
      expect(excel.trips.map(({ writes, flags }) => [writes, flags])).toEqual([[false, 0]]);
      expect(events.filter(({ kind }) => kind !== 'selected')).toEqual([]);
      costs.push(bytes());
      if (length === 100) {
        await stop();
        excel.close();
      }
    }
    expect(Math.max(...costs)).toBeLessThan(2_048);
    expect(Math.max(...costs) - Math.min(...costs)).toBeLessThan(100);
  });

  let value = 9;
  it.each<[string, () => unknown]>([
    ['the selection leaves a cell', () => [select('B50'), select('B51')]],
    ['an edit is followed', () => excel.user.edit('一', 'C2', (value += 1))],
    ['everything is read', () => host.read()],
  ])('flags that a page apart shows or takes away are told of, once, when %s', async (_, doing) => {
    await start();
    const ribbon = new OfficeHost({ listens: false });
    const flag = { check: 'a', severity: 'error', cells: [rangeOn(await ribbon.read(), '一', 'C2')] } as const;
    const touched = () => events.filter(({ kind }) => kind === 'flags-touched').length;
    for (const [flags, times] of [
      [[flag], 1],
      [[], 2],
    ] as const) {
      await ribbon.showFlags(flags);
      await doing();
      await waitFor(() => touched() >= times, 'flags that were touched');
      expect(await host.flagsStand()).toMatchObject({ flags });
    }
    // Those of its own are no news.
    await host.showFlags([flag]);
    await doing();
    await pause(700);
    expect(touched()).toBe(2);
  });

  it('an edit that Excel tells of is read once, though the selection leaves its cell', async () => {
    await start();
    select('C3');
    excel.user.edit('一', 'C3', 9);
    select('C4');
    await told();
    await pause(900);
    expect(excel.trips.filter(({ kind }) => kind === 'awaited')).toHaveLength(1);
  });

  it('an event that overtakes the look at cells left puts it off, without waiting for another selection', async () => {
    await start();
    select('C3');
    excel.deaf(() => excel.user.edit('一', 'C3', 9));
    select('A1');
    // The look has found it, and waits for an event that may tell of it; one comes that tells of another cell.
    await waitFor(() => excel.trips.length > 0, 'the look');
    await pause(50);
    excel.user.edit('一', 'B8', '备注');
    await waitFor(() => {
      const workbook = workbookTold();
      return workbook !== undefined && valuesOf(sheetNamed(workbook, '一'))[2]?.[2] === 9;
    }, 'what stood in the cell left');
    await expectTruth(await told());
  });

  it('while the selection wanders it is looked after all the same, in few readings', async () => {
    await start();
    select('C3');
    excel.deaf(() => excel.user.edit('一', 'C3', 9));
    for (const end = Date.now() + 1_600; Date.now() < end; await pause(60)) select(Date.now() % 2 ? 'A1' : 'B7');
    expect(await told()).toBeDefined();
    expect(excel.trips.length).toBeLessThanOrEqual(4);
  });

  it('a user who types again at once is not disturbed, and the cell left is looked at after', async () => {
    await start();
    select('C3');
    excel.deaf(() => excel.user.edit('一', 'C3', 9));
    select('C4');
    excel.user.enterCell();
    await pause(700);
    expect(events.filter(({ kind }) => kind === 'busy')).toEqual([]);
    excel.user.leaveCell();
    select('C5');
    await expectTruth(await told());
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
