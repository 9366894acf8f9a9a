import { Exact } from '../../src/base/exact';
import type { Finding } from '../../src/review/review';
import { tryAmount, type Trial } from '../../src/review/try-amount';
import { ourRulebook, reviewed, sampleWorkbook } from '../support/open-sample';

const review = reviewed(sampleWorkbook('heyuan-change-slip'));
const slip = review.subjects.find(({ kind }) => kind === 'change');
const TOTAL = 'heyuan.21-1-contract-total';
const SHARE = 'heyuan.21-2-changed-amount';

const tried = (kind: Trial['kind'], amount: Exact) =>
  tryAmount(review, ourRulebook(), { subject: slip?.id ?? '', kind, amount });
const of = (findings: readonly Finding[], check: string) => {
  const finding = findings.find((one) => one.check === check);
  if (!finding) throw new Error(`no ${check} among ${findings.map((one) => one.check).join(', ')}`);
  return finding;
};
const amounts = (finding: Finding) =>
  Object.fromEntries((finding.interpretations ?? []).map(({ id, amount }) => [id, amount?.value.toString()]));

describe('a trial amount', () => {
  it('of exactly the room that is left is within, of a fen more beyond', () => {
    // By this limit alone: the share is beyond its own already.
    const alone = ({ headroom }: Finding) => headroom?.own ?? headroom?.value;
    const room = alone(of(review.findings, TOTAL));
    if (!room) throw new Error('no room is stated');
    const at = tried('increase', room);
    expect(of(at, TOTAL).outcome).toBe('passed');
    expect(alone(of(at, TOTAL))?.isZero()).toBe(true);
    expect(of(tried('increase', room.plus(Exact.of('0.01'))), TOTAL).outcome).toBe('failed');
  });

  it('moves each interpretation as a line more would', () => {
    const before = amounts(of(review.findings, SHARE));
    expect(before).toEqual({ net: '21400', 'larger-side': '175000', 'sum-of-differences': '328600', gross: '1621800' });
    expect(amounts(of(tried('increase', Exact.of('1000')), SHARE))).toEqual({
      net: '20400',
      'larger-side': '175000',
      'sum-of-differences': '329600',
      gross: '1621800',
    });
    expect(amounts(of(tried('decrease', Exact.of('1000')), SHARE))).toEqual({
      net: '22400',
      'larger-side': '176000',
      'sum-of-differences': '329600',
      gross: '1622800',
    });
  });

  it('leaves the review as it was', () => {
    const said = JSON.stringify(review.findings);
    tried('new-content', Exact.of('5000000'));
    expect(JSON.stringify(review.findings)).toBe(said);
  });

  it('of a slip that is not there gives nothing', () => {
    expect(tryAmount(review, ourRulebook(), { subject: 'change:none', kind: 'increase', amount: Exact.one })).toEqual(
      [],
    );
  });
});
