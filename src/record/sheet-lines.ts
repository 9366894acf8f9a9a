/**
 * The record as a sheet holds it, for where a program has dropped the parts:
 * each entry's line in cells of its own, cut where a cell would not hold it;
 * and the answers that people wrote beside.
 */
import type { Cell, Row, Workbook } from '../workbook/workbook';
import type { ReviewRecord } from './record';
import { sha256Of } from './sha256';
import { ulidOf } from './ulid';
import type { EntryDraft } from './write-entries';
import { threadsOf } from './threads';

/** A cell holds 32,767 characters. */
const CELL_HOLDS = 30_000;
const GOES_ON = '…';
const BEGINS = /^[0-9a-f]{64} \{/;

/** Heads the cells that hold lines, and those that wait for an answer. */
export const LINES_HEAD = '机读（请勿改动）';
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
  return sheets.flatMap(({ rows }) => rows.flatMap((row) => linesInRow(row)));
}

function linesInRow(row: Row | undefined): string[] {
  const texts = (row ?? []).map(textOf);
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
  const threads = new Map(threadsOf(record).map((thread) => [thread.id, thread]));
  const known = new Set(record.lines.map(({ id }) => id));
  return sheets.flatMap(({ rows }) => {
    const head = rows.find((row) => row?.some((cell) => textOf(cell) === ANSWER_HEAD));
    const [answer, thread] = [ANSWER_HEAD, THREAD_HEAD].map(
      (name) => head?.findIndex((cell) => textOf(cell) === name) ?? -1,
    );
    if (answer === undefined || thread === undefined || answer < 0 || thread < 0) return [];
    return rows.flatMap((row): AnswerInSheet[] => {
      const [text, id] = [textOf(row?.[answer]).trim().slice(0, 4000), textOf(row?.[thread])];
      if (text === '' || !threads.has(id)) return [];
      const own = answerId(id, text);
      return known.has(own) ? [] : [{ id: own, draft: { kind: 'reply', text, thread: id } }];
    });
  });
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
