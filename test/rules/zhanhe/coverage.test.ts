/** No article of 湛河 is missing: each has a check, a question, or a line why it has neither. */
import { ourRulebook } from '../rule-case';

test('articles 1 to 25 are all accounted for, none of them twice', () => {
  const pack = ourRulebook().packs.get('zhanhe');
  const checked = pack?.checks.filter(({ ofForm }) => !ofForm).flatMap(({ citations }) => citations) ?? [];
  const covered = new Set(checked.flatMap(({ article }) => (article === undefined ? [] : [article])));
  const without = pack?.articlesWithoutCheck.map(({ article }) => article) ?? [];
  const all = Array.from({ length: 25 }, (_, index) => index + 1);
  expect([...covered, ...without].sort((a, b) => a - b)).toEqual(all);
});
