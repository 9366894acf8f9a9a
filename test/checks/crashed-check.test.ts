/** A check that breaks down is told with where in the code it did, without a word of the workbook, and spoils no other. */
import { evaluatePack } from '../../src/checks/evaluate-pack';
import { dayOfCase, subjectsOfCase } from '../../src/rulebook/cases/case-subjects';
import { ourRulebook } from '../rules/rule-case';

const CHECK = 'heyuan.21-3-count';

function judgedWith(thrown: unknown) {
  const { packs, dictionary } = ourRulebook();
  const pack = packs.get('heyuan');
  if (!pack) throw new Error('no pack');
  const checks = pack.checks.map(({ appliesIf, ...check }) =>
    check.id === CHECK
      ? {
          ...check,
          judge: (): never => {
            throw thrown;
          },
        }
      : { ...check, ...(appliesIf && { appliesIf }) },
  );
  const subjects = subjectsOfCase(
    { project: {}, change: { 变更申请次数: '2', 变更申请日期: '2024-03-05' } },
    dictionary,
  );
  return evaluatePack({ ...pack, checks }, subjects, dayOfCase('2024-06-03'));
}

test('its stack is kept: the kind of error and the places, not what it says', () => {
  const { problems, evaluations } = judgedWith(new RangeError('not a number: "420,000元"\n  at 变更单 B3 (x:1:2'));
  const [problem] = problems.filter(({ kind }) => kind === 'crashed-check');
  expect(problem?.check).toBe(CHECK);
  expect(problem?.stack?.[0]).toBe('RangeError');
  expect(problem?.stack?.join('\n')).toMatch(/crashed-check\.test\.ts:\d+:\d+/);
  expect(problem?.stack?.join('\n')).not.toMatch(/420,000|变更单/);
  expect(evaluations.some(({ check }) => check === CHECK)).toBe(false);
  expect(evaluations.length).toBeGreaterThan(10);
});

test('whatever was thrown is told', () => {
  const [problem] = judgedWith('420,000元').problems.filter(({ kind }) => kind === 'crashed-check');
  expect(problem?.stack).toEqual(['string']);
});

test('it is told apart as incomplete', () => {
  const problems = judgedWith(new Error('x')).problems;
  expect(problems.filter(({ incomplete }) => incomplete).map(({ check }) => check)).toEqual([CHECK]);
});
