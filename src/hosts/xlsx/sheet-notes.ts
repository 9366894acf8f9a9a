/** Notes on cells: old-style comments and threaded ones, of which the first speaks. */
import { parseArea } from '../../base/address';
import type { ReadingMeter } from './reading-meter';
import type { XlsxPackage } from './xlsx-package';
import { childrenOf } from './xml-tree';
import { decodeText } from './xlsx-text';

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
    parts.relationships(sheetPart).flatMap((one) => {
      return one.type === type && one.part !== undefined && parts.has(one.part) ? [one.part] : [];
    });
  for (const part of related('comments')) readComments(parts, part, (note) => keep(note, false));
  // Where a thread stands, the old-style comment beside it only says that this version cannot show it.
  for (const part of related('threadedComment')) readThreads(parts, part, persons, (note) => keep(note, true));
  return [...notes.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

type Keep = (note: SheetNote | undefined) => void;

function readComments(parts: XlsxPackage, part: string, keep: Keep): void {
  const authors: string[] = [];
  let [place, author, text] = ['', '', ''];
  let into: 'author' | 'text' | undefined;
  let inPhonetic = false;
  parts.stream(part, {
    open: (name, attributes) => {
      if (name === 'author') [into, text] = ['author', ''];
      else if (name === 'comment') {
        [place, text] = [attributes['ref']?.value ?? '', ''];
        author = authors[Number(attributes['authorId']?.value)] ?? '';
      } else if (name === 'rPh') inPhonetic = true;
      else if (name === 't' && !inPhonetic) into = 'text';
    },
    text: (piece) => {
      if (into) text += piece;
    },
    close: (name) => {
      if (name === 'author') authors.push(decodeText(text));
      else if (name === 'comment') keep(noteAt(place, decodeText(text), author));
      if (name === 'rPh') inPhonetic = false;
      else if (name === 't' || name === 'author') into = undefined;
    },
  });
}

/** Of a thread the first comment, which answers no other. */
function readThreads(parts: XlsxPackage, part: string, persons: Persons, keep: Keep): void {
  let first: { readonly place: string; readonly author: string } | undefined;
  let text = '';
  let inText = false;
  parts.stream(part, {
    open: (name, attributes) => {
      if (name === 'threadedComment') {
        const author = persons.get(attributes['personId']?.value ?? '') ?? '';
        first = attributes['parentId'] ? undefined : { place: attributes['ref']?.value ?? '', author };
        text = '';
      } else if (name === 'text') inText = true;
    },
    text: (piece) => {
      if (inText) text += piece;
    },
    close: (name) => {
      if (name === 'text') inText = false;
      else if (name === 'threadedComment' && first) keep(noteAt(first.place, decodeText(text), first.author));
    },
  });
}

function noteAt(ref: string, text: string, author: string): SheetNote | undefined {
  const area = parseArea(ref);
  if (!area || text === '') return undefined;
  const place = { row: area.top, column: area.left, text };
  return author === '' || author.startsWith('tc=') ? place : { ...place, author };
}
