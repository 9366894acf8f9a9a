import type { BatchResponse } from '../../../src/workbench/batch-engine/batch';
import { refusedInCell } from '../../../src/workbench/excel/refused-while-busy';
import { Conversation } from '../../../src/workbench/protocol/conversation';
import type { ConversationOptions } from '../../../src/workbench/protocol/conversation-options';
import { Traffic } from '../../../src/workbench/protocol/traffic';

const HOST = 'https://localhost:3000';
const ADD_IN = 'https://localhost:3001';
const ID = 'talk-1';

interface Sent {
  _actionName: string;
  _correlationId: number;
  _data: unknown;
  _errorCode: number;
  _responseType: number;
}

function talk(
  run: ConversationOptions['run'] = () => Promise.resolve({ Results: [] }),
  otherwise: Partial<ConversationOptions> = {},
) {
  const sent: Sent[] = [];
  const gaps: string[] = [];
  const notices: number[] = [];
  const traffic = new Traffic();
  let settings: readonly (readonly [string, string])[] = [];
  const conversation = new Conversation({
    id: ID,
    origin: HOST,
    addInOrigin: ADD_IN,
    post: (text) => sent.push(JSON.parse(text) as Sent),
    appContext: () => ({ _id: 'app', _docUrl: `${HOST}/a.xlsx` }),
    run,
    settings: {
      load: () => settings,
      save: (next) => {
        settings = next;
      },
    },
    traffic,
    now: () => 0,
    onNotice: (notice) => notices.push(notice),
    onGap: (message) => gaps.push(message),
    ...otherwise,
  });
  let correlation = 0;
  const say = async (action: string, data: unknown, kind = 0, origin = ADD_IN) => {
    const text = JSON.stringify({
      _messageType: 0,
      _actionName: action,
      _conversationId: ID,
      _correlationId: ++correlation,
      _origin: ADD_IN,
      _data: data,
      _actionType: kind,
      _serializerVersion: 1,
    });
    const taken = conversation.receive(text, origin);
    await settle();
    return taken;
  };
  return { conversation, say, sent, gaps, notices, traffic };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));
const richApi = (body: object) => ({
  ArrayData: ['', 'POST', 'ProcessQuery', [], JSON.stringify(body), 0, 0],
  DdaMethod: { ControlId: 'app', Version: 1, DispatchId: 93 },
});
const READ = {
  Actions: [{ Id: 2, ActionType: 2, Name: '', ObjectPathId: 1, QueryInfo: { Select: ['name'] } }],
  ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } },
};
const register = (dispatch: number) => ({ controlId: 'app', eventDispId: dispatch, targetId: '' });

test('the add-in is told about its host when it asks', async () => {
  const { say, sent } = talk();
  await say('ContextActivationManager_getAppContextAsync', 'app');
  expect(sent).toMatchObject([
    {
      _actionName: 'ContextActivationManager_getAppContextAsync',
      _correlationId: 1,
      _errorCode: 0,
      _data: { _id: 'app' },
    },
  ]);
});

test('a batch is run and answered in the envelope of its question', async () => {
  const { say, sent } = talk(() => Promise.resolve({ Results: [{ ActionId: 2, Value: { Name: '簿' } }] }));
  await say('executeMethod', richApi(READ));
  expect(sent[0]).toMatchObject({
    _actionName: 'executeMethod',
    _correlationId: 1,
    _responseType: 0,
    _data: {
      Error: 0,
      Data: [200, ['Content-Type', 'application/json'], '{"Results":[{"ActionId":2,"Value":{"Name":"簿"}}]}'],
    },
  });
});

test('every batch is counted, with the bytes of its messages', async () => {
  const { say, traffic, sent } = talk();
  await say('executeMethod', richApi(READ));
  const [entry] = traffic.log();
  expect(entry).toMatchObject({ sequence: 1, conversation: ID, kind: 'awaited', writes: false, actions: 1 });
  expect(entry?.bytesOut).toBe(new TextEncoder().encode(JSON.stringify(sent[0])).length);
  expect(entry?.bytesIn).toBeGreaterThan(JSON.stringify(READ).length);
});

test('an event goes out after the reply of the batch that caused it', async () => {
  let finish: (response: BatchResponse) => void = () => undefined;
  const { conversation, say, sent } = talk(
    () =>
      new Promise((resolve) => {
        finish = resolve;
      }),
  );
  await say('richApiMessage', register(33), 1);
  await say('executeMethod', richApi(READ));
  conversation.pushEvents([{ type: 10, target: 'Workbook', args: { address: 'A1' } }]);
  expect(sent.map((each) => each._responseType)).toEqual([0]);
  finish({ Results: [] });
  await settle();
  expect(sent.map((each) => [each._actionName, each._responseType, each._correlationId])).toEqual([
    ['richApiMessage', 0, 1],
    ['executeMethod', 0, 2],
    ['richApiMessage', 1, 1],
  ]);
  expect(sent[2]?._data).toEqual({ ArrayData: [[65536, 10, 'Workbook', '{"address":"A1"}', 1, 0]] });
});

test('an event that nobody registered for is not sent', async () => {
  const { conversation, sent } = talk();
  conversation.pushEvents([{ type: 10, target: 'Workbook', args: {} }]);
  conversation.pushDocumentEvent('documentSelectionChanged', {});
  await settle();
  expect(sent).toEqual([]);
});

test('after unregistering, no more events come', async () => {
  const { conversation, say, sent } = talk();
  await say('documentSelectionChanged', register(2), 1);
  conversation.pushDocumentEvent('documentSelectionChanged', {});
  await say('documentSelectionChanged', register(2), 2);
  conversation.pushDocumentEvent('documentSelectionChanged', {});
  expect(sent.filter((each) => each._responseType === 1)).toHaveLength(1);
});

test('batches are run one after another', async () => {
  const running: string[] = [];
  const { say } = talk(async () => {
    running.push('begin');
    await settle();
    running.push('end');
    return { Results: [] };
  });
  void say('executeMethod', richApi(READ));
  await say('executeMethod', richApi(READ));
  await settle();
  await settle();
  expect(running).toEqual(['begin', 'end', 'begin', 'end']);
});

test('a ribbon command is invoked and its completion awaited', async () => {
  const { conversation, say, sent } = talk();
  const ready = conversation.registration('appCommandInvoked');
  await say('appCommandInvoked', register(39), 1);
  await ready;
  const status = conversation.invokeCommand('recheck', 'Button');
  expect(sent.at(-1)).toMatchObject({
    _responseType: 1,
    _data: { 0: 'command-1', 1: 'recheck', 2: '{"source":{"id":"Button"}}' },
  });
  await say('executeMethod', { 0: 'command-1', 1: 0, 2: '{}', DdaMethod: { DispatchId: 94 } });
  await expect(status).resolves.toBe(0);
});

test('settings that are saved are loaded again', async () => {
  const { say, sent } = talk();
  const dda = (id: number) => ({ DdaMethod: { ControlId: 'app', Version: 1, DispatchId: id } });
  await say('executeMethod', { DdaSettingsMethod: { OverwriteIfStale: true, Properties: [['k', '1']] }, ...dda(76) });
  await say('executeMethod', dda(75));
  expect(sent[1]?._data).toEqual({ Error: 0, Version: 1, Properties: { Settings: [{ Name: 'k', Value: '1' }] } });
});

test('what the workbench does not know is answered with an error and told loudly', async () => {
  const { say, sent, gaps } = talk();
  await say('ContextActivationManager_openWindowInHost', {});
  await say('executeMethod', { DdaMethod: { DispatchId: 144 } });
  await say('executeMethod', { ...richApi(READ), ArrayData: ['', '', '', [], 'no json'] });
  expect(sent.map((each) => [each._errorCode, each._data])).toEqual([
    [-1, null],
    [0, { Error: 5001, Version: 1 }],
    [0, { Error: 5001, Version: 1 }],
  ]);
  expect(gaps).toHaveLength(3);
});

test('messages of other conversations and other origins are not answered', async () => {
  const { conversation, say, sent, gaps } = talk();
  expect(conversation.receive('{"setImmediate":1}', ADD_IN)).toBe(false);
  expect(conversation.receive(42, ADD_IN)).toBe(false);
  await say('executeMethod', richApi(READ), 0, 'https://elsewhere.example');
  expect(sent).toEqual([]);
  expect(gaps).toHaveLength(1);
});

test('a closed conversation is silent', async () => {
  const { conversation, say, sent } = talk();
  conversation.close();
  expect(await say('executeMethod', richApi(READ))).toBe(false);
  expect(sent).toEqual([]);
});

test('the pane hands the focus back by a notice', async () => {
  const { say, notices } = talk();
  await say('ContextActivationManager_notifyHost', ['app', 13]);
  expect(notices).toEqual([13]);
});

test.each([
  ['silent', []],
  ['refused', [-5]],
] as const)('where the host is not reached the first question is %s', async (unreached, codes) => {
  const { say, sent } = talk(undefined, { unreached: () => unreached });
  await say('ContextActivationManager_getAppContextAsync', 'app');
  expect(sent.map(({ _errorCode }) => _errorCode)).toEqual(codes);
});

test('what an Excel refuses that is busy with its user is not run, and what it takes is, with what the library says of it', async () => {
  const flags: number[] = [];
  let isBusy = true;
  const { say, sent } = talk(
    (_, given) => {
      flags.push(given);
      return Promise.resolve({ Results: [] });
    },
    { refuses: () => (isBusy ? refusedInCell({ 'cell-edit': 'plain' }) : undefined) },
  );
  await say('executeMethod', { ...richApi(READ), ArrayData: richApi(READ).ArrayData.with(6, 1) });
  expect(JSON.stringify(sent[0])).toContain('InvalidOperation');
  isBusy = false;
  await say('executeMethod', { ...richApi(READ), ArrayData: richApi(READ).ArrayData.with(6, 1) });
  expect(JSON.stringify(sent[1])).not.toContain('InvalidOperation');
  expect(flags).toEqual([1]);
});
