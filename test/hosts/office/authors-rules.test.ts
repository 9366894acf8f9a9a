import { OfficeHost } from '../../../src/hosts/office/office-host';
import type { Flag } from '../../../src/workbook/flag';
import type { Beliefs } from '../../../src/workbench/excel/beliefs';
import { rangeOn } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

describe('the author’s conditional formats, whatever the ids of this Excel are', () => {
  let excel: ExcelInJsdom;

  afterEach(() => {
    expect(excel.gaps).toEqual([]);
    excel.close();
  });

  it.each<Partial<Beliefs>>([
    {},
    { 'cf-id': 'sheet-place' },
    { 'cf-id': 'stable' },
    { 'cf-id': 'range-place', 'cf-new-rule': 'first' },
    { 'cf-id': 'sheet-place', 'cf-new-rule': 'first' },
    { 'cf-id': 'range-place', 'cf-priority': 'ignored' },
  ])('stand as they were when flags were shown, checked again and taken away: %j', async (beliefs) => {
    excel = await openExcel(workbookOf({ 一: [[1, 2, 3]] }), '1.13', beliefs);
    for (const [a1, formula] of [
      ['A1:C1', '=A1>1'],
      ['B1', '=B1=2'],
      ['C1', '=C1<0'],
    ] as const)
      excel.user.addFormat('一', a1, formula, '#00FF00');
    const authors = excel.file.formats;
    const host = new OfficeHost({ reconcileAfterMs: 3_600_000 });
    const first = await host.read();
    const flag = (check: string, a1: string): Flag => ({
      check,
      severity: 'error',
      cells: [rangeOn(first, '一', a1)],
    });
    await host.showFlags([flag('a', 'A1'), flag('b', 'B1')]);
    await host.read();
    await host.showFlags([flag('b', 'B1')]);
    await host.showFlags([]);
    expect(excel.file.formats).toEqual(authors);
  });
});
