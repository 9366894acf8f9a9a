/** The checks of the forms themselves against their cases, the printed annexes being those of 河源. */
import { casesOf, ourRulebook, wrongIn } from '../rule-case';

const cases = casesOf('forms');
const checks = [...new Set(cases.map(({ check }) => check))];
const heyuan = ourRulebook().packs.get('heyuan');

describe.each(checks)('%s', (check) => {
  test.each(cases.filter((one) => one.check === check))('$told.is: $told.name', (one) => {
    expect(wrongIn(one, 'heyuan')).toEqual([]);
  });
});

/** A case describes no list and no second slip; theirs are the sheets drawn in test/workbooks. */
const OF_LISTS =
  /^form\.(prior-as-slips|list-|columns-agree|total-in-words|slip-total-in-words|negative-quantities|hidden-lines|old-lines-listed|new-lines-not-listed|old-words-as-listed)/;

test('every judged check of a project, a slip or a line has cases within and beyond, and one that cannot tell', () => {
  const judged = heyuan?.checks.filter(({ ofForm, question }) => ofForm && !question).map(({ id }) => id) ?? [];
  const whole = checks.filter((check) =>
    ['within', 'cannot-tell'].every((sort) => cases.some((one) => one.check === check && one.told.is === sort)),
  );
  expect([...whole].sort()).toEqual(judged.filter((id) => !OF_LISTS.test(id)).sort());
});
