/** Where an answer is written in a document: a cell that begins with the mark of its thread. */
import type { Language } from '../base/bilingual';
import { readThreadMark, type AnswerRead } from '../record/answers';

/** The words an answer is written behind. */
export const OPENS_ANSWER = /^\s*(?:答复|Answer)（[^（）]*）：/;

export function answerCell(thread: { readonly label: string; readonly mark: string }, language: Language): string {
  return `${language === 'zh' ? '答复' : 'Answer'}（${thread.label} ${thread.mark}）：`;
}

export function answersInCells(cells: readonly string[]): AnswerRead[] {
  return cells.flatMap((cell): AnswerRead[] => {
    const [opening] = OPENS_ANSWER.exec(cell) ?? [];
    const mark = opening === undefined ? undefined : readThreadMark(opening);
    const text = cell.slice(opening?.length ?? 0).trim();
    return mark && text !== '' ? [{ ...mark, text }] : [];
  });
}
