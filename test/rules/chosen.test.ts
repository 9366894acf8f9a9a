/** Every interpretation of the packs can be chosen in the sheet of project facts, save where the text itself decides among them. */
import { ourPackIds, ourRulebook } from './rule-case';

test.each(ourPackIds())('%s', (id) => {
  const pack = ourRulebook().packs.get(id);
  const never = (pack?.checks ?? []).flatMap(({ interpretations }) =>
    interpretations.flatMap(({ quantity, fixed, choice, interpretations: all }) => {
      const values = choice === undefined ? [] : (pack?.wording.dictionary.byId(choice)?.values ?? []);
      const lost = all.filter((one) => !values.some(({ value }) => value === one.id));
      return fixed ? [] : lost.map((one) => `${quantity} ${one.id}`);
    }),
  );
  expect([...new Set(never)]).toEqual([]);
});
