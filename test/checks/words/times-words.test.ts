import { isTimes, timesWords } from '../../../src/checks/words/times-words';
import { Exact } from '../../../src/base/exact';
import { reviewed, sampleWorkbook } from '../../support/open-sample';

const label = { zh: '计入次数的变更申请', en: 'requests that count' };
const once = { op: '<=', value: Exact.one, unit: 'count' } as const;

test('how often is said as an office counts it, with what is too much', () => {
  const two = timesWords(label, { zh: '2', en: '2' }, once, { value: Exact.of('-1'), unit: 'count' });
  expect(two.zh).toBe('计入次数的变更申请 2 次，限 1 次，超出 1 次。');
  expect(two.en).toBe('requests that count: 2, at most 1, 1 too many.');
});

test('only of what is counted in times, and has a most', () => {
  expect(isTimes(once, label)).toBe(true);
  expect(isTimes({ ...once, op: '>=' }, label)).toBe(false);
  expect(isTimes({ ...once, unit: 'CNY' }, label)).toBe(false);
  expect(isTimes(once, { zh: '页数', en: 'pages' })).toBe(false);
});

test('a slip within its number of requests says so', () => {
  const { findings } = reviewed(sampleWorkbook('heyuan-small-filing'));
  const count = findings.find(({ check }) => check.startsWith('heyuan.21-3'));
  expect(count?.message.zh).toContain('计入次数的变更申请 1 次，限 1 次。');
});
