/**
 * An entry as it is kept: one line, the digest of its JSON and the JSON. Two
 * lines are the same entry where they are the same text; what a newer version
 * wrote is kept as it came.
 */
import { ENTRY_FORMAT, entryShape, type RecordEntry } from './entry-shape';
import { isPlainEntry } from './plain-entry';
import { sha256Of } from './sha256';
import { ULID } from './ulid';

export interface EntryLine {
  readonly text: string;
  readonly id: string;
  /** 0 where it does not say. */
  readonly lamport: number;
  /** Of its JSON, as it is. */
  readonly digest: string;
  /** The digest it states is another: somebody has changed it. */
  readonly forged: boolean;
  /** Absent where this version does not understand it. */
  readonly entry?: RecordEntry;
  readonly newer: boolean;
}

/** No entry that this program writes comes near it. */
const LONGEST_LINE = 400_000;

/** An entry as a line: JSON without what XML or a sheet would have to escape. */
export function entryLineOf(entry: RecordEntry): string {
  const json = JSON.stringify(entry).replace(
    /[<>&\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${sha256Of(json)} ${json}`;
}

/** Undefined where the line is no entry at all. */
export function readEntryLine(text: string): EntryLine | undefined {
  if (text.length > LONGEST_LINE || text.charCodeAt(64) !== 0x20) return undefined;
  const json = text.slice(65);
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('id' in value) || typeof value.id !== 'string') return undefined;
  if (!ULID.test(value.id)) return undefined;
  const digest = sha256Of(json);
  const entry = isPlainEntry(value) ? value : entryShape().safeParse(value).data;
  const newer = 'v' in value && typeof value.v === 'number' && value.v > ENTRY_FORMAT;
  const lamport = 'lamport' in value && Number.isSafeInteger(value.lamport) ? Number(value.lamport) : 0;
  const stated = text.slice(0, 64);
  return {
    text,
    id: value.id,
    lamport,
    digest,
    forged: stated !== digest,
    newer,
    ...(entry && { entry }),
  };
}
