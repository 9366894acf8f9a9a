import { Exact } from '../../src/base/exact';
import { quantityText } from '../../src/review/report-quantities';

const ratio = (text: string) => ({ value: Exact.of(text), unit: 'ratio' }) as const;
const atMost = (text: string) => ({ op: '<=', value: Exact.of(text), unit: 'ratio' }) as const;

test('amounts are yuan with at least two decimals, and with all they have', () => {
  expect(quantityText({ value: Exact.of('120000'), unit: 'CNY' })).toBe('120000.00');
  expect(quantityText({ value: Exact.of('0.125'), unit: 'CNY' })).toBe('0.125');
  expect(quantityText({ value: Exact.of('-117000'), unit: 'CNY' })).toBe('-117000.00');
});

test('a ratio that ends is exact, one that does not has twelve significant digits', () => {
  expect(quantityText(ratio('0.1234'))).toBe('0.1234');
  const third = Exact.one.dividedBy(Exact.of('3')) ?? Exact.zero;
  expect(quantityText({ value: third, unit: 'ratio' })).toBe('0.333333333333');
});

test('a ratio is never cut down onto its limit', () => {
  expect(quantityText(ratio('0.1000000000000001'), atMost('0.10'))).toBe('0.1000000000000001');
  expect(quantityText(ratio('0.1000000000000001'))).toBe('0.1');
});

test('counts and days are plain numbers', () => {
  expect(quantityText({ value: Exact.of('2'), unit: 'count' })).toBe('2');
  expect(quantityText({ value: Exact.of('-3'), unit: 'days' })).toBe('-3');
});
