/** A record of many threads on a workbook, one entry each. */
import { readRecord } from '../../src/record/record';
import { ulidOf } from '../../src/record/ulid';
import { linesFor } from '../../src/record/write-entries';

export function manyThreads(count: number): string[] {
  let at = 0;
  const newId = () => ulidOf((at += 1), new Uint8Array(10));
  const drafts = Array.from({ length: count }, (_, index) => ({
    kind: 'comment' as const,
    target: { what: 'workbook' as const, title: `事项 ${index + 1}` },
    text: `第 ${index + 1} 条`,
  }));
  const author = { key: 'a'.repeat(32), name: '审核甲', role: 'reviewer' } as const;
  return linesFor(readRecord([]), drafts, { author, at: '2026-11-20T02:00:00.000Z', newId });
}
