/** The session as tables: what happens, one after the other, and what is to be done upon each. */
import { cellRange } from '../../src/base/address';
import { civilDate } from '../../src/base/civil-date';
import { advance } from '../../src/session/advance';
import type { Effect, Gesture, ReadingAttempt, SessionEvent } from '../../src/session/events';
import { firstMemory, shownState, type Memory } from '../../src/session/memory';
import type { FlagsWish, SessionState } from '../../src/session/session';
import type { Flag, StandingFlag } from '../../src/workbook/flag';
import { FlaggingStopped, HostFailure, type HostAbilities } from '../../src/workbook/host';
import type { Workbook } from '../../src/workbook/workbook';
import { sheet, workbook } from '../support/draw-workbook';
import { ourDictionary } from '../support/our-rules';
import { reviewOf } from './plain-review';

const NOW = new Date(2026, 10, 21, 9, 30, 0);
const TODAY = civilDate(2026, 11, 21)!;
const dictionary = ourDictionary();

const book = (name: string): Workbook => ({ ...workbook(sheet('变更单', '1')), name });
const [A, B, C] = [book('A'), book('B'), book('C')];
const bookOf = new Map([A, B, C].map((one) => [one.name, one]));

const flags = (count: number): readonly Flag[] =>
  Array.from({ length: count }, (_, row) => ({
    check: 'x.1-limit',
    severity: 'error',
    cells: [cellRange('s1', row, 0)],
  }));

// What can happen, in short.
const recheck: SessionEvent = { kind: 'recheck' };
const quiet: SessionEvent = { kind: 'quiet' };
const closed: SessionEvent = { kind: 'closed' };
const changed = (to: Workbook): SessionEvent => ({ kind: 'host', event: { kind: 'changed', workbook: to } });
const busy: SessionEvent = { kind: 'host', event: { kind: 'busy', reason: 'editing' } };
const read = (what: Workbook, attempt = 1, changes = 0): SessionEvent => ({
  kind: 'was-read',
  reading: { attempt, changes },
  workbook: what,
});
const reviewed = (generation: number, of: Workbook, marks = 0): SessionEvent => ({
  kind: 'reviewed',
  generation,
  made: { review: reviewOf({ workbook: of, today: TODAY }), flags: flags(marks), packs: [], dictionary },
});
const flagged = (count: number): SessionEvent => ({ kind: 'flagged', flags: flags(count), result: { shown: 'all' } });
const choose = (wish: Partial<FlagsWish>): SessionEvent => ({ kind: 'flags-chosen', wish });
const refusal = new HostFailure({ zh: '工作簿正忙', en: 'busy' });
const secret = new Error('secret 420000');
const reveal: Gesture = { kind: 'reveal', range: cellRange('s1', 0, 0) };
const gesture = (made: Gesture): SessionEvent => ({ kind: 'gesture', gesture: made });
const done = (made: Gesture['kind']): SessionEvent => ({ kind: 'gesture-done', gesture: made });

/** An effect in a word or two. */
function inShort(effect: Effect): string {
  switch (effect.kind) {
    case 'read':
      return `read ${readingInShort(effect.reading)}`;
    case 'review':
      return [`review ${effect.generation} of ${effect.workbook.name}`, effect.pack].filter(Boolean).join(' by ');
    case 'flag':
      return `flag ${effect.flags.length}`;
    case 'gesture':
      return effect.gesture.kind;
    default:
      return effect.kind;
  }
}

const readingInShort = ({ attempt, changes }: ReadingAttempt) => `${attempt}/${changes}`;

type Line = readonly [event: SessionEvent, ...effects: readonly string[]];

interface Played {
  readonly memory: Memory;
  readonly said: readonly (readonly string[])[];
}

const ABILITIES: HostAbilities = { undoesOurWrites: true, flagsInCells: true };

function play(events: readonly SessionEvent[], abilities = ABILITIES, wish?: FlagsWish): Played {
  let memory = firstMemory(abilities, wish);
  const said = events.map((event) => {
    const { memory: next, effects } = advance(memory, event, NOW);
    memory = next;
    return effects.map(inShort);
  });
  return { memory, said };
}

/** Plays the lines, holds what was to be done upon each against them, and gives the state at the end. */
function follow(lines: readonly Line[], abilities?: HostAbilities, wish?: FlagsWish): SessionState {
  const { memory, said } = play(
    lines.map(([event]) => event),
    abilities,
    wish,
  );
  expect(said).toEqual(lines.map(([, ...effects]) => effects));
  return shownState(memory);
}

const OPENED: readonly Line[] = [
  [{ kind: 'opened' }, 'read 1/0'],
  [read(A), 'watch', 'forget-quiet', 'review 1 of A'],
];
/** Opened on a host whose undo flags would clear. */
const ON_DEMAND: readonly Line[] = [
  [{ kind: 'opened' }, 'read 1/0'],
  [read(A), 'watch', 'forget-quiet', 'review 1 of A', 'look-for-flags'],
];
/** Opened, with one cell flagged. */
const FLAGGED: readonly Line[] = [...OPENED, [reviewed(1, A, 1), 'flag 1'], [flagged(1)]];

const standsOn = (id: string): StandingFlag => ({ check: 'old', severity: undefined, cells: [cellRange(id, 0, 0)] });
const lookedFor = (...found: readonly StandingFlag[]): SessionEvent => ({
  kind: 'flags-looked-for',
  found: { flags: found, kept: [] },
  again: false,
});

describe('what overtakes', () => {
  it.each<[string, readonly Line[], string]>([
    [
      'a change during the reading of the whole has it read again, and not its older snapshot reviewed',
      [
        [{ kind: 'opened' }, 'read 1/0'],
        [changed(B), 'await-quiet'],
        [read(A, 1, 0), 'read 2/1'],
        [read(B, 2, 1), 'watch', 'forget-quiet', 'review 2 of B'],
        [reviewed(2, B), 'flag 0'],
      ],
      'B',
    ],
    [
      'a workbook that never stands still is reviewed as the events tell it after three readings',
      [
        ...FLAGGED,
        [recheck, 'read 1/0'],
        [changed(B), 'await-quiet'],
        [read(A, 1, 0), 'read 2/1'],
        [changed(B), 'await-quiet'],
        [read(A, 2, 1), 'read 3/2'],
        [changed(C), 'await-quiet'],
        [read(A, 3, 2), 'watch', 'forget-quiet', 'review 5 of C'],
        [reviewed(5, C), 'flag 0'],
      ],
      'C',
    ],
    [
      'a review that a change has overtaken is dropped, though its answer comes last',
      [
        ...OPENED,
        [changed(B), 'await-quiet'],
        [quiet, 'forget-quiet', 'review 3 of B'],
        [reviewed(3, B), 'flag 0'],
        [reviewed(1, A, 1)],
      ],
      'B',
    ],
    [
      'a failure of a review that nobody waits for is nobody’s news',
      [
        ...OPENED,
        [changed(B), 'await-quiet'],
        [{ kind: 'not-reviewed', generation: 1, error: secret }],
        [quiet, 'forget-quiet', 'review 3 of B'],
        [reviewed(3, B), 'flag 0'],
      ],
      'B',
    ],
    [
      'two rechecks at once are two readings and one verdict',
      [
        ...FLAGGED,
        [recheck, 'read 1/0'],
        [recheck, 'read 1/0'],
        [read(B), 'watch', 'forget-quiet', 'review 2 of B'],
        [read(B), 'watch', 'forget-quiet', 'review 3 of B'],
        [reviewed(2, A)],
        [reviewed(3, B), 'flag 0'],
      ],
      'B',
    ],
    [
      'another regulation chosen takes the place of the review under way',
      [
        ...OPENED,
        [{ kind: 'pack-chosen', id: 'mudan' }, 'forget-quiet', 'review 2 of A by mudan'],
        [reviewed(1, A)],
        [reviewed(2, A), 'flag 0'],
      ],
      'A',
    ],
    [
      'a regulation chosen before anything was read waits for the reading',
      [
        [{ kind: 'opened' }, 'read 1/0'],
        [{ kind: 'pack-chosen', id: 'mudan' }, 'forget-quiet'],
        [read(A), 'watch', 'forget-quiet', 'review 2 of A by mudan'],
        [reviewed(2, A), 'flag 0'],
      ],
      'A',
    ],
  ])('%s', (_, lines, last) => {
    const state = follow(lines);
    expect(state.review?.workbook).toBe(bookOf.get(last));
    expect(state).toMatchObject({ phase: 'ready', checkedAt: NOW });
    expect(state.failure).toBeUndefined();
  });
});

describe('flags', () => {
  it.each<[string, readonly Line[]]>([
    [
      'of the wishes that wait for a write the latest is next, and no other',
      [
        ...OPENED,
        [reviewed(1, A, 1), 'flag 1'],
        [changed(B), 'await-quiet'],
        [quiet, 'forget-quiet', 'review 3 of B'],
        [reviewed(3, B, 2), 'await-flagging'],
        [{ kind: 'pack-chosen', id: 'x' }, 'forget-quiet', 'review 4 of B by x'],
        [reviewed(4, B, 3), 'await-flagging'],
        [flagged(1), 'flag 3'],
        [flagged(3)],
      ],
    ],
    [
      'a refused write does not hold up the one that waits',
      [
        ...OPENED,
        [reviewed(1, A, 1), 'flag 1'],
        [choose({ shown: false }), 'await-flagging'],
        [{ kind: 'not-flagged', error: secret }, 'report', 'flag 0'],
        [flagged(0)],
      ],
    ],
    [
      'switched off while one is written, and closed at once: they are still taken away',
      [
        ...OPENED,
        [reviewed(1, A, 1), 'flag 1'],
        [choose({ shown: false }), 'await-flagging'],
        [closed, 'forget-quiet', 'stop-watching'],
        [flagged(1), 'flag 0'],
        [flagged(0)],
      ],
    ],
    [
      'switched on brings those of the last review',
      [...FLAGGED, [choose({ shown: false }), 'flag 0'], [flagged(0)], [choose({ shown: true }), 'flag 1']],
    ],
    [
      'switched on before there is a review brings nothing yet',
      [[{ kind: 'opened' }, 'read 1/0'], [choose({ shown: true })]],
    ],
  ])('%s', (_, lines) => {
    expect(follow(lines).review?.problems ?? []).toEqual([]);
  });

  const LEFT = [cellRange('s1', 4, 0), cellRange('s1', 5, 0)];
  const leftOver: SessionEvent = { kind: 'flagged', flags: flags(1), result: { shown: 'all', leftovers: LEFT } };

  it('that are left over stay until the user wants them gone, and what became of them is known then', () => {
    const before: readonly Line[] = [...OPENED, [reviewed(1, A, 1), 'flag 1'], [leftOver]];
    expect(follow(before).flags.leftovers).toEqual(LEFT);
    const asked: readonly Line[] = [...before, [{ kind: 'leftovers-unwanted' }, 'remove-leftovers']];
    expect(follow(asked).flags.leftovers).toEqual(LEFT);
    const refused = follow([...asked, [{ kind: 'gesture-failed', error: refusal }]]);
    expect(refused).toMatchObject({ failure: refusal.explanation, dismissible: true, flags: { leftovers: LEFT } });
    const gone = follow([...asked, [{ kind: 'leftovers-removed', result: { shown: 'all' } }]]);
    expect(gone.flags).not.toHaveProperty('leftovers');
    expect(gone).toMatchObject({ flags: { behind: false } });
  });

  it('without leftovers: nothing is sent away', () => {
    expect(follow([...FLAGGED, [{ kind: 'leftovers-unwanted' }]]).flags).not.toHaveProperty('leftovers');
  });

  const END = new FlaggingStopped({ zh: '不再标记', en: 'flagged no more' });

  it.each<[string, SessionEvent]>([
    ['a writing', { kind: 'not-flagged', error: END }],
    ['sending leftovers away', { kind: 'gesture-failed', error: END }],
  ])('stopped in %s are told of once, and no pass, recheck or switch asks for them again', (_, stop) => {
    const stopped: readonly Line[] = [
      ...FLAGGED,
      [stop],
      [changed(B), 'await-quiet'],
      [quiet, 'forget-quiet', 'review 3 of B'],
      [reviewed(3, B, 2)],
      [recheck, 'read 1/1'],
      [choose({ live: false })],
    ];
    const state = follow(stopped);
    expect(state.flags).toMatchObject({ stopped: END.explanation, behind: false });
    expect(state).not.toHaveProperty('failure');
    expect(follow([...stopped, [choose({ shown: false })]]).flags).not.toHaveProperty('stopped');
  });

  it('that waited while flagging stopped are waited for no more', () => {
    const state = follow([
      ...OPENED,
      [reviewed(1, A, 1), 'flag 1'],
      [choose({ shown: false }), 'await-flagging'],
      [{ kind: 'not-flagged', error: END }],
      [choose({ shown: true })],
    ]);
    expect(state.flags.stopped).toEqual(END.explanation);
  });

  const CLEARS_UNDO: HostAbilities = { undoesOurWrites: false, flagsInCells: true };

  it('on demand are written by the recheck’s own review, or by the one that overtook it, once', () => {
    const state = follow(
      [
        ...ON_DEMAND,
        [reviewed(1, A, 1)],
        [choose({ shown: true }), 'flag 1'],
        [flagged(1)],
        [recheck, 'read 1/0'],
        [read(A), 'watch', 'forget-quiet', 'review 2 of A'],
        [changed(B), 'await-quiet'],
        [reviewed(2, A, 1)],
        [quiet, 'forget-quiet', 'review 4 of B'],
        [reviewed(4, B, 2), 'flag 2'],
        [flagged(2)],
        [changed(C), 'await-quiet'],
        [quiet, 'forget-quiet', 'review 6 of C'],
        [reviewed(6, C, 1)],
      ],
      CLEARS_UNDO,
    );
    expect(state.flags).toMatchObject({ live: false, shown: true, behind: true, clearsUndo: true });
  });

  it('on demand are shown by the switch at once, hidden by it, and left so by a recheck, which only reads', () => {
    const shown: readonly Line[] = [
      ...ON_DEMAND,
      [reviewed(1, A, 1)],
      [choose({ shown: true }), 'flag 1'],
      [flagged(1)],
    ];
    expect(follow(shown, CLEARS_UNDO).flags).toMatchObject({ shown: true, live: false, behind: false });
    const hidden: readonly Line[] = [...shown, [choose({ shown: false }), 'flag 0'], [flagged(0)]];
    expect(follow(hidden, CLEARS_UNDO).flags).toMatchObject({ shown: false, live: false });
    const again: readonly Line[] = [
      ...hidden,
      [recheck, 'read 1/0'],
      [read(A), 'watch', 'forget-quiet', 'review 2 of A'],
      [reviewed(2, A, 1)],
    ];
    expect(follow(again, CLEARS_UNDO).flags).toMatchObject({ shown: false, live: false });
    const switched: readonly Line[] = [...again, [choose({ shown: true }), 'flag 1'], [flagged(1)]];
    expect(follow(switched, CLEARS_UNDO).flags).toMatchObject({ shown: true, live: false, behind: false });
  });

  it('that a failing host kept when they were switched off are taken away by a recheck', () => {
    const kept: readonly Line[] = [
      ...ON_DEMAND,
      [reviewed(1, A, 1)],
      [choose({ shown: true }), 'flag 1'],
      [flagged(1)],
      [choose({ shown: false }), 'flag 0'],
      [{ kind: 'not-flagged', error: refusal }],
      [recheck, 'read 1/0'],
      [read(A), 'watch', 'forget-quiet', 'review 2 of A'],
      [reviewed(2, A, 1), 'flag 0'],
      [flagged(0)],
    ];
    const again: readonly Line[] = [
      ...kept,
      [recheck, 'read 1/0'],
      [read(A), 'watch', 'forget-quiet', 'review 3 of A'],
      [reviewed(3, A, 1)],
    ];
    expect(follow(again, CLEARS_UNDO)).not.toHaveProperty('failure');
  });

  it('that were never switched on are not written by a recheck', () => {
    const state = follow(
      [
        ...ON_DEMAND,
        [reviewed(1, A, 1)],
        [recheck, 'read 1/0'],
        [read(A), 'watch', 'forget-quiet', 'review 2 of A'],
        [reviewed(2, A, 1)],
      ],
      CLEARS_UNDO,
    );
    expect(state.flags).toMatchObject({ shown: false, live: false, behind: true });
  });

  it('live and on demand are one thing, shown and hidden another: neither switch moves the other', () => {
    const state = follow(
      [
        ...ON_DEMAND,
        [reviewed(1, A, 1)],
        [choose({ live: true })],
        [choose({ shown: true }), 'flag 1'],
        [flagged(1)],
        [choose({ live: false })],
        [changed(B), 'await-quiet'],
        [quiet, 'forget-quiet', 'review 3 of B'],
        [reviewed(3, B, 2)],
        [choose({ live: true }), 'flag 2'],
      ],
      CLEARS_UNDO,
    );
    expect(state.flags).toMatchObject({ shown: true, live: true });
  });

  it('from before the session are shown ones, and behind until they are written', () => {
    const found = lookedFor(standsOn('s1'));
    const before: readonly Line[] = [...ON_DEMAND, [found], [reviewed(1, A)]];
    expect(follow(before, CLEARS_UNDO).flags).toMatchObject({ shown: true, behind: true });
    const gone = follow([...before, [choose({ shown: false }), 'flag 0'], [flagged(0)]], CLEARS_UNDO);
    expect(gone.flags).toMatchObject({ shown: false, behind: false });
    const late = follow(
      [...ON_DEMAND, [reviewed(1, A, 1)], [choose({ shown: true }), 'flag 1'], [flagged(1)], [found]],
      CLEARS_UNDO,
    );
    expect(late.flags).toMatchObject({ shown: true, behind: false });
  });

  it.each(['before', 'after'] as const)(
    'from before the session are what is shown where they are those of the check: found %s it',
    (when) => {
      const check = reviewed(1, A, 2);
      // As Excel may put them together, and give them back.
      const same = lookedFor({
        check: 'X.1-LIMIT',
        severity: 'error',
        cells: [{ ...cellRange('s1', 0, 0), bottom: 1 }],
      });
      const state = follow(
        when === 'before' ? [...ON_DEMAND, [same], [check]] : [...ON_DEMAND, [check], [same]],
        CLEARS_UNDO,
      );
      expect(state.flags).toMatchObject({ shown: true, behind: false, refused: [] });
      const edited: readonly Line[] = [
        ...ON_DEMAND,
        [check],
        [same],
        [changed(B), 'await-quiet'],
        [quiet, 'forget-quiet', 'review 3 of B'],
        [reviewed(3, B, 1)],
      ];
      expect(follow(edited, CLEARS_UNDO).flags).toMatchObject({ shown: true, behind: true });
    },
  );

  it('from before on a protected sheet are told with their cells where they are not those of the check, and count as not shown', () => {
    const old = standsOn('s1');
    const kept = { sheet: 's1', why: refusal.explanation, standing: old.cells };
    const found: SessionEvent = { kind: 'flags-looked-for', found: { flags: [old], kept: [kept] }, again: false };
    const told = [{ sheetName: 's1', why: refusal.explanation, standing: old.cells }];
    for (const lines of [
      [...ON_DEMAND, [found], [reviewed(1, A, 1)]],
      [...ON_DEMAND, [reviewed(1, A, 1)], [found]],
    ] as const)
      expect(follow(lines, CLEARS_UNDO).flags).toMatchObject({ shown: false, refused: told });
    const elsewhere: SessionEvent = {
      kind: 'flags-looked-for',
      found: { flags: [old, standsOn('s2')], kept: [kept] },
      again: false,
    };
    expect(follow([...ON_DEMAND, [elsewhere], [reviewed(1, A, 1)]], CLEARS_UNDO).flags).toMatchObject({
      shown: true,
      behind: true,
      refused: told,
    });
    const [flag] = flags(1);
    const right: SessionEvent = {
      kind: 'flags-looked-for',
      found: { flags: [flag!], kept: [{ ...kept, standing: flag!.cells }] },
      again: false,
    };
    expect(follow([...ON_DEMAND, [right], [reviewed(1, A, 1)]], CLEARS_UNDO).flags).toMatchObject({
      shown: true,
      behind: false,
      refused: [],
    });
  });

  it('from before that cannot be read any more are told as leftovers', () => {
    const leftovers = [cellRange('s1', 2, 2)];
    const found: SessionEvent = { kind: 'flags-looked-for', found: { flags: [], kept: [], leftovers }, again: false };
    const { flags } = follow([...ON_DEMAND, [reviewed(1, A)], [found]], CLEARS_UNDO);
    expect(flags).toMatchObject({ shown: false, behind: false, leftovers });
  });

  describe('that others have touched: a ribbon in a page apart, a co-author, undo', () => {
    const touched: SessionEvent = { kind: 'host', event: { kind: 'flags-touched' } };
    const foundAgain = (...found: readonly StandingFlag[]): SessionEvent => ({
      kind: 'flags-looked-for',
      found: { flags: found, kept: [] },
      again: true,
    });
    const [ofCheck] = flags(1);
    const off: readonly Line[] = [...ON_DEMAND, [reviewed(1, A, 1)]];
    const on: readonly Line[] = [...off, [choose({ shown: true }), 'flag 1'], [flagged(1)]];
    const look: Line = [touched, 'look-for-flags'];
    const next: readonly Line[] = [[quiet, 'forget-quiet', 'review 3 of B'], [reviewed(3, B, 1)]];

    it.each<[string, readonly Line[], { readonly shown: boolean; readonly behind: boolean }]>([
      ['shown, as the check has them', [...off, look, [foundAgain(ofCheck!)]], { shown: true, behind: false }],
      ['shown, otherwise', [...off, look, [foundAgain(standsOn('s1'))]], { shown: true, behind: true }],
      ['taken away', [...on, look, [foundAgain()]], { shown: false, behind: true }],
      ['taken away in part', [...on, look, [foundAgain(standsOn('s1'))]], { shown: true, behind: true }],
      ['left alone', [...on, look, [foundAgain(ofCheck!)]], { shown: true, behind: false }],
      [
        'shown, as the check that is under way has them',
        [...off, [changed(B), 'await-quiet'], look, [foundAgain(ofCheck!)], ...next],
        { shown: true, behind: false },
      ],
      [
        'taken away before a recheck, which then writes none',
        [
          ...on,
          [recheck, 'read 1/0'],
          look,
          [read(A), 'watch', 'forget-quiet', 'review 2 of A'],
          [foundAgain()],
          [reviewed(2, A, 1)],
        ],
        { shown: false, behind: true },
      ],
      [
        'taken away while the switch puts them there',
        [...off, look, [choose({ shown: true }), 'flag 1'], [foundAgain()], [flagged(1)]],
        { shown: true, behind: false },
      ],
    ])('are looked for on demand, and nothing is written: %s', (_, lines, expected) => {
      expect(follow(lines, CLEARS_UNDO).flags).toMatchObject(expected);
    });

    it('are put right by the next edit where they are live, and not before it, for undo is the user’s', () => {
      const lines: readonly Line[] = [
        ...FLAGGED,
        [touched],
        [changed(B), 'await-quiet'],
        [quiet, 'forget-quiet', 'review 3 of B'],
        [reviewed(3, B, 1), 'flag 1'],
        [flagged(1)],
      ];
      expect(follow(lines).flags).toMatchObject({ shown: true, live: true });
    });

    it('stay as they are said where a sheet refused some: what does not stand was not taken away', () => {
      const refused = [{ sheet: A.sheets[0]!.id, why: refusal.explanation }];
      const partly: SessionEvent = { kind: 'flagged', flags: flags(1), result: { shown: 'some', refused } };
      const lines: readonly Line[] = [...off, [choose({ shown: true }), 'flag 1'], [partly], look, [foundAgain()]];
      expect(follow(lines, CLEARS_UNDO).flags).toMatchObject({ shown: true, behind: false });
    });
  });

  const STANDING = [cellRange('s1', 0, 0)];
  const notTaken: SessionEvent = {
    kind: 'flagged',
    flags: [],
    result: { shown: 'some', refused: [{ sheet: A.sheets[0]!.id, why: refusal.explanation, standing: STANDING }] },
  };

  it.each<[string, HostAbilities]>([
    ['live', ABILITIES],
    ['on demand', CLEARS_UNDO],
  ])('that could not be taken away are told with their cells, and a recheck or a wish tries again: %s', (_, host) => {
    const opened = host === CLEARS_UNDO ? ON_DEMAND : OPENED;
    const hidden: readonly Line[] = [
      ...opened,
      host === CLEARS_UNDO ? [reviewed(1, A, 1)] : [reviewed(1, A, 1), 'flag 1'],
      ...(host === CLEARS_UNDO ? ([[choose({ shown: true }), 'flag 1']] as const) : []),
      [flagged(1)],
      [choose({ shown: false }), 'flag 0'],
      [notTaken],
    ];
    const told = [{ sheetName: '变更单', why: refusal.explanation, standing: STANDING }];
    expect(follow(hidden, host).flags).toMatchObject({ shown: false, refused: told });
    const wished = follow(
      [
        ...hidden,
        [{ kind: 'leftovers-unwanted' }, 'remove-leftovers'],
        [{ kind: 'leftovers-removed', result: { shown: 'all' } }],
      ],
      host,
    );
    expect(wished.flags.refused).toEqual([]);
    const rechecked = follow(
      [
        ...hidden,
        [recheck, 'read 1/0'],
        [read(A), 'watch', 'forget-quiet', 'review 2 of A'],
        [reviewed(2, A, 1), 'flag 0'],
        [flagged(0)],
      ],
      host,
    );
    expect(rechecked.flags).toMatchObject({ shown: false, refused: [] });
  });

  it('where the host has no place for them are never asked for', () => {
    const state = follow(
      [...OPENED, [reviewed(1, A, 1)], [choose({ shown: true })], [recheck, 'read 1/0']],
      { undoesOurWrites: true, flagsInCells: false },
      { live: true, shown: true },
    );
    expect(state.flags).toMatchObject({ shown: false, live: false, possible: false });
  });
});

describe('what fails', () => {
  const FAILED_GESTURE: readonly Line[] = [
    ...FLAGGED,
    [gesture(reveal), 'reveal'],
    [{ kind: 'gesture-failed', error: refusal }],
  ];
  const PASS: readonly Line[] = [
    [changed(B), 'await-quiet'],
    [quiet, 'forget-quiet', 'review 3 of B'],
    [reviewed(3, B), 'flag 0'],
    [flagged(0)],
  ];

  it.each<[string, readonly Line[], Partial<SessionState>]>([
    [
      'the reading',
      [[{ kind: 'opened' }, 'read 1/0'], [{ kind: 'not-read', error: refusal }]],
      { phase: 'failed', failure: refusal.explanation },
    ],
    [
      'the listening, which leaves the verdict',
      [...OPENED, [reviewed(1, A), 'flag 0'], [{ kind: 'not-watched', error: refusal }]],
      { phase: 'failed', failure: refusal.explanation },
    ],
    [
      'the host while it watches, until the next snapshot',
      [
        ...FLAGGED,
        [{ kind: 'host', event: { kind: 'failed', message: refusal.explanation } }],
        [changed(B), 'await-quiet'],
      ],
      { phase: 'checking' },
    ],
    [
      'the writing of flags, which is no failure of the check',
      [...OPENED, [reviewed(1, A, 1), 'flag 1'], [{ kind: 'not-flagged', error: refusal }]],
      { phase: 'ready', failure: refusal.explanation },
    ],
    ['a gesture, which the user may put away', FAILED_GESTURE, { failure: refusal.explanation, dismissible: true }],
    ['a gesture, told through the checks that follow', [...FAILED_GESTURE, ...PASS], { failure: refusal.explanation }],
    ['a gesture, until the next succeeds', [...FAILED_GESTURE, [gesture(reveal), 'reveal'], [done('reveal')]], {}],
    ['a gesture, until it is put away', [...FAILED_GESTURE, [{ kind: 'failure-dismissed' }]], {}],
  ])('%s', (_, lines, expected) => {
    const state = follow(lines);
    expect(state).toMatchObject(expected);
    expect({ failure: state.failure, dismissible: state.dismissible }).toEqual({
      failure: expected.failure,
      dismissible: lines.length >= FAILED_GESTURE.length && expected.failure ? true : undefined,
    });
  });

  it('a failed check is told before a gesture’s, which is told again once the check succeeds', () => {
    const broken: readonly Line[] = [
      ...FAILED_GESTURE,
      [changed(B), 'await-quiet'],
      [quiet, 'forget-quiet', 'review 3 of B'],
      [{ kind: 'not-reviewed', generation: 3, error: secret }, 'report'],
    ];
    const state = follow(broken);
    expect(state).toMatchObject({ phase: 'failed', failure: { zh: expect.stringContaining('程序出错') } });
    expect(state.dismissible).toBeUndefined();
    expect(JSON.stringify(state.failure)).not.toContain('420000');
    const after = follow([
      ...broken,
      [recheck, 'read 1/1'],
      [read(B, 1, 1), 'watch', 'forget-quiet', 'review 4 of B'],
      [reviewed(4, B), 'flag 0'],
    ]);
    expect(after).toMatchObject({ phase: 'ready', failure: refusal.explanation, dismissible: true });
  });

  it('a second reading that is refused leaves the first verdict and says why there is no newer', () => {
    const state = follow([...FLAGGED, [recheck, 'read 1/0'], [{ kind: 'not-read', error: refusal }]]);
    expect(state).toMatchObject({ phase: 'failed', failure: refusal.explanation });
    expect(state.review?.workbook).toBe(A);
  });
});

describe('gestures', () => {
  it.each<[Gesture, readonly string[]]>([
    [reveal, []],
    [{ kind: 'remember', entries: [['line/a', '1']] }, []],
    [{ kind: 'insert-form', form: 'change-slip' }, ['read 1/0']],
    [{ kind: 'insert-sample' }, ['read 1/0']],
  ])('$kind: the workbook is read for a new sheet alone, of which no event tells', (made, then) => {
    follow([...FLAGGED, [gesture(made), made.kind], [done(made.kind), ...then]]);
  });

  it('a fact filled in ends what was chosen for the session where it is the regulation, and only there', () => {
    const chosen: readonly Line[] = [
      ...OPENED,
      [{ kind: 'pack-chosen', id: 'mudan' }, 'forget-quiet', 'review 2 of A by mudan'],
    ];
    expect(follow([...chosen, [{ kind: 'filled', fact: 'contract.amount' }, 'read 1/0']]).chosenPack).toBe('mudan');
    expect(follow([...chosen, [{ kind: 'filled', fact: 'project.pack' }, 'read 1/0']]).chosenPack).toBeUndefined();
  });
});

describe('the phase', () => {
  it.each<[SessionState['phase'], readonly Line[]]>([
    ['opening', OPENED],
    ['ready', [...OPENED, [reviewed(1, A), 'flag 0']]],
    ['editing', [...FLAGGED, [busy]]],
    ['editing', [...FLAGGED, [changed(B), 'await-quiet'], [busy]]],
    ['checking', [...FLAGGED, [busy], [changed(B), 'await-quiet']]],
    ['checking', [...FLAGGED, [recheck, 'read 1/0']]],
  ])('is %s', (phase, lines) => {
    expect(follow(lines).phase).toBe(phase);
  });
});

describe('after the close', () => {
  it.each<[string, SessionEvent]>([
    ['a reading', read(B)],
    ['a refused reading', { kind: 'not-read', error: secret }],
    ['a review', reviewed(1, A, 1)],
    ['a failed review', { kind: 'not-reviewed', generation: 1, error: secret }],
    ['a change', changed(B)],
    ['the pause', quiet],
    ['a recheck', recheck],
    ['flags switched on', choose({ shown: true })],
    ['a gesture', gesture(reveal)],
    ['another close', closed],
  ])('%s comes too late', (_, late) => {
    follow([...OPENED, [closed, 'forget-quiet', 'stop-watching'], [late]]);
  });
});
