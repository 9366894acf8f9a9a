import { askPane } from '../../../src/entries/ribbon-line';
import { StorageLine } from '../../../src/entries/wps/storage-line';
import { shellOfTest } from './shell-of-test';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

/** A pane that takes whatever it hears. */
function paneOn(shell = shellOfTest()) {
  const line = new StorageLine(shell.PluginStorage, 'pane');
  const heard: unknown[] = [];
  line.addEventListener('message', ({ data }) => {
    heard.push(data);
    line.postMessage({ ...(data as object), guiju: 'taken' });
    line.postMessage({ ...(data as object), guiju: 'done' });
  });
  return { heard, line };
}

test('the ribbon’s question reaches the pane and the pane’s answer the ribbon', async () => {
  const shell = shellOfTest();
  const { heard } = paneOn(shell);
  const taken = askPane('next', 'doc', new StorageLine(shell.PluginStorage, 'ribbon'), 900);
  await jest.advanceTimersByTimeAsync(800);
  expect(await taken).toBe(true);
  expect(heard).toEqual([{ guiju: 'ask', id: expect.any(String), document: 'doc', command: 'next' }]);
});

test('without a pane nobody answers', async () => {
  const taken = askPane('next', 'doc', new StorageLine(shellOfTest().PluginStorage, 'ribbon'), 900);
  await jest.advanceTimersByTimeAsync(1000);
  expect(await taken).toBe(false);
});

test('what was asked before a pane was there is not heard, and the same question twice is two', async () => {
  const shell = shellOfTest();
  new StorageLine(shell.PluginStorage, 'ribbon').postMessage('before');
  const { heard } = paneOn(shell);
  await jest.advanceTimersByTimeAsync(500);
  expect(heard).toEqual([]);
  const ribbon = new StorageLine(shell.PluginStorage, 'ribbon');
  ribbon.postMessage('once');
  await jest.advanceTimersByTimeAsync(500);
  ribbon.postMessage('once');
  await jest.advanceTimersByTimeAsync(500);
  expect(heard).toEqual(['once', 'once']);
});

test('a storage that refuses, or holds what is not ours, is nothing said', async () => {
  const shell = shellOfTest();
  const line = new StorageLine(
    {
      getItem: () => {
        throw new Error('a dialog is open');
      },
      setItem: () => undefined,
    },
    'pane',
  );
  line.addEventListener('message', () => {
    throw new Error('heard');
  });
  const other = paneOn(shell);
  shell.kept.set('guiju.line.ribbon', '{"not');
  await jest.advanceTimersByTimeAsync(500);
  expect(other.heard).toEqual([undefined]);
});
