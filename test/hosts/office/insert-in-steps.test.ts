/** A blank form goes in content first; what it looks like may be refused, and is said. */
import { OfficeHost } from '../../../src/hosts/office/office-host';
import type { Beliefs } from '../../../src/workbench/excel/beliefs';
import { HostFailure } from '../../../src/workbook/host';
import type { SheetDraft } from '../../../src/workbook/sheet-draft';
import { sheetNamed, valuesOf } from '../host-contract';
import { workbookOf } from '../workbook-of';
import { openExcel, type ExcelInJsdom } from './excel-in-jsdom';

const DRAFT: SheetDraft = {
  name: '变更单',
  rows: [
    { cells: [{ value: '标题', style: { bold: true, border: true } }, { value: '金额' }] },
    {
      cells: [
        { value: '甲', choices: ['甲', '乙'] },
        { value: 3, note: '以元为单位' },
      ],
    },
  ],
  merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
  columnWidths: [10, 12],
  frozenRows: 1,
  print: { paper: 'A4', orientation: 'landscape', fitToWidth: true },
};

describe('inserting a form', () => {
  let excel: ExcelInJsdom;
  let host: OfficeHost;

  beforeEach(async () => {
    excel = await openExcel(workbookOf({ 一: [[1]] }));
    host = new OfficeHost();
    await host.read();
    excel.trips.length = 0;
  });
  afterEach(() => {
    excel.close();
    expect(excel.gaps).toEqual([]);
  });
  const inserting = () => host.insertSheet(DRAFT).catch((error: unknown) => error);
  /** Of a batch that fails the earlier part stays done: the sheet is there, and empty. */
  const refusesContent = (besides = '"Formulas"') =>
    excel.answering((request) => {
      if (request.includes('"Formulas"')) excel.file.addSheet('变更单');
      return request.includes('"Formulas"') || request.includes(besides) ? 'GeneralException' : undefined;
    });
  const names = () => excel.file.workbook.sheets.map(({ name }) => name);

  it('costs three round trips where nothing is refused', async () => {
    expect(await inserting()).toBe(excel.file.sheet('变更单').id);
    expect(excel.trips.filter(({ kind }) => kind === 'awaited').map(({ writes }) => writes)).toEqual([
      false,
      true,
      true,
    ]);
  });

  it.each([
    ['ActivityLimitReached', 1, /正忙.*请稍等几秒再插入一次。$/, /busy.*then insert it again\.$/],
    ['ActivityLimitReached', 2, /正忙.*请稍等几秒再插入一次。$/, /busy.*then insert it again\.$/],
    ['InvalidOrTimedOutSession', 2, /过期.*再插入一次。$/, /expired.*then insert it again\.$/],
    ['GeneralException', 1, /请再插入一次；/, /Please insert it again;/],
  ])(
    'says that nothing was inserted, and to insert it again, where Excel takes no request: %s from batch %d on',
    async (code, ahead, zh, en) => {
      excel.failAt(ahead, code, 20);
      const failure = await inserting();
      if (!(failure instanceof HostFailure)) throw new Error('not refused in words');
      expect(failure.explanation.zh).toMatch(/^表没有插入：/);
      expect(failure.explanation.zh).toMatch(zh);
      expect(failure.explanation.en).toMatch(/^The sheet was not inserted: /);
      expect(failure.explanation.en).toMatch(en);
      expect(`${failure.explanation.zh}${failure.explanation.en}`).not.toMatch(/重新检查|Recheck/);
      expect(names()).toEqual(['一']);
    },
    15_000,
  );

  it.each([
    ['PageLayout', '打印设置'],
    ['DataValidation', '下拉选项、填写提示'],
    ['Borders', '字体、底色和边框'],
    ['FreezePanes', '冻结的表头'],
  ])('has its content where %s is refused, and the user is told that %s is missing', async (member, missing) => {
    excel.answering((request) => (request.includes(`"${member}"`) ? 'GeneralException' : undefined));
    const failure = await inserting();
    expect(failure).toBeInstanceOf(HostFailure);
    expect(failure instanceof HostFailure && failure.explanation.zh).toBe(
      `“变更单”已插入，内容齐全；Excel 没有接受其中的：${missing}。可以直接填写，需要时自行设置。`,
    );
    const workbook = await host.read();
    expect(valuesOf(sheetNamed(workbook, '变更单')).slice(0, 2)).toEqual([
      ['标题', '金额'],
      ['甲', 3],
    ]);
    expect(sheetNamed(workbook, '变更单').merges).toHaveLength(1);
  });

  it.each<[Partial<Beliefs>, string | undefined]>([
    [{ 'page-setup': 'refused' }, '打印设置'],
    [{ 'single-inner-border': 'refused', 'prompt-title': 'refused' }, undefined],
    [{ 'single-inner-border': 'passed-over', 'prompt-title': 'taken' }, undefined],
  ])('in an Excel of %j lacks %s', async (beliefs, missing) => {
    excel.close();
    excel = await openExcel(workbookOf({ 一: [[1]] }), '1.13', beliefs);
    host = new OfficeHost();
    const outcome = await inserting();
    if (missing === undefined) expect(outcome).toBe(excel.file.sheet('变更单').id);
    else expect(outcome instanceof HostFailure && outcome.explanation.zh).toContain(`没有接受其中的：${missing}。`);
  });

  it('asks no single row for the line between its rows', async () => {
    await inserting();
    const lines = excel.trips.flatMap(({ request }) => request.match(/Inside(Horizontal|Vertical)/g) ?? []);
    expect(lines).toEqual([]);
  });

  it('leaves no sheet where its content is refused', async () => {
    refusesContent();
    expect(await inserting()).toBeInstanceOf(HostFailure);
    expect(names()).toEqual(['一']);
  });

  it('says so where a sheet is left unfinished all the same', async () => {
    refusesContent('"Delete"');
    const failure = await inserting();
    expect(failure instanceof HostFailure && failure.explanation.zh).toMatch(/没有插入成功.*未完成的“变更单”.*删除/);
    expect(names()).toEqual(['一', '变更单']);
  });

  it('speaks of no unfinished sheet where Excel took nothing of it', async () => {
    excel.answering((request) => (/"Formulas"|"Delete"/.test(request) ? 'GeneralException' : undefined));
    const failure = await inserting();
    expect(failure instanceof HostFailure && failure.explanation.zh).toMatch(/^表没有插入：/);
    expect(names()).toEqual(['一']);
  });
});
