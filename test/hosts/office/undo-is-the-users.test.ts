/**
 * What the library says of each batch beside its body, as it reaches Excel: a
 * batch that is marked writes something that cannot be undone, and may cost the
 * user their undo. Nothing we read may be sent like that, save where the
 * library knows no other way.
 */
import { OfficeHost } from '../../../src/hosts/office/office-host';
import type { HostEvent, StopWatching } from '../../../src/workbook/host';
import type { Workbook } from '../../../src/workbook/workbook';
import { cellRange } from '../../../src/base/address';
import { systemClock } from '../../../src/session/clock';
import { openSession } from '../../../src/session/open-session';
import { reviewOf } from '../../session/plain-review';
import { ourDictionary } from '../../support/our-rules';
import { sheetNamed, waitFor } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom, type Trip } from './excel-in-jsdom';

function drawn(): Workbook {
  const workbook = workbookOf({
    变更清单: [
      ['序号', '名称', '小计'],
      [1, { value: '示例设备', note: '以元为单位' }, '=A2*2'],
      [2, '示例软件', '=A3*2'],
      [3, '示例服务', '=1/0'],
    ],
    说明: [['填写说明']],
  });
  const [list, ...others] = workbook.sheets;
  if (!list) throw new Error('no sheet');
  const merges = [{ top: 0, left: 0, bottom: 0, right: 1 }];
  return { ...workbook, sheets: [{ ...list, hiddenRows: new Set([2]), merges }, ...others] };
}

describe('undo is the user’s', () => {
  let excel: ExcelInJsdom;
  let host: OfficeHost;
  let events: HostEvent[];
  let stop: StopWatching;

  const start = async (reconcileAfterMs = 3_600_000) => {
    excel = await openExcel(drawn());
    excel.trips.length = 0;
    host = new OfficeHost({ reconcileAfterMs, reconcileShare: 1 / 2 });
    events = [];
    await host.read();
    stop = await host.watch((event) => events.push(event));
  };
  const ours = (): Trip[] => excel.trips.filter(({ kind }) => kind !== 'library');
  const flags = (): number[] => ours().map((trip) => trip.flags);
  const changed = async () => {
    await waitFor(() => events.some(({ kind }) => kind === 'changed'), 'a change');
    // Whatever follows the change is sent by then.
    await pause(100);
  };

  afterEach(async () => {
    await stop();
    excel.close();
    expect(excel.gaps).toEqual([]);
  });

  it('at opening one batch carries the mark, and holds what the library knows no other way to ask for', async () => {
    await start();
    expect(flags().filter((mark) => mark !== 0)).toEqual([1]);
    const [marked] = ours().filter((trip) => trip.flags !== 0);
    expect(membersOf(marked)).toEqual([
      // Merged cells; the library calls looking for them a write.
      'Worksheets',
      'GetRange',
      'GetMergedAreasOrNullObject',
      'load areas/address',
      // From which day serial dates count.
      'Functions',
      'Date',
      'load value',
      // Events; marked are those of calculation, selection and hidden rows.
      '_RegisterDataChangedEvent',
      '_RegisterCalculatedEvent',
      '_RegisterSelectionChangedEvent',
      '_RegisterRowHiddenChangedEvent',
      '_RegisterRowSortedEvent',
      '_RegisterColumnSortedEvent',
      '_RegisterAddedEvent',
      '_RegisterDeletedEvent',
      '_RegisterActivatedEvent',
    ]);
  });

  it.each<[string, (user: ExcelInJsdom['user']) => void]>([
    ['an edit', (user) => user.edit('变更清单', 'A2', 7)],
    ['an edit of a cell that others read', (user) => user.edit('变更清单', 'A4', 8)],
    ['a formula that fails', (user) => user.edit('变更清单', 'B3', '=1/0')],
    ['a row inserted', (user) => user.insertRows('变更清单', 2)],
    ['a row deleted', (user) => user.deleteRows('变更清单', 1)],
    ['a column inserted', (user) => user.insertColumns('变更清单', 1)],
    ['rows hidden', () => excel.file.replaceSheet('变更清单', { hiddenRows: new Set([1, 3]) })],
  ])('after %s no batch does', async (_, doing) => {
    await start();
    excel.trips.length = 0;
    doing(excel.user);
    await changed();
    expect(flags().filter((mark) => mark !== 0)).toEqual([]);
  });

  it('at a recheck no batch does, and hidden rows are read all the same', async () => {
    await start();
    excel.trips.length = 0;
    excel.deaf(() => excel.file.replaceSheet('变更清单', { hiddenRows: new Set([1, 3]), hiddenColumns: new Set([0]) }));
    const sheet = sheetNamed(await host.read(), '变更清单');
    expect([...sheet.hiddenRows]).toEqual([1, 3]);
    expect([...sheet.hiddenColumns]).toEqual([0]);
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
    expect(flags()).toEqual([0, 0, 0]);
  });

  const FLAGGED = '变更清单';

  /** A session of rules that always want one cell flagged. */
  const session = async () => {
    const at = cellRange(sheetNamed(await host.read(), FLAGGED).id, 1, 0);
    return openSession({
      host,
      clock: systemClock,
      rules: {
        packs: [],
        dictionary: ourDictionary(),
        review: reviewOf,
        planFill: () => ({ kind: 'no-sheet' }),
        tryAmount: () => [],
        trials: () => Promise.reject(new Error('no trials here')),
        planLines: () => ({ kind: 'write', cells: [] }),
        explain: async () => undefined,
      },
      flagsOf: () => [{ check: 'example.1', severity: 'error', cells: [at] }],
      blankForm: async (kind) => ({ name: kind, columnWidths: [], rows: [], merges: [] }),
      sample: async () => [],
    });
  };
  const formats = () => excel.file.formats.length;

  it('at a recheck with flags off no batch does: never switched on, switched off, kept by a sheet protected since', async () => {
    await start();
    const pane = await session();
    const recheck = async () => {
      excel.trips.length = 0;
      await pane.recheck();
      expect(flags().length).toBeGreaterThan(0);
      expect(flags().filter((mark) => mark !== 0)).toEqual([]);
    };
    await pane.recheck();
    await recheck();
    expect(formats()).toBe(0);
    await pane.setFlags({ shown: true });
    expect(formats()).toBe(1);
    await pane.setFlags({ shown: false });
    expect(formats()).toBe(0);
    await recheck();
    await pane.setFlags({ shown: true });
    excel.user.protectSheet(FLAGGED);
    await pane.setFlags({ shown: false });
    for (let click = 0; click < 2; click += 1) await recheck();
    expect(formats()).toBe(1);
    // What it could not take away it takes away once it can, and then only reads again.
    excel.user.protectSheet(FLAGGED, false);
    await pane.recheck();
    expect(formats()).toBe(0);
    await recheck();
    expect(formats()).toBe(0);
    await pane.close();
  });

  it('at the reading of everything after a pause no batch does', async () => {
    await start(60);
    excel.user.edit('变更清单', 'A2', 7);
    await changed();
    excel.trips.length = 0;
    events.length = 0;
    excel.deaf(() => excel.user.edit('变更清单', 'B3', '改了'));
    excel.user.edit('变更清单', 'A3', 5);
    // The change; then everything.
    await waitFor(() => ours().length > 2, 'the reading of everything');
    expect(flags().filter((mark) => mark !== 0)).toEqual([]);
  });

  it.each<[string, (user: ExcelInJsdom['user']) => void]>([
    ['a sheet that came with content', () => void excel.file.addSheet('新', [[{ value: '标题' }]])],
    [
      'a row of which Excel said nothing, found by one that it told of',
      (user) => {
        excel.deaf(() => user.insertRows('变更清单', 1));
        user.insertRows('变更清单', 3);
      },
    ],
    ['a block that came to where nothing stood', (user) => user.editMany('空', { A1: '标题', B1: 1, A2: 2, B2: 3 })],
  ])('after %s one does, and asks for merged cells alone', async (what, doing) => {
    await start();
    if (what.includes('block')) {
      excel.user.addSheet('空');
      await changed();
      events.length = 0;
    }
    excel.trips.length = 0;
    doing(excel.user);
    await changed();
    expect(flags().filter((mark) => mark !== 0)).toEqual([1]);
    const [marked] = ours().filter((trip) => trip.flags !== 0);
    expect(membersOf(marked)).toEqual(['Worksheets', 'GetRange', 'GetMergedAreasOrNullObject', 'load areas/address']);
  });
});

/** The members a batch names, each once, in its order; 'load …' for what is asked of them. */
function membersOf(trip: Trip | undefined): string[] {
  const { Actions, ObjectPaths }: Batch = JSON.parse(trip?.request ?? '{"Actions":[],"ObjectPaths":{}}');
  const names = Actions.flatMap(({ ActionType, Name, ObjectPathId, QueryInfo }) => {
    if (ActionType === 1) return ObjectPaths[ObjectPathId]?.Name ?? [];
    if (ActionType === 2) return `load ${QueryInfo?.Select?.join(',')}`;
    return Name === 'Trace' ? [] : Name;
  });
  return [...new Set(names.filter((name) => name !== ''))];
}

interface Batch {
  readonly Actions: readonly {
    readonly ActionType: number;
    readonly Name: string;
    readonly ObjectPathId: number;
    readonly QueryInfo?: { readonly Select?: readonly string[] };
  }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string }>>;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
