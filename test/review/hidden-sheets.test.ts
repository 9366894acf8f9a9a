/** A sheet that nobody sees counts like the others, and the verdict says that it is one. */
import { reviewerNote } from '../../src/review/reviewer-note';
import { sheet, workbook } from '../support/draw-workbook';
import { reviewOf } from '../workbooks/workbook-story';

const budget = (name: string, total: number, visibility: 'visible' | 'hidden' | 'veryHidden') =>
  sheet(
    name,
    `示例项目预算表\n序号 | 名称 | 数量 | 单价 | 金额\n1 | 设备甲 | 2 | 100 | 200\n合计 |  |  |  | ${total}`,
    {
      visibility,
    },
  );
const wrong = (review: ReturnType<typeof reviewOf>) => review.findings.filter(({ level }) => level === 'error');

test.each(['hidden', 'veryHidden'] as const)(
  'a wrong total on a sheet that is %s is an error, and said to be there',
  (visibility) => {
    const review = reviewOf(workbook(budget('预算', 200, 'visible'), budget('旧稿', 300, visibility)));
    expect(
      wrong(review).map(({ onHiddenSheet, message }) => [onHiddenSheet, message.zh.includes('在隐藏的工作表“旧稿”')]),
    ).toEqual([[true, true]]);
    expect(reviewerNote(review, 'zh')).toContain('其中 1 项在隐藏的工作表');
  },
);

test('one on a sheet that is seen is not, whatever else is hidden', () => {
  const review = reviewOf(workbook(budget('预算', 300, 'visible'), budget('旧稿', 200, 'hidden')));
  expect(wrong(review).map(({ onHiddenSheet }) => onHiddenSheet)).toEqual([undefined]);
  expect(reviewerNote(review, 'zh')).not.toContain('在隐藏的工作表，');
});
