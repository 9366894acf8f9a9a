/** Lines that wait for a person's word, and limits that hang on it. */
import { decisionOn, decisionToKeep } from '../../src/facts/line-identity/line-decisions';
import type { Finding } from '../../src/review/review';
import type { Workbook } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';

const HEADING = '序号 | 名称 | 品牌型号 | 数量 | 单价 | 小计';

/** A server more, and a line that may be the switches under another name; the limit is a tenth of the contract. */
function slipOf(contract: string): Workbook {
  return workbook(
    sheet(
      '项目要素表',
      `项目要素表\n适用办法 | 河府办〔2021〕30号\n项目名称 | 示例平台\n合同金额 | ${contract}\n变更申请日期 | 2023-05-06\n变更口径 | 增减较大者`,
    ),
    sheet('变更单', '项目变更单\n变更依据 | 合同第十条\n变更内容 | 增加服务器'),
    sheet('合同', `合同清单\n${HEADING}\n1 | 服务器 | A1 | 2 | 85000 | 170000\n2 | 交换机 | S1 | 10 | 1200 | 12000`),
    sheet(
      '变更后',
      `变更后清单\n${HEADING}\n1 | 服务器 | A1 | 3 | 85000 | 255000\n2 | 接入设备 | X7 | 10 | 1200 | 12000`,
    ),
  );
}

function limitIn(book: Workbook): Finding {
  const found = reviewed(book).findings.find(({ check }) => check === 'heyuan.21-2-changed-amount');
  if (!found) throw new Error('no verdict on the changed amount');
  return found;
}

test('either way within the limit: passed, and it says how the lines were counted', () => {
  const { outcome, message } = limitIn(slipOf('2000000'));
  expect(outcome).toBe('passed');
  expect(message.zh).toContain('待判定的行按不是同一项计；按同一项计，结论相同');
});

test('either way beyond the limit: failed', () => {
  expect(limitIn(slipOf('500000')).outcome).toBe('failed');
});

test('within the limit only if it is the same item: it depends, and says what settles it', () => {
  const { outcome, message } = limitIn(slipOf('900000'));
  expect(outcome).toBe('depends');
  expect(message.zh).toMatch(/不算同一项时：.*97,000.*算同一项时：.*85,000.*请在“指标”的“清单比对”里判定/s);
});

test('once a person said that it is the same item, it does not depend on it any more', () => {
  const book = slipOf('900000');
  const [compared] = reviewed(book).identity.comparisons;
  const candidate = compared?.comparison.matching.candidates[0];
  if (!compared || !candidate) throw new Error('nothing waits');
  const { linesBefore, linesAfter } = compared.comparison;
  const word = (says: 'same' | 'apart') => {
    const { key, text } = decisionToKeep(decisionOn(says, candidate, linesBefore, linesAfter));
    return limitIn({ ...book, remembered: { values: new Map([[key, text]]), unread: 0 } });
  };
  expect([word('same').outcome, word('apart').outcome]).toEqual(['passed', 'failed']);
});

describe('amounts with and without tax side by side', () => {
  const SIDES = '原数量 | 原小计(不含税) | 原小计(含税) | 现数量 | 现小计(不含税) | 现小计(含税)';
  /** 20,000 more without tax, 22,600 with. */
  const taxed = (contract: string, ...facts: readonly string[]) =>
    workbook(
      sheet(
        '项目要素表',
        [
          '项目要素表',
          '适用办法 | 河府办〔2021〕30号',
          '项目名称 | 示例平台',
          `合同金额 | ${contract}`,
          '变更申请日期 | 2023-05-06',
          '变更口径 | 增减较大者',
          ...facts,
        ].join('\n'),
      ),
      sheet(
        '变更单',
        `项目变更单\n变更依据 | 合同第十条\n变更内容 | 增加服务器\n序号 | 分项目名称 | ${SIDES}\n1 | 服务器 | 2 | 40000 | 45200 | 3 | 60000 | 67800`,
      ),
    );

  test('either way within the limit, or beyond it: that stands, and it says by which columns', () => {
    const { outcome, message } = limitIn(taxed('900000'));
    expect(outcome).toBe('passed');
    expect(message.zh).toContain('按含税列计；按不含税列计，结论相同');
    expect(limitIn(taxed('150000')).outcome).toBe('failed');
  });

  test('within the limit only without tax: it depends, with both numbers and what settles it', () => {
    const { outcome, message, cells } = limitIn(taxed('210000'));
    expect(outcome).toBe('depends');
    const columns = new Set(cells.map(({ left }) => left));
    expect([3, 4, 6, 7].every((column) => columns.has(column))).toBe(true);
    expect(message.zh).toMatch(/取决于金额按含税还是不含税计。按含税：.*22,600.*按不含税：.*20,000.*金额口径/s);
  });

  test('a row in the sheet of project facts settles it', () => {
    const outcomes = ['含税', '不含税'].map((basis) => limitIn(taxed('210000', `金额口径 | ${basis}`)).outcome);
    expect(outcomes).toEqual(['failed', 'passed']);
  });
});
