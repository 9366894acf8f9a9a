import fc from 'fast-check';
import { amountsInUnit } from '../../src/base/amounts-in-unit';
import { Exact } from '../../src/base/exact';
import { formatQuantity } from '../../src/checks/words/format-quantity';

test.each([
  ['变更额 1,234,500.00元，不超过 42,000,000.00元。', '变更额 123.45万元，不超过 4,200万元。'],
  ['须减少 −350,000.00元', '须减少 −35万元'],
  ['0.00元', '0万元'],
  ['1.005元', '0.0001005万元'],
  ['at most ¥1,234,500.00; −¥0.50 more', 'at most 123.45万元; −0.00005万元 more'],
  ['12 个单元，第 3 号，10.5元', '12 个单元，第 3 号，10.5元'],
])('%s in 万元 is %s', (yuan, wan) => {
  expect(amountsInUnit(yuan, '万元')).toBe(wan);
  expect(amountsInUnit(yuan, '元')).toBe(yuan);
});

test('no amount is more or less by it', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.constantFrom('zh' as const, 'en' as const),
      (fen, language) => {
        const value = Exact.of(fen.toString()).times(Exact.of('0.01'));
        const said = amountsInUnit(formatQuantity({ value, unit: 'CNY' })[language], '万元');
        const number = Exact.of(said.replace('万元', '').replaceAll(',', '').replace('−', '-'));
        expect(number.times(Exact.of('10000')).equals(value)).toBe(true);
      },
    ),
  );
});
