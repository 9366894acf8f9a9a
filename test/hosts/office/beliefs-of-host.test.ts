/** The adapter beside a user who edits, undoes, and has a dialog open, on every Excel that the beliefs allow. */
import { OfficeHost } from '../../../src/hosts/office/office-host';
import type { Beliefs } from '../../../src/workbench/excel/beliefs';
import { HostFailure, type HostEvent, type StopWatching } from '../../../src/workbook/host';
import { cellAt, type Workbook } from '../../../src/workbook/workbook';
import { rangeOn, sheetNamed, waitFor } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

let excel: ExcelInJsdom;
let host: OfficeHost;
let events: HostEvent[];
let stop: StopWatching | undefined;

async function start(otherwise: Partial<Beliefs>): Promise<Workbook> {
  excel = await openExcel(workbookOf({ 一: [[1, '=A1*2']] }), '1.19', otherwise);
  host = new OfficeHost({ reconcileAfterMs: 3_600_000 });
  events = [];
  const first = await host.read();
  stop = await host.watch((event) => events.push(event));
  return first;
}

afterEach(async () => {
  await stop?.();
  excel.close();
  expect(excel.gaps).toEqual([]);
});

async function heard(isIt: (workbook: Workbook) => boolean): Promise<void> {
  await waitFor(() => events.some((event) => event.kind === 'changed' && isIt(event.workbook)), 'the change');
}

const first = () => cellAt(excel.file.sheet('一'), 0, 0)?.value;
const flag = (workbook: Workbook) =>
  ({ check: 'a', severity: 'error', cells: [rangeOn(workbook, '一', 'A1')] }) as const;

describe('undo', () => {
  it.each(['cleared', 'left'] as const)(
    'takes an edit back that was followed and rechecked, where a reading with the mark means %s',
    async (reading) => {
      await start({ 'undo-marked-reading': reading });
      excel.user.edit('一', 'A1', 5);
      await heard((workbook) => cellAt(sheetNamed(workbook, '一'), 0, 1)?.value === 10);
      await host.read();
      excel.user.undo();
      expect(first()).toBe(1);
    },
  );

  it.each([
    ['cleared', 5],
    ['left', 1],
  ] as const)(
    'after a sheet has come with content the merged cells are asked for, and where that means %s A1 is %d',
    async (reading, value) => {
      await start({ 'undo-marked-reading': reading });
      excel.user.edit('一', 'A1', 5);
      excel.file.addSheet('二', [[{ value: '标题' }]]);
      await heard((workbook) => workbook.sheets.length === 2);
      excel.user.undo();
      excel.user.undo();
      expect(first()).toBe(value);
    },
  );

  it.each([
    ['cleared', [[1, 5]]],
    [
      'kept',
      [
        [0, 5],
        [0, 1],
      ],
    ],
  ] as const)('of flags, where their writing is %s', async (writing, steps) => {
    const workbook = await start({ 'undo-marked-writing': writing });
    excel.user.edit('一', 'A1', 5);
    await heard((now) => cellAt(sheetNamed(now, '一'), 0, 0)?.value === 5);
    await host.showFlags([flag(workbook)]);
    expect(excel.file.formats).toHaveLength(1);
    for (const [flags, value] of steps) {
      excel.user.undo();
      expect([excel.file.formats.length, first()]).toEqual([flags, value]);
    }
  });
});

describe('while a dialog of Excel is open', () => {
  it.each(['plain', 'named'] as const)(
    'what was clicked is not done, and a sentence says to close it, where the code is %s',
    async (code) => {
      const workbook = await start({ 'dialog-open': code });
      excel.dialog(true);
      const refused = await host.showFlags([flag(workbook)]).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(HostFailure);
      expect(refused instanceof HostFailure && refused.explanation.zh).toMatch(/对话框.*关闭/);
      expect(refused instanceof HostFailure && refused.explanation.en).toMatch(/dialog.*[Cc]lose/);
      expect(excel.file.formats).toEqual([]);
      excel.dialog(false);
      await host.showFlags([flag(workbook)]);
      expect(excel.file.formats).toHaveLength(1);
    },
  );

  it.each(['plain', 'named'] as const)('edits are followed all the same, where the code is %s', async (code) => {
    await start({ 'dialog-open': code });
    excel.dialog(true);
    excel.user.edit('一', 'A1', 7);
    await heard((workbook) => cellAt(sheetNamed(workbook, '一'), 0, 1)?.value === 14);
    expect(events.filter(({ kind }) => kind !== 'changed')).toEqual([]);
  });

  it.each(['plain', 'named'] as const)('no form is inserted, nor half of one, where the code is %s', async (code) => {
    await start({ 'dialog-open': code });
    excel.dialog(true);
    const draft = {
      name: '变更单',
      rows: [{ cells: [{ value: '标题' }] }],
      merges: [],
      columnWidths: [10],
      frozenRows: 0,
    };
    const refused = await host
      .insertSheet({ ...draft, print: { paper: 'A4', orientation: 'landscape', fitToWidth: true } })
      .catch((error: unknown) => error);
    expect(refused instanceof HostFailure && refused.explanation.zh).toMatch(/^表没有插入：.*对话框/);
    expect(excel.file.workbook.sheets.map(({ name }) => name)).toEqual(['一']);
  });
});

describe('while the user is in a cell', () => {
  it.each(['plain', 'named'] as const)('flags wait until they have left it, where the code is %s', async (code) => {
    const workbook = await start({ 'cell-edit': code });
    excel.user.enterCell();
    const shown = host.showFlags([flag(workbook)]);
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(excel.file.formats).toEqual([]);
    excel.user.leaveCell();
    await shown;
    expect(excel.file.formats).toHaveLength(1);
  });
});
