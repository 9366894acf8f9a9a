/** The review record as a workbook holds it: lines of text in custom XML parts of our own namespace, one part for what was added at once. */

import type { Workbook } from './workbook';

export const RECORD_NAMESPACE = 'urn:guiju:log';

export interface RecordTexts {
  /** Of each part, in the order of the parts. */
  readonly texts: readonly string[];
  /** Parts in our namespace that could not be read, by why. */
  readonly refused: readonly PartRefused[];
  /** What was there: whoever adds says so, and is told if more has come since. */
  readonly seen: string;
}

/** What came of adding to it, and what is there now. */
export interface RecordAdded {
  readonly kind: 'added' | 'stale';
  readonly now: RecordTexts;
}

export type PartRefused = 'malformed' | 'doctype' | 'oversize';

/** Ten times the most that a review is likely to write; what is beyond is told and left alone. */
export const LARGEST_RECORD_PART = 50_000_000;

/** Heads the cells of a sheet that hold entries, for where a program has dropped the parts. */
export const LINES_HEAD = '机读（请勿改动）';

export function hasRecordSheet({ sheets }: Workbook): boolean {
  return sheets.some(({ rows }) => rows.some((row) => row?.some((cell) => cell?.value === LINES_HEAD)));
}

/** What a request takes everywhere: more is added as several parts. */
const PART_HOLDS = 400_000;

/** The lines of each part to be added. */
export function partsOfLines(lines: readonly string[]): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let room = 0;
  for (const line of lines) {
    if (room < line.length || parts.length === 0) {
      parts.push([]);
      room = PART_HOLDS;
    }
    room -= line.length;
    parts.at(-1)?.push(line);
  }
  return parts;
}

/** Whether each of these lines stands in one of the texts. */
export function hasLines({ texts }: RecordTexts, lines: readonly string[]): boolean {
  const there = new Set(texts.flatMap((text) => text.split('\n')).map((line) => line.trim()));
  return lines.every((line) => there.has(line));
}

/** The part around lines; they hold nothing that XML would have to escape. */
export function recordXml(lines: readonly string[]): string {
  return `<log xmlns="${RECORD_NAMESPACE}">\n${lines.join('\n')}\n</log>`;
}
