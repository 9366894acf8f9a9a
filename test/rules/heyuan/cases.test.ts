/** Every check of 河源 against its cases: within, on the boundary, beyond, cannot tell, before it was law. */
import { join } from 'node:path';
import { casesIn, evaluateCase, ourRulebook } from '../rule-case';

const groups = casesIn(join(__dirname, 'cases'));

describe.each(groups)('$check', ({ check, cases }) => {
  test.each(cases)('$is: $name', (told) => {
    const { evaluations, problems } = evaluateCase('heyuan', told);
    expect(problems).toEqual([]);
    const found = evaluations.filter((evaluation) => evaluation.check === check);
    expect(found).toHaveLength(1);
    const [evaluation] = found;
    expect(evaluation?.outcome).toBe(told.outcome);
    if (told.route !== undefined) expect(evaluation?.route?.route).toBe(told.route);
    if (told.measured !== undefined) expect(evaluation?.measured?.value.toString()).toBe(told.measured);
    if (told.headroom !== undefined) expect(evaluation?.headroom?.value.toString()).toBe(told.headroom);
    if (told.due !== undefined) expect(evaluation?.due).toBe(told.due);
    if (told.missing !== undefined) expect(evaluation?.missing?.map(({ fact }) => fact)).toEqual(told.missing);
    for (const words of told.says ?? []) expect(evaluation?.message.zh).toContain(words);
  });
});

test('every judged check of the pack has cases, one of them before it was law', () => {
  const pack = ourRulebook().packs.get('heyuan');
  const judged = pack?.checks.filter(({ ofForm, question }) => !ofForm && !question).map(({ id }) => id);
  const covered = groups.filter(({ cases }) => cases.some(({ is }) => is === 'before-law')).map(({ check }) => check);
  expect([...covered].sort()).toEqual([...(judged ?? [])].sort());
});
