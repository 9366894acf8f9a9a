import { OfficeHost } from '../../../src/hosts/office/office-host';
import type { Flag } from '../../../src/workbook/flag';
import type { HostEvent, StopWatching } from '../../../src/workbook/host';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { rangeOn, sheetNamed } from '../host-contract';
import { workbookOf, type DrawnCell } from '../workbook-of';
import { openExcel, type ExcelInJsdom, type Trip } from './excel-in-jsdom';

/** A slip's list: quantity × price = subtotal in each row, a SUM below, and a summary on another sheet. */
function list(rows: number): Workbook {
  const lines = Array.from({ length: rows }, (_, index): DrawnCell[] => {
    const row = index + 2;
    return [
      index + 1,
      `示例设备 ${index + 1} 型`,
      2,
      100 + index,
      `=C${row}*D${row}`,
      '台',
      '按合同供货',
      2,
      100,
      200,
      0,
      '无',
    ];
  });
  return workbookOf({
    变更清单: [
      ['序号', '名称', '数量', '单价', '小计', '单位', '说明', '原数量', '原单价', '原小计', '差额', '备注'],
      ...lines,
      ['合计', null, null, null, `=SUM(E2:E${rows + 1})`],
    ],
    项目要素表: [
      ['合同金额', 1_200_000],
      ['变更后金额', `=变更清单!E${rows + 2}`],
    ],
    说明: [['填写说明']],
  });
}

interface Opened {
  readonly excel: ExcelInJsdom;
  readonly host: OfficeHost;
  readonly first: Workbook;
  readonly events: HostEvent[];
}

describe('budget of round trips', () => {
  let stop: StopWatching | undefined;
  let open: ExcelInJsdom | undefined;

  const start = async (workbook: Workbook, excelApi?: string): Promise<Opened> => {
    const excel = await openExcel(workbook, excelApi);
    open = excel;
    excel.trips.length = 0;
    const host = new OfficeHost({ reconcileAfterMs: 3_600_000 });
    const events: HostEvent[] = [];
    const first = await host.read();
    stop = await host.watch((event) => events.push(event));
    return { excel, host, first, events };
  };
  const edited = async ({ excel, events }: Opened, a1: string, value: number): Promise<Workbook> => {
    events.length = 0;
    excel.trips.length = 0;
    excel.user.edit('变更清单', a1, value);
    while (!events.some(({ kind }) => kind === 'changed')) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(events).toHaveLength(1);
    const [event] = events;
    if (event?.kind !== 'changed') throw new Error('nothing changed');
    return event.workbook;
  };

  afterEach(async () => {
    await stop?.();
    open?.close();
    expect(open?.gaps).toEqual([]);
  });

  it('budget: opening a workbook with a list of 1,000 rows, listening and flagging it costs at most 5 awaited round trips', async () => {
    const { excel, host, first } = await start(list(1_000));
    const flags: Flag[] = [
      { check: 'heyuan.21-2-changed-amount', severity: 'error', cells: [rangeOn(first, '变更清单', 'E1002')] },
      {
        check: 'heyuan.21-1-quantity',
        severity: 'warning',
        cells: [rangeOn(first, '变更清单', 'C2'), rangeOn(first, '变更清单', 'C9')],
      },
    ];
    await host.showFlags(flags);
    expect(cellAt(sheetNamed(first, '项目要素表'), 1, 1)?.value).toBe(2 * (100 * 1_000 + (999 * 1_000) / 2));
    // The sheets; their cells; what can only be asked in a batch of its own, with listening; the flags; the author's formats.
    expect(kinds(excel.trips)).toEqual(['read', 'read', 'read', 'write', 'read']);
  });

  it('budget: flags of an earlier day in the workbook cost one look at them, and no writing where they are the same', async () => {
    const workbook = list(100);
    const { excel, host, first } = await start(workbook);
    const flags: Flag[] = [{ check: 'a', severity: 'error', cells: [rangeOn(first, '变更清单', 'C2')] }];
    await host.showFlags(flags);
    excel.trips.length = 0;
    const another = new OfficeHost({ reconcileAfterMs: 3_600_000 });
    await another.read();
    await another.showFlags(flags);
    // The sheets; their cells; what can only be asked in a batch of its own; the flags.
    expect(kinds(excel.trips)).toEqual(['read', 'read', 'read', 'read']);
    expect(excel.file.formats).toHaveLength(1);
  });

  it('budget: an edit that changes no verdict is one reading and no writing, and showing the same flags again costs nothing', async () => {
    const opened = await start(list(1_000));
    const flags: Flag[] = [{ check: 'a', severity: 'error', cells: [rangeOn(opened.first, '变更清单', 'C2')] }];
    await opened.host.showFlags(flags);
    await edited(opened, 'C500', 7);
    await opened.host.showFlags(flags);
    expect(kinds(opened.excel.trips)).toEqual(['read']);
  });

  it('budget: an edit that changes a verdict is one reading, and its flags are one reading, one writing and one reading more', async () => {
    // The reading of the edit does not carry the rules for the flags to come. An id is good in the batch after the one
    // that gave it and in no other, and between the edit and its flags lie the pause for further edits and the review,
    // in which anybody may move a rule; and every edit would read rules that only one that changes a verdict needs.
    const opened = await start(list(1_000));
    await opened.host.showFlags([{ check: 'a', severity: 'error', cells: [rangeOn(opened.first, '变更清单', 'C2')] }]);
    await edited(opened, 'C500', 7);
    await opened.host.showFlags([
      { check: 'a', severity: 'error', cells: [rangeOn(opened.first, '变更清单', 'C2')] },
      { check: 'b', severity: 'warning', cells: [rangeOn(opened.first, '变更清单', 'C500')] },
    ]);
    expect(kinds(opened.excel.trips)).toEqual(['read', 'read', 'write', 'read']);
  });

  it('budget: one edit costs the same at 100, 1,000 and 10,000 rows, and at most 8 KB', async () => {
    const costs: { rows: number; trips: number; bytes: number }[] = [];
    for (const rows of [100, 1_000, 10_000]) {
      const opened = await start(list(rows));
      const workbook = await edited(opened, 'C50', 9);
      expect(cellAt(sheetNamed(workbook, '变更清单'), 49, 4)?.value).toBe(9 * 148);
      expect(cellAt(sheetNamed(workbook, '项目要素表'), 1, 1)?.value).toBe(
        cellAt(sheetNamed(workbook, '变更清单'), rows + 1, 4)?.value,
      );
      const bytes = opened.excel.trips.reduce((sum, trip) => sum + trip.bytesIn + trip.bytesOut, 0);
      costs.push({ rows, trips: opened.excel.trips.length, bytes });
      await stop?.();
      stop = undefined;
      opened.excel.close();
    }
    const [least, most] = [Math.min(...costs.map(({ bytes }) => bytes)), Math.max(...costs.map(({ bytes }) => bytes))];
    expect(costs.map(({ trips }) => trips)).toEqual([1, 1, 1]);
    expect(most).toBeLessThanOrEqual(least * 1.1);
    expect(most).toBeLessThanOrEqual(8_192);
  }, 60_000);

  it.each<[string, (user: ExcelInJsdom['user']) => void, string]>([
    ['a row inserted', (user) => user.insertRows('变更清单', 49), 'C61'],
    ['three rows inserted', (user) => user.insertRows('变更清单', 49, 3), 'C63'],
    ['a row deleted', (user) => user.deleteRows('变更清单', 49), 'C59'],
    ['a column inserted', (user) => user.insertColumns('变更清单', 1), 'D60'],
    ['a column deleted that nothing reads', (user) => user.deleteColumns('变更清单', 5), 'C60'],
  ])(
    'budget: %s costs one reading, as much at 100, 1,000 and 4,000 rows; flags that moved are looked at and not written',
    async (_, move, flagged) => {
      const costs: { rows: number; bytes: number }[] = [];
      for (const rows of [100, 1_000, 4_000]) {
        const opened = await start(list(rows));
        const { excel, host, events } = opened;
        await host.showFlags([{ check: 'a', severity: 'error', cells: [rangeOn(opened.first, '变更清单', 'C60')] }]);
        events.length = 0;
        excel.trips.length = 0;
        move(excel.user);
        const workbook = await changedIn(events);
        costs.push({ rows, bytes: excel.trips.reduce((sum, trip) => sum + trip.bytesIn + trip.bytesOut, 0) });
        expect(kinds(excel.trips)).toEqual(['read']);
        // The mark has moved with its cell: one look at it, and nothing to write.
        await host.showFlags([{ check: 'a', severity: 'error', cells: [rangeOn(workbook, '变更清单', flagged)] }]);
        expect(kinds(excel.trips)).toEqual(['read', 'read']);
        expect(await new OfficeHost().read()).toEqual(workbook);
        await stop?.();
        stop = undefined;
        excel.close();
      }
      const bytes = costs.map((cost) => cost.bytes);
      expect(Math.max(...bytes)).toBeLessThanOrEqual(Math.min(...bytes) * 1.1);
      expect(Math.max(...bytes)).toBeLessThanOrEqual(16_384);
    },
    120_000,
  );

  it('budget: a deleted row whose cells formulas elsewhere read costs those formulas besides', async () => {
    const opened = await start(list(1_000));
    opened.events.length = 0;
    opened.excel.trips.length = 0;
    opened.excel.user.deleteRows('变更清单', 1_001);
    const workbook = await changedIn(opened.events);
    expect(cellAt(sheetNamed(workbook, '项目要素表'), 1, 1)?.formula).toContain('#REF!');
    expect(kinds(opened.excel.trips)).toEqual(['read']);
    expect(await new OfficeHost().read()).toEqual(workbook);
  });

  it('reads the sheet whole where a move is not what Excel made of it', async () => {
    const opened = await start(list(100));
    opened.events.length = 0;
    opened.excel.trips.length = 0;
    // Nobody tells of the first row inserted.
    opened.excel.deaf(() => opened.excel.user.insertRows('变更清单', 20));
    opened.excel.user.insertRows('变更清单', 49);
    const workbook = await changedIn(opened.events);
    expect(kinds(opened.excel.trips).length).toBeGreaterThan(1);
    expect(await new OfficeHost().read()).toEqual(workbook);
  });

  it('reads the sheet whole where a row comes while another change is being read', async () => {
    const opened = await start(list(100));
    opened.events.length = 0;
    opened.excel.before(1, () => opened.excel.user.insertRows('变更清单', 20));
    opened.excel.user.edit('变更清单', 'C50', 7);
    await changedIn(opened.events);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const workbook = await changedIn(opened.events);
    expect(await new OfficeHost().read()).toEqual(workbook);
    expect(cellAt(sheetNamed(workbook, '变更清单'), 50, 2)?.value).toBe(7);
  });

  it('budget: ten cells typed within a moment are one reading', async () => {
    const opened = await start(list(100));
    opened.excel.trips.length = 0;
    for (let row = 2; row < 12; row++) opened.excel.user.edit('变更清单', `C${row}`, row);
    while (opened.events.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(kinds(opened.excel.trips)).toEqual(['read']);
  });

  it('budget: no batch has to clean up after another', async () => {
    const opened = await start(list(100));
    await edited(opened, 'C5', 3);
    await opened.host.reveal(rangeOn(opened.first, '变更清单', 'C5'));
    await opened.host.selection();
    expect(opened.excel.trips.filter(({ request }) => request.includes('_KeepReference'))).toEqual([]);
  });
});

/** The last workbook the events tell of, once they tell of one. */
async function changedIn(events: readonly HostEvent[]): Promise<Workbook> {
  for (;;) {
    const event = events.findLast(({ kind }) => kind === 'changed');
    if (event?.kind === 'changed') return event.workbook;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** What of the trips the add-in is answerable for; 'cleanup' would be an untracked object forgotten. */
function kinds(trips: readonly Trip[]): string[] {
  const ours = trips.filter(({ kind }) => kind !== 'library');
  return ours.map(({ kind, writes }) => (kind === 'cleanup' ? kind : writes ? 'write' : 'read'));
}
