/** Accepted, present, said to be corrected: three things, each for itself; and the swap: one mended, another of its kind added. */
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { boundOf } from '../../src/opinion/bound-of';
import { decidedTogether } from '../../src/opinion/decided-together';
import { standingOf } from '../../src/opinion/standing';
import { cellTarget, findingTarget } from '../../src/opinion/targets';
import type { EntryDraft } from '../../src/record/write-entries';
import type { ReviewRecord } from '../../src/record/record';
import type { Review } from '../../src/review/review';
import { adding, NO_LINES, PROJECT, REVIEWER } from '../record/written-record';
import { reviewed, sampleWorkbook } from '../support/open-sample';

const ROW = 'form.row-subtotal-new@line:BG-02/hardware/1';

function book(edit: (file: MemoryWorkbook) => void = () => undefined): Review {
  const file = new MemoryWorkbook(sampleWorkbook('heyuan-breach'));
  edit(file);
  return reviewed(file.workbook);
}

const before = book();
const finding = before.findings.find(({ id }) => id === ROW) ?? never();
const target = findingTarget(finding, before);
const accept = {
  kind: 'accept',
  reason: 'explained',
  text: '含安装费。',
  target,
  bound: boundOf(finding, before),
} satisfies EntryDraft;
const corrected: EntryDraft = { kind: 'corrected', text: '已改为 207000 元。', target };
const mended = book((file) => file.edit('变更单', 'L19', 207000));
const otherwise = book((file) => file.edit('变更单', 'L19', 280000));

function never(): never {
  throw new Error('the sample has not what the test is about');
}

function standing(record: ReviewRecord, review: Review) {
  const found = standingOf(record, review).byFinding.get(ROW) ?? never();
  return { accepted: found.accepted, present: found.present, saidCorrected: found.saidCorrected };
}

describe.each([
  { accepted: true, drafts: [accept] },
  { accepted: false, drafts: [{ kind: 'comment', text: '金额不符。', target }] satisfies EntryDraft[] },
])('accepted: $accepted', ({ accepted, drafts }) => {
  test.each([
    { present: true, saidCorrected: true },
    { present: true, saidCorrected: false },
    { present: false, saidCorrected: true },
    { present: false, saidCorrected: false },
  ])('present: $present, said to be corrected: $saidCorrected', ({ present, saidCorrected }) => {
    const said = adding(NO_LINES, REVIEWER, ...drafts);
    const record = saidCorrected ? adding(said, PROJECT, corrected) : said;
    expect(standing(record, present ? before : mended)).toEqual({ accepted, present, saidCorrected });
  });
});

describe('an accepted finding', () => {
  const record = adding(NO_LINES, REVIEWER, accept);

  test('that vanishes and comes back as it was is accepted still', () => {
    expect(standing(record, mended)).toMatchObject({ accepted: true, present: false });
    expect(standing(record, book())).toMatchObject({ accepted: true, present: true });
  });

  test('that comes back different counts again, with before and after', () => {
    expect(standing(record, otherwise)).toMatchObject({ accepted: false, present: true });
    expect(standingOf(record, otherwise).threads[0]?.decision).toMatchObject({
      state: 'expired',
      changes: [{ what: 'value', name: '现小计', before: '270000', after: '280000' }],
    });
  });

  test('does not hide another of its rule: one mended, another added', () => {
    const swapped = book((file) => file.editMany('变更单', { L19: 207000, L20: 99000 }));
    const now = standingOf(record, swapped);
    const other = 'form.row-subtotal-new@line:BG-02/hardware/2';
    expect(swapped.findings.find(({ id }) => id === other)?.level).toBe('error');
    expect(now.byFinding.has(other)).toBe(false);
    expect(standing(record, swapped)).toMatchObject({ present: false });
  });

  test('whose acceptance does not say on what it rests counts', () => {
    const { bound: _, ...unbound } = accept;
    const record = adding(NO_LINES, REVIEWER, unbound);
    expect(standing(record, before).accepted).toBe(false);
    expect(standingOf(record, before).threads[0]?.decision?.state).toBe('flawed');
  });

  test('whose acceptance has run out counts again', () => {
    const ending: EntryDraft = { ...accept, until: '2026-11-01' };
    const until = adding(NO_LINES, REVIEWER, ending);
    expect(standing(until, before).accepted).toBe(false);
    expect(standingOf(until, before).threads[0]?.decision?.changes).toMatchObject([
      { what: 'date', before: '2026-11-01' },
    ]);
    // By the calendar, and not by the earlier business date of the workbook.
    const ends = (day: string) => standing(adding(NO_LINES, REVIEWER, { ...accept, until: day }), before).accepted;
    expect([before.asOf.date, ends('2026-11-20'), ends('2026-11-21')]).toEqual(['2026-11-10', false, true]);
  });
});

test('a reviewer who asks again takes “corrected” back; an observer does not', () => {
  const said = adding(NO_LINES, PROJECT, corrected);
  expect(standing(said, before).saidCorrected).toBe(true);
  expect(
    standing(adding(said, REVIEWER, { kind: 'request', text: '数量也要核对。', target }), before).saidCorrected,
  ).toBe(true);
  const thread = said.lines[0]?.id ?? never();
  expect(standing(adding(said, REVIEWER, { kind: 'request', text: '未改。', thread }), before).saidCorrected).toBe(
    false,
  );
});

test('a cell that is annotated is found after rows were put in, and is orphaned with its row', () => {
  const sheet = before.workbook.sheets.find(({ name }) => name === '变更单') ?? never();
  const at = { sheet: sheet.id, top: 18, bottom: 18, left: 10, right: 10 };
  const record = adding(NO_LINES, REVIEWER, {
    kind: 'comment',
    text: '询价依据？',
    target: cellTarget(at, before) ?? never(),
  });
  const place = (review: Review) => {
    const [thread] = standingOf(record, review).threads;
    return [thread?.place, thread?.at && [thread.at.top, thread.at.left]];
  };
  expect(place(before)).toEqual(['located', [18, 10]]);
  expect(place(book((file) => file.insertRows('变更单', 3, 2)))).toEqual(['moved', [20, 10]]);
  expect(place(book((file) => file.edit('变更单', 'K19', 2400)))).toEqual(['changed', [18, 10]]);
  expect(place(book((file) => file.deleteRows('变更单', 18)))).toEqual(['orphan', undefined]);
});

test('together are decided only those of one rule, outcome and consequence', () => {
  const two = book((file) => file.edit('变更单', 'L20', 99000));
  const first = two.findings.find(({ id }) => id === ROW) ?? never();
  expect(
    decidedTogether(first, two)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([ROW, 'form.row-subtotal-new@line:BG-02/hardware/2']);
});
