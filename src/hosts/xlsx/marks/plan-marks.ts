/**
 * A file with the marks of a review in it, with notes and a sheet of results
 * where they are asked for, or with none left: what is to be written, part by
 * part, before anything is. Parts that are not named in the plan go over byte
 * for byte. Either everything can be written or nothing is.
 */
import type { Flag } from '../../../workbook/flag';
import { marksOf, type Mark } from '../../../workbook/marks/marks-of-flags';
import { DEFAULT_LIMITS, ReadingMeter } from '../reading-meter';
import { mainPartOf, openParts } from '../open-workbook';
import { damagedPart } from '../unreadable-workbook';
import { readWorkbookPart, type SheetEntry } from '../workbook-part';
import { isSigned } from '../signed';
import { sameStart } from '../write-parts/deflated-again';
import { withEntries } from '../write-parts/raw-zip';
import type { XlsxPackage } from '../xlsx-package';
import { withLooks, withoutLooks } from './mark-looks';
import type { SheetId } from '../../../base/address';
import type { SheetDraft } from '../../../workbook/sheet-draft';
import type { DraftNote } from '../draft-notes';
import { cellStylesBehind, withoutCellStyles } from './cell-styles';
import { flavourOf, type Edits } from './package-edits';
import { forgetPart, inEncodingOf, partBytes, partText } from './part-text';
import { addResults, dropResults, resultsParts, type ResultsSheet } from './results-part';
import { unusualComments, NO_SUCH_SHEET, priorities, SHEETS, SIGNED, type MarksRefused } from './marks-refused';
import { withMarks, withoutMarks } from './sheet-marks';
import { addNotes, dropNotes } from './sheet-notes-written';
import { addStylesPart, dropStylesPart } from './styles-part';

interface MarkedSheet {
  readonly sheet: string;
  readonly part: string;
  /** Of ours: conditional formats there are afterwards, and that were there before. */
  readonly marks: number;
  readonly before: number;
  /** Rules of the author's whose priority is another number, in the same order. */
  readonly moved: number;
  /** Below the author's where a pivot table finds its own by their priorities. */
  readonly place: 'above' | 'below';
  /** Of ours, afterwards and before. */
  readonly notes: number;
  readonly notesBefore: number;
  /** Cells that were to get one and have a note or a conversation of somebody's, which stays alone. */
  readonly notesKept: number;
}

export interface MarksPlan {
  readonly kind: 'plan';
  /** Empty: the file is as it should be. */
  readonly changes: readonly PartChange[];
  readonly sheets: readonly MarkedSheet[];
  /** The sheet of results there is afterwards. */
  readonly results?: ResultsSheet;
  /** Parts that go over as they are. */
  readonly untouched: number;
  /** The signature of its author does not hold any more. */
  readonly breaksSignature: boolean;
}

interface PartChange {
  /** As the archive writes it. */
  readonly part: string;
  readonly change: 'changed' | 'added' | 'removed';
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
}

export interface MarksOptions {
  /** A signed file is written all the same. */
  readonly despiteSignature?: boolean;
  readonly notes?: readonly MarkNote[];
  readonly results?: SheetDraft;
}

interface MarkNote extends DraftNote {
  readonly sheet: SheetId;
}

/** Without flags: a file with nothing of ours. Throws UnreadableWorkbook where the file cannot be gone through. */
export function planMarks(
  bytes: Uint8Array,
  flags: readonly Flag[],
  { despiteSignature = false, notes = [], results }: MarksOptions = {},
): MarksPlan | MarksRefused {
  const parts = openParts(bytes, new ReadingMeter(DEFAULT_LIMITS));
  const main = mainPartOf(parts);
  const marks = marksOf(flags);
  const flavour = flavourOf(parts, main);
  const edits: Edits = new Map();
  const ours = resultsParts({ parts, main });
  const entries = readWorkbookPart(parts, main).entries.filter(({ part }) => !ours.has(part));
  if ([...marks, ...notes].some(({ sheet }) => !entries.some(({ id }) => id === sheet))) return NO_SUCH_SHEET;
  dropResults({ parts, edits, main, flavour });
  const looks = looksIn(parts, main, marks, results, edits);
  if ('kind' in looks) return looks;
  const sheets: MarkedSheet[] = [];
  for (const entry of entries) {
    const here = marks.filter(({ sheet }) => sheet === entry.id);
    const marked = markSheet(parts, entry, here, looks.numberOf, edits);
    if ('kind' in marked) return marked;
    if (!parts.has(entry.part)) continue;
    if (!edits.has(entry.part)) forgetPart(parts, entry.part);
    const place = { parts, edits, sheet: entry.part, flavour };
    const notesBefore = dropNotes(place);
    const wanted = notes.filter(({ sheet }) => sheet === entry.id);
    const noted = addNotes(place, wanted);
    if (noted === 'refused') return unusualComments(entry.name);
    const whole = { ...marked, notes: noted.written, notesBefore, notesKept: noted.kept };
    if (whole.marks + whole.before + wanted.length + notesBefore > 0) sheets.push(whole);
  }
  const changes = changesIn(parts, edits);
  const signed = isSigned(parts);
  if (signed && changes.length > 0 && !despiteSignature) return SIGNED;
  const replaced = changes.filter(({ change }) => change !== 'added').length;
  const untouched = parts.names.filter((name) => !name.endsWith('/')).length - replaced;
  return {
    kind: 'plan',
    changes,
    sheets,
    ...(looks.results && { results: looks.results }),
    untouched,
    breaksSignature: signed && changes.length > 0,
  };
}

/** The file as planned; the bytes themselves where nothing is to be changed. */
export function withChanges(bytes: Uint8Array, { changes }: MarksPlan): Uint8Array {
  if (changes.length === 0) return bytes;
  const before = new Map(changes.flatMap((one) => (one.before ? [[one.part, one.before] as const] : [])));
  const whole = withEntries(bytes, new Map(changes.map(({ part, after }) => [part, after])), before);
  if (!whole) throw damagedPart('[Content_Types].xml');
  return whole;
}

type NumberOf = (severity: Flag['severity']) => number;

interface LooksIn {
  readonly numberOf: NumberOf;
  readonly results?: ResultsSheet;
}

/** Puts the looks that are wanted into the styles part, and those that are not out of it; the sheet of results with those of its own. */
function looksIn(
  parts: XlsxPackage,
  main: string,
  marks: readonly Mark[],
  results: SheetDraft | undefined,
  edits: Edits,
): LooksIn | MarksRefused {
  const wanted = new Set(marks.map(({ severity }) => severity));
  const named = parts.relationships(main).find(({ type }) => type === 'styles')?.part;
  const there = named !== undefined && parts.has(named) ? named : undefined;
  const isWanted = wanted.size > 0 || results !== undefined;
  if (there === undefined && !isWanted) return { numberOf: () => 0 };
  const part = there ?? addStylesPart(parts, main, edits);
  let bare = withoutCellStyles(withoutLooks(edits.get(part) ?? partText(parts, part), part), part);
  if (!isWanted) {
    if (!dropStylesPart(parts, main, part, bare, edits)) edits.set(part, bare);
    return { numberOf: () => 0 };
  }
  let added: ResultsSheet | undefined;
  if (results) {
    const styles = cellStylesBehind(bare, part);
    const place = { parts, edits, main, flavour: flavourOf(parts, main) };
    const sheet = addResults(place, results, styles ?? PLAIN);
    if (sheet === 'refused') return SHEETS;
    added = sheet;
    bare = styles?.text() ?? bare;
  }
  const { text, numbers } = withLooks(bare, part, wanted);
  edits.set(part, wanted.size > 0 ? text : bare);
  return { numberOf: (severity) => numbers.get(severity) ?? 0, ...(added && { results: added }) };
}

const PLAIN = { numberOf: () => 0, xml: () => '' };

function markSheet(
  parts: XlsxPackage,
  { name, part }: SheetEntry,
  marks: readonly Mark[],
  numberOf: NumberOf,
  edits: Edits,
): Omit<MarkedSheet, 'notes' | 'notesBefore' | 'notesKept'> | MarksRefused {
  const none = { sheet: name, part, marks: 0, before: 0, moved: 0, place: 'above' } as const;
  if (!parts.has(part)) return none;
  const bare = withoutMarks(partText(parts, part), part);
  if (marks.length === 0) {
    if (bare.removed > 0) edits.set(part, bare.text);
    return { ...none, before: bare.removed };
  }
  const written = withMarks(bare.text, part, marks, numberOf);
  if ('refused' in written) return priorities(name);
  edits.set(part, written.text);
  return { ...none, marks: marks.length, before: bare.removed, moved: written.moved, place: written.place };
}

/** What is written as it was is no change. */
function changesIn(parts: XlsxPackage, edits: Edits): PartChange[] {
  return [...edits].flatMap(([part, text]): PartChange[] => {
    if (!parts.has(part)) return text === undefined ? [] : [added(part, text)];
    const before = partBytes(parts, part);
    const name = spelled(parts, part);
    if (text === undefined) return [{ part: name, change: 'removed', before }];
    const after = inEncodingOf(parts, part, text);
    const isSame = before.length === after.length && sameStart(before, after) === after.length;
    return isSame ? [] : [{ part: name, change: 'changed', before, after }];
  });
}

function added(part: string, text: string): PartChange {
  return { part, change: 'added', after: new TextEncoder().encode(text) };
}

/** As the archive writes it: names are compared without case. */
function spelled(parts: XlsxPackage, part: string): string {
  const key = (name: string) => name.replace(/^\/+/, '').replaceAll('\\', '/').toLowerCase();
  return parts.names.find((name) => key(name) === key(part)) ?? part;
}
