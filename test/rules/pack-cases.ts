/** Plays the cases of a pack: each names a check, the facts, and what the check then says. */
import { casesOf, ourRulebook, wrongIn } from './rule-case';

export function describePackCases(packId: string): void {
  const cases = casesOf(packId);
  const checks = [...new Set(cases.map(({ check }) => check))];

  describe.each(checks)('%s', (check) => {
    const own = cases.filter((one) => one.check === check);
    const titled = own.map((one) => ({
      ...one,
      title: typeof one.told.name === 'string' ? one.told.name : one.told.name.en,
    }));
    test.each(titled)('$told.is: $title', (one) => {
      expect(wrongIn(one, packId)).toEqual([]);
    });
  });

  test('every judged check of the pack has cases, one of them before it was law', () => {
    const pack = ourRulebook().packs.get(packId);
    const judged = pack?.checks.filter(({ ofForm, question }) => !ofForm && !question).map(({ id }) => id);
    const covered = cases.filter(({ told }) => told.is === 'before-law').map(({ check }) => check);
    expect([...new Set(covered)].sort()).toEqual([...(judged ?? [])].sort());
  });
}
