/** Runs the cases of a pack's folder: each names a check, the facts, and what the check then says. */
import { casesIn, evaluateCase, ourRulebook } from './rule-case';

export function describePackCases(packId: string, folder: string): void {
  const groups = casesIn(folder);

  describe.each(groups)('$check', ({ check, cases }) => {
    test.each(cases)('$is: $name', (told) => {
      const { evaluations, problems } = evaluateCase(packId, told);
      expect(problems.map(({ message }) => message.zh)).toEqual(
        told.problem === undefined ? [] : [expect.stringContaining(told.problem)],
      );
      const found = evaluations.filter((evaluation) => evaluation.check === check);
      if (told.outcome === 'none') {
        expect(found).toEqual([]);
        return;
      }
      expect(found).toHaveLength(1);
      const [evaluation] = found;
      expect(evaluation?.outcome).toBe(told.outcome);
      if (told.route !== undefined) expect(evaluation?.route?.route ?? 'none').toBe(told.route);
      if (told.measured !== undefined) expect(evaluation?.measured?.value.toString()).toBe(told.measured);
      if (told.due !== undefined) expect(evaluation?.due).toBe(told.due);
      if (told.missing !== undefined) expect(evaluation?.missing?.map(({ fact }) => fact)).toEqual(told.missing);
      if (told.readings !== undefined) {
        const readings = evaluation?.interpretations?.map(({ id, outcome }) => [id, outcome]);
        expect(Object.fromEntries(readings ?? [])).toEqual(told.readings);
      }
      for (const words of told.says ?? []) expect(evaluation?.message.zh).toContain(words);
    });
  });

  test('every judged check of the pack has cases, one of them before it was law', () => {
    const pack = ourRulebook().packs.get(packId);
    const judged = pack?.checks.filter(({ ofForm, question }) => !ofForm && !question).map(({ id }) => id);
    const covered = groups.filter(({ cases }) => cases.some(({ is }) => is === 'before-law')).map(({ check }) => check);
    expect([...covered].sort()).toEqual([...(judged ?? [])].sort());
  });
}
