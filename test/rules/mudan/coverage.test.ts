/** No article of 牡丹 is missing: each has a check, a question, or a line why it has neither. */
import { ourRulebook } from '../rule-case';

test('articles 1 to 43 are all accounted for, none of them twice', () => {
  const pack = ourRulebook().packs.get('mudan');
  const checked = pack?.checks.filter(({ ofForm }) => !ofForm).flatMap(({ citations }) => citations) ?? [];
  const covered = new Set(checked.flatMap(({ article }) => (article === undefined ? [] : [article])));
  const without = pack?.articlesWithoutCheck.map(({ article }) => article) ?? [];
  const all = Array.from({ length: 43 }, (_, index) => index + 1);
  expect([...covered, ...without].sort((a, b) => a - b)).toEqual(all);
});
