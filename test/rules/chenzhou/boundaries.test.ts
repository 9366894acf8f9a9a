/** The two thresholds of 郴州, which the user states, at a fen below, on them, and a fen above. */
import { Exact } from '../../../src/base/exact';
import { evaluateCase } from '../rule-case';

const PROCUREMENT = '800000.00';
const INITIATION = '3000000.00';

describe.each([
  [PROCUREMENT, 'passed self-implement', 'passed technical-and-fiscal-review', 'passed technical-and-fiscal-review'],
  [
    INITIATION,
    'passed technical-and-fiscal-review',
    'depends initiation-technical-and-fiscal-review',
    'passed initiation-technical-and-fiscal-review',
  ],
])('a total investment at %s', (threshold, below, on, above) => {
  test.each([
    ['a fen below', '-0.01', below],
    ['on it', '0.00', on],
    ['a fen above', '0.01', above],
  ])('%s', (_, difference, said) => {
    const { evaluations } = evaluateCase('chenzhou', {
      project: {
        项目总投资: Exact.of(threshold).plus(Exact.of(difference)).toString(),
        政府采购限额标准: PROCUREMENT,
        立项金额标准: INITIATION,
        是否纳入年度计划: '是',
      },
    });
    const tier = evaluations.find(({ check }) => check === 'chenzhou.8-tier');
    expect(`${tier?.outcome} ${tier?.route?.route}`).toBe(said);
  });
});

describe('a procurement threshold at the initiation threshold', () => {
  test.each([
    ['a fen below', '2999999.99', []],
    ['on it', '3000000.00', []],
    ['a fen above', '3000000.01', ['contradictory-facts']],
  ])('%s', (_, procurement, kinds) => {
    const { problems } = evaluateCase('chenzhou', {
      project: { 项目总投资: '1000000.00', 政府采购限额标准: procurement, 立项金额标准: INITIATION },
    });
    expect(problems.map(({ kind }) => kind)).toEqual(kinds);
  });
});
