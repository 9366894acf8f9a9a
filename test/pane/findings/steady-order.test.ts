import { steadied, withoutMended } from '../../../src/pane/findings/steady-order';
import { workOrder } from '../../../src/review/work-order';
import { manyFindings, slipReview } from '../slip-review';

const FINDINGS = manyFindings(20);
const work = (findings: typeof FINDINGS) => workOrder(slipReview({ findings }));
const names = (sections: ReturnType<typeof steadied>) =>
  sections.flatMap(({ findings }) => findings.map(({ check }) => check.replace('example.line-', '')));

test('what comes goes in before what stands behind it, and nothing else moves', () => {
  const some = FINDINGS.filter((_, index) => ![0, 4, 19].includes(index));
  const before = steadied([], work(some));
  const now = steadied(before, work(FINDINGS));
  expect(names(now)).toEqual(FINDINGS.map((_, index) => String(index + 1)));
});

test('what is mended stands there until it is let go, and is live again when it comes back', () => {
  const before = steadied([], work(FINDINGS));
  const now = steadied(before, work(FINDINGS.slice(1)));
  expect(names(now)[0]).toBe('1');
  expect([...(now[0]?.mended ?? [])]).toEqual([FINDINGS[0]?.id]);
  expect(names(withoutMended(now, new Set([FINDINGS[0]?.id ?? ''])))[0]).toBe('2');
  expect(steadied(now, work(FINDINGS))[0]?.mended.size).toBe(0);
});

test('what a reviewer has accepted was mended by nobody', () => {
  const before = steadied([], work(FINDINGS));
  const accepted = FINDINGS.map((finding, at) => (at === 0 ? { ...finding, accepted: true as const } : finding));
  const now = steadied(before, work(accepted));
  expect(names(now)[0]).toBe('2');
  expect([...(now[0]?.mended ?? [])]).toEqual([]);
});

test('what goes all at once was mended by nobody', () => {
  const before = steadied([], work(FINDINGS));
  expect(names(steadied(before, work(FINDINGS.slice(15))))).toEqual(['16', '17', '18', '19', '20']);
});
