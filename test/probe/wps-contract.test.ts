/** The host contract as the probe holds a WPS to it, in the open workbook, by an add-in's means alone. */
import type { EtApplication } from '../../src/hosts/wps/et-objects';
import { claim } from '../../src/probe/contract/claims';
import type { Expect } from '../../src/probe/contract/desk';
import { waitFor } from '../../src/probe/contract/looked-up';
import type { PromiseTold } from '../../src/probe/wps/recording';
import { BookNotEmpty, runContract } from '../../src/probe/wps/run-contract';
import { wpsDesk } from '../../src/probe/wps/wps-desk';
import type { EtBeliefs } from '../../src/workbench/wps/beliefs';
import type { HostEvent } from '../../src/workbook/host';
import { workbookOf } from '../hosts/workbook-of';
import { NEVER, openWps } from '../hosts/wps/wps-in-memory';

async function asked(otherwise: Partial<EtBeliefs>) {
  const { file, wps, close } = openWps(workbookOf({ 工作表1: [] }), otherwise, { reconcileAfterMs: NEVER });
  const told = await runContract(wps.application as EtApplication);
  close();
  return { told, sheets: file.workbook.sheets.map(({ name, rows }) => [name, rows]) };
}

const named = (told: readonly PromiseTold[], kept: PromiseTold['kept']) =>
  told.flatMap((each) => (each.kept === kept ? [`${each.promise}: ${each.why}`] : []));

test('a WPS that can do what is asked keeps every promise that can be tried without a person, and its workbook is empty again', async () => {
  const { told, sheets } = await asked({ 'cf-limit': 'none', 'xml-parts': 'kept', 'undo-steps': 'offered' });
  expect(named(told, 'no')).toEqual([]);
  expect(named(told, 'not tried').map((each) => each.split(': ').at(-1))).toEqual([
    ...['no Add', 'no Add'],
    ...['only a person can undo as a person does', 'only a person can be in a cell'],
    ...['only a person can undo as a person does', 'only a person can be in a cell'],
    ...['only a person can undo as a person does', 'only a person can undo as a person does'],
    'only a person can be in a cell',
  ]);
  expect(sheets).toEqual([['Sheet1', []]]);
});

test('of one that does the least kind of all it is told that four flags do not fit on a cell, and nothing else', async () => {
  const { told, sheets } = await asked({});
  expect(named(told, 'no')).toEqual(['look different by severity: 3 is not 4']);
  expect(sheets).toEqual([['Sheet1', []]]);
});

test('where events do not come, a slow WPS is asked again before a promise has lost its patience', async () => {
  const { wps, close } = openWps(workbookOf({ 工作表1: [] }), { events: 'never' });
  let now = 0;
  const slow = jest.spyOn(performance, 'now').mockImplementation(() => (now += 100));
  const { host, user } = await wpsDesk(wps.application as EtApplication, workbookOf({ 一: [[1]] }));
  const heard: HostEvent[] = [];
  const stop = await host.watch((event) => heard.push(event));
  try {
    for (const edits of [1, 2, 3]) {
      user.edit('一', 'A1', edits * 10);
      await waitFor(() => heard.filter(({ kind }) => kind === 'changed').length === edits, `edit ${edits}`);
    }
  } finally {
    slow.mockRestore();
    await stop();
    close();
  }
});

test('a workbook that holds something is not touched', async () => {
  const { file, wps, close } = openWps(workbookOf({ 账: [[null, 1]] }));
  await expect(runContract(wps.application as EtApplication)).rejects.toBeInstanceOf(BookNotEmpty);
  expect(file.workbook.sheets.map(({ name }) => name)).toEqual(['账']);
  close();
});

const one = { a: [1, { b: '规矩' }], c: undefined };
test.each<[unknown, unknown]>([
  [1, 1],
  [NaN, NaN],
  [0, -0],
  ['规矩', '规'],
  [one, { a: [1, { b: '规矩' }] }],
  [one, { a: [1] }],
  [one, { a: [1, {}] }],
  [[1, 2], [1]],
  [[1], [undefined]],
  [null, {}],
  [new Map([['a', [1]]]), new Map([['a', [1]]])],
  [new Map([['a', 1]]), new Map([['a', 2]])],
  [new Set([1, 2]), new Set([2, 1])],
  [new Set([1]), new Set([1, 2])],
])('of %j and %j it is claimed what jest claims', (value, expected) => {
  const holds = (say: Expect, how: (said: ReturnType<Expect>) => void) => {
    try {
      how(say(value));
      return true;
    } catch {
      return false;
    }
  };
  const ways: ((said: ReturnType<Expect>) => void)[] = [
    (said) => said.toBe(expected),
    (said) => said.toEqual(expected),
    (said) => said.not.toBe(expected),
    (said) => said.not.toEqual(expected),
    (said) => said.toMatch(/矩/),
    (said) => said.toHaveLength(1),
    ...(typeof expected === 'object' && expected !== null && typeof value === 'object' && value !== null
      ? [(said: ReturnType<Expect>) => said.toMatchObject(expected)]
      : []),
  ];
  expect(ways.map((how) => holds(claim, how))).toEqual(ways.map((how) => holds(expect, how)));
});
