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
