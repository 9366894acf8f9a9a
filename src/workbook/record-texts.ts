/** The review record as a workbook holds it: lines of text in custom XML parts of our own namespace, one part for what was added at once. */

export const RECORD_NAMESPACE = 'urn:guiju:log';

export interface RecordTexts {
  /** Of each part, in the order of the parts. */
  readonly texts: readonly string[];
  /** Parts in our namespace that could not be read, by why. */
  readonly refused: readonly PartRefused[];
  /** What was there: whoever adds says so, and is told if more has come since. */
  readonly seen: string;
}

export type PartRefused = 'malformed' | 'doctype' | 'oversize';

/** Ten times the most that a review is likely to write; what is beyond is told and left alone. */
export const LARGEST_RECORD_PART = 50_000_000;

/** The part around lines; they hold nothing that XML would have to escape. */
export function recordXml(lines: readonly string[]): string {
  return `<log xmlns="${RECORD_NAMESPACE}">\n${lines.join('\n')}\n</log>`;
}
