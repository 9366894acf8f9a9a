/** Notes of our own in a comments part, by our name among its authors; the author's stay as they are. */
import { formatArea, parseArea } from '../../../base/address';
import type { DraftNote } from '../draft-notes';
import { encodeText } from '../xlsx-text';
import { attributeOf, childrenIn, rootOf, type Span } from './xml-spans';

/** By it we know ours in any copy; programs keep the names of authors. */
const AUTHOR = '规矩 Guiju';
/** Its last line, which people read and which stays where a program forgets authors, as LibreOffice does. */
const SIGNED = `—— ${AUTHOR}`;

interface CommentsRemoved {
  readonly text: string;
  /** Where ours stood. */
  readonly places: readonly { readonly row: number; readonly column: number }[];
  /** None of the author's is left. */
  readonly isEmpty: boolean;
}

export function withoutComments(text: string, part: string): CommentsRemoved {
  // LibreOffice writes the two scripts of the name apart.
  if (!text.includes('Guiju')) return { text, places: [], isEmpty: false };
  const { authors, comments } = listsIn(text, part);
  const names = authors ? childrenIn(text, authors, part) : [];
  const ours = names.findIndex((name) => text.slice(name.contentStart, name.contentEnd) === AUTHOR);
  const all = comments ? childrenIn(text, comments, part) : [];
  const authorOf = (comment: Span) => attributeOf(text, comment.start, comment.contentStart, 'authorId');
  const gone = all.filter(
    (comment) =>
      (ours >= 0 && Number(authorOf(comment)?.value) === ours) || isSigned(text.slice(comment.start, comment.end)),
  );
  if (ours < 0 && gone.length === 0) return { text, places: [], isEmpty: false };
  const splices: { start: number; end: number; by: string }[] = [names[ours], ...gone].flatMap((span) =>
    span ? [{ start: span.start, end: span.end, by: '' }] : [],
  );
  for (const comment of all) {
    const author = authorOf(comment);
    if (ours >= 0 && author && Number(author.value) > ours && !gone.includes(comment))
      splices.push({ ...author, by: String(Number(author.value) - 1) });
  }
  const places = gone.flatMap((comment) => {
    const area = parseArea(attributeOf(text, comment.start, comment.contentStart, 'ref')?.value ?? '');
    return area ? [{ row: area.top, column: area.left }] : [];
  });
  return { text: spliced(text, splices), places, isEmpty: gone.length === all.length };
}

/** Undefined where the part is not written in a way that lets some be added and taken out again. */
export function withComments(text: string, part: string, notes: readonly DraftNote[]): string | undefined {
  const { root, authors, comments } = listsIn(text, part);
  if (!authors || !comments || authors.closesItself || comments.closesItself) return undefined;
  const number = childrenIn(text, authors, part).length;
  const inserted = commentsXml(notes, number, root.prefix);
  return (
    text.slice(0, authors.contentEnd) +
    `<${root.prefix}author>${AUTHOR}</${root.prefix}author>` +
    text.slice(authors.contentEnd, comments.contentEnd) +
    inserted +
    text.slice(comments.contentEnd)
  );
}

export function newComments(notes: readonly DraftNote[], space: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${space}">` +
    `<authors><author>${AUTHOR}</author></authors><commentList>${commentsXml(notes, 0, '')}</commentList></comments>`
  );
}

/** 'B3' of each that is there. */
export function commentedCells(text: string, part: string): ReadonlySet<string> {
  const { comments } = listsIn(text, part);
  const all = comments ? childrenIn(text, comments, part) : [];
  return new Set(all.map(({ start, contentStart }) => attributeOf(text, start, contentStart, 'ref')?.value ?? ''));
}

export function placeOf({ row, column }: Pick<DraftNote, 'row' | 'column'>): string {
  return formatArea({ top: row, left: column, bottom: row, right: column });
}

function isSigned(comment: string): boolean {
  return comment
    .replace(/<[^>]*>/g, '')
    .trimEnd()
    .endsWith(SIGNED);
}

function listsIn(text: string, part: string) {
  const { root, children } = rootOf(text, part);
  const child = (name: string) => children.find((one) => one.name === name);
  return { root, authors: child('authors'), comments: child('commentList') };
}

function commentsXml(notes: readonly DraftNote[], author: number, p: string): string {
  return notes
    .map(
      (note) =>
        `<${p}comment ref="${placeOf(note)}" authorId="${author}"><${p}text><${p}t xml:space="preserve">` +
        `${encodeText(`${note.text}\n${SIGNED}`)}</${p}t></${p}text></${p}comment>`,
    )
    .join('');
}

function spliced(text: string, splices: readonly { start: number; end: number; by: string }[]): string {
  let [whole, at] = ['', 0];
  for (const { start, end, by } of [...splices].sort((a, b) => a.start - b.start)) {
    whole += text.slice(at, start) + by;
    at = end;
  }
  return whole + text.slice(at);
}
