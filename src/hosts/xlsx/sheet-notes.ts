/** Notes on cells: old-style comments and threaded ones, of which the first speaks. */
import { parseArea } from '../../base/address';
import type { ReadingMeter } from './reading-meter';
import type { XlsxPackage } from './xlsx-package';
import { childOf, childrenOf, type XmlElement } from './xml-tree';
import { decodeText, richTextOf } from './xlsx-text';

export interface SheetNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly author?: string;
}

/** Names by id, from the workbook's list of those who commented. */
export type Persons = ReadonlyMap<string, string>;

export function readPersons(parts: XlsxPackage, workbookPart: string): Persons {
  const persons = new Map<string, string>();
  for (const { type, part } of parts.relationships(workbookPart)) {
    if (type !== 'person' || part === undefined || !parts.has(part)) continue;
    for (const person of childrenOf(parts.tree(part), 'person')) {
      persons.set(person.attributes['id'] ?? '', person.attributes['displayName'] ?? '');
    }
  }
  return persons;
}

export function readSheetNotes(
  parts: XlsxPackage,
  sheetPart: string,
  persons: Persons,
  meter: ReadingMeter,
): readonly SheetNote[] {
  const notes = new Map<string, SheetNote>();
  const keep = (note: SheetNote | undefined, mayReplace: boolean) => {
    const key = note && `${note.row}:${note.column}`;
    if (!note || key === undefined || (notes.has(key) && !mayReplace)) return;
    meter.cell();
    meter.text(note.text.length);
    notes.set(key, note);
  };
  const related = (type: string) =>
    parts.relationships(sheetPart).flatMap((relationship) => {
      const { part } = relationship;
      return relationship.type === type && part !== undefined && parts.has(part) ? [parts.tree(part)] : [];
    });
  for (const comments of related('comments')) {
    const authors = childrenOf(childOf(comments, 'authors'), 'author').map((author) => decodeText(author.text));
    for (const comment of childrenOf(childOf(comments, 'commentList'), 'comment')) {
      const author = authors[Number(comment.attributes['authorId'])];
      keep(noteAt(comment, richTextOf(childOf(comment, 'text')), author), false);
    }
  }
  // Where a thread stands, the old-style comment beside it only says that this version cannot show it.
  for (const thread of related('threadedComment')) {
    for (const comment of childrenOf(thread, 'threadedComment')) {
      if (comment.attributes['parentId'] !== undefined) continue;
      const author = persons.get(comment.attributes['personId'] ?? '');
      keep(noteAt(comment, decodeText(childOf(comment, 'text')?.text ?? ''), author), true);
    }
  }
  return [...notes.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

function noteAt(comment: XmlElement, text: string, author: string | undefined): SheetNote | undefined {
  const area = parseArea(comment.attributes['ref'] ?? '');
  if (!area || text === '') return undefined;
  const place = { row: area.top, column: area.left, text };
  return author === undefined || author === '' || author.startsWith('tc=') ? place : { ...place, author };
}
