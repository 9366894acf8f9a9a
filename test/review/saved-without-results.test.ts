/** A formula that was saved before it was calculated, or fails, is nothing that could pass; lines of figures saved as texts are lines. */
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';

const HEADING = '序号 | 名称 | 技术参数 | 单位 | 数量 | 单价 | 小计';

function outcomes(...rows: readonly string[]): Readonly<Record<string, string>> {
  const review = reviewed(
    workbook(sheet('预算', ['示例项目预算表', '单位：元', HEADING, ...rows].join('\n'))),
    'heyuan',
  );
  const told = review.findings.filter(({ check }) => check.startsWith('form.'));
  return Object.fromEntries(told.map(({ check, outcome }) => [check, outcome]));
}

const FIRST = '1 | 门户 | 甲 | 套 | 2 | 50 | 100';
const SECOND = '2 | 平台 | 乙 | 套 | 3 | 10 | 30';
const TOTAL = '合计 |  |  |  |  |  | 130';

test.each([
  ['an amount', ['1 | 门户 | 甲 | 套 | 2 | 50 | =E4*F4→', SECOND, TOTAL], ['form.row-subtotal', 'form.list-total']],
  ['a quantity', ['1 | 门户 | 甲 | 套 | =1+1→ | 50 | 100', SECOND, TOTAL], ['form.row-subtotal']],
  ['a total', [FIRST, SECOND, '合计 |  |  |  |  |  | =G4+G5→'], ['form.list-total']],
])('%s without a result: what needs it cannot tell', (_, rows, checks) => {
  const told = outcomes(...rows);
  expect(checks.map((check) => told[check])).toEqual(checks.map(() => 'cannotTell'));
});

test.each(['=SUM(G5:G6)→', '#REF!'])('a subtotal that says %s was not found right', (says) => {
  const rows = (subtotal: string) => [
    '一、硬件',
    FIRST,
    SECOND,
    `硬件小计 |  |  |  |  |  | ${subtotal}`,
    '二、软件',
    '3 | 中台 | 丙 | 套 | 1 | 5 | 5',
    '软件小计 |  |  |  |  |  | 5',
    '合计 |  |  |  |  |  | 135',
  ];
  expect(outcomes(...rows('130'))['form.list-subtotals']).toBe('passed');
  expect(outcomes(...rows('131'))['form.list-subtotals']).toBe('failed');
  expect(outcomes(...rows(says))['form.list-subtotals']).toBe('cannotTell');
});

test('a first line of texts is no heading, though words of one stand in it', () => {
  const line = '"1" | 名称 | 参数 | 套 | "2" | "50" | "120"';
  expect(outcomes(line, SECOND, '合计 |  |  |  |  |  | 150')['form.row-subtotal']).toBe('failed');
});
