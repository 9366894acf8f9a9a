/** The results of one workbook as Markdown: a heading, what it is about, a table, what a person has to look at. */
import type { Language } from '../../base/bilingual';
import { notEndless, oneLine } from '../../base/plain-text';
import { resultsTable } from '../../review/results-table';
import type { Review } from '../../review/review';

export function resultsMarkdown(review: Review, language: Language): string {
  const { title, about, head, rows, below } = resultsTable(review, language);
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  const table = [line(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(({ cells }) => line(cells))];
  return [
    `## ${plain(`${title}${language === 'zh' ? '：' : ': '}${review.workbook.name}`)}`,
    '',
    ...about.map((text) => `- ${plain(text)}`),
    ...(rows.length > 0 ? ['', ...table] : []),
    ...below.flatMap((text) => ['', plain(text)]),
    '',
  ].join('\n');
}

/** What stands in a cell makes no heading, link, picture or column. */
function plain(text: string): string {
  return notEndless(oneLine(text)).replace(/[\\`*_[\]<>|#!~&]/g, (mark) => `\\${mark}`);
}
