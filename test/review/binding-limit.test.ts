import { bindingLimit } from '../../src/review/binding-limit';
import { reviewed, sampleWorkbook } from '../support/open-sample';

const bound = (sample: string, slip: string) =>
  bindingLimit(reviewed(sampleWorkbook(sample)).findings.filter(({ subject }) => subject === slip));

test('of two limits that are broken the one is named that asks more to go, though it does not know how much more', () => {
  const most = bound('heyuan-breach', 'change:BG-02');
  expect(most?.finding.check).toBe('heyuan.21-2-changed-amount');
  // 605,800 of this slip alone, against a tenth of 1,285,000.
  expect(most && [most.headroom.value.toString(), most.atLeast]).toEqual(['-477300', true]);
});

test('of limits that hold the one that leaves least room', () => {
  const least = bound('heyuan-small-filing', 'change:BG-01');
  expect(least && [least.headroom.value.toString(), least.atLeast]).toEqual(['300', false]);
});
