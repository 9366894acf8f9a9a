/**
 * What the project's side answers beside a number, in a sheet or in a document,
 * and the entries that come of it. The same answer read by two people in two
 * copies is the same entry, so that merging them doubles nothing.
 */
import { keptBy } from '../base/kept';
import { isCellError, type Cell, type Sheet, type Workbook } from '../workbook/workbook';
import { entryLineOf } from './entry-line';
import { ENTRY_FORMAT, entryShape } from './entry-shape';
import { mergeRecords, readRecord, type ReviewRecord } from './record';
import { sha256Of } from './sha256';
import { threadsOf, type Thread } from './threads';
import { ulidOf } from './ulid';

/** Heads the cells that wait for an answer, and those that name the thread it goes to. */
export const ANSWER_HEAD = '答复（请在此填写）';
export const THREAD_HEAD = '线索号';

export interface AnswerRead {
  /** '' where none stands beside it. */
  readonly thread: string;
  /** The last that was said there when the sheet or document was written, by Lamport's clock; 0 where it does not say. */
  readonly seen: number;
  readonly text: string;
}

/** Names a thread and what was said in it by now: '01M7…·12'. */
export function threadMark({ id, notes }: Pick<Thread, 'id' | 'notes'>): string {
  return `${id}·${notes.reduce((latest, { entry }) => Math.max(latest, entry.lamport), 0)}`;
}

const MARK = /([0-7][0-9A-HJKMNP-TV-Z]{25})(?:·(\d{1,15}))?/;

/** Undefined of a text that names no thread. */
export function readThreadMark(text: string): Pick<AnswerRead, 'thread' | 'seen'> | undefined {
  const [, thread, seen = '0'] = MARK.exec(text) ?? [];
  return thread === undefined ? undefined : { thread, seen: Number(seen) };
}

export function answersInSheets({ sheets }: Workbook): AnswerRead[] {
  return sheets.flatMap(answersInSheet);
}

const answersInSheet = keptBy(({ rows }: Sheet): readonly AnswerRead[] => {
  const head = rows.findIndex((row) => row?.some((cell) => wordsOf(cell) === ANSWER_HEAD));
  const [answer = -1, thread = -1] = [ANSWER_HEAD, THREAD_HEAD].map(
    (name) => rows[head]?.findIndex((cell) => wordsOf(cell) === name) ?? -1,
  );
  if (answer < 0 || thread < 0) return [];
  return rows.slice(head + 1).flatMap((row) => {
    const [text, mark] = [wordsOf(row?.[answer]), readThreadMark(wordsOf(row?.[thread]))];
    return text === '' || text === ANSWER_HEAD ? [] : [{ ...(mark ?? NO_MARK), text }];
  });
});

const NO_MARK = { thread: '', seen: 0 };

/** A number or a choice is an answer, too. */
function wordsOf(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  return value === null || isCellError(value) ? '' : String(value).trim();
}

const AUTHOR = { key: 'sheet', name: '表中答复', role: 'project' } as const;
const LONGEST = 4000;

/** Of answers to threads that the record knows, and that do not stand in it: lines to be added. One that is too long for an entry becomes several. */
export function linesOfAnswers(answers: readonly AnswerRead[], record: ReviewRecord): string[] {
  if (answers.length === 0) return [];
  const threads = new Map(threadsOf(record).map((thread) => [thread.id, thread]));
  const said = new Map<string, number>();
  for (const { entry } of record.lines)
    if (entry?.kind === 'reply' && entry.author.key === AUTHOR.key)
      said.set(`${entry.thread}\n${entry.text}`, entry.lamport);
  return answers.flatMap(({ thread, seen, text }) => {
    const known = threads.get(thread);
    if (!known) return [];
    const begun = known.notes[0]?.entry.lamport ?? 0;
    return piecesOf(text).flatMap((piece, at) => {
      const key = `${thread}\n${piece}`;
      // The same words again are another answer where the first stood there already when they were asked for.
      if ((said.get(key) ?? 0) > (seen || begun)) return [];
      said.set(key, Number.MAX_SAFE_INTEGER);
      return [lineOf(thread, piece, Math.min((seen || begun) + 1 + at, Number.MAX_SAFE_INTEGER))];
    });
  });
}

/** How many go to no thread that the record knows. */
export function unplaced(answers: readonly AnswerRead[], record: ReviewRecord): number {
  if (answers.length === 0) return 0;
  const known = new Set(threadsOf(record).map(({ id }) => id));
  return answers.filter(({ thread }) => !known.has(thread)).length;
}

export function withAnswers(record: ReviewRecord, answers: readonly AnswerRead[]): ReviewRecord {
  const lines = linesOfAnswers(answers, record);
  return lines.length === 0 ? record : mergeRecords(record, readRecord(lines));
}

/** By letters, so that none is cut in two. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const letter of text) {
    if (piece.length + letter.length > LONGEST) {
      pieces.push(piece);
      piece = '';
    }
    piece += letter;
  }
  return [...pieces, piece].filter((one) => /\S/.test(one));
}

/** Nobody says when it was written. */
function lineOf(thread: string, text: string, lamport: number): string {
  const digest = sha256Of(`${thread}\n${lamport}\n${text}`);
  const random = Uint8Array.from({ length: 10 }, (_, at) => parseInt(digest.slice(at * 2, at * 2 + 2), 16));
  const id = thread.slice(0, 10) + ulidOf(0, random).slice(10);
  const entry = { v: ENTRY_FORMAT, id, lamport, at: '', author: AUTHOR, prev: '', thread, kind: 'reply', text };
  return entryLineOf(entryShape().parse(entry));
}
