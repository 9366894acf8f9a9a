import { Exact } from '../../src/base/exact';
import { atOnce } from '../../src/base/steps';
import { leastChange } from '../../src/review/least-change';
import { mostOfLine } from '../../src/review/most-of-line';
import type { Finding, Review } from '../../src/review/review';
import { triedWorkbook, tryableLines, type LineTried } from '../../src/review/tried-workbook';
import { tryingLines } from '../../src/review/try-lines';
import { sheet, workbook } from '../support/draw-workbook';
import { ourRulebook, reviewed, sampleWorkbook } from '../support/open-sample';

const TOTAL = 'heyuan.21-1-contract-total';
const RATIO = 'heyuan.21-2-changed-amount';
const slip = 'change:BG-01';
const [TERMINAL, CAMERA] = ['line:BG-01/hardware/1', 'line:BG-01/hardware/2'];

/** 自助终端 5 of 4,000 yuan, 高拍仪 10 of 820; by the total 300 yuan may still be added. */
const review = reviewed(sampleWorkbook('heyuan-small-filing'));
const of = (line: string, quantity: string): LineTried => ({ line, quantity: Exact.of(quantity) });
const tried = (from: Review, ...lines: LineTried[]) => atOnce(tryingLines(from, ourRulebook(), { slip, lines }));
const most = (from: Review, line: string, ...lines: LineTried[]) =>
  atOnce(mostOfLine(from, ourRulebook(), { slip, lines }, line));
/** As if it had been typed. */
const typed = (...lines: LineTried[]) => reviewed(triedWorkbook(review, tryableLines(review, slip), lines));
const found = ({ findings }: Review, check: string): Finding => {
  const one = findings.find((finding) => finding.check === check && finding.subject === slip);
  if (!one) throw new Error(`no ${check}`);
  return one;
};

/** A contract of a million yuan, and two lines as written. */
function slipOf(first: string, second: string): Review {
  const facts = '项目要素表\n适用办法 | 河源\n合同金额 | 100万元\n变更申请日期 | 2026-09-14\n变更申请次数 | 1';
  const slipText = `项目变更单\n单位：元\n变更单编号：BG-01\n变更依据：合同第十条\n变更内容：换设备
序号 | 名称 | 原数量 | 原单价 | 原小计 | 现数量 | 现单价 | 现小计
1 | ${first}\n2 | ${second}`;
  return reviewed(workbook(sheet('项目要素表', facts), sheet('变更单', slipText)));
}

describe('quantities tried', () => {
  it('are judged by the whole review, subtotals and totals with them, and the workbook stays', () => {
    const before = JSON.stringify(review.workbook.sheets);
    const after = tried(review, of(TERMINAL, '6'));
    expect(found(after, TOTAL).outcome).toBe('failed');
    expect(found(after, TOTAL).measured?.value.toString()).toBe('468700');
    expect(after.findings.filter(({ check, level }) => check.startsWith('form.') && level === 'error')).toEqual([]);
    expect(JSON.stringify(review.workbook.sheets)).toBe(before);
  });

  it('count together: five cameras less pay for a terminal more', () => {
    expect(found(tried(review, of(TERMINAL, '6'), of(CAMERA, '5')), TOTAL).outcome).toBe('passed');
  });
});

describe('the most of a line that still holds', () => {
  it('is what the room pays for, with what breaks beyond it', () => {
    const alone = most(review, TERMINAL);
    expect(alone).toMatchObject({ kind: 'most', beyond: { check: TOTAL } });
    expect(alone.kind === 'most' && alone.quantity.toString()).toBe('5');
  });

  it('is more when another line is tried with less, and one more than it breaks', () => {
    const answer = most(review, TERMINAL, of(CAMERA, '5'));
    if (answer.kind !== 'most') throw new Error(answer.kind);
    expect(answer.quantity.toString()).toBe('6');
    expect(found(tried(review, of(TERMINAL, '7'), of(CAMERA, '5')), TOTAL).outcome).toBe('failed');
  });

  it('of a slip beyond its limits is less than what stands there', () => {
    const answer = most(typed(of(TERMINAL, '9')), TERMINAL);
    expect(answer.kind === 'most' && answer.quantity.toString()).toBe('5');
  });

  it('is none where no quantity mends what is wrong', () => {
    const breach = reviewed(sampleWorkbook('heyuan-breach'));
    const answer = atOnce(
      mostOfLine(breach, ourRulebook(), { slip: 'change:BG-02', lines: [] }, 'line:BG-02/hardware/1'),
    );
    expect(answer).toMatchObject({ kind: 'none', because: [{ check: RATIO }] });
  });

  it.each([
    [
      'what forbids every quantity, though more breaks as it stands',
      '主机 | 10 | 30000 | 300000 | 0 | 30000 | 0',
      '终端 | 20 | 10000 | 200000 | 50 | 10000 | 500000',
      [RATIO],
    ],
    [
      'both, where one forbids more and the other less',
      '主机 | 1 | 9000 | 9000 | 11 | 9000 | 99000',
      '终端 | 20 | 10000 | 200000 | 20 | 10000 | 200000',
      [TOTAL, RATIO],
    ],
  ])('that is none names %s', (_, first, second, checks) => {
    const drawn = slipOf(first, second);
    const line = tryableLines(drawn, slip).at(-1);
    const answer = line && most(drawn, line.id);
    expect(answer?.kind === 'none' && answer.because.map(({ check }) => check)).toEqual(checks);
  });

  it('cannot be told where no limit can', () => {
    const { sheets, ...book } = sampleWorkbook('heyuan-small-filing');
    const isContract = (row: (typeof sheets)[number]['rows'][number]) => row?.[0]?.value === '合同金额';
    const without = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.filter((row) => !isContract(row)) }));
    expect(most(reviewed({ ...book, sheets: without }), TERMINAL)).toEqual({ kind: 'no-limit' });
  });
});

describe('the least change that mends a limit', () => {
  it('is the smallest step back of the line that costs least, and the finding has passed by it', () => {
    const wrong = typed(of(CAMERA, '14'));
    const change = atOnce(leastChange(wrong, ourRulebook(), found(wrong, TOTAL)));
    expect(
      change?.moves.map(({ title, what, from, to }) => [title, what, `${from.toString()}→${to.toString()}`]),
    ).toEqual([['2 高拍仪', 'quantity', '14→10']]);
    expect(change?.after.outcome).toBe('passed');
  });

  it('takes several numbers, prices among them, where one is not enough', () => {
    const breach = reviewed(sampleWorkbook('heyuan-breach'));
    const total = breach.findings.find(({ check }) => check === TOTAL);
    if (!total) throw new Error('no total');
    const change = atOnce(leastChange(breach, ourRulebook(), total));
    expect(change?.moves.map(({ what, to }) => `${what} ${to.toString()}`)).toEqual([
      'price 150000',
      'quantity 60',
      'quantity 12',
    ]);
    expect(change?.after.outcome).toBe('passed');
  });

  it('is one by which the other limits of the slip hold too, where there is one', () => {
    const drawn = slipOf(
      '主机 | 1 | 40000 | 40000 | 3 | 40000 | 120000',
      '终端 | 9 | 10000 | 90000 | 5 | 10000 | 50000',
    );
    expect(found(drawn, RATIO).outcome).toBe('depends');
    const change = atOnce(leastChange(drawn, ourRulebook(), found(drawn, TOTAL)));
    // With 2 the total would hold, and not the share.
    expect(change?.moves.map(({ title, to }) => `${title} ${to.toString()}`)).toEqual(['1 主机 1']);
    expect(change?.stillBroken).toEqual([]);
  });

  it('says which limits still do not hold, where no change mends them all', () => {
    const breach = reviewed(sampleWorkbook('heyuan-breach'));
    const total = breach.findings.find(({ check }) => check === TOTAL);
    const change = total && atOnce(leastChange(breach, ourRulebook(), total));
    expect(change?.stillBroken.map(({ check }) => check)).toEqual([RATIO]);
  });

  it('of what holds is none', () => {
    expect(atOnce(leastChange(review, ourRulebook(), found(review, TOTAL)))).toBeUndefined();
  });
});
