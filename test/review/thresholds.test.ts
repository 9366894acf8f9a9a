import { atOnce } from '../../src/base/steps';
import { budgetMeasures } from '../../src/review/budget-measures';
import { thresholdsNear } from '../../src/review/thresholds';
import { unitOfSheets } from '../../src/review/sheet-units';
import { sheet, workbook } from '../support/draw-workbook';
import { ourRulebook, reviewed } from '../support/open-sample';

const facts = (pack: string, more: string) =>
  sheet(
    '项目要素表',
    `
  项目要素表
  适用办法 | ${pack}
  项目名称 | 示例平台
  业务日期 | 2024-05-06
  立项申请日期 | 2024-05-06
  ${more}
`,
  );
const budget = (rows: string) =>
  sheet(
    '预算',
    `
  项目预算表
  单位：万元
  序号 | 名称 | 数量 | 单价 | 小计
  ${rows}
`,
  );
const BUDGET = budget(`一、硬件设备
  1 | 服务器 | 4 | 6 | 24
  2 | 交换机 | 2 | 3 | 6
  小计 | | | | 30
  二、应用软件
  3 | 汇聚 | 1 | 18 | 18
  小计 | | | | 18
  合计 | | | | 48`);

const sides = (pack: string, more: string) =>
  atOnce(thresholdsNear(reviewed(workbook(facts(pack, more), BUDGET)), ourRulebook())).map(
    ({ name, limit, below, on, above }) => [
      name.zh,
      limit.toString(),
      ...[below, on, above].map((routes) => routes.map(({ route }) => route).join(' ')),
    ],
  );

describe('the thresholds near what a project amounts to', () => {
  it('name the procedure below, on and above, as the checks themselves find it', () => {
    expect(sides('河源', '预算金额 | 48万元')).toEqual([
      [
        '预算金额',
        '500000',
        'record-filing own-without-review',
        'record-filing own-without-review',
        'approval conformity-review-then-own',
      ],
    ]);
  });

  it('are those that the sheet states, where the regulation leaves them to it', () => {
    const stated = '项目总投资 | 48万元\n  政府采购限额标准 | 50万元\n  立项金额标准 | 100万元';
    expect(sides('郴州', stated).map(([name, limit, below, , above]) => [name, limit, below, above])).toEqual([
      ['项目总投资', '500000', 'self-implement', 'technical-and-fiscal-review'],
      ['项目总投资', '1000000', 'technical-and-fiscal-review', 'initiation-technical-and-fiscal-review'],
    ]);
  });

  it('are none where no amount is stated', () => {
    expect(sides('河源', '建设单位 | 示例局')).toEqual([]);
  });
});

describe('a budget without a slip', () => {
  const measured = (rows: string) => {
    const [first] = budgetMeasures(reviewed(workbook(facts('河源', '预算金额 | 48万元'), budget(rows))));
    if (!first) throw new Error('no budget');
    return first;
  };

  it('is told by its sections, each with its share of the whole', () => {
    const review = reviewed(workbook(facts('河源', '预算金额 | 48万元'), BUDGET));
    const [first] = budgetMeasures(review);
    expect(first?.stated?.toString()).toBe('480000');
    expect(
      first?.sections.map(({ label, amount, share, lines }) => [label, amount.toString(), share?.toString(), lines]),
    ).toEqual([
      ['一、硬件设备', '300000', '0.625', 2],
      ['二、应用软件', '180000', '0.375', 1],
    ]);
    expect(first?.wrong).toEqual([]);
    expect(first?.passed).toBeGreaterThan(1);
    expect(unitOfSheets(review, first?.list.id ?? '')).toBe('万元');
  });

  it('names what does not add up, and what stands in no section', () => {
    const { wrong, sections, stated, sum } = measured(`0 | 前期费 | 1 | 2 | 2
  一、硬件设备
  1 | 服务器 | 4 | 6 | 25
  合计 | | | | 26`);
    expect(wrong.map(({ check }) => check)).toContain('form.row-subtotal');
    expect([stated?.toString(), sum?.toString()]).toEqual(['260000', '270000']);
    expect(sections.map(({ label, lines }) => [label, lines])).toEqual([
      ['一、硬件设备', 1],
      [undefined, 1],
    ]);
  });
});
