import { formatCellRange } from '../../../src/base/address';
import { sheetName } from '../../../src/workbook/workbook';
import { sheet, workbook } from '../../support/draw-workbook';
import { reviewOf } from '../../workbooks/workbook-story';

const SLIP = (rows: string) =>
  `项目变更单\n变更依据：合同第十条\n变更内容：换设备\n序号 | 名称 | 原设备品牌/型号 | 原数量 | 原单价 | 原小计 | 现设备品牌/型号 | 现数量 | 现单价 | 现小计\n${rows}`;
const LIST = (title: string, rows: string) => `${title}\n序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计\n${rows}`;
const CONTRACT = LIST('合同清单', '1 | 服务器 | A1 | 2 | 85000 | 170000\n2 | 交换机 | S1 | 10 | 1200 | 12000');

/** What a check says of the lists of a workbook: its outcome, its words, its cells. */
function said(check: string, ...sheets: ReturnType<typeof sheet>[]) {
  const book = workbook(...sheets);
  const finding = reviewOf(book).findings.find((one) => one.check === check);
  if (!finding) return undefined;
  const cells = finding.cells.map((range) => formatCellRange(sheetName(book, range.sheet), range));
  return { outcome: finding.outcome, zh: finding.message.zh, cells };
}

const LISTED = 'form.old-lines-listed';
const contract = sheet('合同', CONTRACT);
const slip = (rows: string) => sheet('变更单', SLIP(rows));

test('lines that are all listed', () => {
  expect(said(LISTED, slip('1 | 服务器 | A1 | 2 | 85000 | 170000 | A1 | 3 | 85000 | 255000'), contract)).toEqual({
    outcome: 'passed',
    zh: '1 行都在合同清单中。',
    cells: [],
  });
});

test('a line that may be another, with the cells of both sides and what settles it', () => {
  const found = said(LISTED, slip('1 | 汇聚设备 | X7 | 10 | 1200 | 12000 | X8 | 10 | 1300 | 13000'), contract);
  expect(found?.outcome).toBe('depends');
  expect(found?.zh).toContain(
    '1 处要由人判定：“1 汇聚设备（X7）”疑似就是“2 交换机（S1）”（数量、单价或金额相同，名称不同）。判定是同一项的，按同一项比对；不是的，按合同清单中没有的行算。请在“指标”的“清单比对”里判定。',
  );
  expect(found?.cells).toEqual(['变更单!B5', '合同!B4']);
});

test('a line that is not listed at all', () => {
  const found = said(LISTED, slip('1 | 大屏 | P9 | 3 | 7000 | 21000 |  | 0 |  | 0'), contract);
  expect(found).toMatchObject({ outcome: 'failed', cells: ['变更单!B5'] });
  expect(found?.zh).toMatch(/^1 行在合同清单中找不到：“1 大屏（P9）”。/);
});

test('two lists that could be the contract: nothing is judged by either, and both are named', () => {
  const other = sheet('合同清单终稿', CONTRACT.replace('2 | 85000', '3 | 85000'));
  const found = said(
    LISTED,
    slip('1 | 服务器 | A1 | 2 | 85000 | 170000 |  | 0 |  | 0'),
    sheet('合同清单', CONTRACT),
    other,
  );
  expect(found?.outcome).toBe('cannotTell');
  expect(found?.zh).toContain('“合同清单”与“合同清单终稿”看来是同一份清单的两个版本');
});

test('another model than the contract’s, field by field with the cells of both sides', () => {
  const found = said(
    'form.old-words-as-listed',
    slip('1 | 交换机 | S2 | 10 | 1200 | 12000 | S3 | 9 | 1200 | 10800'),
    contract,
  );
  expect(found).toMatchObject({ outcome: 'failed', cells: ['变更单!B5', '合同!B4'] });
  expect(found?.zh).toContain('“1 交换机（S2）”型号“S2”，合同清单为“S1”');
});

describe('lines that are called new', () => {
  const NEW = 'form.new-lines-not-listed';

  test('with the same name and model in the contract: both cells, and what hangs on it', () => {
    const found = said(NEW, slip('1 | 交换机 |  |  |  |  | S1 | 2 | 1200 | 2400'), contract);
    expect(found).toMatchObject({ outcome: 'failed', cells: ['变更单!B5', '合同!B4'] });
    expect(found?.zh).toMatch(/^1 行按新增填写，.*“1 交换机（S1）”，清单中为“2 交换机（S1）”。新增内容与清单内/);
  });

  test('of another model, or in no list at all', () => {
    const found = said(
      NEW,
      slip('1 | 交换机 |  |  |  |  | S9 | 2 | 1200 | 2400\n2 | 机柜 |  |  |  |  | J1 | 1 | 900 | 900'),
      contract,
    );
    expect(found).toMatchObject({ outcome: 'passed', zh: '新增的 2 行，合同清单中都没有同名同型号的。' });
  });

  test('where none is, or nothing is there to compare with, nothing is said', () => {
    expect(said(NEW, slip('1 | 服务器 | A1 | 2 | 85000 | 170000 | A1 | 3 | 85000 | 255000'), contract)).toBeUndefined();
    expect(said(NEW, slip('1 | 交换机 |  |  |  |  | S1 | 2 | 1200 | 2400'))).toBeUndefined();
  });
});

test('a list kept to, whatever the prices, and one that was not', () => {
  const approved = sheet('批复', CONTRACT.replace('合同清单', '概算清单\n清单阶段 | 批复'));
  const procured = (rows: string) => sheet('采购', LIST('采购清单', rows));
  const kept = procured('1 | 交换机 | S1 | 10 | 1100 | 11000\n2 | 服务器 | A1 | 2 | 80000 | 160000');
  expect(said('form.list-kept-to', approved, kept)?.outcome).toBe('passed');
  const not = procured('1 | 交换机 | S1 | 8 | 1100 | 8800\n2 | 机柜 | J1 | 4 | 2000 | 8000');
  const found = said('form.list-kept-to', approved, not);
  expect(found).toMatchObject({ outcome: 'failed', cells: ['批复!B4', '采购!B4', '采购!B3', '批复!B5'] });
  expect(found?.zh).toContain(
    '删除候选 1 行：“1 服务器（A1）”。新增候选 1 行：“2 机柜（J1）”。数量不同 1 行：“1 交换机（S1）”数量“8”，批复清单为“10”。',
  );
});

test('a list that stands alone is compared with nothing', () => {
  expect(said('form.list-kept-to', contract)).toBeUndefined();
  expect(said('form.list-after-change', contract)).toBeUndefined();
});
