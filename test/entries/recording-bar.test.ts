/** @jest-environment jsdom */
import { showRecordingBar } from '../../src/entries/recording-bar';

type Done = (answer: unknown) => void;

/** As office.js answers: the body stands third. */
const answered = (body: string) => ({ status: 'succeeded', value: { data: [200, [], body] } });

let execute: jest.Mock<void, [readonly unknown[], Done]>;
let blobs: Blob[];

beforeEach(() => {
  execute = jest.fn((message: readonly unknown[], done: Done) => done(answered(`answer to ${String(message[4])}`)));
  blobs = [];
  const requirements = { isSetSupported: (_: string, version: string) => version !== '1.15' };
  Object.assign(globalThis, {
    OSF: { DDA: { RichApi: { executeRichApiRequestAsync: execute } } },
    Office: { context: { diagnostics: { platform: 'PC', version: '16.0.1' }, requirements } },
  });
  URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
  URL.revokeObjectURL = () => undefined;
  HTMLAnchorElement.prototype.click = jest.fn();
});

afterEach(() => {
  document.body.replaceChildren();
  for (const name of ['OSF', 'Office']) Reflect.deleteProperty(globalThis, name);
});

/** What office.js does for each batch. */
function ask(body: string): Promise<unknown> {
  const { OSF } = globalThis as unknown as {
    OSF: { DDA: { RichApi: { executeRichApiRequestAsync: (message: readonly unknown[], done: Done) => void } } };
  };
  return new Promise((done) => OSF.DDA.RichApi.executeRichApiRequestAsync(['', 'POST', '', [], body], done));
}

const button = (label: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(label));

describe('the bar of those who record', () => {
  it('says that it records, that the workbook’s content is in it, and counts the requests', async () => {
    showRecordingBar();
    expect(document.body.textContent).toContain('录制中：0 次请求（含表格内容）');
    await expect(ask('one')).resolves.toEqual(answered('answer to one'));
    await ask('two');
    expect(execute).toHaveBeenCalledTimes(2);
    expect(document.body.textContent).toContain('录制中：2 次请求');
  });

  it('shows the recording as text to copy, anew each time', async () => {
    showRecordingBar();
    await ask('one');
    button('Show')?.click();
    await ask('two');
    button('Show')?.click();
    const areas = document.querySelectorAll('textarea');
    expect(areas).toHaveLength(1);
    const { format, platform, exchanges } = JSON.parse(areas[0]?.value ?? '') as Record<string, unknown>;
    expect({ format, platform }).toEqual({ format: 'guiju-office-recording-1', platform: 'PC' });
    expect(exchanges).toMatchObject([
      { request: 'one', response: 'answer to one' },
      { request: 'two', response: 'answer to two' },
    ]);
  });

  it('gives the recording as a file', async () => {
    showRecordingBar();
    await ask('one');
    button('Download')?.click();
    expect(blobs).toHaveLength(1);
    expect(blobs[0]?.type).toBe('application/json');
    expect(blobs[0]?.size).toBeGreaterThan(100);
  });

  it('keeps what Excel refused, with its number', async () => {
    execute.mockImplementation((_, done) => done({ status: 'failed', error: { code: 5103, message: 'too large' } }));
    showRecordingBar();
    await ask('one');
    button('Show')?.click();
    const { exchanges } = JSON.parse(document.querySelector('textarea')?.value ?? '') as Record<string, unknown>;
    expect(exchanges).toMatchObject([{ request: 'one', refused: { number: 5103, message: 'too large' } }]);
  });
});
