/** Amounts that are written as bounds: exact on the side they name, and nothing where they name none. */
import { readAmountBounds } from '../../src/base/amount-bounds';

test.each([
  ['至少30万', '300000', undefined],
  ['不少于 30 万元', '300000', undefined],
  ['≥300000', '300000', undefined],
  ['30万元以上', '300000', undefined],
  ['不超过30万', undefined, '300000'],
  ['最高不超过30万', undefined, undefined],
  ['30万元以内', undefined, '300000'],
  ['≤30万元', undefined, '300000'],
  ['30万元至50万元', '300000', '500000'],
  ['30-50万元', undefined, '500000'],
  ['50万元-30万元', undefined, undefined],
  ['约30万', undefined, undefined],
  ['30万左右', undefined, undefined],
  ['至少约30万', undefined, undefined],
  ['至少若干', undefined, undefined],
  ['30万元', undefined, undefined],
])('%s', (text, least, most) => {
  const { atLeast, atMost } = readAmountBounds(text);
  expect([atLeast?.toString(), atMost?.toString()]).toEqual([least, most]);
});

test('in the unit of the column', () => {
  expect(readAmountBounds('不超过30', '万元').atMost?.toString()).toBe('300000');
});
