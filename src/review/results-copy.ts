/** The results for the clipboard: a table for documents, and columns parted by tabs for sheets and plain text. */
import type { ResultsTable } from './results-table';

export function resultsAsHtml({ title, about, head, rows, below }: ResultsTable): string {
  const cells = (texts: readonly string[], tag: 'td' | 'th') =>
    texts.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('');
  const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${escaped(text)}</p>`).join('');
  const body = rows.map((row) => `<tr>${cells(row.cells, 'td')}</tr>`).join('');
  const table = `<table border="1" cellspacing="0" cellpadding="4"><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody></table>`;
  return `<h3>${escaped(title)}</h3>${paragraphs(about)}${table}${paragraphs(below)}`;
}

/** A text that a sheet would take for a formula is kept a text. */
export function resultsAsTabs({ title, about, head, rows, below }: ResultsTable): string {
  const line = (texts: readonly string[]) => texts.map(plain).join('\t');
  return [
    plain(title),
    ...about.map(plain),
    line(head),
    ...rows.map(({ cells }) => line(cells)),
    ...below.map(plain),
  ].join('\r\n');
}

function plain(text: string): string {
  const flat = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+@-]/.test(flat) ? `'${flat}` : flat;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
}
