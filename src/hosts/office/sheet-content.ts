/** The content of sheets: the upper left part at once, and the rest in tiles that fit into an answer. */
import { formatArea, type Area, type SheetId } from '../../base/address';
import { HostFailure } from '../../workbook/host';
import { areasOfAddress, cellsOf, type PlacedCell } from './cell-blocks';
import { isTooLarge } from './failures';
import { readMerges, requestMerges } from './merges';
import type { Requests } from './requests';
import { cellCount, halves, restOf, tilesOf } from './tiles';

export interface SheetContent {
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** What the first look at a sheet gave: its extent, and the content of its upper left part. */
export interface SheetFrame {
  /** The cells with values; undefined where there are none. */
  readonly used: Area | undefined;
  /** The part whose content is here already. */
  readonly seen: Area | undefined;
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly Area[];
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
}

export interface FramedSheet {
  readonly id: SheetId;
  readonly name: string;
  readonly frame: SheetFrame;
}

/** The first look at a sheet; where there are more sheets than these, each gets fewer rows. */
const FIRST_LOOK_ROWS = 1_500;
const FIRST_LOOK_COLUMNS = 40;
const FIRST_LOOK_SHEETS = 12;
/** Excel does not hold more in one range; a sheet of more is a slip of the hand far below or far right. */
const MOST_CELLS = 5_000_000;

export function requestFrame(sheet: Excel.Worksheet, sheetCount: number): () => SheetFrame {
  const share = Math.min(1, FIRST_LOOK_SHEETS / sheetCount);
  const seen = { top: 0, left: 0, bottom: Math.ceil(FIRST_LOOK_ROWS * share) - 1, right: FIRST_LOOK_COLUMNS - 1 };
  const size = requestSize(sheet);
  const content = requestContent(sheet, seen);
  return () => ({ ...size(), seen, ...content() });
}

export function requestSize(sheet: Excel.Worksheet): () => SheetFrame {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address,rowHidden,columnHidden');
  used.untrack();
  return () => sizeOf(used);
}

function sizeOf(used: Excel.Range): SheetFrame {
  const nothing = { seen: undefined, cells: [], merges: [] };
  if (used.isNullObject) return { ...nothing, used: undefined, someRowsHidden: false, someColumnsHidden: false };
  return {
    ...nothing,
    used: areasOfAddress(used.address)[0],
    someRowsHidden: isSomeHidden(used.rowHidden),
    someColumnsHidden: isSomeHidden(used.columnHidden),
  };
}

/** Excel answers true or false where all rows agree, and null where they do not. */
function isSomeHidden(hidden: boolean | null): boolean {
  return hidden !== false;
}

interface Content {
  readonly cells: readonly PlacedCell[];
  readonly merges: readonly Area[];
}

function requestContent(sheet: Excel.Worksheet, area: Area): () => Content {
  const cells = requestCells(sheet, area);
  const merges = requestMerges(sheet, area);
  return () => ({ cells: cells(), merges: merges() });
}

function requestCells(sheet: Excel.Worksheet, area: Area): () => PlacedCell[] {
  const whole = sheet.getRange(formatArea(area));
  const used = whole.getUsedRangeOrNullObject(true);
  used.load('address,values,formulas,numberFormat');
  for (const proxy of [whole, used]) proxy.untrack();
  return () => cellsIn(used);
}

function cellsIn(used: Excel.Range): PlacedCell[] {
  if (used.isNullObject) return [];
  const { address, values, formulas, numberFormat } = used;
  const { top, left } = areasOfAddress(address)[0] ?? { top: 0, left: 0 };
  return cellsOf({ top, left, values, formulas, numberFormat });
}

function tooFar(name: string, used: Area | undefined): HostFailure {
  const corner = used ? formatArea({ ...used, top: used.bottom, left: used.right }) : '';
  return new HostFailure({
    zh: `工作表“${name}”的内容一直延伸到 ${corner}，范围太大，无法读取。多半是误在很远的单元格里留下了内容：请按 Ctrl+End 找到它并删除，保存后重新检查。`,
    en: `The sheet “${name}” reaches as far as ${corner}, which is more than can be read. Something was probably left in a far cell by mistake: press Ctrl+End to find it, delete it, save, and check again.`,
  });
}

interface Rest {
  readonly content: readonly (Content & { readonly id: SheetId })[];
  readonly hidden: ReadonlyMap<SheetId, Pick<SheetContent, 'hiddenRows' | 'hiddenColumns'>>;
}

/** What the first look did not show, in batches of bounded size. */
export async function readRest(requests: Requests, frames: readonly FramedSheet[]): Promise<Rest> {
  const hidden = await readHidden(requests, frames);
  const content: (Content & { id: SheetId })[] = [];
  for (const { id, name, frame } of frames) {
    const areas = frame.used ? restOf(frame.used, frame.seen) : [];
    if (areas.reduce((sum, area) => sum + cellCount(area), 0) > MOST_CELLS) throw tooFar(name, frame.used);
    for (const tile of areas.flatMap((area) => tilesOf(area))) {
      // One answer after the other: together they would exceed what Excel sends.
      content.push(...(await readTile(requests, id, tile)).map((each) => ({ id, ...each })));
    }
  }
  return { content, hidden };
}

async function readTile(requests: Requests, id: SheetId, tile: Area): Promise<Content[]> {
  const ask = <T>(request: (sheet: Excel.Worksheet, area: Area) => () => T): Promise<T> =>
    requests.run(async (context) => {
      const answer = request(context.workbook.worksheets.getItem(id), tile);
      await context.sync();
      return answer();
    });
  try {
    return [await ask(requestContent)];
  } catch (error) {
    // Perhaps there are more merged cells than Excel lists at once.
    if (!isTooLarge(error)) return [{ cells: await ask(requestCells), merges: await readMerges(requests, id, tile) }];
    const [first, second] = halves(tile);
    if (!first || !second) throw error;
    return [...(await readTile(requests, id, first)), ...(await readTile(requests, id, second))];
  }
}

async function readHidden(requests: Requests, frames: readonly FramedSheet[]): Promise<Rest['hidden']> {
  const asked = frames.filter(({ frame }) => frame.someRowsHidden || frame.someColumnsHidden);
  if (asked.length === 0) return new Map();
  return requests.run(async (context) => {
    const answers = asked.map(({ id, frame }) => {
      const { top, left } = frame.used ?? { top: 0, left: 0 };
      const used = context.workbook.worksheets
        .getItem(id)
        .getRange(formatArea(frame.used ?? { top, left, bottom: top, right: left }));
      const rows = frame.someRowsHidden ? used.getRowProperties({ rowHidden: true }) : undefined;
      const columns = frame.someColumnsHidden ? used.getColumnProperties({ columnHidden: true }) : undefined;
      used.untrack();
      return { id, top, left, rows, columns };
    });
    await context.sync();
    return new Map(
      answers.map(({ id, top, left, rows, columns }) => {
        const hiddenRows = (rows?.value ?? []).flatMap(({ rowHidden }, at) => (rowHidden ? [top + at] : []));
        const hiddenColumns = (columns?.value ?? []).flatMap(({ columnHidden }, at) =>
          columnHidden ? [left + at] : [],
        );
        return [id, { hiddenRows: new Set(hiddenRows), hiddenColumns: new Set(hiddenColumns) }];
      }),
    );
  });
}

export function contentOf(frames: readonly FramedSheet[], rest: Rest): ReadonlyMap<SheetId, SheetContent> {
  return new Map(
    frames.map(({ id, frame }) => {
      const parts = [frame, ...rest.content.filter((part) => part.id === id)];
      const merges = new Map(parts.flatMap((part) => part.merges).map((area) => [formatArea(area), area]));
      const nothingHidden = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
      return [
        id,
        {
          cells: parts.flatMap((part) => part.cells),
          merges: [...merges.values()].filter((area) => ![...merges.values()].some((other) => holds(other, area))),
          ...(rest.hidden.get(id) ?? nothingHidden),
        },
      ];
    }),
  );
}

function holds(outer: Area, inner: Area): boolean {
  return (
    outer !== inner &&
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}
