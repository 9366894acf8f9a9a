/** A line on which a check breaks down spoils no other line, is told with its cells, and is no clean bill. */
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';
import { reportOf } from '../../src/review/report';
import { reviewerNote } from '../../src/review/reviewer-note';

const HUGE = `1${'0'.repeat(200)}`;
const reviewOf = (subtotal: number) =>
  reviewed(
    workbook(
      sheet(
        '硬件',
        `
        硬件设备清单
        序号 | 名称 | 数量 | 单价（元） | 小计（元）
        1 | 服务器 | 2 | 100 | ${subtotal}
        2 | 交换机 | ${HUGE} | ${HUGE} | 5
        3 | 防火墙 | 2 | 100 | 200
        `,
      ),
    ),
    'heyuan',
  );
const subtotals = (review: ReturnType<typeof reviewOf>) =>
  review.findings.filter(({ check, outcome }) => check === 'form.row-subtotal' && outcome !== 'inapplicable');

test('the other lines keep their errors, and the problem names the cells of the line', () => {
  const review = reviewOf(300);
  expect(subtotals(review).map(({ subject, outcome }) => [subject, outcome])).toEqual([['line:budget/1', 'failed']]);
  const report = reportOf(review, { generatorVersion: '0', workbookDigest: '' });
  expect(report.incomplete).toBe(true);
  expect(report.problems).toHaveLength(1);
  expect(report.problems[0]).toMatchObject({ kind: 'crashed-check', incomplete: true, at: '硬件!A4:E4' });
  expect(report.problems[0]?.message.zh).toContain('对“2 交换机”运行出错');
});

test('where no other line is wrong, nobody says that all of them are right', () => {
  expect(subtotals(reviewOf(200))).toEqual([]);
});

test('the note says that it is incomplete before it says the verdict', () => {
  const note = reviewerNote(reviewOf(200), 'zh');
  expect(note.indexOf('核对不完整')).toBeGreaterThan(0);
  expect(note.indexOf('核对不完整')).toBeLessThan(note.indexOf('结论：'));
});
