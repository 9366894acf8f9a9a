import { FINDING_GROUPS, groupOf } from '../../src/review/finding-groups';

test.each([
  ['failed', 'mandatory', 'mustCorrect'],
  ['failed', 'inPrinciple', 'mayExplain'],
  ['failed', 'permissive', 'mayExplain'],
  ['depends', 'mandatory', 'interpretationsDiffer'],
  ['cannotTell', 'mandatory', 'cannotTell'],
  ['passed', 'inPrinciple', 'passed'],
  ['inapplicable', 'mandatory', 'inapplicable'],
  ['notRegulated', 'permissive', 'notRegulated'],
] as const)('%s and %s stands under %s', (outcome, modality, group) => {
  expect(groupOf({ outcome, modality })).toBe(group);
  expect(FINDING_GROUPS.map((one) => one.id)).toContain(group);
});

test('what passed with something to look at stands by itself, before what nothing is to be said of', () => {
  expect(groupOf({ outcome: 'passed', modality: 'mandatory', noted: true })).toBe('noted');
  const order = FINDING_GROUPS.map((one) => one.id);
  expect(order.indexOf('noted')).toBeLessThan(order.indexOf('passed'));
});
