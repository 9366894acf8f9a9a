/** A change slip and its project facts as people write them, to the route that follows, in 牡丹 and 东河. */
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';

const HEADING =
  '序号 | 分项目名称 | 原型号 | 原参数 | 原数量 | 原单价 | 原小计 | 现型号 | 现参数 | 现数量 | 现单价 | 现小计 | 备注';

function reviewOf(facts: readonly string[], rows: readonly string[]) {
  const review = reviewed(
    workbook(
      sheet('项目要素表', ['项目要素表', ...facts].join('\n')),
      sheet('变更单', ['项目变更单', '变更内容 | 调整', '硬件设备变更清单', HEADING, ...rows].join('\n')),
    ),
  );
  const routes = review.routes.filter(({ topic, subject }) => topic === 'change' && subject === 'change:1');
  const outcome = (check: string) => review.findings.find((finding) => finding.check === check)?.outcome;
  return { review, routes: routes.map(({ route }) => route), outcome };
}

const REMOVED = '1 | 大屏系统 | A1 | 4K | 1 | 1500000 | 1500000 |  |  |  |  | ';

describe('牡丹', () => {
  const facts = [
    '适用办法 | 菏区政办发〔2023〕17号',
    '原批复概算总投资 | 1,000万元',
    '建设目标是否改变 | 否',
    '调整情形 | （二）确需对原项目建设方案进行完善优化的',
    '调整日期 | 2024年3月1日',
    '采购启动日期 | 2024年5月6日',
  ];

  test('exactly 15%, before procurement, on a ground quoted from the text: adjusted by the owner and filed', () => {
    const { routes, review } = reviewOf(facts, [REMOVED]);
    expect(routes).toEqual(['self-adjust-and-file']);
    expect(review.routes.find(({ topic }) => topic === 'change')?.findings).toHaveLength(5);
  });

  test('none of the grounds: the change procedure', () => {
    const { routes, outcome } = reviewOf(
      [...facts.filter((row) => !row.startsWith('调整情形')), '调整情形 | 无'],
      [REMOVED],
    );
    expect([outcome('mudan.21-ground'), routes]).toEqual(['failed', ['change-procedure']]);
  });

  test('a list that changes nothing: no change', () => {
    const { routes, outcome } = reviewOf(facts, ['1 | 机柜 | J1 | 42U | 4 | 2000 | 8000 | J1 | 42U | 4 | 2000 | 8000']);
    expect([outcome('mudan.21-total'), routes]).toEqual(['inapplicable', ['no-change']]);
  });
});

describe('东河', () => {
  const facts = [
    '适用办法 | 东河区政务信息化项目建设管理办法（试行）',
    '原批复概算总投资 | 2,000万元',
    '建设目标是否改变 | 否',
    '调整情形 | 二',
    '变更申请日期 | 2025-09-01',
  ];
  const upgrade = (remark: string) =>
    `2 | 存储 | C1 | 10T | 1 | 600000 | 600000 | C2 | 20T | 1 | 1100000 | 1100000 | ${remark}`;

  test('another model is a parameter until 备注 says that it is new content', () => {
    expect(reviewOf(facts, [REMOVED, upgrade('')]).routes).toEqual(['self-adjust-and-file']);
    const { outcome, routes } = reviewOf(facts, [REMOVED, upgrade('新增')]);
    expect([outcome('donghe.17-2-new-share'), routes]).toEqual(['failed', ['external-procedure']]);
  });

  test('where a person states less new content than the lines say, which of the two is right is open', () => {
    const { outcome, routes } = reviewOf([...facts, '新增建设内容投资 | 80万元'], [REMOVED, upgrade('新增')]);
    expect([outcome('donghe.17-2-new-share'), routes]).toEqual(['depends', ['undetermined']]);
  });

  test('what a line says was saved by the tender is no decrease', () => {
    const large = '1 | 大屏系统 | A1 | 4K | 1 | 4000000 | 4000000 |  |  |  |  |  | 采购结余';
    const plain = large.replace('采购结余', '');
    expect(reviewOf(facts, [plain]).outcome('donghe.17-2-adjusted')).toBe('failed');
    expect(reviewOf(facts, [large]).outcome('donghe.17-2-adjusted')).toBe('passed');
  });

  test('what the text fixes itself is not asked again of the filing, whose yes or no hangs on it', () => {
    const larger = '2 | 存储 | B1 | 4K | 2 | 500000 | 1000000 | B1 | 4K | 6 | 500000 | 3000000';
    const { review, outcome } = reviewOf(facts, [
      '1 | 网络 | C1 | | 6 | 500000 | 3000000 | C1 | | 2 | 500000 | 1000000',
      larger,
    ]);
    const [share, filing] = ['donghe.17-2-adjusted', 'donghe.17-1-filing'].map((check) =>
      review.findings.find((finding) => finding.check === check),
    );
    expect(share?.interpretations?.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(
      expect.arrayContaining(['larger-side passed', 'sum-of-differences failed']),
    );
    expect([outcome('donghe.17-1-filing'), filing?.interpretations]).toEqual(['cannotTell', undefined]);
  });

  test('the cells of the new content are named', () => {
    const { review } = reviewOf(facts, [REMOVED, upgrade('新增')]);
    const finding = review.findings.find(({ check }) => check === 'donghe.17-2-new-share');
    expect(finding?.cells.map(({ top, left }) => [top, left])).toContainEqual([5, 11]);
  });
});

describe('河源, a project of two contracts', () => {
  const facts = [
    '适用办法 | 河府办〔2021〕30号',
    '合同金额：合同一 | 300万元',
    '合同金额：合同二 | 700万元',
    '变更申请日期 | 2025-09-01',
  ];
  const removed = (yuan: number) => `1 | 存储 | A1 | | 1 | ${yuan} | ${yuan} |  |  |  |  | `;
  const shares = (yuan: number) => {
    const { review } = reviewOf(facts, [removed(yuan)]);
    return review.findings.find(({ check }) => check === 'heyuan.21-2-changed-amount');
  };

  test('the slip does not say which: the strictest and the sum stand side by side', () => {
    const share = shares(400_000);
    expect(share?.outcome).toBe('depends');
    expect(share?.interpretations?.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual(
      expect.arrayContaining(['gross+own-contract failed', 'gross+all-contracts passed']),
    );
    expect(share?.limit).toMatchObject({ op: '<=' });
  });

  test('within a tenth of the smaller one it is within a tenth of any', () => {
    expect(shares(300_000)?.outcome).toBe('passed');
    expect(shares(300_001)?.outcome).toBe('depends');
    expect(shares(1_000_001)?.outcome).toBe('failed');
  });
});

describe('what the printed form asks', () => {
  const asked = (instrument: string) => {
    const { outcome, review } = reviewOf([`适用办法 | ${instrument}`, '变更申请日期 | 2024-03-01'], [REMOVED]);
    const seals = review.checklist.some(({ item }) => item === 'form.slip-seals') ? 'asked' : undefined;
    return [...['form.slip-signatures', 'form.slip-fields', 'form.row-subtotal-old'].map(outcome), seals];
  };

  test('河源 prints the change slip: days of signing are asked for', () => {
    expect(asked('河府办〔2021〕30号')).toEqual(['failed', 'failed', 'passed', 'asked']);
  });

  test('牡丹 prints none: nobody has to fill in another city’s form, but it still has to add up', () => {
    expect(asked('菏区政办发〔2023〕17号')).toEqual([undefined, undefined, 'passed', undefined]);
  });
});
