/** What a WPS may do to whoever lives in it: each is told in words, and what can go on goes on. */
import { showPane } from '../../../src/entries/wps/pane-of-window';
import { shellOf } from '../../../src/entries/wps/shell';
import { HostFailure, type HostEvent } from '../../../src/workbook/host';
import type { Flag } from '../../../src/workbook/flag';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { rangeOn, settled, sheetNamed, waitFor } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openWps, type WpsInMemory } from './wps-in-memory';

const drawn = () => workbookOf({ 一: [[1, { value: 2, numberFormat: '0.00"万元"' }, '=A1+B1']], 二: [['合计', null]] });

let open: WpsInMemory | undefined;
const opened = (...given: Parameters<typeof openWps>) => (open = openWps(...given));

afterEach(() => {
  open?.close();
  open = undefined;
});

async function failureOf(doing: Promise<unknown>): Promise<HostFailure> {
  const error = await doing.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof HostFailure)) throw new Error('it did not fail in words');
  return error;
}

const changes = (heard: readonly HostEvent[]) =>
  heard.flatMap((event) => (event.kind === 'changed' ? [event.workbook] : []));

describe('missing members', () => {
  it.each([
    ['Range.MergeCells', 'merges'],
    ['Range.NumberFormat', 'number-formats'],
    ['Range.EntireRow', 'hidden-lines'],
    ['Worksheet.Comments', 'comments'],
    ['Workbook.Names', 'names'],
    ['Workbook.Date1904', 'date-system'],
    ['Application.Calculation', undefined],
    ['Workbook.CustomXMLParts', undefined],
  ])('without %s the rest is read, and what lacks is named', async (missing, part) => {
    const workbook = await opened(drawn(), {}, { missing: [missing] }).host.read();
    expect(workbook.unread).toEqual(part === undefined ? undefined : [part]);
    expect(cellAt(sheetNamed(workbook, '一'), 0, 2)).toMatchObject({ value: 3, formula: '=A1+B1' });
  });

  it('without conditional formats nothing is flagged, and that is said', async () => {
    const { host } = opened(drawn(), {}, { missing: ['Range.FormatConditions'] });
    const workbook = await host.read();
    expect(workbook.unread).toEqual(['formats']);
    const shown = await host.showFlags([{ check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'A1')] }]);
    expect(shown).toMatchObject({ shown: 'some', refused: [{ why: { zh: expect.stringMatching(/条件格式/) } }] });
  });

  it.each(['Range.Formula', 'Range.Value2'])(
    'without %s no cell is known, and none is taken for what it is not',
    async (lacking) => {
      const { explanation } = await failureOf(opened(drawn(), {}, { missing: [lacking] }).host.read());
      expect(explanation.zh).toContain(`（${lacking}）`);
    },
  );

  it('without Worksheet.Visible every sheet is in sight', async () => {
    const { host } = opened(drawn(), {}, { missing: ['Worksheet.Visible'] });
    const workbook = await host.read();
    expect(workbook.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'visible']);
    await host.reveal(rangeOn(workbook, '二', 'B1'));
  });

  it.each(['Interior', 'Borders'])(
    'without FormatCondition.%s no flag is left half written, and it is named',
    async (lacking) => {
      const { host, file } = opened(drawn(), {}, { missing: [`FormatCondition.${lacking}`] });
      const workbook = await host.read();
      const flags: Flag[] = [{ check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'A1')] }];
      expect((await failureOf(host.showFlags(flags))).explanation.zh).toMatch(
        new RegExp(`（FormatCondition.${lacking}），不能在单元格上做标记`),
      );
      expect(file.formats).toEqual([]);
    },
  );

  it('without FormatCondition.AppliesTo nothing is written among the formats that are there', async () => {
    const { host, file, user } = opened(drawn(), {}, { missing: ['FormatCondition.AppliesTo'] });
    const workbook = await host.read();
    user.addFormat('一', 'A1', '=A1>0', 'green');
    await host.read();
    const flags: Flag[] = [{ check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'A1')] }];
    expect((await failureOf(host.showFlags(flags))).explanation.en).toMatch(/lacks .*FormatCondition.AppliesTo/);
    expect(file.formats).toHaveLength(1);
  });

  it('without FormatCondition.Delete flags that are to go are told as long as they stand', async () => {
    const { host } = opened(drawn(), {}, { missing: ['FormatCondition.Delete'] });
    const workbook = await host.read();
    await host.showFlags([{ check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'A1')] }]);
    expect((await failureOf(host.showFlags([]))).explanation.zh).toMatch(/该去掉的标记还在/);
  });

  it('without values nothing can be read, in words', async () => {
    const { host } = opened(drawn(), {}, { missing: ['Worksheet.UsedRange'] });
    const { explanation } = await failureOf(host.read());
    expect(explanation.zh).toMatch(/WPS 表格没有完成请求.*重新检查/);
    expect(explanation.en).toMatch(/did not carry out the request.*Recheck/);
  });
});

describe('events', () => {
  it('that never come are made up for, and said once they were missed twice', async () => {
    const { host, user } = opened(drawn(), { events: 'never' }, { reconcileAfterMs: 40, reconcileShare: 1 / 2 });
    await host.read();
    const heard: HostEvent[] = [];
    const stop = await host.watch((event) => heard.push(event));
    user.edit('一', 'A1', 5);
    await waitFor(() => changes(heard).length === 1, 'the first edit');
    expect(changes(heard)[0]?.unread).toBeUndefined();
    user.edit('一', 'A1', 6);
    await waitFor(() => changes(heard).length === 2, 'the second edit');
    expect(changes(heard)[1]?.unread).toEqual(['events']);
    expect(cellAt(sheetNamed(changes(heard)[1] as Workbook, '一'), 0, 2)?.value).toBe(8);
    await stop();
  });

  it('that hand over nothing that can be asked have everything read', async () => {
    const { host, user } = opened(drawn(), {}, { missing: ['Range.Address'] });
    await failureOf(host.read());
    open?.close();
    const other = opened(drawn(), { 'event-arguments': 'range-first' });
    await other.host.read();
    const heard: HostEvent[] = [];
    const stop = await other.host.watch((event) => heard.push(event));
    other.user.edit('二', 'B1', 9);
    user.edit('二', 'B1', 9);
    await waitFor(() => changes(heard).length === 1, 'the edit');
    expect(cellAt(sheetNamed(changes(heard)[0] as Workbook, '二'), 0, 1)?.value).toBe(9);
    await stop();
  });
});

describe('the workbook', () => {
  it('closed under the pane is told, and nothing is asked of it any more', async () => {
    const { host, wps } = opened(drawn(), {}, { reconcileAfterMs: 30, reconcileShare: 1 / 2 });
    await host.read();
    const heard: HostEvent[] = [];
    const stop = await host.watch((event) => heard.push(event));
    wps.state.isOpen = false;
    await waitFor(() => heard.some(({ kind }) => kind === 'failed'), 'the failure');
    expect(heard).toMatchObject([
      { message: { zh: expect.stringMatching(/已经关闭/), en: expect.stringMatching(/closed/) } },
    ]);
    const before = wps.calls();
    await settled();
    expect(wps.calls()).toBe(before);
    const { explanation } = await failureOf(host.showFlags([]));
    expect(explanation.zh).toMatch(/已经关闭.*重新打开窗格/);
    await stop();
  });

  it('swapped for another is told; saved under another name it is the same', async () => {
    const { host, wps } = opened(drawn());
    await host.read();
    wps.state.fullName = 'C:\\别名.xlsx';
    expect((await host.read()).sheets).toHaveLength(2);
    wps.state.fullName = 'C:\\别的.xlsx';
    wps.state.window = 2;
    const { explanation } = await failureOf(host.read());
    expect(explanation.zh).toMatch(/另一个工作簿/);
    expect(explanation.en).toMatch(/another workbook/);
  });

  it('behind another one has no selection, and is found as it is when it comes back', async () => {
    const { host, wps, user } = opened(drawn());
    const workbook = await host.read();
    const heard: HostEvent[] = [];
    const stop = await host.watch((event) => heard.push(event));
    wps.bringToFront('C:\\别的.xlsx');
    expect(await host.selection()).toBeUndefined();
    user.select(rangeOn(workbook, '一', 'B1'));
    expect(heard).toEqual([]);
    wps.bringToFront();
    expect(await host.selection()).toEqual(rangeOn(workbook, '一', 'B1'));
    await stop();
  });

  it('whose structure is protected takes no sheet, and is as it was', async () => {
    const { host, wps, file } = opened(drawn());
    await host.read();
    wps.state.structureProtected = true;
    const form = { name: '新表', columnWidths: [], rows: [], merges: [] };
    const { explanation } = await failureOf(host.insertSheet(form));
    expect(explanation.zh).toMatch(/^表没有插入：工作簿的结构受保护/);
    expect(explanation.en).toMatch(/^The sheet was not inserted: .*protected/);
    // Nor can anything be kept where no part stays and no sheet can be added.
    expect((await failureOf(host.remember('a', '1'))).explanation.zh).toMatch(/没有记入工作簿.*受保护/);
    expect(file.workbook.sheets).toHaveLength(2);
  });

  it('open read-only says so where a write is refused', async () => {
    const { host, wps } = opened(drawn());
    const workbook = await host.read();
    wps.state.readOnly = true;
    const { explanation } = await failureOf(
      host.fillCells([
        { at: rangeOn(workbook, '一', 'A1'), values: [7] },
        { at: { ...rangeOn(workbook, '一', 'A1'), top: -5 }, values: [7] },
      ]),
    );
    expect(explanation.zh).toMatch(/只读/);
    expect(cellAt(sheetNamed(await host.read(), '一'), 0, 0)?.value).toBe(1);
  });
});

describe('a sheet, between what was read and what is asked for,', () => {
  it('that was deleted is told by its name', async () => {
    const { host, user } = opened(drawn());
    const workbook = await host.read();
    user.deleteSheet('二');
    const at = rangeOn(workbook, '二', 'B1');
    expect((await failureOf(host.fillCells([{ at, values: [7] }]))).explanation.zh).toMatch(/“二”已不在工作簿中/);
    expect((await failureOf(host.reveal(at))).explanation.zh).toMatch(/^没有转到单元格：.*“二”已不在/);
  });

  it('that was protected is told by its name', async () => {
    const { host, user } = opened(drawn());
    const workbook = await host.read();
    user.protectSheet('二');
    const rows = [{ at: rangeOn(workbook, '二', 'B1'), values: [7] }];
    expect((await failureOf(host.fillCells(rows))).explanation.zh).toMatch(/“二”受保护/);
  });
});

test('texts that look like numbers, dates and formulas are texts still where a later row is refused', async () => {
  const texts = ['007', '2024-1-1', '=1+1', '-'];
  const cells = texts.map((value) => ({ value }));
  const { host, user } = opened(workbookOf({ 一: [cells, ['=1+1', true, 5, null]], 二: [[1]] }));
  const before = await host.read();
  user.protectSheet('二');
  const row = (a1: string) => ({ at: rangeOn(before, '一', a1), values: [1, 2, 3, 4] });
  await failureOf(host.fillCells([row('A1'), row('A2'), { at: rangeOn(before, '二', 'A1'), values: [2] }]));
  expect(sheetNamed(await host.read(), '一').rows).toEqual(sheetNamed(before, '一').rows);
});

describe('while WPS is busy with its user', () => {
  it('a cell edit that does not show is told where the write is refused', async () => {
    const { host, user } = opened(drawn(), { 'cell-edit': 'cells-refused' });
    const workbook = await host.read();
    user.enterCell();
    const { explanation } = await failureOf(host.fillCells([{ at: rangeOn(workbook, '一', 'A1'), values: [7] }]));
    expect(explanation.zh).toMatch(/^没有写入单元格.*编辑单元格，请先按回车或 Esc/);
    expect((await failureOf(host.remember('a', '1'))).explanation.zh).toMatch(
      /^没有记入工作簿.*编辑单元格，请先按回车或 Esc/,
    );
    user.leaveCell();
    expect(cellAt(sheetNamed(await host.read(), '一'), 0, 0)?.value).toBe(1);
  });

  it('a dialog that refuses everything is told, and the next check goes on', async () => {
    const { host, wps } = opened(drawn(), { dialog: 'refuses' });
    wps.state.dialog = true;
    const { explanation } = await failureOf(host.read());
    expect(explanation.zh).toMatch(/对话框.*重新检查/);
    expect(explanation.en).toMatch(/dialogs.*Recheck/);
    wps.state.dialog = false;
    expect((await host.read()).sheets).toHaveLength(2);
  });

  it('a dialog that blocks is waited for, and what happened behind it is found', async () => {
    const { host, wps, user } = opened(drawn(), { dialog: 'blocks' });
    await host.read();
    const heard: HostEvent[] = [];
    const stop = await host.watch((event) => heard.push(event));
    wps.state.dialog = true;
    wps.state.onBlocked = () => {
      wps.state.dialog = false;
      user.edit('二', 'B1', '对话框后面');
    };
    user.edit('一', 'A1', 4);
    await waitFor(
      () => changes(heard).some((each) => cellAt(sheetNamed(each, '二'), 0, 1) !== undefined),
      'both edits',
    );
    expect(cellAt(sheetNamed(changes(heard).at(-1) as Workbook, '一'), 0, 0)?.value).toBe(4);
    await stop();
  });
});

describe('writes that do nothing and say nothing', () => {
  it('into cells are found by reading back', async () => {
    const { host } = opened(drawn(), {}, { silent: ['Range.Value2'] });
    const workbook = await host.read();
    const { explanation } = await failureOf(host.fillCells([{ at: rangeOn(workbook, '一', 'A1'), values: [7] }]));
    expect(explanation.zh).toMatch(/没有报错，但要填的值并没有写进去/);
    expect(explanation.en).toMatch(/reported no error, yet the values to be filled in did not take effect/);
  });

  it('of a sheet leave none', async () => {
    const { host, file } = opened(drawn(), {}, { silent: ['Worksheet.Name'] });
    await host.read();
    const form = { name: '新表', columnWidths: [], rows: [], merges: [] };
    expect((await failureOf(host.insertSheet(form))).explanation.zh).toMatch(/工作表的名称并没有写进去/);
    expect(file.workbook.sheets.map(({ name }) => name)).toEqual(['一', '二']);
  });

  it('of a selection are told', async () => {
    const { host } = opened(drawn(), {}, { silent: ['Range.Select'] });
    const workbook = await host.read();
    expect((await failureOf(host.reveal(rangeOn(workbook, '二', 'B2')))).explanation.en).toMatch(
      /not brought into view/,
    );
  });

  it('of flags stop flagging, in words', async () => {
    const { host } = opened(drawn(), {}, { silent: ['Interior.Color'] });
    const workbook = await host.read();
    const flags: Flag[] = [{ check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'A1')] }];
    expect((await failureOf(host.showFlags(flags))).explanation.zh).toMatch(/^WPS 没有照写入的样子保留/);
  });

  it.each(['Border.LineStyle', 'Border.Color', 'Borders.Item'])(
    'of the frames of flags (%s) are told beside the flags that stand, as long as they stand',
    async (silent) => {
      const { host } = opened(drawn(), {}, { silent: [silent] });
      const workbook = await host.read();
      const flags: Flag[] = [{ check: 'a', severity: 'warning', cells: [rangeOn(workbook, '一', 'A1')] }];
      const told = { shown: 'some', refused: [{ why: { zh: expect.stringMatching(/“一”上的标记在.*边框/) } }] };
      expect(await host.showFlags(flags)).toMatchObject(told);
      expect(await host.showFlags(flags)).toMatchObject(told);
      expect((await host.flagsStand()).flags).toHaveLength(1);
      expect(await host.showFlags([])).toEqual({ shown: 'all' });
    },
  );

  it('of flags that are to go are told as long as they stand', async () => {
    const { host } = opened(drawn(), {}, { silent: ['FormatCondition.Delete'] });
    const workbook = await host.read();
    await host.showFlags([{ check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'A1')] }]);
    expect((await failureOf(host.showFlags([]))).explanation.zh).toMatch(/该去掉的标记还在/);
    expect((await host.flagsStand()).flags).toHaveLength(1);
  });

  it('beyond three flags of a cell are refused, and the sheet is named', async () => {
    const { host } = opened(drawn());
    const workbook = await host.read();
    const cells = [rangeOn(workbook, '一', 'A1')];
    const severities = ['error', 'warning', 'differing', 'note'] as const;
    const shown = await host.showFlags(severities.map((severity) => ({ check: severity, severity, cells })));
    expect(shown).toMatchObject({
      shown: 'some',
      refused: [{ why: { zh: expect.stringMatching(/没有接受工作表“一”/) } }],
    });
    expect((await host.flagsStand()).flags).toHaveLength(3);
  });

  it('one of the author’s formats that goes missing meanwhile is told as it was, and made anew by nobody, for how it looked in full cannot be read', async () => {
    const { host, file, user } = opened(drawn(), {}, {});
    const workbook = await host.read();
    user.addFormat('一', 'A1:B1', '=A1>1', 'green');
    await host.read();
    const write = file.writeFormats.bind(file);
    file.writeFormats = (formats, undoable) =>
      write(
        formats.filter(({ formula }) => formula !== '=A1>1'),
        undoable,
      );
    const flags: Flag[] = [{ check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'A1')] }];
    const { explanation } = await failureOf(host.showFlags(flags));
    expect(explanation.zh).toMatch(/少了 1 条：=A1>1 @ A1:B1/);
    expect(explanation.en).toMatch(/1 of its rules are missing: =A1>1 @ A1:B1/);
    expect(file.formats.filter(({ formula }) => formula === '=A1>1')).toEqual([]);
  });
});

test.each<[string, (shown: number) => unknown]>([
  ['handed out as nothing', () => null],
  [
    'refused',
    () => {
      throw new Error('jsapi prototype return null');
    },
  ],
  ['handed out and cannot be shown', () => Object.freeze({ ID: 7, Visible: false, DockPosition: 0 })],
])('a pane whose number is stale and that is %s is made anew', (_, GetTaskPane) => {
  const kept = new Map([['guiju.pane:1', '7']]);
  const made: string[] = [];
  const { wps } = opened(
    drawn(),
    {},
    {
      members: {
        PluginStorage: {
          getItem: (key: string) => kept.get(key) ?? '',
          setItem: (key: string, value: unknown) => kept.set(key, String(value)),
        },
        CreateTaskPane: (address: string) => ({ ID: made.push(address), Visible: false, DockPosition: 0 }),
        GetTaskPane,
      },
    },
  );
  const shell = shellOf({ Application: wps.application });
  if (!shell) throw new Error('no shell');
  expect(showPane(shell, 'http://intranet/taskpane.html', '规矩')).toBe(true);
  expect([made, kept.get('guiju.pane:1')]).toEqual([['http://intranet/taskpane.html#window=1'], '1']);
});
