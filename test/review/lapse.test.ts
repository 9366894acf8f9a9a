/** What was done after the instrument lapsed is judged by nothing, unless somebody says that it is applied all the same. */
import { sheet, workbook } from '../support/draw-workbook';
import { reviewed } from '../support/open-sample';
import { flagsOf } from '../../src/review/flags-of';
import { groupOf } from '../../src/review/finding-groups';
import { wantedFacts } from '../../src/review/missing-facts';
import { filingsOf } from '../../src/review/procedure';
import { reviewerNote } from '../../src/review/reviewer-note';

const FACTS = [
  '项目要素表',
  '适用办法 | 菏区政办发〔2023〕17号',
  '业务日期 | 2025-09-01',
  '合同签订日期 | 2025-06-03',
  '合同备案日期 | 2025-08-01',
  '原批复概算总投资 | 1,200,000',
];
const reviewOf = (...more: readonly string[]) =>
  reviewed(workbook(sheet('项目要素表', [...FACTS, ...more].join('\n'))));
const filed = (review: ReturnType<typeof reviewOf>) =>
  review.findings.find(({ check }) => check === 'mudan.22-contract-filing');

test('the lapse leads, and a late filing after it is shown at level none', () => {
  const review = reviewOf();
  expect(review.findings[0]).toMatchObject({ check: 'mudan.43-in-force', outcome: 'failed', level: 'warning' });
  const finding = filed(review);
  expect(finding).toMatchObject({ outcome: 'failed', level: 'none', lapsed: 'shown' });
  expect(finding?.message.zh).toContain('仅供参考');
  expect(finding && groupOf(finding)).toBe('lapsed');
});

test('the note says the lapse before it says the verdict', () => {
  const lines = reviewerNote(reviewOf(), 'zh').split('\n');
  const at = (words: string) => lines.findIndex((line) => line.startsWith(words));
  expect(at('效力：')).toBeGreaterThan(0);
  expect(at('效力：')).toBeLessThan(at('结论：'));
  expect(lines[at('结论：')]).toContain('必须改 0 项');
});

test('no route follows from it, no flag, no filing and no fact to fill in', () => {
  const review = reviewOf('竣工验收日期 | 2025-08-01');
  const lapsed = new Set(review.findings.flatMap(({ lapsed, id }) => (lapsed ? [id] : [])));
  expect(lapsed.size).toBeGreaterThan(3);
  expect(review.routes.flatMap(({ findings }) => findings).filter((id) => lapsed.has(id))).toEqual([]);
  expect(
    filingsOf(review)
      .map(({ finding }) => finding.id)
      .filter((id) => lapsed.has(id)),
  ).toEqual([]);
  expect(flagsOf(review).map(({ check }) => check)).not.toContain('mudan.22-contract-filing');
  const waiting = wantedFacts(review).flatMap((fact) => fact.waiting.map(({ id }) => id));
  expect(waiting.filter((id) => lapsed.has(id))).toEqual([]);
});

test('参照执行 lets it count, as a warning at most, and says whose word it is', () => {
  const finding = filed(reviewOf('参照执行 | 是'));
  expect(finding).toMatchObject({ outcome: 'failed', level: 'warning', lapsed: 'applied' });
  expect(finding?.message.zh).toContain('参照执行');
  expect(finding && groupOf(finding)).toBe('mayExplain');
});

test('an act before the lapse counts, though the day asked for is after it', () => {
  const early = FACTS.map((row) => row.replace('2025-06-03', '2025-04-01'));
  const finding = filed(reviewed(workbook(sheet('项目要素表', early.join('\n')))));
  expect(finding).toMatchObject({ outcome: 'failed', level: 'error' });
  expect(finding?.lapsed).toBeUndefined();
});

test('with 参照执行 the lapse neither says that nothing is judged nor asks for 参照执行 again', () => {
  const lapse = reviewOf('参照执行 | 是').findings.find(({ check }) => check === 'mudan.43-in-force');
  expect(lapse).toMatchObject({ outcome: 'failed', level: 'warning' });
  expect(lapse?.message.zh).not.toMatch(/不再按它判断|参照执行：是/);
  expect(lapse?.message.zh).toContain('至多提醒');
});

test('on the one day on which its force is arguable an act is a warning at most, and the finding says why', () => {
  const onThatDay = FACTS.map((row) => row.replace('2025-06-03', '2025-05-09'));
  const finding = filed(reviewed(workbook(sheet('项目要素表', onThatDay.join('\n')))));
  expect(finding).toMatchObject({ outcome: 'failed', level: 'warning', lapsed: 'open' });
  expect(finding?.message.zh).toContain('2025-05-09 当日');
  expect(finding?.message.zh).toContain('是否仍有效');
});

describe('an end that stands only on the page it was published on', () => {
  const chenzhou = (...more: readonly string[]) =>
    reviewed(
      workbook(
        sheet(
          '项目要素表',
          [
            '项目要素表',
            '适用办法 | 郴政办发〔2022〕31号',
            '业务日期 | 2028-03-01',
            '竣工验收日期 | 2028-01-15',
            '竣工验收申请日期 | 2028-01-20',
            '初验日期 | 2028-01-01',
            ...more,
          ].join('\n'),
        ),
      ),
    );
  const order = (review: ReturnType<typeof chenzhou>) =>
    review.findings.find(({ check }) => check === 'chenzhou.16-order');

  test('silences nothing: what was done after it is a warning at most, and both ways are said', () => {
    const review = chenzhou();
    expect(review.findings[0]).toMatchObject({ check: 'chenzhou.22-in-force', outcome: 'failed', level: 'warning' });
    expect(review.findings[0]?.message.zh).toMatch(/按发布页.*按正文.*仍然有效/);
    expect(order(review)).toMatchObject({ outcome: 'failed', level: 'warning', lapsed: 'open' });
    expect(order(review)?.message.zh).toMatch(/按发布页.*按正文仍有效/);
    expect(review.pack?.inForce).toBe(true);
  });

  test('参照执行 is shown, and changes nothing of it', () => {
    const review = chenzhou('参照执行 | 是');
    expect(review.findings[0]?.message.zh).toContain('参照执行');
    expect(order(review)).toMatchObject({ level: 'warning', lapsed: 'open' });
  });
});

test('a text that had lapsed offers no room, unless it is applied all the same', () => {
  const slip = sheet(
    'BG-1',
    [
      '项目变更单',
      '变更单编号：BG-1',
      '变更申请日期：2025-08-01',
      '变更依据：会议纪要',
      '变更内容：调整设备',
      '序号 | 设备名称 | 原型号 | 原数量 | 原单价 | 原小计 | 现型号 | 现数量 | 现单价 | 现小计',
      '1 | 交换机 | 甲型 | 1 | 900 | 900 | 乙型 | 1 | 800 | 800',
    ].join('\n'),
  );
  const share = (...more: readonly string[]) =>
    reviewed(workbook(sheet('项目要素表', [...FACTS, ...more].join('\n')), slip)).findings.find(
      ({ check }) => check === 'mudan.21-changed-amount',
    );
  expect(share()).toMatchObject({ outcome: 'passed', lapsed: 'shown' });
  expect(share()?.headroom).toBeUndefined();
  expect(share('参照执行 | 是')?.headroom?.value.toString()).toBe('100');
});
