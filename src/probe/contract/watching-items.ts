/** What watching a workbook promises. */
import { cellRange } from '../../base/address';
import { cellAt } from '../../workbook/workbook';
import { type ContractItem, item } from './desk';
import { workbookOf } from './drawn-workbook';
import { idCalled, settled, sheetCalled, printedValues, waitFor } from './looked-up';

export const WATCHING_ITEMS: readonly ContractItem[] = [
  item('tells of an edit and of every result that depends on it, on other sheets too', async (desk, expect) => {
    await desk.start(
      workbookOf({
        清单: [
          ['数量', 2],
          ['小计', '=B1*100'],
        ],
        汇总: [['=SUM(清单!B2)', '=A1+1']],
      }),
    );
    desk.user.edit('清单', 'B1', 5);
    const workbook = await desk.next();
    expect(printedValues(sheetCalled(workbook, '清单'))).toEqual([
      ['数量', 5],
      ['小计', 500],
    ]);
    expect(printedValues(sheetCalled(workbook, '汇总'))).toEqual([[500, 501]]);
  }),
  item('follows results through a defined name', async (desk, expect) => {
    await desk.start(
      workbookOf({ 清单: [[2, 3], ['=总额*2']] }, { names: [{ name: '总额', refersTo: '=清单!$A$1' }] }),
    );
    desk.user.edit('清单', 'A1', 7);
    expect(cellAt(sheetCalled(await desk.next(), '清单'), 0, 0)?.value).toBe(7);
  }),
  item('keeps every sheet and row that did not change the same object', async (desk, expect) => {
    const before = await desk.start(
      workbookOf({
        清单: [
          [1, '=A1*2'],
          [2, '=A2*2'],
          [3, '=A3*2'],
        ],
        别处: [['不动']],
      }),
    );
    desk.user.edit('清单', 'A2', 9);
    const after = await desk.next();
    expect(sheetCalled(after, '别处')).toBe(sheetCalled(before, '别处'));
    const [old, now] = [sheetCalled(before, '清单'), sheetCalled(after, '清单')];
    expect(now.rows[0]).toBe(old.rows[0]);
    expect(now.rows[2]).toBe(old.rows[2]);
    expect(now.rows[1]).not.toBe(old.rows[1]);
    expect(printedValues(old)[1]).toEqual([2, 4]);
  }),
  item('follows a formula that is typed, replaced and emptied', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1, 2, 3]] }));
    desk.user.edit('一', 'C1', '=A1+B1');
    expect(cellAt(sheetCalled(await desk.next(), '一'), 0, 2)).toEqual({ value: 3, formula: '=A1+B1' });
    desk.user.edit('一', 'A1', 10);
    expect(cellAt(sheetCalled(await desk.next(), '一'), 0, 2)?.value).toBe(12);
    desk.user.edit('一', 'C1', null);
    const workbook = await desk.next();
    expect(printedValues(sheetCalled(workbook, '一'))).toEqual([[10, 2]]);
  }),
  item('gives several cells changed in one go as one change', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1, 2], [3, 4], ['=SUM(A1:B2)']] }));
    desk.user.editMany('一', { A1: 10, B1: 20, A2: 30, B2: 40 });
    const workbook = await desk.next();
    expect(cellAt(sheetCalled(workbook, '一'), 2, 0)?.value).toBe(100);
    await settled();
    expect(desk.events).toEqual([]);
  }),
  item('gives edits beyond what was used before', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1]] }));
    desk.user.edit('一', 'D5', '新');
    expect(cellAt(sheetCalled(await desk.next(), '一'), 4, 3)).toEqual({ value: '新' });
  }),
  item('follows inserted and deleted rows, and the formulas that refer to them', async (desk, expect) => {
    const before = await desk.start(
      workbookOf({
        清单: [
          ['甲', 1],
          ['乙', 2],
          ['合计', '=SUM(B1:B2)'],
        ],
        汇总: [['=清单!B3']],
      }),
    );
    desk.user.insertRows('清单', 1, 1);
    let workbook = await desk.next();
    expect(printedValues(sheetCalled(workbook, '清单'))).toEqual([['甲', 1], [], ['乙', 2], ['合计', 3]]);
    expect(cellAt(sheetCalled(workbook, '清单'), 3, 1)?.formula).toBe('=SUM(B1:B3)');
    expect(cellAt(sheetCalled(workbook, '汇总'), 0, 0)).toEqual({ value: 3, formula: '=清单!B4' });
    expect(sheetCalled(workbook, '清单').rows[2]).toBe(sheetCalled(before, '清单').rows[1]);
    desk.user.edit('清单', 'B2', 40);
    workbook = await desk.next();
    expect(cellAt(sheetCalled(workbook, '汇总'), 0, 0)?.value).toBe(43);
    desk.user.deleteRows('清单', 1, 1);
    workbook = await desk.next();
    expect(printedValues(sheetCalled(workbook, '清单'))).toEqual([
      ['甲', 1],
      ['乙', 2],
      ['合计', 3],
    ]);
  }),
  item('follows sheets that are added and deleted', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1]], 二: [[2]] }));
    desk.user.addSheet('三');
    expect((await desk.next()).sheets.map((sheet) => sheet.name)).toEqual(['一', '二', '三']);
    desk.user.edit('三', 'A1', '有了');
    expect(printedValues(sheetCalled(await desk.next(), '三'))).toEqual([['有了']]);
    desk.user.deleteSheet('二');
    expect((await desk.next()).sheets.map((sheet) => sheet.name)).toEqual(['一', '三']);
  }),
  item('knows a renamed sheet by its id, at the latest with the next edit', async (desk, expect) => {
    const before = await desk.start(workbookOf({ 清单: [[1]], 汇总: [['=清单!A1']] }));
    desk.user.renameSheet('清单', '变更清单');
    desk.user.edit('变更清单', 'A1', 6);
    await waitFor(
      () => desk.events.some((event) => event.kind === 'changed' && event.workbook.sheets[0]?.name === '变更清单'),
      'the new name',
    );
    await settled();
    const last = desk.events.flatMap((event) => (event.kind === 'changed' ? [event] : [])).at(-1);
    if (!last) throw new Error('no change');
    expect(last.workbook.sheets[0]?.id).toBe(before.sheets[0]?.id);
    expect(printedValues(sheetCalled(last.workbook, '变更清单'))).toEqual([[6]]);
    expect(sheetCalled(last.workbook, '汇总').name).toBe('汇总');
  }),
  item('follows undo and redo of an edit', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1, '=A1+1']] }));
    desk.user.edit('一', 'A1', 5);
    await desk.next();
    desk.user.undo();
    expect(printedValues(sheetCalled(await desk.next(), '一'))).toEqual([[1, 2]]);
    desk.user.redo();
    expect(printedValues(sheetCalled(await desk.next(), '一'))).toEqual([[5, 6]]);
  }),
  item('says that the user is in a cell, and gives what changed meanwhile afterwards', async (desk, expect) => {
    await desk.start(workbookOf({ 一: [[1]] }));
    desk.user.enterCell();
    desk.user.edit('一', 'A1', 2);
    expect(await desk.heard('busy')).toEqual({ kind: 'busy', reason: 'editing' });
    expect(desk.events.filter((event) => event.kind === 'changed')).toEqual([]);
    desk.user.leaveCell();
    expect(printedValues(sheetCalled(await desk.next(), '一'))).toEqual([[2]]);
  }),
  item('tells what is selected', async (desk, expect) => {
    const workbook = await desk.start(workbookOf({ 一: [[1]], 二: [[2]] }));
    const at = { ...cellRange(idCalled(workbook, '二'), 1, 1), bottom: 2 };
    desk.user.select(at);
    const heard = () => desk.events.flatMap((event) => (event.kind === 'selected' ? [event.selection] : []));
    await waitFor(() => heard().length > 0, 'a selection');
    // Where going to the other sheet is an act of its own, what is selected there is told first.
    expect(heard().at(-1)).toEqual(at);
    expect(await desk.host.selection()).toEqual(at);
  }),
  item('is silent once it is stopped', async (desk, expect) => {
    await desk.open(workbookOf({ 一: [[1]] }));
    await desk.host.read();
    const silence = await desk.host.watch((event) => desk.events.push(event));
    await silence();
    desk.user.edit('一', 'A1', 2);
    await settled();
    expect(desk.events).toEqual([]);
  }),
];
