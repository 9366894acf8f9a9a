/** Which cells show a flag: where a finding is put right, and not what it rests on besides. */
import { formatCellRange } from '../../src/base/address';
import { flagsOf, SEVERITIES } from '../../src/review/flags-of';
import { groupOf, WEIGHTY_GROUPS } from '../../src/review/finding-groups';
import type { Review } from '../../src/review/review';
import { sheetName } from '../../src/workbook/workbook';
import { FLAG_LOOKS } from '../../src/workbook/flag-look';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed, sampleWorkbook } from '../support/open-sample';

const flagged = (review: Review) =>
  flagsOf(review).map(({ check, severity, cells }) => [
    check,
    severity,
    cells.map((cell) => formatCellRange(sheetName(review.workbook, cell.sheet), cell)).join(' '),
  ]);

test('of a row that does not come out its amount is flagged, its quantity and price are not; of a limit the amount that changed', () => {
  expect(flagged(reviewed(sampleWorkbook('heyuan-breach')))).toEqual([
    ['form.row-subtotal-new', 'error', '变更单!L19'],
    ['heyuan.21-consent-first', 'error', '项目要素表!B14'],
    ['heyuan.21-finance-review', 'warning', '项目要素表!B15'],
    ['heyuan.21-1-contract-total', 'warning', '变更单!L19'],
    ['heyuan.21-2-changed-amount', 'warning', '变更单!L19'],
    ['heyuan.21-3-count', 'warning', '项目要素表!B10'],
  ]);
});

test('where interpretations disagree the amount that changed most has a look of its own', () => {
  const review = reviewed(sampleWorkbook('heyuan-change-slip'));
  expect(flagged(review)).toEqual([
    ['heyuan.21-2-changed-amount', 'differing', expect.stringMatching(/^变更单!L\d+$/)],
  ]);
});

test('a total that is wrong is flagged itself, whatever lines it adds up', () => {
  const review = reviewed(
    workbook(
      sheet(
        '硬件',
        `
        硬件设备清单
        序号 | 名称 | 数量 | 单价（元） | 小计（元）
        1 | 服务器 | 2 | 100 | 200
        2 | 交换机 | 1 | 50 | 50
        合计 | | | | 300
        `,
      ),
    ),
    'heyuan',
  );
  expect(flagged(review).filter(([, severity]) => severity === 'error')).toEqual([
    ['form.list-total', 'error', '硬件!E5'],
  ]);
});

test('each group that asks for something has a look in the cells that no other has, in colour and without', () => {
  const looks = WEIGHTY_GROUPS.map((group) => {
    const severity = SEVERITIES[group];
    return severity && FLAG_LOOKS[severity];
  });
  expect(new Set(looks.map((look) => look?.fill)).size).toBe(4);
  expect(new Set(looks.map((look) => look?.style)).size).toBe(4);
});

test('what asks for nothing is not flagged', () => {
  const review = reviewed(sampleWorkbook('heyuan-breach'));
  const checks = new Set(flagsOf(review).map(({ check }) => check));
  const quiet = review.findings.filter((finding) => !(WEIGHTY_GROUPS as readonly string[]).includes(groupOf(finding)));
  expect(quiet.length).toBeGreaterThan(0);
  expect(quiet.filter(({ check }) => checks.has(check)).map(({ id }) => id)).toEqual([]);
});
