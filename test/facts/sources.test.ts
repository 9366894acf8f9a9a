/** The table of sources: each fact has one giver, each source is read after those it waits for, and says all that it reads. */
import fc from 'fast-check';
import { atOnce } from '../../src/base/steps';
import type { FactId } from '../../src/facts/fact-id';
import { changeSources, changeTable } from '../../src/facts/sources/change-sources';
import { inOrder, readSources, type FactSource } from '../../src/facts/sources/fact-source';
import { PROJECT_TABLE, statedTable } from '../../src/facts/sources/project-sources';
import type { Facts } from '../../src/facts/subject';
import { Exact } from '../../src/base/exact';
import { known } from '../../src/workbook/reading';
import { ourDictionary } from '../support/our-rules';

const dictionary = ourDictionary();

type Declared = Pick<FactSource<never>, 'name' | 'gives' | 'settles' | 'needs' | 'ground'>;
const TABLES: Readonly<Record<'project' | 'change', readonly Declared[]>> = {
  project: [...statedTable(dictionary), ...PROJECT_TABLE],
  change: changeTable(dictionary),
};

const givenTwice = (table: readonly Declared[]) => {
  const all = table.flatMap(({ gives }) => gives);
  return all.filter((id, at) => all.indexOf(id) !== at);
};

describe.each(['project', 'change'] as const)('facts of a %s', (subject) => {
  const table = TABLES[subject];
  const given = new Set(table.flatMap(({ gives }) => gives));

  test('each of the dictionary has a source', () => {
    const facts = dictionary.facts.filter((fact) => (fact.subject ?? 'project') === subject);
    expect(facts.length).toBeGreaterThan(20);
    expect(facts.map(({ id }) => id).filter((id) => !given.has(id))).toEqual([]);
  });

  test('none has two', () => {
    expect(givenTwice(table)).toEqual([]);
  });

  test('what is needed or settled is given by some source', () => {
    const wanted = table.flatMap(({ needs = [], settles = [] }) => [...needs, ...settles]);
    expect(wanted.filter((id) => !given.has(id))).toEqual([]);
  });

  test('sources have names of their own', () => {
    expect(new Set(table.map(({ name }) => name)).size).toBe(table.length);
  });
});

const one = (name: string, rest: Partial<FactSource<null>> = {}): FactSource<null> => ({
  name,
  gives: [],
  read: () => new Map(),
  ...rest,
});

describe('the order', () => {
  const chain = [
    one('fields', { gives: ['contract.amount', 'change.appliedOn'] }),
    one('day', { settles: ['change.appliedOn'] }),
    one('last word', { settles: ['change.appliedOn'], needs: ['change.appliedOn'] }),
    one('share', { gives: ['change.increase'], needs: ['contract.amount', 'change.appliedOn'] }),
    one('sum', { gives: ['change.delta'], needs: ['change.increase'] }),
  ];

  test('follows from what is given, settled and needed, however the table is written', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(chain, { minLength: chain.length }), (table) => {
        expect(inOrder(table).map(({ name }) => name)).toEqual(['fields', 'day', 'last word', 'share', 'sum']);
      }),
    );
  });

  test('of sources that do not wait for one another is that of the table', () => {
    const [fields, ...others] = ['b', 'a', 'c'].map((name) => one(name));
    expect(inOrder([fields, ...others].flatMap((source) => source ?? [])).map(({ name }) => name)).toEqual([
      'b',
      'a',
      'c',
    ]);
  });

  test('there is none where sources wait for one another', () => {
    const circle = [
      one('egg', { gives: ['change.increase'], needs: ['change.decrease'] }),
      one('hen', { gives: ['change.decrease'], needs: ['change.increase'] }),
    ];
    expect(() => inOrder(circle)).toThrow('egg, hen');
  });

  test.each(['project', 'change'] as const)('of a %s: nobody reads what is told only later', (subject) => {
    const tables: readonly (readonly Declared[])[] =
      subject === 'change' ? [changeSources(dictionary)] : [inOrder(statedTable(dictionary)), inOrder(PROJECT_TABLE)];
    const later = tables.flatMap((table) =>
      table.flatMap(({ needs = [], name }, at) =>
        table
          .slice(at + 1)
          .flatMap(({ gives }) => gives.filter((id) => needs.includes(id)).map((id) => `${name}: ${id}`)),
      ),
    );
    expect(later).toEqual([]);
  });
});

test('a fact that two give is found', () => {
  expect(givenTwice([one('a', { gives: ['change.delta'] }), one('b', { gives: ['change.delta'] })])).toEqual([
    'change.delta',
  ]);
});

test('a later source sees what was told before it, and what it settles is told otherwise', () => {
  const amount = (text: string) => known({ type: 'amount' as const, value: Exact.of(text) }, []);
  const of = (id: FactId, text: string): Facts => new Map([[id, amount(text)]]);
  const read = atOnce(
    readSources(
      inOrder([
        one('settles', {
          settles: ['change.delta'],
          read: (_, before) => (before.has('change.delta') ? of('change.delta', '2') : new Map()),
        }),
        one('gives', { gives: ['change.delta'], read: () => of('change.delta', '1') }),
      ]),
      null,
    ),
  );
  expect([...read]).toEqual([['change.delta', amount('2')]]);
});
