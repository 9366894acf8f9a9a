import { BatchEngine } from '../../../src/workbench/batch-engine/batch-engine';
import { batchRequest, type BatchRequest } from '../../../src/workbench/batch-engine/batch';
import { HostError } from '../../../src/workbench/batch-engine/host-error';
import type { WireObject } from '../../../src/workbench/batch-engine/wire-object';

/** A shelf of books: the engine knows nothing of Excel, so neither do these tests. */
function shelf(titles: string[]): WireObject {
  const book = (index: number): WireObject => ({
    type: 'Book',
    keys: { Id: `book-${index}` },
    scalars: {
      Title: {
        get: () => titles[index] ?? '',
        set: (value) => {
          if (typeof value !== 'string') throw HostError.invalidArgument(undefined, JSON.stringify(value));
          titles[index] = value;
        },
      },
      Pages: { get: () => 100 + index },
    },
    objects: { Next: () => (index + 1 < titles.length ? book(index + 1) : undefined) },
    actions: { CountWith: (args) => titles.length + args.integer(0) },
  });
  const find = (title: string) => titles.indexOf(title);
  return {
    type: 'Shelf',
    scalars: {},
    objects: {
      Books: () => ({
        type: 'BookCollection',
        scalars: { Room: { get: () => 'east' } },
        objects: { GetItemOrNullObject: (args) => (find(args.text(0)) < 0 ? undefined : book(find(args.text(0)))) },
        actions: {},
        items: () => titles.map((_, index) => book(index)),
        item: (args) => {
          if (find(args.text(0)) < 0) throw HostError.itemNotFound();
          return book(find(args.text(0)));
        },
      }),
    },
    actions: {},
  };
}

const PATHS = {
  1: { Id: 1, ObjectPathType: 1, Name: '' },
  3: { Id: 3, ObjectPathType: 4, Name: 'Books', ParentObjectPathId: 1 },
};

function request(paths: object, actions: readonly object[]): BatchRequest {
  return batchRequest.parse({ AutoKeepReference: true, Actions: actions, ObjectPaths: { ...PATHS, ...paths } });
}

const item = (id: number, title: string) => ({
  [id]: { Id: id, ObjectPathType: 5, Name: '', ParentObjectPathId: 3, ArgumentInfo: { Arguments: [title] } },
});
const instantiate = (id: number, path: number) => ({ Id: id, ActionType: 1, Name: '', ObjectPathId: path });
const query = (id: number, path: number, select?: string[]) => ({
  Id: id,
  ActionType: 2,
  Name: '',
  ObjectPathId: path,
  QueryInfo: select ? { Select: select } : {},
});
const call = (id: number, path: number, name: string, args: unknown[] = []) => ({
  Id: id,
  ActionType: 3,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: args },
});
const set = (id: number, path: number, name: string, value: unknown) => ({
  Id: id,
  ActionType: 4,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: [value] },
});

function valuesOf(response: { Results: readonly { Value: unknown }[] }): unknown[] {
  return response.Results.map((result) => result.Value);
}

test('an item is found by its key, instantiated with its id and read by the names asked for', async () => {
  const engine = new BatchEngine({ root: shelf(['甲', '乙']) });
  const response = await engine.run(request(item(5, '乙'), [instantiate(6, 5), query(7, 5, ['title'])]));
  expect(response).toEqual({
    Results: [
      { ActionId: 6, Value: { Id: 'book-1' } },
      { ActionId: 7, Value: { Id: 'book-1', Title: '乙' } },
    ],
  });
});

test('a collection answers with its items, each with what was asked of it', async () => {
  const engine = new BatchEngine({ root: shelf(['甲', '乙']) });
  const response = await engine.run(request({}, [query(4, 3, ['pages'])]));
  expect(valuesOf(response)).toEqual([
    {
      _Items: [
        { Id: 'book-0', Pages: 100 },
        { Id: 'book-1', Pages: 101 },
      ],
    },
  ]);
});

test('a path of names reads through to another object, and a missing one is null', async () => {
  const engine = new BatchEngine({ root: shelf(['甲', '乙']) });
  const response = await engine.run(request({}, [query(4, 3, ['title', 'next/title'])]));
  expect(valuesOf(response)).toEqual([
    {
      _Items: [
        { Id: 'book-0', Title: '甲', Next: { Id: 'book-1', Title: '乙' } },
        { Id: 'book-1', Title: '乙', Next: null },
      ],
    },
  ]);
});

test('nothing selected means every scalar', async () => {
  const engine = new BatchEngine({ root: shelf(['甲']) });
  const response = await engine.run(request(item(5, '甲'), [query(7, 5)]));
  expect(valuesOf(response)).toEqual([{ Id: 'book-0', Title: '甲', Pages: 100 }]);
});

test('a null object stays null, whatever is done with it or read from what hangs on it', async () => {
  const engine = new BatchEngine({ root: shelf(['甲']) });
  const paths = {
    5: {
      Id: 5,
      ObjectPathType: 3,
      Name: 'GetItemOrNullObject',
      ParentObjectPathId: 3,
      ArgumentInfo: { Arguments: ['无'] },
    },
    6: { Id: 6, ObjectPathType: 4, Name: 'Next', ParentObjectPathId: 5 },
  };
  const response = await engine.run(
    request(paths, [instantiate(7, 5), query(8, 5, ['title']), query(9, 6, ['title']), call(10, 5, 'CountWith', [1])]),
  );
  expect(valuesOf(response)).toEqual([null, null, null, null]);
  expect(response.Error).toBeUndefined();
});

test('a failing action names its place; those before it stay applied, those after it are not run', async () => {
  const titles = ['甲'];
  const engine = new BatchEngine({ root: shelf(titles) });
  const response = await engine.run(
    request({ ...item(5, '甲'), ...item(7, '无') }, [
      set(6, 5, 'Title', '改'),
      instantiate(8, 7),
      set(9, 5, 'Title', '再改'),
    ]),
  );
  expect(titles).toEqual(['改']);
  expect(valuesOf(response)).toEqual([null]);
  expect(response.Error).toEqual({
    Code: 'ItemNotFound',
    Message: "The requested resource doesn't exist.",
    Location: 'BookCollection.getItem',
    ActionIndex: 1,
    HttpStatusCode: 404,
  });
});

test.each([
  ['a property that is read', query(6, 5, ['covers']), 'Book.covers'],
  ['a property that is set', set(6, 5, 'Covers', 1), 'Book.covers'],
  ['a method', call(6, 5, 'Burn'), 'Book.burn'],
])('what the model does not know fails with its name: %s', async (_what, action, name) => {
  const gaps: unknown[] = [];
  const engine = new BatchEngine({ root: shelf(['甲']), onGap: (gap) => gaps.push(gap) });
  const response = await engine.run(request(item(5, '甲'), [action]));
  expect(response.Error).toMatchObject({ Code: 'ApiNotFound', Message: `${name} is not implemented by the workbench` });
  expect(gaps).toHaveLength(1);
});

test('an error of the add-in is no gap of the workbench', async () => {
  const gaps: unknown[] = [];
  const engine = new BatchEngine({ root: shelf(['甲']), onGap: (gap) => gaps.push(gap) });
  const wrong = await engine.run(request(item(5, '甲'), [call(6, 5, 'CountWith', ['many'])]));
  const readOnly = await engine.run(request(item(5, '甲'), [set(6, 5, 'Pages', 3)]));
  expect(wrong.Error).toMatchObject({ Code: 'InvalidArgument', Location: 'Book.countWith' });
  expect(readOnly.Error).toMatchObject({ Code: 'InvalidOperation' });
  expect(gaps).toEqual([]);
});

test('a kept object is found by its reference in a later batch, until it is let go', async () => {
  const engine = new BatchEngine({ root: shelf(['甲']) });
  const first = await engine.run(request(item(5, '甲'), [call(6, 5, '_KeepReference'), instantiate(7, 5)]));
  expect(valuesOf(first)).toEqual([null, { Id: 'book-0', _ReferenceId: 'R1' }]);
  expect(engine.keptReferences).toBe(1);

  const byReference = { 9: { Id: 9, ObjectPathType: 6, Name: 'R1' } };
  const again = await engine.run(request(byReference, [query(10, 9, ['title'])]));
  expect(valuesOf(again)).toEqual([{ Id: 'book-0', _ReferenceId: 'R1', Title: '甲' }]);

  await engine.run(request({}, [call(11, 1, '_RemoveReference', ['R1'])]));
  expect(engine.keptReferences).toBe(0);
  const gone = await engine.run(request(byReference, [query(12, 9, ['title'])]));
  expect(gone.Error).toMatchObject({ Code: 'InvalidReference', ActionIndex: 0 });
});

test('trace actions are answered with their ids, by which the library installs its handlers', async () => {
  const engine = new BatchEngine({ root: shelf([]) });
  const response = await engine.run(request({}, [{ Id: 9, ActionType: 5, Name: 'Trace', ObjectPathId: 0 }]));
  expect(response).toEqual({ Results: [{ ActionId: 9, Value: null }], TraceIds: [9] });
});

test('what is read waits for the calculation, what is written does not', async () => {
  const waits: string[] = [];
  const engine = new BatchEngine({
    root: shelf(['甲']),
    settled: () => {
      waits.push('settled');
      return Promise.resolve();
    },
  });
  await engine.run(request(item(5, '甲'), [instantiate(6, 5), set(7, 5, 'Title', '乙')]));
  expect(waits).toEqual([]);
  await engine.run(request(item(5, '乙'), [query(8, 5, ['title'])]));
  expect(waits).toEqual(['settled']);
});

test('a bug of the model is answered as a general error and told to the workbench', async () => {
  const gaps: unknown[] = [];
  const root: WireObject = {
    type: 'Shelf',
    scalars: {},
    objects: {
      Books: () => {
        throw new TypeError('rotten');
      },
    },
    actions: {},
  };
  const response = await new BatchEngine({ root, onGap: (gap) => gaps.push(gap) }).run(
    request({}, [instantiate(4, 3)]),
  );
  expect(response.Error).toMatchObject({ Code: 'GeneralException', HttpStatusCode: 500 });
  expect(gaps).toHaveLength(1);
});
