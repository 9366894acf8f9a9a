/** A row of the list says what is wrong, with the number, in the room a row has. */
import { whatIsWrong } from '../../src/review/what-is-wrong';
import { isWeighty } from '../../src/review/work-order';
import { reviewed, sampleWorkbook } from '../support/open-sample';

const findingsOf = (sample: string) => reviewed(sampleWorkbook(sample)).findings;
const rows = (sample: string) => findingsOf(sample).filter(isWeighty).map(whatIsWrong);

test('a number that is wrong is told with what it should be, a limit with what was seen, a gap with what is missing', () => {
  expect(
    rows('heyuan-breach')
      .slice(0, 10)
      .map(({ zh }) => zh),
  ).toEqual([
    '现小计 270,000.00元，应为 207,000.00元',
    '变更实施日期早于变更同意日期',
    '缺少：变更财政审核意见',
    '变更后总金额不超合同：1,535,600.00元，限 1,285,000.00元',
    '变更金额占合同的比例：至少 47.14%，限 10%',
    '计入次数的变更申请 2 次，限 1 次',
    '未填：项目清单报送日期',
    '未填：是否已落实资金',
    '未填：项目管理系统编号',
    '未填：项目建设方案等 3 项',
  ]);
});

test('in English the same, and the title where a sentence has no room', () => {
  expect(
    rows('heyuan-breach')
      .slice(0, 6)
      .map(({ en }) => en),
  ).toEqual([
    'new row subtotal ¥270,000.00, should be ¥207,000.00',
    'Consent first, then the change',
    'Lacking: finance opinion on the change',
    'Total after the change within the contract: ¥1,535,600.00, limit ¥1,285,000.00',
    'Share of the contract that changes: at least 47.14%, limit 10%',
    'Change requests that count: 2, at most 1',
  ]);
});

test('where interpretations disagree both ends are told', () => {
  expect(rows('heyuan-change-slip')[0]?.zh).toBe('变更金额占合同的比例：0.55% 至 42.02%，限 10%');
});

test('what asks for nothing keeps its title', () => {
  const quiet = findingsOf('heyuan-breach').filter((finding) => !isWeighty(finding));
  expect(quiet.length).toBeGreaterThan(5);
  expect(quiet.filter((finding) => whatIsWrong(finding) !== finding.title)).toEqual([]);
});
