/**
 * A file with the marks of a review in it, or with none left: what is to be
 * written, part by part, before anything is. Parts that are not named in the
 * plan go over byte for byte. Either everything can be written or nothing is.
 */
import type { Bilingual } from '../../../base/bilingual';
import type { Flag } from '../../../workbook/flag';
import { marksOf, type Mark } from '../../../workbook/marks/marks-of-flags';
import { DEFAULT_LIMITS, ReadingMeter } from '../reading-meter';
import { damagedPart, noWorkbook } from '../unreadable-workbook';
import { readWorkbookPart, type SheetEntry } from '../workbook-part';
import { withEntries } from '../write-parts/raw-zip';
import { openXlsxPackage, type XlsxPackage } from '../xlsx-package';
import { withLooks, withoutLooks } from './mark-looks';
import { partText, type PartText } from './part-text';
import { withMarks, withoutMarks } from './sheet-marks';
import { addStylesPart, dropStylesPart, type Edits } from './styles-part';

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
}

export interface MarksPlan {
  readonly kind: 'plan';
  /** Empty: the file is as it should be. */
  readonly changes: readonly PartChange[];
  readonly sheets: readonly MarkedSheet[];
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

interface MarksRefused {
  readonly kind: 'refused';
  readonly reason: 'signed' | 'priorities' | 'no-such-sheet';
  readonly explanation: Bilingual;
}

interface MarksOptions {
  /** A signed file is written all the same. */
  readonly despiteSignature?: boolean;
}

/** Without flags: a file with nothing of ours. Throws UnreadableWorkbook where the file cannot be gone through. */
export function planMarks(
  bytes: Uint8Array,
  flags: readonly Flag[],
  { despiteSignature = false }: MarksOptions = {},
): MarksPlan | MarksRefused {
  const parts = openXlsxPackage(bytes, new ReadingMeter(DEFAULT_LIMITS));
  const main = parts.relationships('').find(({ type }) => type === 'officeDocument')?.part;
  if (main === undefined || !parts.has(main)) throw noWorkbook();
  const marks = marksOf(flags);
  const { entries } = readWorkbookPart(parts, main);
  if (marks.some(({ sheet }) => !entries.some(({ id }) => id === sheet))) return NO_SUCH_SHEET;
  const edits: Edits = new Map();
  const looks = looksIn(parts, main, marks, edits);
  const sheets: MarkedSheet[] = [];
  for (const entry of entries) {
    const here = marks.filter(({ sheet }) => sheet === entry.id);
    const marked = markSheet(parts, entry, here, looks, edits);
    if ('kind' in marked) return marked;
    if (marked.marks + marked.before > 0) sheets.push(marked);
  }
  const changes = changesIn(parts, edits);
  const isSigned = parts.names.some((name) => /^_xmlsignatures\//i.test(name));
  if (isSigned && changes.length > 0 && !despiteSignature) return SIGNED;
  const replaced = changes.filter(({ change }) => change !== 'added').length;
  const untouched = parts.names.filter((name) => !name.endsWith('/')).length - replaced;
  return { kind: 'plan', changes, sheets, untouched, breaksSignature: isSigned && changes.length > 0 };
}

/** The file as planned; the bytes themselves where nothing is to be changed. */
export function withChanges(bytes: Uint8Array, { changes }: MarksPlan): Uint8Array {
  if (changes.length === 0) return bytes;
  const whole = withEntries(bytes, new Map(changes.map(({ part, after }) => [part, after])));
  if (!whole) throw damagedPart('[Content_Types].xml');
  return whole;
}

type NumberOf = (severity: Flag['severity']) => number;

/** Puts the looks that are wanted into the styles part, and those that are not out of it. */
function looksIn(parts: XlsxPackage, main: string, marks: readonly Mark[], edits: Edits): NumberOf {
  const wanted = new Set(marks.map(({ severity }) => severity));
  const named = parts.relationships(main).find(({ type }) => type === 'styles')?.part;
  const there = named !== undefined && parts.has(named) ? named : undefined;
  if (there === undefined && wanted.size === 0) return () => 0;
  const part = there ?? addStylesPart(parts, main, edits);
  const bare = withoutLooks(edits.get(part) ?? partText(parts, part).text, part);
  if (wanted.size === 0) {
    if (!dropStylesPart(parts, main, part, bare, edits)) edits.set(part, bare);
    return () => 0;
  }
  const { text, numbers } = withLooks(bare, part, wanted);
  edits.set(part, text);
  return (severity) => numbers.get(severity) ?? 0;
}

function markSheet(
  parts: XlsxPackage,
  { name, part }: SheetEntry,
  marks: readonly Mark[],
  numberOf: NumberOf,
  edits: Edits,
): MarkedSheet | MarksRefused {
  const none = { sheet: name, part, marks: 0, before: 0, moved: 0, place: 'above' } as const;
  if (!parts.has(part)) return none;
  const bare = withoutMarks(partText(parts, part).text, part);
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
    const was: PartText = partText(parts, part);
    if (text === was.text) return [];
    const before = was.bytesOf(was.text);
    const name = spelled(parts, part);
    if (text === undefined) return [{ part: name, change: 'removed', before }];
    return [{ part: name, change: 'changed', before, after: was.bytesOf(text) }];
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

const SIGNED: MarksRefused = {
  kind: 'refused',
  reason: 'signed',
  explanation: {
    zh: '这个文件带有数字签名，改动以后签名就不再有效，所以没有写。确实要写，请加 --break-signature。',
    en: 'This file is digitally signed, and any change would void the signature, so nothing was written. To write it all the same, add --break-signature.',
  },
};

const NO_SUCH_SHEET: MarksRefused = {
  kind: 'refused',
  reason: 'no-such-sheet',
  explanation: {
    zh: '要标记的工作表在文件里找不到，没有写。',
    en: 'A sheet to be marked is not in the file; nothing was written.',
  },
};

function priorities(sheet: string): MarksRefused {
  return {
    kind: 'refused',
    reason: 'priorities',
    explanation: {
      zh: `工作表“${sheet}”的条件格式优先级不是普通的整数，标记放进去会打乱它们的次序，所以没有写。请用 Excel 打开另存一份再试。`,
      en: `The priorities of the conditional formats on the sheet “${sheet}” are no plain whole numbers, and marks would upset their order, so nothing was written. Save a fresh copy in Excel and try again.`,
    },
  };
}
