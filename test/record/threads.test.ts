import { withAnswers } from '../../src/record/answers';
import { chainsOf } from '../../src/record/chain';
import { decisionsOf } from '../../src/record/decisions';
import type { EntryDraft } from '../../src/record/write-entries';
import { mergeRecords, readRecord, type ReviewRecord } from '../../src/record/record';
import { sha256Of } from '../../src/record/sha256';
import { targetKey } from '../../src/record/target-key';
import { threadsOf } from '../../src/record/threads';
import { adding, COMMENT, FINDING, NO_LINES, PROJECT, REVIEWER, SECOND, textOf } from './written-record';

const KEY = targetKey(FINDING, '');
const ACCEPT: EntryDraft = { kind: 'accept', reason: 'explained', text: '已附会议纪要。', target: FINDING };
const threadId = (record: ReviewRecord) => threadsOf(record)[0]?.id ?? '';
const decidedOn = (record: ReviewRecord) => decisionsOf(record).get(KEY);

describe('a thread', () => {
  test('is answered, resolved with a sentence, and reopened; each is an entry of its own', () => {
    const begun = adding(NO_LINES, REVIEWER, COMMENT);
    const thread = threadId(begun);
    const answered = adding(begun, PROJECT, { kind: 'reply', text: '已补。', thread });
    const resolved = adding(answered, REVIEWER, { kind: 'resolve', text: '依据已补齐。', thread });
    const reopened = adding(resolved, REVIEWER, { kind: 'reopen', text: '附件打不开。', thread });
    expect([begun, answered, resolved, reopened].map((one) => threadsOf(one)[0])).toMatchObject([
      { label: 'A001', state: 'open', turn: 'project' },
      { state: 'open', turn: 'reviewer' },
      { state: 'resolved', conclusion: '依据已补齐。' },
      { state: 'open', turn: 'project' },
    ]);
    expect(threadsOf(resolved)[0]?.turn).toBeUndefined();
    expect(reopened.lines.map(({ lamport }) => lamport)).toEqual([1, 2, 3, 4]);
  });

  test('is withdrawn by its author only, and what was withdrawn is still there to be read', () => {
    const begun = adding(NO_LINES, REVIEWER, COMMENT);
    const thread = threadId(begun);
    const byAnother = adding(begun, PROJECT, { kind: 'withdraw', of: thread, thread });
    expect(threadsOf(byAnother)[0]?.state).toBe('open');
    const byAuthor = adding(begun, REVIEWER, { kind: 'withdraw', of: thread, thread });
    expect(threadsOf(byAuthor)[0]).toMatchObject({ state: 'withdrawn' });
    expect(threadsOf(byAuthor)[0]?.notes[0]).toMatchObject({ withdrawn: true, entry: { text: '请补充依据。' } });
  });

  test('whose first entry is missing is kept, without what it was about', () => {
    const begun = adding(NO_LINES, REVIEWER, COMMENT);
    const whole = adding(begun, PROJECT, { kind: 'reply', text: '已补。', thread: threadId(begun) });
    const cut = readRecord([
      whole.lines
        .slice(1)
        .map(({ text }) => text)
        .join('\n'),
    ]);
    expect(threadsOf(cut)).toMatchObject([{ state: 'open', notes: [{ entry: { text: '已补。' } }] }]);
    expect(threadsOf(cut)[0]?.target).toBeUndefined();
  });

  test('a label is its place in the merged order: another copy may give another, and nothing is merged by it', () => {
    const [mine, theirs] = [adding(NO_LINES, REVIEWER, COMMENT), adding(NO_LINES, SECOND, COMMENT)];
    const merged = mergeRecords(theirs, mine);
    expect(threadsOf(merged).map(({ label }) => label)).toEqual(['A001', 'A002']);
    expect(threadsOf(mine)[0]?.label).toBe('A001');
    expect(threadsOf(theirs)[0]?.label).toBe('A001');
  });
});

describe('a decision', () => {
  test('accepts with a reason from the list and words of its own; both or neither', () => {
    expect(decidedOn(adding(NO_LINES, REVIEWER, ACCEPT))?.counting?.entry.kind).toBe('accept');
    const blank: EntryDraft = { kind: 'accept', reason: 'explained', text: '  ', target: FINDING };
    const withoutReason: EntryDraft = { kind: 'accept', text: '已附会议纪要。', target: FINDING };
    const unseen: EntryDraft = { kind: 'accept', reason: 'explained', text: '\u200b\u3164', target: FINDING };
    for (const flawed of [blank, withoutReason, unseen]) {
      const decided = decidedOn(adding(NO_LINES, REVIEWER, flawed));
      expect([decided?.counting, decided?.standing[0]?.flaw]).toEqual([undefined, 'no-reason']);
    }
  });

  test('accepts, or answers a question, where a reviewer made it, and nobody else', () => {
    const question = { what: 'question', pack: 'heyuan', item: 'form.slip-seals', title: '盖章' } as const;
    const answers = [REVIEWER, PROJECT].reduce<ReviewRecord>(
      (record, author) =>
        adding(record, author, { kind: 'answer', answer: author === PROJECT ? 'no' : 'yes', target: question }),
      NO_LINES,
    );
    const onQuestion = decisionsOf(answers).get(targetKey(question, ''));
    expect(onQuestion?.standing.map(({ flaw }) => flaw)).toEqual([undefined, 'not-reviewer']);
    expect(onQuestion?.counting?.entry.author).toEqual(REVIEWER);
    const [own] = decidedOn(adding(NO_LINES, PROJECT, ACCEPT))?.standing ?? [];
    expect(own?.flaw).toBe('not-reviewer');
    expect(decidedOn(adding(NO_LINES, PROJECT, ACCEPT))?.counting).toBeUndefined();
  });

  test('with an unreadable day, its own or that of its end, accepts nothing', () => {
    const ending: EntryDraft = { kind: 'accept', reason: 'other', text: '同意。', until: '2026年底', target: FINDING };
    const until = decidedOn(adding(NO_LINES, REVIEWER, ending));
    expect([until?.counting, until?.standing[0]?.flaw]).toEqual([undefined, 'no-date']);
    for (const at of ['2026-13-45T09:', '2026-11-02T99:']) {
      const line = restamped(textOf(adding(NO_LINES, REVIEWER, ACCEPT)), '2026-11-02T09:', at);
      expect(decidedOn(readRecord([line]))?.standing[0]?.flaw).toBe('no-date');
    }
  });

  test('ends those its author had in view, and no others', () => {
    const accepted = adding(NO_LINES, REVIEWER, ACCEPT);
    const rejected = adding(accepted, SECOND, { kind: 'reject', text: '纪要与本项无关。', target: FINDING });
    expect(decidedOn(rejected)).toMatchObject({ contradictory: false, counting: { entry: { kind: 'reject' } } });
    const again = adding(rejected, REVIEWER, ACCEPT);
    expect(decidedOn(again)).toMatchObject({ contradictory: false, counting: { entry: { kind: 'accept' } } });
  });

  test('that did not know of another stands beside it, and the stricter counts until somebody decides', () => {
    const accepted = adding(NO_LINES, REVIEWER, ACCEPT);
    const rejected = adding(NO_LINES, SECOND, { kind: 'reject', text: '依据不足。', target: FINDING });
    for (const both of [mergeRecords(accepted, rejected), mergeRecords(rejected, accepted)]) {
      expect(decidedOn(both)).toMatchObject({ contradictory: true, counting: { entry: { kind: 'reject' } } });
      expect(decidedOn(both)?.standing.length).toBe(2);
      const settled = adding(both, REVIEWER, ACCEPT);
      expect(decidedOn(settled)).toMatchObject({ contradictory: false, counting: { entry: { kind: 'accept' } } });
    }
  });

  test('to accept does not outlive the reopening of its thread', () => {
    const accepted = adding(NO_LINES, REVIEWER, ACCEPT);
    const reopened = adding(accepted, SECOND, { kind: 'reopen', thread: threadId(accepted) });
    expect(decidedOn(reopened)?.counting).toBeUndefined();
  });

  test('withdrawn gives way to what it had ended', () => {
    const accepted = adding(NO_LINES, REVIEWER, ACCEPT);
    const rejected = adding(accepted, SECOND, { kind: 'reject', text: '不成立。', target: FINDING });
    const id = rejected.lines[1]?.id ?? '';
    const withdrawn = adding(rejected, SECOND, { kind: 'withdraw', of: id, thread: id });
    expect(decidedOn(withdrawn)?.counting?.entry.kind).toBe('accept');
  });
});

describe('what somebody has tampered with', () => {
  const whole = () => {
    const accepted = adding(NO_LINES, REVIEWER, COMMENT, { kind: 'reject', text: '不成立。', target: FINDING });
    return adding(accepted, REVIEWER, { kind: 'comment', text: '见第三页。', target: FINDING });
  };

  test('shows at the entry, and an acceptance made of a rejection counts for nothing', () => {
    const forged = readRecord([
      textOf(whole()).replace('"kind":"reject","text":"不成立。"', '"kind":"accept","reason":"other","text":"可"'),
    ]);
    const faults = [...chainsOf(forged).faults.values()];
    expect(faults).toEqual(['forged', 'gap']);
    expect(forged.told.forged).toBe(1);
    expect(decidedOn(forged)).toMatchObject({ standing: [{ flaw: 'forged' }] });
    expect(decidedOn(forged)?.counting).toBeUndefined();
  });

  test('an entry taken out shows at the one that came after it', () => {
    const cut = readRecord([
      textOf(whole())
        .split('\n')
        .filter((_, at) => at !== 1)
        .join('\n'),
    ]);
    expect([...chainsOf(cut).faults].map(([text, fault]) => [text.includes('见第三页'), fault])).toEqual([
      [true, 'gap'],
    ]);
  });

  test('the same id over other content is kept twice and told, and decides nothing', () => {
    const one = textOf(adding(NO_LINES, REVIEWER, ACCEPT));
    const json = one.slice(65).replace('已附会议纪要。', '同意。');
    const both = mergeRecords(readRecord([one]), readRecord([`${sha256Of(json)} ${json}`]));
    expect(both.lines.length).toBe(2);
    expect(both.told.doubled).toEqual([both.lines[0]?.id]);
    expect(decidedOn(both)?.counting).toBeUndefined();
  });

  test('decisions that claim to end one another end the earlier only', () => {
    const first = adding(NO_LINES, REVIEWER, ACCEPT);
    const second = adding(first, SECOND, { kind: 'reject', text: '不成立。', target: FINDING });
    const later = second.lines[1]?.id ?? '';
    const json = (first.lines[0]?.text ?? '')
      .slice(65)
      .replace('"kind":"accept"', `"over":["${later}"],"kind":"accept"`);
    const cyclic = readRecord([`${sha256Of(json)} ${json}`, second.lines[1]?.text ?? '']);
    expect(decidedOn(cyclic)?.counting?.entry.kind).toBe('reject');
  });

  test('an objection does not fall by being tampered with, doubled, or robbed of its day, until somebody decides anew', () => {
    const rejected = adding(adding(NO_LINES, REVIEWER, ACCEPT), SECOND, {
      kind: 'reject',
      text: '不成立。',
      target: FINDING,
    });
    const other = restamped(rejected.lines[1]?.text ?? '', '不成立。', '成立。');
    for (const spoilt of [
      readRecord([textOf(rejected).replace('不成立。', '成立。')]),
      readRecord([textOf(rejected), other]),
      readRecord([rejected.lines[0]?.text ?? '', restamped(rejected.lines[1]?.text ?? '', '2026-11-02T', '昨天')]),
    ]) {
      expect(decidedOn(spoilt)?.standing.length).toBeGreaterThan(1);
      expect(decidedOn(spoilt)?.counting).toBeUndefined();
      expect(decidedOn(adding(spoilt, REVIEWER, ACCEPT))?.counting?.entry.kind).toBe('accept');
    }
  });

  test('nobody withdraws what another has said by saying something under its id', () => {
    const begun = adding(NO_LINES, REVIEWER, COMMENT);
    const thread = threadId(begun);
    const impostor = restamped(textOf(begun), JSON.stringify(REVIEWER), JSON.stringify(PROJECT));
    const withdrawn = adding(readRecord([textOf(begun), impostor]), PROJECT, { kind: 'withdraw', of: thread, thread });
    expect(threadsOf(withdrawn)[0]).toMatchObject({ state: 'open' });
  });

  test('a forged entry neither closes a thread nor attaches it to something else', () => {
    const begun = adding(NO_LINES, REVIEWER, COMMENT);
    const thread = threadId(begun);
    const to = { what: 'workbook', title: '别处' } as const;
    const said = adding(
      begun,
      REVIEWER,
      { kind: 'resolve', text: '已了结。', thread },
      { kind: 'reanchor', to, thread },
    );
    const forged = readRecord([textOf(said).replace('已了结。', '了结了。').replace('别处', '他处')]);
    expect(threadsOf(forged)[0]).toMatchObject({ state: 'open', target: FINDING });
  });

  test('a clock that was put at its end keeps nobody from writing, and breaks no chain', () => {
    const late = restamped(
      textOf(adding(NO_LINES, SECOND, COMMENT)),
      '"lamport":1',
      `"lamport":${Number.MAX_SAFE_INTEGER}`,
    );
    const comment: EntryDraft = { kind: 'comment', text: '仍可写。', target: FINDING };
    const written = adding(adding(readRecord([late]), REVIEWER, comment), REVIEWER, comment);
    expect([written.lines.length, chainsOf(written).faults.size]).toEqual([3, 0]);
    const seen = Number.MAX_SAFE_INTEGER;
    expect(withAnswers(written, [{ thread: threadId(written), seen, text: '好。' }]).lines.length).toBe(4);
  });
});

test('the same words are another answer where the first stood there when they were asked for', () => {
  const begun = adding(NO_LINES, REVIEWER, COMMENT);
  const thread = threadId(begun);
  const [first, second] = [1, 3].map((seen) => ({ thread, seen, text: '已改正。' }));
  const asked = adding(withAnswers(begun, first ? [first] : []), REVIEWER, {
    kind: 'comment',
    text: '还没有。',
    thread,
  });
  const answered = withAnswers(asked, second ? [second] : []);
  expect(answered.lines.map(({ entry }) => entry?.kind)).toEqual(['comment', 'reply', 'comment', 'reply']);
  expect(
    withAnswers(
      answered,
      [first, second].flatMap((one) => one ?? []),
    ),
  ).toBe(answered);
});

function restamped(line: string, from: string, to: string): string {
  const json = line.slice(65).replace(from, to);
  return `${sha256Of(json)} ${json}`;
}
