import { Exact } from '../../../src/base/exact';
import type { Limit, Operator, Quantity, Unit } from '../../../src/checks/evaluation';
import { barGeometry } from '../../../src/pane/measures/bar-geometry';

const seen = (value: string, unit: Unit = 'ratio'): Quantity => ({ value: Exact.of(value), unit });
const limit = (op: Operator, value: string, unit: Unit = 'ratio'): Limit => ({ op, value: Exact.of(value), unit });

describe('a bar', () => {
  it('is filled in proportion to the limit', () => {
    const bar = barGeometry(seen('0.05'), limit('<=', '0.10'));
    expect(bar?.filled).toBeCloseTo((bar?.limits[0] ?? 0) / 2, 0);
    expect(bar?.beyondFrom).toBeUndefined();
  });

  it('exactly at the limit has nothing beyond it', () => {
    expect(barGeometry(seen('0.10'), limit('<=', '0.10'))?.beyondFrom).toBeUndefined();
  });

  it('shows the least breach wide enough to be seen', () => {
    const bar = barGeometry(seen('1000000000.01', 'CNY'), limit('<=', '1000000000', 'CNY'));
    expect((bar?.filled ?? 0) - (bar?.beyondFrom ?? 0)).toBeGreaterThan(2);
  });

  it('of what must be at least so much has nothing beyond, however much there is', () => {
    expect(barGeometry(seen('5'), limit('>=', '1'))?.beyondFrom).toBeUndefined();
  });

  it('between two bounds marks both', () => {
    const band: Limit = { from: Exact.of('12'), to: Exact.of('24'), unit: 'count' };
    expect(barGeometry(seen('30', 'count'), band)).toMatchObject({ limits: [34.8, 69.6], beyondFrom: 69.6 });
  });

  it('stays within its frame whatever it is given', () => {
    for (const value of ['-3', '0', '0.1', '99999999']) {
      const bar = barGeometry(seen(value), limit('<=', '0.10'));
      for (const place of [bar?.filled ?? 0, ...(bar?.limits ?? [])]) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(100);
      }
    }
  });

  it('is not drawn where all is zero or the units differ', () => {
    expect(barGeometry(seen('0'), limit('<=', '0'))).toBeUndefined();
    expect(barGeometry(seen('1', 'CNY'), limit('<=', '1', 'ratio'))).toBeUndefined();
  });
});
