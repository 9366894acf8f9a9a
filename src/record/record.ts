/** Lines of the record → the record: the union of what the parts hold, in one order, and what could not be taken. */
import { readEntryLine, type EntryLine } from './entry-line';

export interface ReviewRecord {
  /** In the order of the record. */
  readonly lines: readonly EntryLine[];
  readonly told: WhatWasTold;
  /** Characters of all lines. */
  readonly size: number;
}

/** How many lines there were of each kind that a person should hear of. */
interface WhatWasTold {
  /** Written by a newer version: kept, and not understood. */
  readonly newer: number;
  /** No entries at all, or entries of this format that say what none may say. */
  readonly malformed: number;
  /** Whose digest is not theirs. */
  readonly forged: number;
  /** Ids that stand over different content. */
  readonly doubled: readonly string[];
}

/** Beyond this a workbook that is sent about becomes heavy. */
export const HEAVY_RECORD = 500_000;

/** @param texts of parts, of sheets, of several copies: what stands in two of them stands once */
export function readRecord(texts: readonly string[]): ReviewRecord {
  const known = new Set<string>();
  const lines: EntryLine[] = [];
  let malformed = 0;
  for (const text of texts) {
    for (const line of text.split('\n')) {
      const bare = line.trim();
      if (bare === '' || known.has(bare)) continue;
      known.add(bare);
      const read = readEntryLine(bare);
      if (read) lines.push(read);
      else malformed += 1;
    }
  }
  return recordOf(lines, malformed);
}

/** The union by content: commutative, associative, idempotent. */
export function mergeRecords(...records: readonly ReviewRecord[]): ReviewRecord {
  const byText = new Map<string, EntryLine>();
  for (const { lines } of records) for (const line of lines) byText.set(line.text, line);
  const malformed = Math.max(0, ...records.map((record) => record.told.malformed - misshapen(record.lines)));
  return recordOf([...byText.values()], malformed);
}

function recordOf(lines: EntryLine[], noEntries: number): ReviewRecord {
  lines.sort(byLamport);
  const doubled = new Set<string>();
  const seen = new Set<string>();
  for (const { id } of lines) {
    if (seen.has(id)) doubled.add(id);
    seen.add(id);
  }
  return {
    lines,
    size: lines.reduce((sum, { text }) => sum + text.length, 0),
    told: {
      newer: lines.filter(({ newer }) => newer).length,
      malformed: noEntries + misshapen(lines),
      forged: lines.filter(({ forged }) => forged).length,
      doubled: [...doubled],
    },
  };
}

function misshapen(lines: readonly EntryLine[]): number {
  return lines.filter(({ entry, newer }) => !entry && !newer).length;
}

/** By Lamport's clock, then by id, then by content: never by the clock alone. */
export function byLamport(a: EntryLine, b: EntryLine): number {
  return a.lamport - b.lamport || compare(a.id, b.id) || compare(a.text, b.text);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
