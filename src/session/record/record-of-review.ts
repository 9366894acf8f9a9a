/** What is known of the record, set against a review: all that the pane shows of it. */
import type { Bilingual } from '../../base/bilingual';
import { findingStates } from '../../opinion/bound-of';
import { acceptedIn } from '../../opinion/report-entries';
import { unplacedWarning, warnings } from '../../opinion/record-warnings';
import { standingOf } from '../../opinion/standing';
import { listsOf, turnOf } from '../../opinion/turns';
import { answersInSheets, linesOfAnswers, unplaced } from '../../record/answers';
import type { RecordAuthor } from '../../record/entry-shape';
import { HEAVY_RECORD, readRecord, type ReviewRecord } from '../../record/record';
import { isClosed, lastRoundOf, newsSince } from '../../record/rounds';
import { linesInSheets } from '../../record/sheet-lines';
import type { Review } from '../../review/review';
import { withAccepted } from '../../review/with-accepted';
import type { RecordTexts } from '../../workbook/record-texts';
import type { KeptRecord, OpenedCopy, RecordState } from './record-state';

export const NO_TEXTS: RecordTexts = { texts: [], refused: [], seen: '' };

/** What a state is made of, besides the review. */
export interface RecordBase {
  readonly kept: KeptRecord;
  readonly author?: RecordAuthor;
  readonly copy?: OpenedCopy | undefined;
}

export function recordAgainst(base: RecordBase, review: Review): RecordState {
  const { kept, author, copy } = base;
  const inSheets = linesInSheets(review.workbook);
  const record = recordOf(kept, inSheets);
  const answers = answersInSheets(review.workbook);
  const standing = standingOf(record, review);
  const accepted = acceptedIn(standing);
  const states = findingStates(review);
  const round = lastRoundOf(record);
  const own = author && lastRoundOf(record, author.key);
  const heavy = record.size > HEAVY_RECORD;
  // What was written into a sheet is in the workbook, too.
  const waiting = kept.waiting.filter((line) => !inSheets.includes(line));
  const turns = standing.threads.flatMap((one) => {
    const turn = turnOf(one);
    return turn ? [[one.thread.id, turn] as const] : [];
  });
  return {
    record,
    standing,
    review,
    accepted,
    counted: withAccepted(review, accepted),
    lists: listsOf(standing, author?.role),
    turns: new Map(turns),
    ...(author && { author }),
    news: newsSince(own, author?.key ?? '', record, states),
    ...(round && { round }),
    roundClosed: round !== undefined && isClosed(round, record, states),
    warnings: [...warnings(record, kept.texts.refused), ...unplacedWarning(unplaced(answers, record))],
    heavy,
    ...(waiting.length > 0 && { waiting: { entries: waiting.length, why: kept.why ?? NOT_KEPT } }),
    onlyInSheets: onlyIn(inSheets, kept).length,
    answersInSheets: linesOfAnswers(answers, record).length,
    ...(copy && { copy }),
    kept,
  };
}

/** The base of a state, with what has become known. */
export function baseOf({ kept, author, copy }: RecordState, change: Partial<RecordBase> = {}): RecordBase {
  return { kept, ...(author && { author }), ...(copy && { copy }), ...change };
}

/** Lines that stand in sheets and in no part. */
export function onlyIn(inSheets: readonly string[], { texts }: KeptRecord): string[] {
  if (inSheets.length === 0) return [];
  const there = new Set(texts.texts.flatMap((text) => text.split('\n')).map((line) => line.trim()));
  return [...new Set(inSheets.map((line) => line.trim()))].filter((line) => !there.has(line));
}

let last: { readonly texts: readonly string[]; readonly record: ReviewRecord } | undefined;

/** The same lines are the same record: a review follows every edit, and the record seldom changes with it. */
function recordOf({ texts, waiting }: KeptRecord, inSheets: readonly string[]): ReviewRecord {
  const all = [...texts.texts, ...inSheets, ...waiting];
  const isSame = last?.texts.length === all.length && last.texts.every((text, at) => text === all[at]);
  if (!last || !isSame) last = { texts: all, record: readRecord(all) };
  return last.record;
}

const NOT_KEPT: Bilingual = {
  zh: '这些条目还没有写进工作簿。',
  en: 'These entries are not in the workbook yet.',
};
