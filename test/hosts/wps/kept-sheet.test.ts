/** Where WPS keeps no custom XML part, a very hidden sheet of our own keeps what is remembered and the review record. */
import { recognizeForms } from '../../../src/forms/recognize-forms';
import { OfficeHost } from '../../../src/hosts/office/office-host';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { writeDrafts } from '../../../src/hosts/xlsx/write-drafts';
import { linesInSheets } from '../../../src/record/sheet-lines';
import { withKept } from '../../../src/workbook/kept-sheet';
import { NOTHING_REMEMBERED } from '../../../src/workbook/remembered';
import type { Sheet } from '../../../src/workbook/workbook';
import { ourLayouts } from '../../support/our-rules';
import { openExcel } from '../office/excel-in-jsdom';
import { workbookOf } from '../workbook-of';
import { openWps } from './wps-in-memory';

const LONG = `=1+1 "长" ${'字'.repeat(40_000)}`;

test('what is remembered and recorded is in the sheet, which is none of the workbook’s, and goes with the last of it', async () => {
  const { host, file, customXml, close } = openWps(workbookOf({ 一: [[1]] }), { 'xml-parts': 'lost' });
  await host.read();
  await host.remember('a', LONG);
  await host.remember('b', '2');
  const workbook = await host.read();
  expect(Object.fromEntries(workbook.remembered.values)).toEqual({ a: LONG, b: '2' });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['一']);
  expect(customXml.all()).toEqual([]);

  const before = await host.readRecord?.();
  const added = await host.appendRecord?.(['第一条', '第二条'], before?.seen ?? '');
  expect(added).toMatchObject({ kind: 'added', now: { texts: ['第一条\n第二条'], refused: [] } });
  expect(await host.appendRecord?.(['第三条'], before?.seen ?? '')).toMatchObject({ kind: 'stale' });

  await host.remember('a', undefined);
  await host.remember('b', undefined);
  expect((await host.readRecord?.())?.texts).toEqual(['第一条\n第二条']);
  expect(file.workbook.sheets.map(({ name }) => name)).toEqual(['一', 'guiju.kept']);
  close();

  const other = openWps(workbookOf({ 一: [[1]] }), { 'xml-parts': 'lost' });
  await other.host.remember('a', '1');
  await other.host.remember('a', undefined);
  expect(other.file.workbook.sheets.map(({ name }) => name)).toEqual(['一']);
  other.close();
});

test.each(['Worksheet.Visible', 'Worksheet.Name', 'Range.Value2'])(
  'where %s does nothing it is told, and no sheet of ours is left in sight',
  async (silent) => {
    const { host, file, close } = openWps(workbookOf({ 一: [[1]] }), {}, { silent: [silent] });
    await host.read();
    await expect(host.remember('a', '1')).rejects.toThrow();
    expect(file.workbook.sheets.map(({ name }) => name)).toEqual(['一']);
    close();
  },
);

test('where the sheet cannot go it is empty, and what was forgotten does not come back', async () => {
  const { host, file, wps, close } = openWps(workbookOf({ 一: [[1]] }));
  await host.read();
  await host.remember('a', '1');
  wps.state.structureProtected = true;
  await host.remember('a', undefined);
  expect((await host.read()).remembered.values.size).toBe(0);
  expect(file.workbook.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden']);
  close();
});

test('it is ours where another program saved it as merely hidden, and its author’s in plain sight', async () => {
  const { host, file, close } = openWps(workbookOf({ 一: [[1]] }));
  await host.read();
  await host.remember('a', '1');
  const [first, kept] = file.workbook.sheets;
  if (!first || !kept) throw new Error('no kept sheet');
  close();
  const as = (visibility: Sheet['visibility']) => ({ ...file.workbook, sheets: [first, { ...kept, visibility }] });
  const readAs = async (visibility: Sheet['visibility']) => {
    const again = openWps(as(visibility));
    const { sheets, remembered } = await again.host.read();
    again.close();
    return { sheets: sheets.length, remembered: remembered.values.size };
  };
  expect(await readAs('hidden')).toEqual({ sheets: 1, remembered: 1 });
  expect(await readAs('visible')).toEqual({ sheets: 2, remembered: 0 });
  for (const visibility of ['hidden', 'visible'] as const) {
    const { values } = withKept(NOTHING_REMEMBERED, as(visibility).sheets);
    expect(values.size).toBe(visibility === 'hidden' ? 1 : 0);
  }
});

test('the record that is kept there is found by whatever program opens the workbook', async () => {
  const { host, file, close } = openWps(workbookOf({ 一: [[1]] }));
  await host.read();
  await host.remember('a', '1');
  const line = (digit: string, text: string) => `${digit.repeat(64)} {"text":"${text}"}`;
  const lines = [line('a', '短'), line('b', '长'.repeat(40_000))];
  await host.appendRecord?.(lines, (await host.readRecord?.())?.seen ?? '');
  await host.appendRecord?.([line('c', '后')], (await host.readRecord?.())?.seen ?? '');
  expect(linesInSheets(await host.read())).toEqual([]);
  expect(linesInSheets(file.workbook)).toEqual([...lines, line('c', '后')]);
  close();
});

test('what is remembered there is remembered by Excel and read from the file too, and the sheet is no form to anybody', async () => {
  const { host, file, close } = openWps(workbookOf({ 一: [[1]] }));
  await host.read();
  await host.remember('a', LONG);
  await host.remember('b', '2');
  close();
  const kept = { a: LONG, b: '2' };

  const excel = await openExcel(file.workbook, '1.13');
  const office = new OfficeHost({ reconcileAfterMs: 3_600_000 });
  const workbook = await office.read();
  expect(Object.fromEntries(workbook.remembered.values)).toEqual(kept);
  await office.remember('b', '3');
  expect(Object.fromEntries((await office.read()).remembered.values)).toEqual({ ...kept, b: '3' });
  for (const forgotten of ['twice', 'over'].map(() => office.remember('b', undefined))) await forgotten;
  expect(Object.fromEntries((await office.read()).remembered.values)).toEqual({ a: LONG });
  excel.close();
  const recognised = recognizeForms(workbook, ourLayouts());
  expect(JSON.stringify([recognised.documents, recognised.problems, recognised.setAside])).not.toContain('guiju');

  const drafts = file.workbook.sheets.map(({ name, rows }) => ({
    name,
    columnWidths: [],
    merges: [],
    rows: rows.map((row) => ({
      cells: (row ?? []).map((cell) => (typeof cell?.value === 'string' ? { value: cell.value } : undefined)),
    })),
  }));
  const hidden = file.workbook.sheets.map(({ visibility, hiddenRows, hiddenColumns }) => ({
    visibility,
    rows: hiddenRows,
    columns: hiddenColumns,
  }));
  const read = readXlsx(writeDrafts(drafts, { hidden }), { name: 'book.xlsx' }).workbook;
  expect(Object.fromEntries(read.remembered.values)).toEqual(kept);
});
