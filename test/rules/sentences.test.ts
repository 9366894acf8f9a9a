/**
 * No sentence of the five texts is missing: each stands in the table beside its
 * pack, carried by what cites its article, or with a line why nothing is made of
 * it. How many sentences each article has was counted in the texts themselves
 * (full stops and semicolons; headings and bare titles left out).
 */
import { sentencesOf, type Carrier } from './sentence-table';
import { ourRulebook } from './rule-case';

const COUNTED: Readonly<Record<string, readonly number[]>> = {
  zhanhe: [1, 4, 3, 3, 5, 1, 2, 4, 3, 1, 1, 1, 2, 1, 1, 1, 2, 3, 3, 1, 1, 1, 1, 2, 1],
  chenzhou: [1, 2, 4, 4, 3, 2, 2, 3, 6, 2, 1, 3, 1, 2, 2, 2, 3, 1, 1, 1, 1, 1],
  // oxfmt-ignore
  donghe: [1, 2, 2, 6, 8, 2, 2, 3, 1, 3, 2, 1, 1, 1, 1, 3, 6, 2, 1, 1, 3, 2, 1, 2, 1, 3, 2, 2, 2, 1, 1, 1],
  // oxfmt-ignore
  mudan: [1, 3, 2, 10, 1, 2, 1, 3, 2, 2, 1, 4, 1, 1, 1, 1, 6, 3, 1, 2, 5, 2, 2, 1, 1, 1, 2, 1, 2, 2, 3, 2, 1, 2, 1, 3, 1, 1, 4, 1, 3, 1, 2],
  // oxfmt-ignore
  heyuan: [1, 11, 2, 8, 1, 3, 2, 2, 7, 1, 10, 3, 1, 1, 1, 1, 2, 2, 1, 2, 5, 2, 1, 3, 2, 1, 1, 1, 1, 1, 2, 1, 1],
};

const CARRIER_OF: Readonly<Record<string, Carrier>> = { checklist: '提问', information: '提示' };

describe.each(Object.entries(COUNTED))('%s', (id, counted) => {
  const sentences = sentencesOf(id);
  const pack = ourRulebook().packs.get(id);
  const checks = (pack?.checks ?? []).filter(({ ofForm }) => !ofForm);
  const byName = new Map(checks.map((check) => [check.id.slice(id.length + 1), check]));

  test('as many sentences as the text has, article by article, in order', () => {
    const places = counted.flatMap((many, article) =>
      Array.from({ length: many }, (_, index) => `${article + 1}.${index + 1}`),
    );
    expect(sentences.map(({ article, sentence }) => `${article}.${sentence}`)).toEqual(places);
    expect(pack?.articles).toBe(counted.length);
  });

  test('what carries a sentence exists, cites its article and is of the kind the table says', () => {
    const wrong = sentences.flatMap(({ article, sentence, carriers, checks: named }) => {
      const place = `${article}.${sentence}`;
      const strangers = named.filter(
        (name) => !byName.get(name)?.citations.some((one) => one.article === article && one.instrument === undefined),
      );
      const kinds = new Set(named.map((name) => CARRIER_OF[byName.get(name)?.kind ?? ''] ?? '检查'));
      const said = carriers.filter((carrier) => carrier !== '不作');
      const same = kinds.size === said.length && said.every((carrier) => kinds.has(carrier));
      return [...strangers.map((name) => `${place} ${name}`), ...(same ? [] : [`${place} ${[...kinds].join('、')}`])];
    });
    expect(wrong).toEqual([]);
  });

  test('what is not carried says why', () => {
    const without = sentences.filter(({ checks: named }) => named.length === 0);
    expect(without.filter(({ carriers, why }) => carriers[0] !== '不作' || why.length < 2)).toEqual([]);
  });

  test('every check stands by a sentence of each article it cites', () => {
    const lost = [...byName].flatMap(([name, { citations }]) =>
      citations
        .filter(({ article, instrument }) => article !== undefined && instrument === undefined)
        .filter(({ article }) => !sentences.some((one) => one.article === article && one.checks.includes(name)))
        .map(({ article }) => `${article} ${name}`),
    );
    expect([...new Set(lost)]).toEqual([]);
  });
});
