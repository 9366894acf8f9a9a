/** An opinion that was answered, as Markdown or Word: the answers in it. */
import { wordCells } from '../hosts/xlsx/word-cells';
import { answersInCells } from '../opinion/answer-cells';
import { answersInMarkdown } from '../opinion/opinion-markdown';
import type { AnswerRead } from '../record/answers';

const WORD = /\.docx$/i;
const MARKDOWN = /\.(?:md|markdown|txt)$/i;

export function isDocument(name: string): boolean {
  return WORD.test(name) || MARKDOWN.test(name);
}

/** Throws UnreadableWorkbook where a Word document is damaged. */
export function answersInDocument(bytes: Uint8Array, name: string): AnswerRead[] {
  return WORD.test(name) ? answersInCells(wordCells(bytes)) : answersInMarkdown(new TextDecoder().decode(bytes));
}
