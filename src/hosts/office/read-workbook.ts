/**
 * Reads whole sheets: in two batches where they are of ordinary size, and what
 * lies beyond in as many more as its size asks for.
 */
import type { Area, SheetId } from '../../base/address';
import type { Steps } from '../../base/steps';
import { rowsHolding, shareSheet } from '../../workbook/sharing';
import { sameRemembered, type Remembered } from '../../workbook/remembered';
import { sheetById, type DefinedName, type Sheet, type Workbook } from '../../workbook/workbook';
import type { PlacedCell } from './cell-blocks';
import { requestCommentPlaces, requestComments, withNotes, type CommentKey } from './comments';
import { requestCalculation } from './calculation';
import { requestFormatList, type FormatList } from './format-lists';
import { requestPartIds, requestRemembered } from './remembered-parts';
import type { Requests } from './requests';
import { requestSheets, type SheetHead } from './sheet-list';
import { unhurried } from './unhurried';
import { contentOf, readRest, requestFrame, requestSize, type SheetContent } from './sheet-content';

export interface WorkbookReading {
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
}

export async function readWorkbook(
  requests: Requests,
  { previous, sheets }: WhatToRead = {},
): Promise<WorkbookReading> {
  const frame = await requests.run(readFrame);
  const wanted = frame.heads.filter(({ id }) => !sheets || sheets.has(id) || !(previous && sheetById(previous, id)));
  const { contents, formats, notes, remembered } = await readContents(requests, frame, wanted);
  const read = await unhurried(sheetsOf(frame.heads, { contents, notes }, previous));
  const { name, date1904, names, isStale } = frame;
  const same = previous && sameRemembered(previous.remembered, remembered) ? previous.remembered : remembered;
  return { workbook: { name, date1904, sheets: read, names, remembered: same }, formats, isStale };
}

function* sheetsOf(
  heads: readonly SheetHead[],
  { contents, notes }: Pick<Contents, 'contents' | 'notes'>,
  previous: Workbook | undefined,
): Steps<Sheet[]> {
  const sheets: Sheet[] = [];
  for (const head of heads) {
    yield;
    const before = previous && sheetById(previous, head.id);
    const content = contents.get(head.id);
    if (content) {
      const next = yield* sheetOf(head, content, withNotes(content.cells, notes, head.name));
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
  readonly date1904: boolean;
  readonly heads: readonly SheetHead[];
  readonly names: readonly DefinedName[];
  readonly comments: readonly CommentKey[];
  /** The custom XML parts in which something is remembered. */
  readonly parts: readonly string[];
  readonly isStale: boolean;
}

async function readFrame(context: Excel.RequestContext): Promise<Frame> {
  const { workbook } = context;
  workbook.load('name');
  workbook.names.load('items/name,items/formula');
  // The first day of 1904 is 0 where serial dates count from there, and 1462 elsewhere.
  const firstOf1904 = workbook.functions.date(1904, 1, 1);
  firstOf1904.load('value');
  const calculation = requestCalculation(context);
  const heads = requestSheets(context);
  const comments = requestComments(context);
  const parts = requestPartIds(context);
  await context.sync();
  return {
    name: workbook.name,
    date1904: firstOf1904.value === 0,
    heads: heads(),
    names: workbook.names.items.map(({ name, formula }) => ({ name, refersTo: String(formula) })),
    comments: comments(),
    parts: parts(),
    isStale: calculation() === 'stale',
  };
}

interface Contents {
  readonly contents: ReadonlyMap<SheetId, SheetContent>;
  readonly formats: ReadonlyMap<SheetId, FormatList>;
  readonly notes: ReadonlyMap<string, string>;
  readonly remembered: Remembered;
}

async function readContents(requests: Requests, frame: Frame, wanted: readonly SheetHead[]): Promise<Contents> {
  const ask = (frameOf: typeof requestFrame) =>
    requests.run(async (context) => {
      const sheets = wanted.map(({ id, name }) => {
        const sheet = context.workbook.worksheets.getItem(id);
        return { id, name, frame: frameOf(sheet, wanted.length), formats: requestFormatList(sheet) };
      });
      const places = requestCommentPlaces(context, frame.comments);
      const remembered = requestRemembered(context, frame.parts);
      await context.sync();
      return {
        frames: sheets.map(({ id, name, frame: give }) => ({ id, name, frame: give() })),
        formats: new Map(sheets.map(({ id, formats }) => [id, formats()])),
        notes: places(),
        remembered: remembered(),
      };
    });
  // First as if it were small; where that is too much for one answer, its size before its content in parts.
  const { frames, ...others } = await ask(requestFrame).catch(() => ask(requestSize));
  return { contents: contentOf(frames, await readRest(requests, frames)), ...others };
}

function* sheetOf(head: SheetHead, content: SheetContent, cells: readonly PlacedCell[]): Steps<Sheet> {
  const merges = [...content.merges].sort(byPlace);
  const { hiddenRows, hiddenColumns } = content;
  return { ...head, rows: yield* rowsHolding(cells), merges, hiddenRows, hiddenColumns };
}

function byPlace(a: Area, b: Area): number {
  return a.top - b.top || a.left - b.left;
}
