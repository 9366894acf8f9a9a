/**
 * Reads whole sheets: in two batches where they are of ordinary size, and what
 * lies beyond in as many more as its size asks for. What cannot be read
 * without the library calling it a write comes after, in one of its own.
 */
import type { Area, SheetId } from '../../base/address';
import type { Steps } from '../../base/steps';
import { rowsHolding, shareSheet } from '../../workbook/sharing';
import { isKeptSheet } from '../../workbook/kept-sheet-name';
import { keeping } from './fetched-later';
import { rememberedIn, sameRemembered, type Remembered } from '../../workbook/remembered';
import { sheetById, type DefinedName, type Sheet, type Workbook, type SheetHead } from '../../workbook/workbook';
import type { PlacedCell } from '../../workbook/cell-blocks';
import { requestCommentPlaces, requestComments, withNotes, type CommentKey } from './comments';
import { calculationWish } from './calculation';
import { isGone } from './failures';
import { requestFormatList } from './format-lists';
import type { FormatList } from '../../workbook/marks/flag-marks';
import { Wish, type OptionalParts } from './optional-parts';
import { requestPartIds, requestRemembered } from './remembered-parts';
import type { Requests } from './requests';
import { requestSheets } from './sheet-list';
import { unhurried } from './unhurried';
import { withErrorsTold } from './value-types';
import { readStructure, type Structure } from './structure';
import { contentOf, readRest, requestFrame, requestSize, type SheetContent } from './sheet-content';

interface WorkbookReading {
  readonly workbook: Workbook;
  /** The conditional formats of the sheets that were read. */
  readonly formats: ReadonlyMap<SheetId, FormatList>;
  /** Excel calculates when its user asks for it, and has not since something changed. */
  readonly isStale: boolean;
}

export interface WhatToRead {
  /** The snapshot before: what says the same is taken from it. */
  readonly previous?: Workbook;
  /** Sheets whose cells are read; without it all. Sheets the snapshot before does not know always are. */
  readonly sheets?: ReadonlySet<SheetId>;
  /** Of these the merged cells too, as of sheets the snapshot before does not know. */
  readonly restructured?: ReadonlySet<SheetId>;
  /** To be registered along with what is asked for in the same way. */
  readonly events?: readonly Wish<unknown>[];
}

/** How often a reading begins anew because what it had begun to read is gone. */
const READ_ATTEMPTS = 3;

/** As below; begun anew where a sheet was deleted, or the whole workbook put back to an earlier version, between two batches. */
export async function readPersistently(
  requests: Requests,
  optional: OptionalParts,
  what: WhatToRead,
  attempts = READ_ATTEMPTS,
): Promise<WorkbookReading> {
  try {
    return await readWorkbook(requests, optional, what);
  } catch (error) {
    if (!isGone(error) || attempts <= 1) throw error;
    return readPersistently(requests, optional, what, attempts - 1);
  }
}

async function readWorkbook(
  requests: Requests,
  optional: OptionalParts,
  { previous, sheets, restructured, events = [] }: WhatToRead = {},
): Promise<WorkbookReading> {
  const isKnown = (id: SheetId) => previous !== undefined && sheetById(previous, id) !== undefined;
  const frame = await readFrame(requests, optional);
  const wanted = frame.heads.filter(({ id }) => !sheets || sheets.has(id) || !isKnown(id));
  const { formats, notes, remembered, ...read } = await readContents(requests, optional, frame, wanted);
  const contents = await withErrors(requests, optional, previous, read.contents);
  const merges = [...contents].flatMap(([id, { areas }]) =>
    areas.length > 0 && (!isKnown(id) || restructured?.has(id)) ? [{ id, areas }] : [],
  );
  const structure = await readStructure(requests, optional, { merges, dateSystem: !previous, events });
  const all = await unhurried(sheetsOf(frame.heads, { contents, notes, merges: structure.merges }, previous));
  const { name, names, isStale } = frame;
  const date1904 = previous?.date1904 ?? structure.date1904;
  const known = all.some(isKeptSheet) ? (await keeping()).withKept(remembered, all) : remembered;
  const same = previous && sameRemembered(previous.remembered, known) ? previous.remembered : known;
  return { workbook: { name, date1904, sheets: all, names, remembered: same }, formats, isStale };
}

async function withErrors(
  requests: Requests,
  optional: OptionalParts,
  previous: Workbook | undefined,
  contents: Contents['contents'],
): Promise<Contents['contents']> {
  const cells = new Map([...contents].map(([id, content]) => [id, content.cells]));
  const told = await withErrorsTold(requests, optional, previous, cells);
  return new Map([...contents].map(([id, content]) => [id, { ...content, cells: told.get(id) ?? content.cells }]));
}

function* sheetsOf(
  heads: readonly SheetHead[],
  { contents, notes, merges }: Pick<Contents, 'contents' | 'notes'> & Pick<Structure, 'merges'>,
  previous: Workbook | undefined,
): Steps<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const head of heads) {
    yield;
    const before = previous && sheetById(previous, head.id);
    const content = contents.get(head.id);
    if (content) {
      const areas = merges.get(head.id) ?? before?.merges ?? [];
      const next = yield* sheetOf(head, content, { merges: areas, cells: withNotes(content.cells, notes, head.name) });
      yield;
      sheets.push(before ? shareSheet(before, next) : next);
    } else {
      if (!before) throw new Error(`the sheet ${head.name} was neither read nor known`);
      sheets.push(shareSheet(before, { ...before, ...head }));
    }
  }
  return sheets;
}

interface Frame {
  readonly name: string;
  readonly heads: readonly SheetHead[];
  readonly names: readonly DefinedName[];
  readonly comments: readonly CommentKey[];
  /** The custom XML parts in which something is remembered. */
  readonly parts: readonly string[];
  readonly isStale: boolean;
}

async function readFrame(requests: Requests, optional: OptionalParts): Promise<Frame> {
  const names = new Wish<readonly DefinedName[]>({ part: 'names', ask: requestNames, otherwise: [] });
  const comments = new Wish<readonly CommentKey[]>({ part: 'comments', ask: requestComments, otherwise: [] });
  const parts = new Wish<readonly string[]>({ part: 'remembered', ask: requestPartIds, otherwise: [] });
  const calculation = calculationWish();
  const { name, heads } = await optional.read(requests, requestHeads, [names, comments, parts, calculation]);
  return {
    name,
    heads,
    names: names.value,
    comments: comments.value,
    parts: parts.value,
    isStale: calculation.value === 'stale',
  };
}

function requestHeads(context: Excel.RequestContext): () => Pick<Frame, 'name' | 'heads'> {
  const { workbook } = context;
  workbook.load('name');
  const heads = requestSheets(context);
  return () => ({ name: workbook.name, heads: heads() });
}

function requestNames({ workbook }: Excel.RequestContext): () => DefinedName[] {
  workbook.names.load('items/name,items/formula');
  return () => workbook.names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) }));
}

interface Contents {
  readonly contents: ReadonlyMap<SheetId, SheetContent>;
  readonly formats: ReadonlyMap<SheetId, FormatList>;
  readonly notes: ReadonlyMap<string, string>;
  readonly remembered: Remembered;
}

async function readContents(
  requests: Requests,
  optional: OptionalParts,
  frame: Frame,
  wanted: readonly SheetHead[],
): Promise<Contents> {
  const formats = new Wish<Contents['formats']>({
    part: 'formats',
    ask: requestFormatLists(wanted.map(({ id }) => id)),
    otherwise: new Map(),
  });
  const notes = new Wish<Contents['notes']>({
    part: 'comments',
    ask: (context) => requestCommentPlaces(context, frame.comments),
    otherwise: new Map(),
  });
  const remembered = new Wish<Remembered>({
    part: 'remembered',
    ask: (context) => requestRemembered(context, frame.parts),
    otherwise: rememberedIn([]),
  });
  const look = (frameOf: typeof requestFrame) => (context: Excel.RequestContext) => {
    const sheets = wanted.map(({ id, name }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      return { id, name, frame: frameOf(sheet, wanted.length) };
    });
    return () => sheets.map(({ id, name, frame: give }) => ({ id, name, frame: give() }));
  };
  const wishes = [formats, notes, remembered];
  // First as if it were small; where that is too much for one answer, its size before its content in parts.
  const frames = await optional
    .read(requests, look(requestFrame), wishes)
    .catch(() => optional.read(requests, look(requestSize), wishes));
  const contents = contentOf(frames, await readRest(requests, optional, frames));
  return { contents, formats: formats.value, notes: notes.value, remembered: remembered.value };
}

function requestFormatLists(ids: readonly SheetId[]) {
  return (context: Excel.RequestContext) => {
    const lists = ids.map((id) => ({ id, list: requestFormatList(context.workbook.worksheets.getItem(id)) }));
    return () => new Map(lists.map(({ id, list }) => [id, list()]));
  };
}

function* sheetOf(
  head: SheetHead,
  { hiddenRows, hiddenColumns }: SheetContent,
  { merges, cells }: { readonly merges: readonly Area[]; readonly cells: readonly PlacedCell[] },
): Steps<Sheet> {
  const sorted = [...merges].sort(byPlace);
  return { ...head, rows: yield* rowsHolding(cells), merges: sorted, hiddenRows, hiddenColumns };
}

function byPlace(a: Area, b: Area): number {
  return a.top - b.top || a.left - b.left;
}
