import { NOTHING_ANNOUNCED } from '../../src/base/working-days';
import { answerRibbon, askPane, type RibbonCommand } from '../../src/entries/ribbon-line';
import { openSession } from '../../src/session/open-session';
import { NOTHING_REMEMBERED } from '../../src/workbook/remembered';
import { ourDictionary } from '../support/our-rules';
import { manualClock, settled } from '../session/manual-clock';
import { scriptedHost } from '../session/scripted-host';

const NAME = 'guiju.test';
const EMPTY = { name: '示例.xlsx', date1904: false, sheets: [], names: [], remembered: NOTHING_REMEMBERED };

function paneOf(document: string) {
  const host = scriptedHost(EMPTY);
  const session = openSession({
    sample: async () => [],
    host,
    clock: manualClock(),
    rules: {
      packs: [],
      dictionary: ourDictionary(),
      planFill: () => ({ kind: 'no-sheet' }),
      tryAmount: () => [],
      trials: () => Promise.reject(new Error('no trials here')),
      planLines: () => ({ kind: 'write', cells: [] }),
      explain: async () => undefined,
      review: ({ workbook, today }) => ({
        workbook,
        asOf: { date: today, source: 'today', cells: [] },
        calendar: NOTHING_ANNOUNCED,
        documents: [],
        subjects: [],
        identity: { comparisons: [], expired: [], unread: [] },
        findings: [],
        routes: [],
        checklist: [],
        problems: [],
        summary: { passed: 0, failed: 0, depends: 0, cannotTell: 0, inapplicable: 0, notRegulated: 0 },
        setAside: [],
        verdicts: [],
        unusedCorrections: [],
        lookedFor: [],
      }),
    },
    flagsOf: () => [],
    blankForm: (kind) => ({ name: kind, columnWidths: [], rows: [], merges: [] }),
  });
  const channel = new BroadcastChannel(NAME);
  let steps = 0;
  const stop = answerRibbon(session, () => void (steps += 1), document, channel);
  return {
    host,
    steps: () => steps,
    session,
    close: () => {
      stop();
      channel.close();
    },
  };
}

async function ask(command: RibbonCommand, document: string): Promise<boolean> {
  const channel = new BroadcastChannel(NAME);
  try {
    return await askPane(command, document, channel);
  } finally {
    channel.close();
  }
}

describe('a command of the ribbon', () => {
  it('for the next finding is the pane’s own to do', async () => {
    const pane = paneOf('https://example.test/a.xlsx');
    expect(await ask('next', 'https://example.test/a.xlsx')).toBe(true);
    expect(pane.steps()).toBe(1);
    pane.close();
  });

  it('is done by the open pane before it counts as done', async () => {
    const pane = paneOf('https://example.test/a.xlsx');
    await settled();
    expect(await ask('recheck', 'https://example.test/a.xlsx')).toBe(true);
    expect(pane.host.counts.read).toBe(2);
    pane.close();
  });

  it('switches the flags in the pane, which then shows it', async () => {
    const pane = paneOf('a');
    await settled();
    await ask('toggleFlags', 'a');
    expect(pane.session.state().flags).toMatchObject({ shown: false, live: true });
    pane.close();
  });

  it('is left to the command itself where no pane is open', async () => {
    expect(await ask('recheck', 'a')).toBe(false);
  });

  it('is not for the pane of another workbook', async () => {
    const other = paneOf('https://example.test/b.xlsx');
    await settled();
    expect(await ask('recheck', 'https://example.test/a.xlsx')).toBe(false);
    expect(other.host.counts.read).toBe(1);
    other.close();
  });

  it('is not read into what anybody else says on the line', async () => {
    const pane = paneOf('a');
    await settled();
    const stranger = new BroadcastChannel(NAME);
    stranger.postMessage({ guiju: 'ask', command: 'format', id: '1', document: 'a' });
    stranger.postMessage('recheck');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(pane.host.counts.read).toBe(1);
    stranger.close();
    pane.close();
  });
});
