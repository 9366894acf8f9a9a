import { OfficeHost } from '../../../src/hosts/office/office-host';
import type { Flag } from '../../../src/workbook/flag';
import { HostFailure } from '../../../src/workbook/host';
import { rangeOn } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

describe('flags whose writing did not go as it was sent', () => {
  let excel: ExcelInJsdom;

  const start = async () => {
    excel = await openExcel(workbookOf({ 一: [[1, 2, 3]], 二: [[4]] }));
    excel.user.addFormat('一', 'A1:C1', '=A1>1', '#00FF00');
    const areas = [rangeOn(excel.file.workbook, '一', 'A1:C1')];
    const bars = { id: 'bars', type: 'DataBar', formula: '', areas, look: '#00FF00' };
    excel.file.writeFormats([...excel.file.formats, bars], true);
    const host = new OfficeHost({ reconcileAfterMs: 3_600_000 });
    await host.read();
    return host;
  };
  const flag = (check: string, sheet: string, a1: string): Flag => ({
    check,
    severity: 'error',
    cells: [rangeOn(excel.file.workbook, sheet, a1)],
  });
  const types = () => excel.file.formats.map(({ type = 'Custom', formula }) => `${type} ${formula}`);
  const fail = (): never => {
    throw new Error('no such rule');
  };
  const failureOf = async (doing: Promise<unknown>): Promise<HostFailure> => {
    const failure = await doing.catch((error: unknown) => error);
    if (!(failure instanceof HostFailure)) throw new Error(`no HostFailure but ${String(failure)}`);
    return failure;
  };

  afterEach(() => {
    excel.close();
    expect(excel.gaps).toEqual([]);
  });

  it('a colour scale that has come to the place of a mark since the reading is not deleted, and the mark is', async () => {
    const host = await start();
    await host.showFlags([flag('a', '一', 'A1')]);
    const scale = { ...(excel.file.formats[2] ?? fail()), id: 'scale', type: 'ColorScale' };
    excel.before(2, () => excel.file.writeFormats([scale, ...excel.file.formats], true));
    expect(await host.showFlags([])).toEqual({ shown: 'all' });
    expect(types()).toEqual(['ColorScale ', 'Custom =A1>1', 'DataBar ']);
  });

  it('a writing that had to wait for the user to leave a cell is not sent as it was: rules may have moved', async () => {
    const host = await start();
    await host.showFlags([flag('a', '一', 'A1')]);
    let asked = 0;
    excel.answering((request) => {
      if (!request.includes('"Delete"') || (asked += 1) > 1) return undefined;
      const [mark = fail(), author = fail(), ...others] = excel.file.formats;
      excel.file.writeFormats([author, mark, ...others], true);
      return 'InvalidOperationInCellEditMode';
    });
    expect(await host.showFlags([])).toEqual({ shown: 'all' });
    expect(types()).toEqual(['Custom =A1>1', 'DataBar ']);
  });

  it('where nothing may be written, though no sheet is protected, is told in so many words', async () => {
    const host = await start();
    excel.answering((request) => (request.includes('"Add"') ? 'AccessDenied' : undefined));
    const { explanation } = await failureOf(host.showFlags([flag('a', '一', 'A1')]));
    expect(explanation.zh).toMatch(/不允许写单元格标记.*只读/);
    expect(explanation.en).toMatch(/does not allow flags.*read-only/);
  });

  it('where a rule is never there any more by the id just read, it is said without words of ours in another language', async () => {
    const host = await start();
    await host.showFlags([flag('a', '一', 'A1')]);
    excel.answering((request) => (request.includes('"Delete"') ? 'ItemNotFound' : undefined));
    const { explanation } = await failureOf(host.showFlags([]));
    expect(explanation.zh).toMatch(/一直在变.*管理规则/);
    expect(explanation.zh).not.toMatch(/sheets come and go/);
    expect(explanation.en).toMatch(/kept changing.*Manage Rules/);
  });
});
