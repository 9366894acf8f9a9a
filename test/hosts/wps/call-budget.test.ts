/** How many bridge calls are spent, at 0.2 ms each as documented. */
import { openWps } from './wps-in-memory';
import { formatArea, type Area } from '../../../src/base/address';
import { sameCell } from '../../../src/workbook/sharing';
import type { Cell, Sheet, Workbook } from '../../../src/workbook/workbook';
import type { HostEvent } from '../../../src/workbook/host';
import { waitFor } from '../host-contract';
import { workbookOf, type DrawnCell } from '../workbook-of';

const AMOUNT = '#,##0.00';

/** A list as offices have them: a title, a heading, lines, a total, a place to sign. */
function plainList(lines: number): Workbook {
  const amount = (value: number): Cell => ({ value, numberFormat: AMOUNT });
  const rows: DrawnCell[][] = [
    ['信息化项目变更清单', null, null, null, null, null, null, null],
    ['建设单位：某局', null, null, null, '单位：元', null, null, null],
    ['序号', '名称', '规格', '单位', '数量', '单价', '金额', '备注'],
    ...Array.from({ length: lines }, (_, at): DrawnCell[] => [
      at + 1,
      `设备${at + 1}`,
      '标准',
      '台',
      (at % 7) + 1,
      amount(100 + at),
      { value: null, formula: `=E${at + 4}*F${at + 4}`, numberFormat: AMOUNT },
      at % 3 === 0 ? '见合同' : null,
    ]),
    [
      '合计',
      null,
      null,
      null,
      null,
      null,
      { value: null, formula: `=SUM(G4:G${lines + 3})`, numberFormat: AMOUNT },
      null,
    ],
    ['审核人：', null, null, null, '日期：', null, null, null],
  ];
  const last = lines + 3;
  const merges: Area[] = [
    { top: 0, left: 0, bottom: 0, right: 7 },
    { top: 1, left: 0, bottom: 1, right: 3 },
    { top: 1, left: 4, bottom: 1, right: 7 },
    { top: last, left: 0, bottom: last, right: 5 },
    { top: last + 1, left: 0, bottom: last + 1, right: 3 },
    { top: last + 1, left: 4, bottom: last + 1, right: 7 },
  ];
  const drawn = workbookOf({ 变更清单: rows });
  return { ...drawn, sheets: drawn.sheets.map((sheet) => ({ ...sheet, merges })) };
}

/** Categories merged downwards, each of so many lines, and unit prices whose format changes from category to category. */
function mergedAndMixed(lines: number, each: number): Workbook {
  const formats = ['0.00', '#,##0.00', '0.00"万元"'];
  const plain = plainList(lines);
  const sheets = plain.sheets.map((sheet) => {
    const rows = sheet.rows.map((row, at) => {
      const line = at - 3;
      if (!row || line < 0 || line >= lines) return row;
      const part = Math.floor(line / each);
      const numberFormat = formats[part % formats.length];
      return row.map((cell, column) => {
        if (column === 2) return line % each > 0 ? undefined : { value: `类别${part + 1}` };
        return column === 5 && cell && numberFormat !== undefined ? { ...cell, numberFormat } : cell;
      });
    });
    const categories = Array.from({ length: Math.ceil(lines / each) }, (_, part) => ({
      top: 3 + part * each,
      left: 2,
      bottom: 2 + Math.min(lines, (part + 1) * each),
      right: 2,
    }));
    return { ...sheet, rows, merges: [...sheet.merges, ...categories.filter(({ top, bottom }) => bottom > top)] };
  });
  return { ...plain, sheets };
}

/** Of thousands of cells the first that differ. */
function differing(some: Sheet | undefined, other: Sheet | undefined): string[] {
  const cells = (other?.rows ?? []).flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) =>
      sameCell(some?.rows[at]?.[column], cell)
        ? []
        : [formatArea({ top: at, left: column, bottom: at, right: column })],
    ),
  );
  return some?.rows.length === other?.rows.length ? cells.slice(0, 5) : ['rows'];
}

describe('the budget of bridge calls', () => {
  it.each([100, 1_000])(
    'a plain list of %i lines, its few merged cells included, is opened within it',
    async (lines) => {
      const { host, file, wps, close } = openWps(plainList(lines));
      const workbook = await host.read();
      const stop = await host.watch(() => undefined);
      expect(differing(workbook.sheets[0], file.workbook.sheets[0])).toEqual([]);
      expect(workbook.sheets[0]?.merges).toHaveLength(6);
      expect(wps.calls()).toBeLessThanOrEqual(150);
      await stop();
      close();
    },
  );

  it.each([10, 97])(
    'lines parted by %i open within it, five for each merged area, four for each run of a format',
    async (each) => {
      const { host, file, wps, close } = openWps(mergedAndMixed(1_000, each));
      const [sheet] = (await host.read()).sheets;
      expect(differing(sheet, file.workbook.sheets[0])).toEqual([]);
      const merges = sheet?.merges.length ?? 0;
      // Numbers of lines, quantities, amounts, and the prices of each part.
      const runs = 3 + Math.ceil(1_000 / each);
      expect(merges).toBeGreaterThan(10);
      expect(wps.calls()).toBeLessThanOrEqual(150 + 5 * merges + 4 * runs);
      close();
    },
  );

  it('an edit of a list of 1,000 lines is followed within it, what is selected next included', async () => {
    const { host, file, wps, user, close } = openWps(plainList(1_000));
    await host.read();
    const heard: HostEvent[] = [];
    const stop = await host.watch((event) => heard.push(event));
    const before = wps.calls();
    user.edit('变更清单', 'E10', 77);
    const sheet = file.workbook.sheets[0]?.id ?? '';
    user.select({ sheet, top: 10, left: 4, bottom: 10, right: 4 });
    await waitFor(() => heard.some(({ kind }) => kind === 'changed'), 'the edit');
    expect(wps.calls() - before).toBeLessThanOrEqual(20);
    const [changed] = heard.flatMap((event) => (event.kind === 'changed' ? [event.workbook.sheets] : []));
    expect(differing(changed?.[0], file.workbook.sheets[0])).toEqual([]);
    await stop();
    close();
  });
});
