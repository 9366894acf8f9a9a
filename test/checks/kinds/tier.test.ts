import { judged } from '../one-check';

/** As 郴州 words it: below P, from P up to L, from L on; at L the second and the third overlap. */
const OVERLAPPING = `
kind: tier
route: { topic: initiation }
measure: 项目总投资
tiers:
  - { when: < 政府采购限额标准, boundary: text, route: self-implement, title: { zh: 一档, en: first } }
  - { when: ['≥ 政府采购限额标准', ≤ 立项金额标准], boundary: text, route: technical-and-fiscal-review, title: { zh: 二档, en: second } }
  - { when: ≥ 立项金额标准, boundary: text, route: initiation-technical-and-fiscal-review, default: true, title: { zh: 三档, en: third } }
`;
const both = { 政府采购限额标准: '500000.00', 立项金额标准: '2000000.00' };

test.each([
  ['499999.99', 'passed', 'self-implement'],
  ['500000.00', 'passed', 'technical-and-fiscal-review'],
  ['1999999.99', 'passed', 'technical-and-fiscal-review'],
  ['2000000.00', 'depends', 'initiation-technical-and-fiscal-review'],
  ['2000000.01', 'passed', 'initiation-technical-and-fiscal-review'],
])('%s falls into a band (%s)', (amount, outcome, route) => {
  const evaluation = judged(OVERLAPPING, { project: { ...both, 项目总投资: amount } });
  expect([evaluation.outcome, evaluation.route?.route]).toEqual([outcome, route]);
});

test('a parameter nobody gives is asked for', () => {
  const evaluation = judged(OVERLAPPING, { project: { 立项金额标准: '2000000.00', 项目总投资: '600000.00' } });
  expect([evaluation.outcome, evaluation.route?.route]).toEqual(['cannotTell', 'undetermined']);
  expect(evaluation.missing?.map(({ fact }) => fact)).toEqual(['parameter.procurementThreshold']);
});

test('between the bands the text is silent', () => {
  const own = `
kind: tier
route: { topic: initiation }
measure: 预算金额
tiers:
  - { when: < 50万元, boundary: text, route: record-filing, title: { zh: 备案, en: filing } }
  - { when: '> 50万元', boundary: text, route: approval, title: { zh: 审批, en: approval } }
`;
  const evaluation = judged(own, { project: { 预算金额: '500000.00' } });
  expect([evaluation.outcome, evaluation.route?.route]).toEqual(['notRegulated', 'undetermined']);
});

test('a threshold by category is a quantity', () => {
  const own = `
kind: tier
route: { topic: initiation }
measure: 预算金额
tiers:
  - { when: < 分类限额, boundary: text, route: self-implement, title: { zh: 自行, en: alone } }
  - { when: ≥ 分类限额, boundary: text, route: approval, title: { zh: 审批, en: approval } }
`;
  const quantity = `
id: by-category
name: { zh: 分类限额, en: threshold by category }
formula: 若(采购类别 = “工程”，100万元，若(采购类别 = “服务”，80万元，50万元))
`;
  const route = (project: Record<string, string>) =>
    judged(own, { project }, { 'quantities/by-category.yaml': quantity }).route?.route;
  expect(route({ 预算金额: '600000.00', 采购类别: '货物' })).toBe('approval');
  expect(route({ 预算金额: '600000.00', 采购类别: '服务' })).toBe('self-implement');
  expect(route({ 预算金额: '600000.00' })).toBe('undetermined');
});

describe('an amount that is not known, but bounded', () => {
  // What was changed before is not stated; it cannot be below zero.
  const own = `
kind: tier
route: { topic: initiation }
measure: 预算金额 + 累计已变更金额
tiers:
  - { when: ≤ 50万元, boundary: convention, route: record-filing, title: { zh: 备案, en: filing } }
  - { when: '> 50万元', boundary: convention, route: approval, title: { zh: 审批, en: approval } }
`;
  const atLeast = (amount: string) => judged(own, { project: { 预算金额: amount, 累计已变更金额: '' } });

  test.each([
    ['500000.01', 'passed', 'approval'],
    ['400000.00', 'cannotTell', 'undetermined'],
    // At the limit itself the lower band is still open.
    ['500000.00', 'cannotTell', 'undetermined'],
  ])('at least %s: %s', (amount, outcome, route) => {
    const evaluation = atLeast(amount);
    expect([evaluation.outcome, evaluation.route?.route]).toEqual([outcome, route]);
  });

  test('the message says that it is not known, and what is missing stays told', () => {
    const { message, missing } = atLeast('600000.00');
    expect(message.zh).toContain('虽不确定，已可定档：审批');
    expect(missing?.map(({ fact }) => fact)).toEqual(['change.priorAmount']);
  });
});
