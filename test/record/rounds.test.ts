/** Whose turn it is and what is new: rounds, and three copies that were mailed about. */
import { isClosed, lastRoundOf, newsSince, type FindingState } from '../../src/record/rounds';
import { headsOf } from '../../src/record/chain';
import { mergeRecords, type ReviewRecord } from '../../src/record/record';
import { threadsOf } from '../../src/record/threads';
import type { EntryDraft } from '../../src/record/write-entries';
import { adding, COMMENT, FINDING, NO_LINES, PROJECT, REVIEWER, SECOND } from './written-record';

const STATES: readonly FindingState[] = [
  ['a@project', 'failed', 'aaaa'],
  ['b@project', 'depends', 'bbbb'],
];

function closing(record: ReviewRecord): EntryDraft {
  return {
    kind: 'signoff',
    target: { what: 'workbook', title: '第一轮' },
    round: {
      asOf: '2026-11-02',
      version: '0.1.0',
      inputs: 'a'.repeat(64),
      counts: { failed: 1 },
      findings: [...STATES],
      seen: headsOf(record),
    },
  };
}

function closed(record: ReviewRecord): ReviewRecord {
  return adding(record, REVIEWER, closing(record));
}

test('since the last round only what others wrote is new, wherever they wrote it', () => {
  const begun = adding(NO_LINES, REVIEWER, COMMENT);
  const round = closed(begun);
  expect(newsSince(lastRoundOf(round, REVIEWER.key), REVIEWER.key, round, STATES)).toEqual({
    threads: [],
    findings: [],
  });
  // The project answers in the copy it was sent before the round was closed.
  const answered = adding(begun, PROJECT, { kind: 'reply', text: '已补。', thread: threadsOf(begun)[0]?.id ?? '' });
  const merged = mergeRecords(round, answered);
  const news = newsSince(lastRoundOf(merged, REVIEWER.key), REVIEWER.key, merged, STATES);
  expect(news.threads.map(({ notes }) => notes.at(-1)?.entry.author.name)).toEqual([PROJECT.name]);
  expect(newsSince(undefined, SECOND.key, merged, STATES).threads.length).toBe(1);
});

test('findings that came, went, or rest on something else since are new', () => {
  const round = closed(NO_LINES);
  const now: FindingState[] = [
    ['a@project', 'failed', 'cccc'],
    ['c@project', 'failed', 'dddd'],
  ];
  expect(newsSince(lastRoundOf(round), REVIEWER.key, round, now).findings).toEqual([
    { finding: 'a@project', before: 'failed', after: 'failed' },
    { finding: 'b@project', before: 'depends' },
    { finding: 'c@project', after: 'failed' },
  ]);
});

test('a closed round stays closed until something in it changes', () => {
  const begun = adding(NO_LINES, REVIEWER, COMMENT);
  const round = closed(begun);
  const last = lastRoundOf(round);
  if (!last) throw new Error('there is no round');
  expect(isClosed(last, round, STATES)).toBe(true);
  expect(isClosed(last, round, [['a@project', 'failed', 'changed'], STATES[1] ?? STATES[0] ?? ['', '', '']])).toBe(
    false,
  );
  expect(isClosed(last, adding(round, PROJECT, { kind: 'comment', text: '另有一事。', target: FINDING }), STATES)).toBe(
    false,
  );
  expect(isClosed(last, closed(round), STATES)).toBe(true);
});
