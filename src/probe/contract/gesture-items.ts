/** What the user’s own gestures promise. */
import { formatArea } from '../../base/address';
import { HostFailure } from '../../workbook/host';
import type { SheetDraft } from '../../workbook/sheet-draft';
import { cellAt } from '../../workbook/workbook';
import { type ContractItem, item } from './desk';
import { workbookOf } from './drawn-workbook';
import { rangeOn, settled, sheetCalled, printedValues, waitFor } from './looked-up';

const draft: SheetDraft = {
  name: '项目要素表',
  columnWidths: [20, 30],
  rows: [
    { height: 30, cells: [{ value: '项目要素表', style: { bold: true, fontSize: 16, align: 'center' } }] },
    {
      cells: [
        { value: '合同金额', note: '以元为单位' },
        { value: 100, style: { numberFormat: '#,##0.00' } },
      ],
    },
    { cells: [{ value: '两倍' }, { formula: '=B2*2', style: { border: true } }] },
    { cells: [{ value: '是否涉密' }, { choices: ['是', '否'] }] },
  ],
  merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
  print: { paper: 'A4', orientation: 'portrait', fitToWidth: true, repeatRows: { from: 0, to: 0 } },
  frozenRows: 1,
};

export const GESTURE_ITEMS: readonly ContractItem[] = [
  item('reveal selects the cells', async (desk, expect) => {
    const workbook = await desk.start(workbookOf({ 一: [[1]], 二: [[2]] }));
    const at = rangeOn(workbook, '二', 'B2:C3');
    await desk.host.reveal(at);
    expect(await desk.host.selection()).toEqual(at);
  }),
  item('a form is inserted at the end, with its values, formulas and merged cells', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1]] }));
    const id = await desk.host.insertSheet(draft);
    const workbook = await desk.host.read();
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['一', '项目要素表']);
    const sheet = sheetCalled(workbook, '项目要素表');
    expect(sheet.id).toBe(id);
    expect(printedValues(sheet)).toEqual([['项目要素表'], ['合同金额', 100], ['两倍', 200], ['是否涉密']]);
    expect(cellAt(sheet, 1, 1)?.numberFormat).toBe('#,##0.00');
    expect(cellAt(sheet, 2, 1)?.formula).toBe('=B2*2');
    expect(sheet.merges.map(formatArea)).toEqual(['A1:B1']);
    expect((await desk.host.selection())?.sheet).toBe(id);
  }),
  item('a form whose name is taken gets a number', async (desk, expect) => {
    await desk.start(workbookOf({ 项目要素表: [[1]], 项目要素表2: [[1]] }));
    await desk.host.insertSheet(draft);
    const names = (await desk.host.read()).sheets.map((sheet) => sheet.name);
    expect(names).toEqual(['项目要素表', '项目要素表2', '项目要素表3']);
  }),
  item('an inserted form is heard of as any change is', async (desk) => {
    await desk.start(workbookOf({ 一: [[1]] }));
    await desk.host.insertSheet(draft);
    await waitFor(
      () => desk.events.some((event) => event.kind === 'changed' && event.workbook.sheets.length === 2),
      'the new sheet',
    );
  }),
  item('one cell is filled and nothing else touched', async (desk, expect) => {
    const workbook = await desk.start(
      workbookOf({
        一: [
          ['合同金额', { value: 1, numberFormat: '0.00' }, '=B1*2'],
          ['甲', 2],
        ],
      }),
    );
    await desk.host.fillCells([{ at: rangeOn(workbook, '一', 'B1'), values: [50] }]);
    const after = await desk.next();
    expect(printedValues(sheetCalled(after, '一'))).toEqual([
      ['合同金额', 50, 100],
      ['甲', 2],
    ]);
    expect(cellAt(sheetCalled(after, '一'), 0, 1)?.numberFormat).toBe('0.00');
  }),
  item('what is filled in side by side comes in one change, and what stands around it stays', async (desk, expect) => {
    const workbook = await desk.start(workbookOf({ 一: [['适用办法'], ['合同金额', 3, '含税', '余']] }));
    await desk.host.fillCells([{ at: rangeOn(workbook, '一', 'B2'), values: [50, '另签'] }]);
    expect(printedValues(sheetCalled(await desk.next(), '一'))).toEqual([['适用办法'], ['合同金额', 50, '另签', '余']]);
  }),
  item('a text to be filled in stays the text it is', async (desk, expect) => {
    const workbook = await desk.start(workbookOf({ 一: [['合同']] }));
    await desk.host.fillCells([{ at: rangeOn(workbook, '一', 'B1'), values: ['=见附件'] }]);
    const filled = cellAt(sheetCalled(await desk.next(), '一'), 0, 1);
    expect(filled).toEqual({ value: '=见附件' });
  }),
  item('what is to be remembered is in the next snapshot and in every later one, by its key', async (desk, expect) => {
    const before = await desk.start(workbookOf({ 一: [[1]] }));
    expect([...before.remembered.values]).toEqual([]);
    await desk.host.remember('a', '第一列 <小计> & "合计"\n\u2028😀');
    const after = await desk.next();
    expect([...after.remembered.values]).toEqual([['a', '第一列 <小计> & "合计"\n\u2028😀']]);
    expect(after.sheets[0]).toBe(before.sheets[0]);
    await desk.host.remember('b', '2');
    await desk.host.remember('a', '3');
    const { remembered } = await desk.host.read();
    expect(Object.fromEntries(remembered.values)).toEqual({ a: '3', b: '2' });
    expect(remembered.unread).toBe(0);
  }),
  item('what is remembered was there before us, and stays whatever happens to the sheets', async (desk, expect) => {
    const values = new Map([['earlier', '去年']]);
    await desk.start(workbookOf({ 一: [[1]], 二: [[2]] }, { remembered: { values, unread: 0 } }));
    desk.user.renameSheet('一', '壹');
    desk.user.deleteSheet('二');
    desk.user.insertRows('壹', 0);
    await settled();
    expect(Object.fromEntries((await desk.host.read()).remembered.values)).toEqual({ earlier: '去年' });
  }),
  item('what is forgotten is gone, alone, and forgetting the last leaves nothing', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1]] }));
    await desk.host.remember('a', '1');
    await desk.host.remember('b', '2');
    await desk.host.remember('a', undefined);
    expect(Object.fromEntries((await desk.host.read()).remembered.values)).toEqual({ b: '2' });
    await desk.host.remember('b', undefined);
    expect((await desk.host.read()).remembered).toEqual({ values: new Map(), unread: 0 });
    expect(desk.rememberedParts()).toEqual([]);
  }),
  item('what is remembered already, or forgotten already, is no change', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1]] }));
    await desk.host.remember('a', '1');
    await desk.next();
    await desk.host.remember('a', '1');
    await desk.host.remember('nobody knows', undefined);
    await settled();
    expect(desk.events).toEqual([]);
  }),
  item('what is remembered is no step for undo', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1]] }));
    desk.user.edit('一', 'A1', 5);
    await desk.next();
    await desk.host.remember('a', '1');
    desk.user.undo();
    await settled();
    const workbook = await desk.host.read();
    expect(printedValues(sheetCalled(workbook, '一'))).toEqual([[1]]);
    expect(workbook.remembered.values.get('a')).toBe('1');
  }),
  item(
    'the review record grows by parts, is no step for undo, and is refused to whoever has not seen the last of it',
    async (desk, expect) => {
      await desk.start(workbookOf({ 一: [[1]] }));
      const { host } = desk;
      if (!host.readRecord || !host.appendRecord) throw new Error('this host keeps no record');
      const first = await host.readRecord();
      expect(first).toMatchObject({ texts: [], refused: [] });
      desk.user.edit('一', 'A1', 2);
      await desk.next();
      const one = await host.appendRecord(['第一条 "😀"'], first.seen);
      expect(one).toMatchObject({ kind: 'added', now: await host.readRecord() });
      expect(one.now.texts.map((text) => text.trim())).toEqual(['第一条 "😀"']);
      const late = await host.appendRecord(['第二条'], first.seen);
      expect(late).toEqual({ kind: 'stale', now: one.now });
      const two = await host.appendRecord(['第二条', '第三条'], late.now.seen);
      expect(two.now.texts.map((text) => text.trim())).toEqual(['第一条 "😀"', '第二条\n第三条']);
      desk.user.undo();
      expect(cellAt(sheetCalled(await desk.next(), '一'), 0, 0)?.value).toBe(1);
      expect((await host.readRecord()).texts).toHaveLength(2);
      expect(desk.rememberedParts().filter((part) => part.includes('urn:guiju:remembered'))).toEqual([]);
    },
  ),
  item('what is to be remembered waits while the user is in a cell', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1]] }));
    desk.user.enterCell();
    const remembered = desk.host.remember('a', '1');
    await settled();
    expect(desk.rememberedParts()).toEqual([]);
    desk.user.leaveCell();
    await remembered;
    expect((await desk.host.read()).remembered.values.get('a')).toBe('1');
  }),
  item('what cannot be done is refused in words, and the workbook stays as it was', async (desk, expect) => {
    const workbook = await desk.start(workbookOf({ 一: [[1]], 二: [[2]] }));
    desk.user.protectSheet('一');
    await settled();
    const failure = await desk.host
      .fillCells([{ at: rangeOn(workbook, '一', 'A1'), values: [5] }])
      .catch((error: unknown) => error);
    if (!(failure instanceof HostFailure)) throw new Error('no HostFailure');
    expect(failure.explanation.zh).toMatch(/保护/);
    expect(failure.explanation.en).toMatch(/protected/);
    expect(printedValues(sheetCalled(await desk.host.read(), '一'))).toEqual([[1]]);
    desk.user.deleteSheet('二');
    await settled();
    const unseen = await desk.host.reveal(rangeOn(workbook, '二', 'A1')).catch((error: unknown) => error);
    expect(unseen instanceof HostFailure).toBe(true);
  }),
];
