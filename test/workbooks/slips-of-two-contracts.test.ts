/** 河源 21: where the contract that changes is meant, the slips of another contract do not count; where nobody wrote whose they are, that is said. */
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';

const FACTS = [
  '项目要素表',
  '适用办法 | 河府办〔2021〕30号',
  '合同金额：硬件合同 | 1,000,000',
  '合同金额：软件合同 | 1,000,000',
];

function slip(number: string, on: string, contract: string | undefined, now: string) {
  return sheet(
    number,
    [
      '项目变更单',
      `变更单编号：${number}`,
      `变更申请日期：${on}`,
      ...(contract === undefined ? [] : [`所属合同：${contract}`]),
      '变更依据：会议纪要',
      '变更内容：调整设备',
      '建设单位意见：同意变更。',
      '序号 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计',
      `1 | 设备${number} | | | | | 乙型 | 1 | ${now} | ${now}`,
    ].join('\n'),
  );
}

function second(first: string | undefined, own: string | undefined, more: readonly string[] = [], amount = '60000') {
  const facts = sheet('项目要素表', [...FACTS, ...more].join('\n'));
  const review = reviewed(
    workbook(facts, slip('BG-1', '2024-03-01', first, amount), slip('BG-2', '2024-06-01', own, '60000')),
  );
  const of = (check: string) => {
    const found = review.findings.find(({ id }) => id === `heyuan.${check}@change:BG-2`);
    if (!found) throw new Error(`no ${check}`);
    const by = Object.fromEntries((found.interpretations ?? []).map(({ id, outcome }) => [id, outcome]));
    return { ...found, by, says: found.message.zh };
  };
  return { share: of('21-2-changed-amount'), total: of('21-1-contract-total') };
}

test('a slip of the same contract counts, under either basis', () => {
  const { share } = second('硬件合同', '硬件合同');
  expect(share.by).toMatchObject({
    'gross+cumulative+own-contract': 'failed',
    'gross+cumulative+all-contracts': 'passed',
  });
});

test('a slip of another contract does not count against the contract that changes, and that is said', () => {
  const { share, total } = second('软件合同', '硬件合同');
  expect(share.outcome).toBe('passed');
  expect(share.says).toContain('变更单 BG-1属另一份合同');
  expect(share.message.en).toContain('of another contract');
  expect(total.measured?.value.toString()).toBe('1060000');
});

test('against all contracts together every slip counts', () => {
  const { share } = second('软件合同', '硬件合同', ['合同金额口径 | 项目全部合同', '累计口径 | 累计'], '150000');
  expect(share.outcome).toBe('failed');
  expect(share.measured?.value.toString()).toBe('0.105');
});

test('one that names no contract may be of it or not: what is sure is a bound, and what is missing is told', () => {
  const { share } = second(undefined, '硬件合同');
  expect(share.by['gross+cumulative+own-contract']).toBe('cannotTell');
  expect(share.missing?.map(({ reason }) => reason?.zh)).toContain('变更单 BG-1与本单是否同一合同没有写明');
});

test('one that names no contract decides nothing where either way comes to the same', () => {
  expect(second(undefined, '硬件合同', [], '30000').share.by['gross+cumulative+own-contract']).toBe('passed');
});

test('a name that is not among the contracts listed may be the number of one of them', () => {
  expect(second('HT-2024-7', '硬件合同').share.by['gross+cumulative+own-contract']).toBe('cannotTell');
});

test('what is stated of earlier changes as a whole stands for no one contract', () => {
  const { share } = second('软件合同', '硬件合同', ['累计已变更金额 | 60000']);
  expect(share.by['gross+cumulative+own-contract']).toBe('cannotTell');
  expect(share.missing?.map(({ reason }) => reason?.zh)).toContain('累计已变更金额没有分合同写明');
});

test('with one contract nothing is left out, whatever a slip calls it', () => {
  const facts = sheet('项目要素表', ['项目要素表', '适用办法 | 河府办〔2021〕30号', '合同金额 | 1,000,000'].join('\n'));
  const review = reviewed(
    workbook(facts, slip('BG-1', '2024-03-01', 'HT-1', '60000'), slip('BG-2', '2024-06-01', '硬件合同', '60000')),
  );
  const share = review.findings.find(({ id }) => id === 'heyuan.21-2-changed-amount@change:BG-2');
  expect(share?.measured?.value.toString()).toBe('0.12');
});
