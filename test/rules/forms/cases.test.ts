/** The checks of the forms themselves against their cases, the printed annexes being those of 河源. */
import { join } from 'node:path';
import { differencesOf } from '../../../src/rulebook/cases/run-case';
import { casesIn, ourRulebook, RULES } from '../rule-case';

const groups = casesIn(join(RULES, 'forms/cases'));
const { packs, dictionary } = ourRulebook();
const heyuan = packs.get('heyuan');

describe.each(groups)('$check', ({ check, cases }) => {
  test.each(cases)('$is: $name', (told) => {
    expect(heyuan?.checks.map(({ id }) => id)).toContain(check);
    expect(heyuan && differencesOf(heyuan, check, told, dictionary)).toEqual([]);
  });
});

/** A case describes no list; theirs are the sheets drawn in test/workbooks. */
const OF_LISTS =
  /^form\.(list-|total-in-words|slip-total-in-words|negative-quantities|hidden-lines|old-lines-listed|new-lines-not-listed|old-words-as-listed)/;

test('every judged check of a project, a slip or a line has cases within and beyond, and one that cannot tell', () => {
  const judged = heyuan?.checks.filter(({ ofForm, question }) => ofForm && !question).map(({ id }) => id) ?? [];
  const whole = groups.filter(({ cases }) =>
    ['within', 'cannot-tell'].every((sort) => cases.some(({ is }) => is === sort)),
  );
  expect(whole.map(({ check }) => check).sort()).toEqual(judged.filter((id) => !OF_LISTS.test(id)).sort());
});
