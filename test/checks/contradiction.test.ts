/** Facts that contradict one another: a problem that names both, and no verdict. */
import { judged } from './one-check';

const own = `
kind: limit
measure: 项目总投资
limit: ≤ 立项金额标准
boundary: text
consistent:
  holds: 政府采购限额标准 ≤ 立项金额标准
  otherwise: { zh: 两个标准矛盾, en: the thresholds contradict each other }
route: { topic: initiation, passed: approval }
`;
const amounts = (procurement: string) => ({
  项目总投资: '1.00',
  立项金额标准: '100.00',
  ...(procurement === '' ? {} : { 政府采购限额标准: procurement }),
});

test.each([
  ['99.99', 'passed'],
  ['100.00', 'passed'],
  ['100.01', 'cannotTell'],
])('%s beside 100.00: %s', (procurement, outcome) => {
  expect(judged(own, { project: amounts(procurement) }).outcome).toBe(outcome);
});

test('both facts are named as conflicting, with the values seen, and the way stays open', () => {
  const { message, missing, problem, route } = judged(own, { project: amounts('100.01') });
  expect(message.zh).toContain('两个标准矛盾（政府采购限额标准：100.01元；立项金额标准：100.00元）');
  expect(problem?.zh).toContain('两个标准矛盾');
  expect(missing?.map(({ fact, why }) => `${fact} ${why}`)).toEqual([
    'parameter.procurementThreshold conflicting',
    'parameter.initiationThreshold conflicting',
  ]);
  expect(route).toEqual({ topic: 'initiation', route: 'undetermined' });
});

test('what is not known contradicts nothing', () => {
  const { outcome, problem } = judged(own, { project: amounts('') });
  expect(outcome).toBe('passed');
  expect(problem).toBeUndefined();
});
