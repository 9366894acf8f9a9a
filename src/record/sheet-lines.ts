/**
 * The record as a sheet holds it, for where a program has dropped the parts:
 * each entry's line in cells of its own, cut where a cell would not hold it;
 * and the answers that people wrote beside.
 */
import { keptBy } from '../base/kept';
import { isCellError, type Cell, type Row, type Sheet, type Workbook } from '../workbook/workbook';
import { mergeRecords, readRecord, type ReviewRecord } from './record';
import { sha256Of } from './sha256';
import { ulidOf } from './ulid';
import { threadsOf } from './threads';
import { linesFor, type EntryDraft } from './write-entries';

/** A cell holds 32,767 characters. */
const CELL_HOLDS = 30_000;
const GOES_ON = '…';
const BEGINS = /^[0-9a-f]{64} \{/;

/** Heads the cells that wait for an answer, and those that name the thread it goes to. */
export const ANSWER_HEAD = '答复（请在此填写）';
export const THREAD_HEAD = '线索号';

export function cellsOfLine(line: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at < line.length; at += CELL_HOLDS) {
    cells.push((at > 0 ? GOES_ON : '') + line.slice(at, at + CELL_HOLDS));
  }
  return cells;
}

/** The lines that stand in sheets, whatever the sheets are called and wherever they stand. */
export function linesInSheets({ sheets }: Workbook): string[] {
  return sheets.flatMap(linesInSheet);
}

const linesInSheet = keptBy(({ rows }: Sheet): readonly string[] => rows.flatMap(linesInRow));

function linesInRow(row: Row | undefined): string[] {
  if (!row?.some((cell) => BEGINS.test(textOf(cell)))) return [];
  const texts = row.map(textOf);
  return texts.flatMap((text, at) => {
    if (!BEGINS.test(text)) return [];
    const ends = texts.findIndex((one, index) => index > at && !one.startsWith(GOES_ON));
    const more = texts.slice(at + 1, ends < 0 ? undefined : ends);
    return [text + more.map((one) => one.slice(GOES_ON.length)).join('')];
  });
}

interface AnswerInSheet {
  readonly draft: EntryDraft;
  /** Drawn from what it says, so that reading it twice adds it once. */
  readonly id: string;
}

/** What people have written in the column of answers, to threads that the record knows and that have no such answer. */
export function answersInSheets({ sheets }: Workbook, record: ReviewRecord): AnswerInSheet[] {
  const written = sheets.flatMap(answersWritten);
  if (written.length === 0) return [];
  const threads = new Set(threadsOf(record).map(({ id }) => id));
  const known = new Set(record.lines.map(({ id }) => id));
  const fresh = written.flatMap(({ text, thread }): AnswerInSheet[] => {
    const id = answerId(thread, text);
    if (!threads.has(thread) || known.has(id)) return [];
    known.add(id);
    return [{ id, draft: { kind: 'reply', text, thread } }];
  });
  return fresh;
}

/** Beside which thread what stands. */
const answersWritten = keptBy(({ rows }: Sheet): readonly { readonly text: string; readonly thread: string }[] => {
  const head = rows.find((row) => row?.some((cell) => textOf(cell) === ANSWER_HEAD));
  const [answer = -1, thread = -1] = [ANSWER_HEAD, THREAD_HEAD].map(
    (name) => head?.findIndex((cell) => textOf(cell) === name) ?? -1,
  );
  if (answer < 0 || thread < 0) return [];
  return rows.flatMap((row) => {
    const [text, id] = [wordsOf(row?.[answer]), textOf(row?.[thread])];
    return text === '' || id === '' || text === ANSWER_HEAD ? [] : [{ text: text.slice(0, 4000), thread: id }];
  });
});

/** A number or a choice is an answer, too. */
function wordsOf(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  return value === null || isCellError(value) ? '' : String(value).trim();
}

/** The record with those answers, as entries of whoever wrote in the sheet. */
export function withAnswers(record: ReviewRecord, workbook: Workbook): ReviewRecord {
  return answersInSheets(workbook, record).reduce((all, { id, draft }) => {
    const author = { key: 'sheet', name: '表中答复', role: 'project' } as const;
    const at = all.lines.findLast(({ entry }) => 'thread' in draft && entry?.thread === draft.thread)?.entry?.at ?? '';
    const lines = linesFor(all, [draft], { author, at, newId: () => id });
    return mergeRecords(all, readRecord(lines));
  }, record);
}

/** With the time of the thread, since the sheet does not say when it was answered. */
function answerId(thread: string, text: string): string {
  const digest = sha256Of(`${thread}\n${text}`);
  const random = Uint8Array.from({ length: 10 }, (_, at) => parseInt(digest.slice(at * 2, at * 2 + 2), 16));
  return thread.slice(0, 10) + ulidOf(0, random).slice(10);
}

function textOf(cell: Cell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}
