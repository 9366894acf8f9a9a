/** Records as several people would write them, for tests. */
import type { RecordAuthor } from '../../src/record/entry-shape';
import { readRecord, type ReviewRecord } from '../../src/record/record';
import { ulidOf } from '../../src/record/ulid';
import { linesFor, type EntryDraft } from '../../src/record/write-entries';

export const REVIEWER: RecordAuthor = { key: 'k-reviewer', name: '审核甲', role: 'reviewer' };
export const SECOND: RecordAuthor = { key: 'k-second', name: '审核乙', role: 'reviewer' };
export const PROJECT: RecordAuthor = { key: 'k-project', name: '项目经办', role: 'project' };

export const NO_LINES = readRecord([]);

let drawn = 0;

/** Ids that differ, and do so alike in every run of a test file. */
export function nextId(): string {
  drawn += 1;
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(0, (drawn * 2654435761) >>> 0);
  new DataView(random.buffer).setUint32(4, drawn);
  return ulidOf(1_790_000_000_000 + drawn * 1000, random);
}

export function pen(author: RecordAuthor, at = '2026-11-02T09:00:00.000Z') {
  return { author, at, newId: nextId };
}

/** The record with what somebody adds to it. */
export function adding(record: ReviewRecord, author: RecordAuthor, ...drafts: EntryDraft[]): ReviewRecord {
  const lines = linesFor(record, drafts, pen(author));
  return readRecord([textOf(record), lines.join('\n')]);
}

export function textOf(record: ReviewRecord): string {
  return record.lines.map(({ text }) => text).join('\n');
}

export const FINDING = {
  what: 'finding',
  finding: 'heyuan.21-2-changed-amount@change:BG-01',
  title: '变更金额占比',
} as const;

export const COMMENT: EntryDraft = { kind: 'comment', text: '请补充依据。', target: FINDING };
