import { batchRequest } from '../../../src/workbench/batch-engine/batch';
import { Traffic, trafficKind, trafficSummary, trafficWrites } from '../../../src/workbench/protocol/traffic';

const root = { 1: { Id: 1, ObjectPathType: 1, Name: '' } };
const sheet = {
  5: { Id: 5, ObjectPathType: 5, Name: '', ParentObjectPathId: 3, ArgumentInfo: { Arguments: ['变更单'] } },
};
const batch = (paths: object, actions: object[]) =>
  batchRequest.parse({
    Actions: [{ Id: 2, ActionType: 1, ObjectPathId: 1 }, ...actions],
    ObjectPaths: { ...root, ...paths },
  });
const load = { Id: 7, ActionType: 2, ObjectPathId: 5, QueryInfo: { Select: ['values', 'formulas'] } };
const letGo = { Id: 8, ActionType: 3, Name: '_RemoveReference', ObjectPathId: 1, ArgumentInfo: { Arguments: ['R1'] } };
const paint = { Id: 9, ActionType: 4, Name: 'Color', ObjectPathId: 5, ArgumentInfo: { Arguments: ['#FF0000'] } };
const remove = { Id: 10, ActionType: 3, Name: 'Delete', ObjectPathId: 5, ArgumentInfo: {} };
const add = {
  6: { Id: 6, ObjectPathType: 3, Name: 'Add', ParentObjectPathId: 5, ArgumentInfo: { Arguments: ['Custom'] } },
};

test('a batch that only lets go of objects is cleanup; nobody waits for it', () => {
  expect(trafficKind(batch({}, [letGo]))).toBe('cleanup');
  expect(trafficKind(batch(sheet, [load, letGo]))).toBe('awaited');
  expect(trafficKind(batch({}, []))).toBe('awaited');
});

test('what office.js asks on its own account is not the add-in’s', () => {
  const own = { 3: { Id: 3, ObjectPathType: 2, Name: 'Microsoft.InternalService.AddinInternalService' } };
  expect(trafficKind(batch(own, []))).toBe('library');
});

test('setting, deleting and adding write; loading and letting go do not', () => {
  expect(trafficWrites(batch(sheet, [load]))).toBe(false);
  expect(trafficWrites(batch({}, [letGo]))).toBe(false);
  expect(trafficWrites(batch(sheet, [paint]))).toBe(true);
  expect(trafficWrites(batch(sheet, [remove]))).toBe(true);
  expect(trafficWrites(batch({ ...sheet, ...add }, [load]))).toBe(true);
});

test('a summary says what was asked for', () => {
  expect(trafficSummary(batch(sheet, [load, paint]))).toBe('getItem(变更单) · load values,formulas · Color=#FF0000');
});

test('a log begun anew keeps counting, so that no entry is taken for another', () => {
  const traffic = new Traffic();
  const told: (number | undefined)[] = [];
  traffic.onChange((entry) => told.push(entry?.sequence));
  const entry = {
    conversation: 'a',
    kind: 'awaited',
    writes: false,
    actions: 1,
    bytesIn: 1,
    bytesOut: 1,
    at: 0,
    duration: 0,
    summary: '',
  } as const;
  traffic.add(entry);
  traffic.reset();
  traffic.add(entry);
  expect(told).toEqual([1, undefined, 2]);
  expect(traffic.log().map((each) => each.sequence)).toEqual([2]);
});
