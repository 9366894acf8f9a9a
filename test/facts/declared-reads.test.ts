/** No source reads a fact that it does not declare: each is handed a map that notes what is asked of it. */
import type * as FactSources from '../../src/facts/sources/fact-source';
import type { FactId } from '../../src/facts/fact-id';
import type { Facts } from '../../src/facts/subject';
import { civilDate } from '../../src/base/civil-date';
import { reviewWorkbook } from '../../src/review/review-workbook';
import { ourRulebook } from '../rules/rule-case';
import { clerksWorkbooks } from '../workbooks/clerks-workbooks';
import { combinedWorkbooks } from '../workbooks/combined-workbooks';
import { slipsInTurn } from '../workbooks/slips-in-turn';

const mockUndeclared = new Set<string>();
const mockRead = new Set<string>();
/** Goes through the amounts of all contracts, however many the sheets name. */
const mockGoesThrough = 'what the contracts come to';

jest.mock('../../src/facts/sources/fact-source', () => {
  const actual = jest.requireActual<typeof FactSources>('../../src/facts/sources/fact-source');
  return {
    ...actual,
    readSources: <World>(sources: readonly FactSources.FactSource<World>[], world: World, before?: Facts) =>
      actual.readSources(
        sources.map((source) => mockWatched(source)),
        world,
        before,
      ),
  };
});

function mockWatched<World>(source: FactSources.FactSource<World>): FactSources.FactSource<World> {
  const { name, gives, settles = [], needs = [], ground } = source;
  // Whoever tells what is not there asks after everything.
  if (ground) return source;
  const declared = new Set<string>([...gives, ...settles, ...needs]);
  return {
    ...source,
    read: (world, known) =>
      source.read(
        world,
        new Proxy(known, {
          get: (target, key) => {
            if (key === 'size') return target.size;
            if (key === 'get' || key === 'has')
              return (id: FactId) => {
                mockRead.add(`${name}: ${id}`);
                const plain = id.replace(/:.*/, '');
                if (!declared.has(id) && !declared.has(plain)) mockUndeclared.add(`${name}: ${id}`);
                return target[key](id);
              };
            if (name !== mockGoesThrough) mockUndeclared.add(`${name}: all of them (${String(key)})`);
            const value: unknown = Reflect.get(target, key);
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
        }),
      ),
  };
}

test('over the collection, only what is declared is asked for', () => {
  const today = civilDate(2026, 11, 21);
  if (!today) throw new Error('no day');
  for (const { workbook } of [...combinedWorkbooks, ...clerksWorkbooks, ...slipsInTurn])
    reviewWorkbook({ workbook, rulebook: ourRulebook(), today, pack: 'heyuan' });
  expect(mockRead.size).toBeGreaterThan(10);
  expect([...mockUndeclared]).toEqual([]);
});
