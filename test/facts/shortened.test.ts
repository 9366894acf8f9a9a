import { shortened } from '../../src/facts/shortened';

test('a long name is cut with an ellipsis, a short one stands on one line', () => {
  expect(shortened(' 视频\n平台 ')).toBe('视频 平台');
  expect(shortened('项'.repeat(30))).toBe('项'.repeat(30));
  expect(shortened('项'.repeat(31))).toBe(`${'项'.repeat(29)}…`);
});

test('a character of two units is not cut in two', () => {
  expect(shortened('𠮷'.repeat(30))).toBe('𠮷'.repeat(30));
  expect(shortened('𠮷'.repeat(40))).toBe(`${'𠮷'.repeat(29)}…`);
});
