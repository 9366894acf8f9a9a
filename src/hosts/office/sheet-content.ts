/** The content of sheets: the upper left part at once, and the rest in tiles that fit into an answer. */
import { formatArea, type Area, type SheetId } from '../../base/address';
import { HostFailure } from '../../workbook/host';
import { areasOfAddress, placedCells, type PlacedCell } from '../../workbook/cell-blocks';
import { isTooLarge } from './failures';
import { NOTHING_HIDDEN, type HiddenLines } from '../../workbook/workbook';
import { requestHiddenLines, type LinesAsked } from './hidden-lines';
import { nothing, Wish, type OptionalParts } from './optional-parts';
import { partsWithContent } from './parts-with-content';
import type { Requests } from './requests';
import { cellCount, halves, intersectionOf, restOf, tilesOf } from '../../workbook/tiles';

export interface SheetContent extends HiddenLines {
  readonly cells: readonly PlacedCell[];
  /** Where merged cells are to be looked for. */
  readonly areas: readonly Area[];
}

/** What the first look at a sheet gave: its extent, and the content of its upper left part. */
interface SheetFrame {
  /** The cells with values; undefined where there are none. */
  readonly used: Area | undefined;
  /** The part whose content is here already. */
  readonly seen: Area | undefined;
  readonly cells: readonly PlacedCell[];
  readonly someRowsHidden: boolean;
  readonly someColumnsHidden: boolean;
}

interface FramedSheet {
  readonly id: SheetId;
  readonly name: string;
  readonly frame: SheetFrame;
}

/** The first look at a sheet; where there are more sheets than these, each gets fewer rows. */
const FIRST_LOOK_ROWS = 1_500;
const FIRST_LOOK_COLUMNS = 40;
const FIRST_LOOK_SHEETS = 12;
/** A sheet that holds more is no form to be checked, and more than a browser should keep. */
const MOST_CELLS = 5_000_000;

export function requestFrame(sheet: Excel.Worksheet, sheetCount: number): () => SheetFrame {
  const share = Math.min(1, FIRST_LOOK_SHEETS / sheetCount);
  const seen = { top: 0, left: 0, bottom: Math.ceil(FIRST_LOOK_ROWS * share) - 1, right: FIRST_LOOK_COLUMNS - 1 };
  const size = requestSize(sheet);
  const cells = requestCells(sheet, seen);
  return () => ({ ...size(), seen, cells: cells() });
}

export function requestSize(sheet: Excel.Worksheet): () => SheetFrame {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('address,rowHidden,columnHidden');
  used.untrack();
  return () => sizeOf(used);
}

function sizeOf(used: Excel.Range): SheetFrame {
  const unseen = { seen: undefined, cells: [] };
  if (used.isNullObject) return { ...unseen, used: undefined, someRowsHidden: false, someColumnsHidden: false };
  return {
    ...unseen,
    used: areasOfAddress(used.address)[0],
    someRowsHidden: isSomeHidden(used.rowHidden),
    someColumnsHidden: isSomeHidden(used.columnHidden),
  };
}

/** Excel answers true or false where all rows agree, and null where they do not. */
function isSomeHidden(hidden: boolean | null): boolean {
  return hidden !== false;
}

/** What stands in the area, and nothing where nothing does. */
export function requestCells(sheet: Excel.Worksheet, area: Area): () => PlacedCell[] {
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
  return placedCells({ top, left, values, formulas, numberFormat });
}

function tooFull(name: string, used: Area | undefined): HostFailure {
  const corner = used ? formatArea({ ...used, top: used.bottom, left: used.right }) : '';
  return new HostFailure({
    zh: `工作表“${name}”到 ${corner} 为止填有几百万个单元格，超过窗格能检查的规模。请把无关的数据表移到另一个工作簿，保存后重新检查。`,
    en: `The sheet “${name}” holds millions of filled cells, as far as ${corner}, which is more than the pane can check. Move unrelated data to another workbook, save, and check again.`,
  });
}

interface Rest {
  readonly parts: ReadonlyMap<SheetId, { readonly areas: readonly Area[]; readonly cells: readonly PlacedCell[] }>;
  readonly hidden: ReadonlyMap<SheetId, HiddenLines>;
}

/** What the first look did not show, in batches of bounded size. */
export async function readRest(
  requests: Requests,
  optional: OptionalParts,
  frames: readonly FramedSheet[],
): Promise<Rest> {
  const parts = new Map<SheetId, { areas: readonly Area[]; cells: PlacedCell[] }>();
  const lines: LinesAsked[] = [];
  for (const { id, name, frame } of frames) {
    const areas = await partsWithContent(requests, id, frame.used ? restOf(frame.used, frame.seen) : []);
    if (!areas || areas.reduce((sum, area) => sum + cellCount(area), 0) > MOST_CELLS) throw tooFull(name, frame.used);
    const cells: PlacedCell[] = [];
    // One answer after the other: together they would exceed what Excel sends.
    for (const tile of areas.flatMap((area) => tilesOf(area))) cells.push(...(await readTile(requests, id, tile)));
    parts.set(id, { areas, cells });
    if (frame.someRowsHidden || frame.someColumnsHidden) {
      const seen = intersectionOf(frame.used, frame.seen);
      const rows = frame.someRowsHidden;
      lines.push({ id, areas: [...(seen ? [seen] : []), ...areas], rows, columns: frame.someColumnsHidden });
    }
  }
  const hidden = new Wish({ part: 'hidden-lines', ask: requestHiddenLines(lines), otherwise: NONE_HIDDEN });
  if (lines.length > 0) await optional.read(requests, nothing, [hidden]);
  return { parts, hidden: hidden.value };
}

const NONE_HIDDEN: Rest['hidden'] = new Map();

async function readTile(requests: Requests, id: SheetId, tile: Area): Promise<PlacedCell[]> {
  try {
    return await requests.run(async (context) => {
      const answer = requestCells(context.workbook.worksheets.getItem(id), tile);
      await context.sync();
      return answer();
    });
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    const [first, second] = halves(tile);
    if (!first || !second) throw error;
    return [...(await readTile(requests, id, first)), ...(await readTile(requests, id, second))];
  }
}

export function contentOf(frames: readonly FramedSheet[], rest: Rest): ReadonlyMap<SheetId, SheetContent> {
  return new Map(
    frames.map(({ id, frame }) => {
      const part = rest.parts.get(id);
      const content: SheetContent = {
        cells: [...frame.cells, ...(part?.cells ?? [])],
        areas: [...(frame.used && frame.seen ? [frame.seen] : []), ...(part?.areas ?? [])],
        ...(rest.hidden.get(id) ?? NOTHING_HIDDEN),
      };
      return [id, content];
    }),
  );
}
