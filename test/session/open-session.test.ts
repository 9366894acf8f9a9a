import { cellRange } from '../../src/base/address';
import { parseIsoDate } from '../../src/base/civil-date';
import { PATIENCE_MS, QUIET_MS } from '../../src/base/pauses';
import type { Steps } from '../../src/base/steps';
import type { Review } from '../../src/review/review';
import { openSession } from '../../src/session/open-session';
import type { ReviewAsked, Rules, SessionOptions } from '../../src/session/session-options';
import type { Flag } from '../../src/workbook/flag';
import { HostFailure } from '../../src/workbook/host';
import type { Workbook } from '../../src/workbook/workbook';
import { NOTHING_REMEMBERED } from '../../src/workbook/remembered';
import { ourDictionary } from '../support/our-rules';
import { manualClock, settled } from './manual-clock';
import { reviewOf } from './plain-review';
import { scriptedHost } from './scripted-host';

/** A workbook of one sheet with one number in A1. */
function book(amount: number): Workbook {
  return {
    name: '示例.xlsx',
    date1904: false,
    names: [],
    remembered: NOTHING_REMEMBERED,
    sheets: [
      {
        id: 's1',
        name: '变更单',
        visibility: 'visible',
        protected: false,
        rows: [[{ value: amount }]],
        merges: [],
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      },
    ],
  };
}

const amountOf = (workbook: Workbook) => Number(workbook.sheets[0]?.rows[0]?.[0]?.value ?? 0);

const blankForm: SessionOptions['blankForm'] = (kind) => ({ name: kind, columnWidths: [], rows: [], merges: [] });

type Setting = Omit<Partial<SessionOptions>, 'rules'> & { readonly rules?: Partial<Rules> };

/** More than a hundred is flagged. */
function flagsOf(review: Review): Flag[] {
  return amountOf(review.workbook) > 100
    ? [{ check: 'example.1-limit', severity: 'error', cells: [cellRange('s1', 0, 0)] }]
    : [];
}

function setting({ rules, ...options }: Setting = {}, workbook = book(50)) {
  const host = scriptedHost(workbook);
  const clock = manualClock();
  const reviewed: ReviewAsked[] = [];
  const bugs: unknown[] = [];
  const open = () =>
    openSession({
      sample: async () => [],
      host,
      clock,
      rules: {
        packs: [{ id: 'heyuan', title: { zh: '河源', en: 'Heyuan' }, instrument: '河府办〔2021〕30号' }],
        review: (request) => {
          reviewed.push(request);
          return reviewOf(request);
        },
        dictionary: ourDictionary(),
        planFill: () => ({ kind: 'no-sheet' }),
        tryAmount: () => [],
        trials: () => Promise.reject(new Error('no trials here')),
        planLines: () => ({ kind: 'write', cells: [] }),
        explain: async () => undefined,
        ...rules,
      },
      flagsOf,
      blankForm,
      onBug: (error) => bugs.push(error),
      ...options,
    });
  return { host, clock, reviewed, bugs, open };
}

const refusal = (zh: string) => new HostFailure({ zh, en: 'refused' });

describe('opening', () => {
  it('reads once, reviews once, listens once and writes the flags once', async () => {
    const { host, reviewed, open } = setting({}, book(150));
    const session = open();
    expect(session.state().phase).toBe('opening');
    await settled();
    expect(session.state().phase).toBe('ready');
    expect(host.counts).toEqual({ read: 1, watch: 1, stopped: 0 });
    expect(reviewed).toHaveLength(1);
    expect(host.written.map((flags) => flags.length)).toEqual([1]);
  });

  it('asks for a review by the day it is where the user sits', async () => {
    const { reviewed, open } = setting();
    open();
    await settled();
    expect(reviewed[0]?.today).toBe(parseIsoDate('2026-11-21'));
  });

  it('reads the workbook while the rules are still on their way, and says so where they do not come', async () => {
    const host = scriptedHost(book(50));
    const session = openSession({
      sample: async () => [],
      host,
      clock: manualClock(),
      rules: Promise.reject(new Error('not there')),
      flagsOf,
      blankForm,
    });
    expect(host.counts.read).toBe(1);
    await settled();
    expect(session.state().phase).toBe('failed');
    expect(session.state().failure?.zh).toContain('程序出错');
  });

  it('says why the workbook could not be read, and a recheck opens it after all', async () => {
    const { host, open } = setting();
    host.refuse('read', refusal('工作簿正忙'));
    const session = open();
    await settled();
    expect(session.state()).toMatchObject({ phase: 'failed', failure: { zh: '工作簿正忙' } });
    await session.recheck();
    expect(session.state().phase).toBe('ready');
    expect(session.state().failure).toBeUndefined();
    expect(host.counts.watch).toBe(1);
  });

  it('shows the verdict though the host refuses to listen, and tries again at the next recheck', async () => {
    const { host, open } = setting();
    host.refuse('watch', refusal('不能监听'));
    const session = open();
    await settled();
    expect(session.state().review).toBeDefined();
    expect(session.state().failure?.zh).toBe('不能监听');
    await session.recheck();
    expect(session.state().failure).toBeUndefined();
    expect(host.counts.watch).toBe(2);
  });
});

describe('a change in the workbook', () => {
  it('is reviewed after a short pause, many as one', async () => {
    const { host, clock, reviewed, open } = setting();
    const session = open();
    await settled();
    for (const amount of [51, 52, 53]) {
      host.emit({ kind: 'changed', workbook: book(amount) });
      await clock.pass(QUIET_MS - 10);
    }
    expect(session.state().phase).toBe('checking');
    expect(reviewed).toHaveLength(1);
    await clock.pass(QUIET_MS);
    expect(reviewed.map((request) => amountOf(request.workbook))).toEqual([50, 53]);
    expect(session.state().phase).toBe('ready');
  });

  it('is not put off for ever by a stream of others', async () => {
    const { host, clock, reviewed, open } = setting();
    open();
    await settled();
    for (let elapsed = 0; elapsed <= PATIENCE_MS; elapsed += 20) {
      host.emit({ kind: 'changed', workbook: book(elapsed) });
      await clock.pass(20);
    }
    expect(reviewed.length).toBeGreaterThanOrEqual(2);
  });

  it('costs no reading, and the host is asked once for the flags, of which it writes what differs', async () => {
    const { host, clock, open } = setting({}, book(150));
    open();
    await settled();
    host.emit({ kind: 'changed', workbook: book(151) });
    await clock.pass(QUIET_MS);
    expect(host.written.map((flags) => flags.length)).toEqual([1, 1]);
    host.emit({ kind: 'changed', workbook: book(99) });
    await clock.pass(QUIET_MS);
    expect(host.written.map((flags) => flags.length)).toEqual([1, 1, 0]);
    expect(host.counts.read).toBe(1);
  });

  it('reviews in slices, and leaves a review between two of them where a newer workbook has overtaken it', async () => {
    const clock = manualClock();
    let [steps, worked] = [0, 0];
    const slow = { now: () => new Date(clock.now().getTime() + worked), after: clock.after };
    function* inSteps(request: ReviewAsked): Steps<Review> {
      for (let step = 0; step < 10; step += 1) {
        steps += 1;
        worked += 20;
        yield;
      }
      return reviewOf(request);
    }
    const { host, bugs, open } = setting({ clock: slow, rules: { review: (request, run) => run(inSteps(request)) } });
    const session = open();
    await settled();
    expect(steps).toBe(2);
    host.emit({ kind: 'changed', workbook: book(70) });
    await clock.pass(0);
    // The review of 50 is left where it was; that of 70 begins after the pause.
    expect(steps).toBe(2);
    await clock.pass(QUIET_MS);
    await clock.pass(0);
    expect(steps).toBe(12);
    expect(amountOf(session.state().review?.workbook ?? book(0))).toBe(70);
    expect(bugs).toEqual([]);
  });

  it('remembers what a co-author edited last, until the user asks for a recheck', async () => {
    const { host, clock, open } = setting();
    const session = open();
    await settled();
    const theirs = cellRange('s1', 0, 0);
    host.emit({ kind: 'changed', workbook: book(70), byOthers: [theirs] });
    await clock.pass(QUIET_MS);
    expect(session.state().editedByOthers?.cells).toEqual([theirs]);
    host.emit({ kind: 'changed', workbook: book(71) });
    await clock.pass(QUIET_MS);
    expect(session.state().editedByOthers?.cells).toEqual([theirs]);
    await session.recheck();
    expect(session.state().editedByOthers).toBeUndefined();
  });

  it('drops the answer of a review that a newer workbook has overtaken', async () => {
    const answers: (() => void)[] = [];
    const { host, clock, open } = setting({
      rules: { review: (request) => new Promise((resolve) => answers.push(() => resolve(reviewOf(request)))) },
    });
    const session = open();
    await settled();
    host.emit({ kind: 'changed', workbook: book(150) });
    await clock.pass(QUIET_MS);
    expect(answers).toHaveLength(2);
    answers[1]?.();
    await settled();
    answers[0]?.();
    await settled();
    expect(amountOf(session.state().review?.workbook ?? book(0))).toBe(150);
    expect(host.written.map((flags) => flags.length)).toEqual([1]);
  });

  it('while the first review is still under way drops that review too', async () => {
    const answers: (() => void)[] = [];
    const { host, clock, open } = setting({
      rules: { review: (request) => new Promise((resolve) => answers.push(() => resolve(reviewOf(request)))) },
    });
    const session = open();
    await settled();
    host.emit({ kind: 'changed', workbook: book(150) });
    answers[0]?.();
    await settled();
    expect(session.state().review).toBeUndefined();
    await clock.pass(QUIET_MS);
    answers[1]?.();
    await settled();
    expect(session.state().review).toBeDefined();
  });

  it('that comes during a reading of the whole is not overwritten by it', async () => {
    const { host, clock, open } = setting();
    const session = open();
    await settled();
    host.hold();
    const rechecked = session.recheck();
    host.emit({ kind: 'changed', workbook: book(77) });
    host.release();
    await rechecked;
    await clock.pass(QUIET_MS);
    expect(amountOf(session.state().review?.workbook ?? book(0))).toBe(77);
  });

  it('waits quietly while the user is in a cell', async () => {
    const { host, clock, open } = setting();
    const session = open();
    await settled();
    host.emit({ kind: 'busy', reason: 'editing' });
    expect(session.state().phase).toBe('editing');
    host.emit({ kind: 'changed', workbook: book(60) });
    expect(session.state().phase).toBe('checking');
    await clock.pass(QUIET_MS);
    expect(session.state().phase).toBe('ready');
  });
});

describe('flags', () => {
  it('are written one after the other, and only the latest of those that waited', async () => {
    const { host, clock, open } = setting();
    open();
    await settled();
    host.hold();
    for (const amount of [150, 40, 160]) {
      host.emit({ kind: 'changed', workbook: book(amount) });
      await clock.pass(QUIET_MS);
    }
    expect(host.written.map((flags) => flags.length)).toEqual([0, 1]);
    host.release();
    await settled();
    // 40 was overtaken while 150 was being written.
    expect(host.written.map((flags) => flags.length)).toEqual([0, 1, 1]);
    host.emit({ kind: 'changed', workbook: book(1) });
    await clock.pass(QUIET_MS);
    expect(host.written.map((flags) => flags.length)).toEqual([0, 1, 1, 0]);
  });

  it('are taken away when switched off and come back when switched on', async () => {
    const { host, open } = setting({}, book(150));
    const session = open();
    await settled();
    await session.setFlags({ shown: false });
    expect(session.state().flags.shown).toBe(false);
    await session.recheck();
    await session.setFlags({ shown: true });
    expect(host.written.map((flags) => flags.length)).toEqual([1, 0, 1]);
  });

  describe('where writing them would clear the undo stack', () => {
    const opened = async (more: Setting = {}) => {
      const host = scriptedHost(book(150), { undoesOurWrites: false });
      const { clock, open } = setting({ host, ...more });
      const session = open();
      await settled();
      const lengths = () => host.written.map((flags) => flags.length);
      return { host, clock, session, lengths };
    };

    it('are on demand: nothing is written by a check, nothing by a recheck while they are off, and all by the switch', async () => {
      const { host, clock, session, lengths } = await opened();
      expect(session.state().flags).toMatchObject({ shown: false, live: false, clearsUndo: true, behind: true });
      await session.recheck();
      expect(lengths()).toEqual([]);
      await session.setFlags({ shown: true });
      expect(lengths()).toEqual([1]);
      expect(session.state().flags.behind).toBe(false);
      host.emit({ kind: 'changed', workbook: book(50) });
      await clock.pass(QUIET_MS);
      expect(session.state().flags.behind).toBe(true);
      expect(lengths()).toEqual([1]);
      host.emit({ kind: 'changed', workbook: book(150) });
      await clock.pass(QUIET_MS);
      expect(session.state().flags.behind).toBe(false);
      await session.choosePack('heyuan');
      expect(lengths()).toEqual([1]);
      await session.recheck();
      expect(lengths()).toEqual([1, 1]);
    });

    it('a recheck that a change overtakes brings them with the pass that follows', async () => {
      const { host, clock, session, lengths } = await opened();
      await session.setFlags({ shown: true });
      const rechecked = session.recheck();
      host.emit({ kind: 'changed', workbook: book(160) });
      await clock.pass(QUIET_MS);
      await rechecked;
      await settled();
      expect(lengths()).toEqual([1, 1]);
    });

    it('may be had live all the same, and be switched off', async () => {
      const { host, clock, session, lengths } = await opened();
      await session.setFlags({ live: true, shown: true });
      expect(session.state().flags).toMatchObject({ live: true, shown: true, behind: false });
      host.emit({ kind: 'changed', workbook: book(50) });
      await clock.pass(QUIET_MS);
      expect(lengths()).toEqual([1, 0]);
      await session.setFlags({ shown: false });
      await session.recheck();
      expect(lengths()).toEqual([1, 0, 0]);
      expect(session.state().flags).toMatchObject({ live: true, shown: false, behind: false });
    });

    it('from live to on demand leaves those that stand', async () => {
      const { session, lengths } = await opened({ flags: { live: true, shown: true } });
      await session.setFlags({ live: false });
      expect(lengths()).toEqual([1]);
      expect(session.state().flags).toMatchObject({ live: false, shown: true, behind: false });
    });
  });

  it('cannot be switched on where the host has no place for them', async () => {
    const host = scriptedHost(book(150), { flagsInCells: false });
    const session = setting({ host, flags: { live: true, shown: true } }).open();
    await settled();
    await session.setFlags({ shown: true });
    expect(session.state().flags).toMatchObject({ shown: false, live: false, possible: false });
    expect(host.written).toHaveLength(0);
  });

  it('that a protected sheet refuses are told by the sheet’s name', async () => {
    const { host, open } = setting({}, book(150));
    host.flagsShown = { shown: 'some', refused: [{ sheet: 's1', why: { zh: '工作表受保护', en: 'protected' } }] };
    const session = open();
    await settled();
    expect(session.state().flags.refused).toEqual([
      { sheetName: '变更单', why: { zh: '工作表受保护', en: 'protected' } },
    ]);
  });

  it('that are left over are sent away at the user’s wish, by their cells, and what stays is told', async () => {
    const { host, open } = setting({}, book(150));
    const [first, second] = [cellRange('s1', 4, 0), cellRange('s1', 5, 0)];
    host.flagsShown = { shown: 'all', leftovers: [first, second] };
    const session = open();
    await settled();
    host.flagsShown = { shown: 'all', leftovers: [second] };
    host.refuse('removeLeftovers', refusal('正忙'));
    await session.removeLeftovers();
    expect(session.state()).toMatchObject({ failure: { zh: '正忙' }, flags: { leftovers: [first, second] } });
    await session.removeLeftovers();
    expect(host.removed).toEqual([first, second, first, second]);
    expect(session.state().flags.leftovers).toEqual([second]);
    expect(session.state()).not.toHaveProperty('failure');
  });

  it('that failed to be written are written again by the next pass, and the failure is gone', async () => {
    const { host, clock, open } = setting({}, book(150));
    host.refuse('showFlags', refusal('写入被拒绝'));
    const session = open();
    await settled();
    expect(session.state()).toMatchObject({ phase: 'ready', failure: { zh: '写入被拒绝' } });
    host.emit({ kind: 'changed', workbook: book(150) });
    await clock.pass(QUIET_MS);
    expect(host.written).toHaveLength(2);
    expect(session.state().failure).toBeUndefined();
  });
});

it('flags are written anew after a refused write, though the same ones stood before it', async () => {
  const { host, clock, open } = setting({}, book(150));
  open();
  await settled();
  host.refuse('showFlags', refusal('写入被拒绝'));
  host.emit({ kind: 'changed', workbook: book(50) });
  await clock.pass(QUIET_MS);
  host.emit({ kind: 'changed', workbook: book(150) });
  await clock.pass(QUIET_MS);
  expect(host.written.map((flags) => flags.length)).toEqual([1, 0, 1]);
});

describe('what fails', () => {
  it('in the host while watching is told, and gone with the next snapshot', async () => {
    const { host, clock, open } = setting();
    const session = open();
    await settled();
    host.emit({ kind: 'failed', message: { zh: '读取失败', en: 'reading failed' } });
    expect(session.state()).toMatchObject({ phase: 'failed', failure: { zh: '读取失败' } });
    expect(session.state().review).toBeDefined();
    host.emit({ kind: 'changed', workbook: book(60) });
    await clock.pass(QUIET_MS);
    expect(session.state().phase).toBe('ready');
    expect(session.state().failure).toBeUndefined();
  });

  it('in a review by our own mistake is told without the error’s text, reported, and the last review stays', async () => {
    let broken = false;
    const { host, clock, bugs, open } = setting({
      rules: {
        review: (request) => {
          if (broken) throw new Error('secret 420000');
          return reviewOf(request);
        },
      },
    });
    const session = open();
    await settled();
    broken = true;
    host.emit({ kind: 'changed', workbook: book(60) });
    await clock.pass(QUIET_MS);
    expect(session.state().phase).toBe('failed');
    expect(session.state().failure?.zh).toContain('程序出错');
    expect(JSON.stringify(session.state().failure)).not.toContain('420000');
    expect(amountOf(session.state().review?.workbook ?? book(0))).toBe(50);
    expect(bugs).toHaveLength(1);
    broken = false;
    await session.recheck();
    expect(session.state().phase).toBe('ready');
  });

  it('of a gesture is told and gone with the next that succeeds', async () => {
    const { host, bugs, open } = setting();
    const session = open();
    await settled();
    host.refuse('reveal', refusal('另一个工作簿在前'));
    await session.reveal(cellRange('s1', 0, 0));
    expect(session.state()).toMatchObject({ phase: 'ready', failure: { zh: '另一个工作簿在前' } });
    await session.reveal(cellRange('s1', 0, 0));
    expect(session.state().failure).toBeUndefined();
    expect(bugs).toHaveLength(0);
  });
});

describe('the user’s gestures', () => {
  it('choosing a pack reviews again by it, without reading again', async () => {
    const { host, reviewed, open } = setting();
    const session = open();
    await settled();
    expect(reviewed[0]).not.toHaveProperty('pack');
    await session.choosePack('heyuan');
    expect(reviewed[1]?.pack).toBe('heyuan');
    expect(session.state().chosenPack).toBe('heyuan');
    expect(host.counts.read).toBe(1);
  });

  it('inserting a form writes one sheet and reads the workbook for it', async () => {
    const { host, open } = setting();
    const session = open();
    await settled();
    await session.insertForm('change-slip');
    expect(host.inserted.map((draft) => draft.name)).toEqual(['change-slip']);
    expect(host.counts.read).toBe(2);
  });

  it('what is to be remembered is kept in the workbook, and reviewed by', async () => {
    const { host, clock, reviewed, open } = setting();
    const session = open();
    await settled();
    await session.remember([
      ['form.column/a', '1'],
      ['line/b', '2'],
    ]);
    await clock.pass(QUIET_MS);
    expect(reviewed).toHaveLength(2);
    expect(Object.fromEntries(reviewed[1]?.workbook.remembered.values ?? [])).toEqual({
      'form.column/a': '1',
      'line/b': '2',
    });
    await session.remember([['line/b', undefined]]);
    await clock.pass(QUIET_MS);
    expect([...(reviewed[2]?.workbook.remembered.values.keys() ?? [])]).toEqual(['form.column/a']);
    host.refuse('remember', refusal('工作簿是只读的'));
    await session.remember([['line/c', '3']]);
    expect(session.state().failure?.zh).toBe('工作簿是只读的');
    expect(host.counts.read).toBe(1);
  });

  it('a selection is kept, and asks the host for nothing', async () => {
    const { host, clock, reviewed, open } = setting();
    const session = open();
    await settled();
    host.emit({ kind: 'selected', selection: cellRange('s1', 2, 3) });
    await clock.pass(1000);
    expect(session.state().selection).toEqual(cellRange('s1', 2, 3));
    expect(reviewed).toHaveLength(1);
    expect(host.revealed).toHaveLength(0);
  });
});

describe('closing', () => {
  it('stops listening, forgets the pass that waited, and leaves the flags', async () => {
    const { host, clock, reviewed, open } = setting({}, book(150));
    const session = open();
    await settled();
    const heard = jest.fn();
    session.subscribe(heard);
    host.emit({ kind: 'changed', workbook: book(60) });
    heard.mockClear();
    await session.close();
    await clock.pass(1000);
    expect(host.counts.stopped).toBe(1);
    expect(reviewed).toHaveLength(1);
    expect(host.written.map((flags) => flags.length)).toEqual([1]);
    expect(heard).not.toHaveBeenCalled();
  });

  it('while still opening ends with nothing listening', async () => {
    const { host, open } = setting();
    host.hold();
    const session = open();
    const closed = session.close();
    host.release();
    await closed;
    expect(host.counts.watch).toBe(host.counts.stopped);
    expect(host.written).toHaveLength(0);
  });
});

it('a subscriber gets a new state for each news and the same one between', async () => {
  const { host, open } = setting();
  const session = open();
  await settled();
  const before = session.state();
  expect(session.state()).toBe(before);
  host.emit({ kind: 'selected', selection: cellRange('s1', 1, 1) });
  expect(session.state()).not.toBe(before);
});
