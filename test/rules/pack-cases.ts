/** Plays the cases of a pack: each names a check, the facts, and what the check then says. */
import { join } from 'node:path';
import { differencesOf } from '../../src/rulebook/cases/run-case';
import { casesIn, ourRulebook, RULES } from './rule-case';

export function describePackCases(packId: string, folder = join(RULES, packId, 'cases')): void {
  const groups = casesIn(folder);

  describe.each(groups)('$check', ({ check, cases }) => {
    const titled = cases.map((told) => ({ told, title: typeof told.name === 'string' ? told.name : told.name.en }));
    test.each(titled)('$told.is: $title', ({ told }) => {
      const { packs, dictionary } = ourRulebook();
      const pack = packs.get(packId);
      expect(pack?.checks.map(({ id }) => id)).toContain(check);
      expect(pack && differencesOf(pack, check, told, dictionary)).toEqual([]);
    });
  });

  test('every judged check of the pack has cases, one of them before it was law', () => {
    const pack = ourRulebook().packs.get(packId);
    const judged = pack?.checks.filter(({ ofForm, question }) => !ofForm && !question).map(({ id }) => id);
    const covered = groups.filter(({ cases }) => cases.some(({ is }) => is === 'before-law')).map(({ check }) => check);
    expect([...covered].sort()).toEqual([...(judged ?? [])].sort());
  });
}
