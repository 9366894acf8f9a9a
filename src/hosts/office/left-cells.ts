/**
 * What the user has left, looked at once more. Of a choice from a list, of
 * cells pushed aside, and of sorting, some Excel tell nobody; all of them happen
 * to cells that are selected. A plain reading of the cells left, with the rows
 * above and below them as far as the sheet is filled, finds it: cells pushed
 * aside and sorted lines do not come alone.
 */
import { contains, formatArea, type Area, type CellRange, type SheetId } from '../../base/address';
import type { FlagMarks } from '../../workbook/marks/flag-marks';
import { cellAt, sheetById, type Sheet, type Workbook } from '../../workbook/workbook';
import { placedCells, type PlacedCell } from '../../workbook/cell-blocks';
import { requestFormatList } from './format-lists';
import { sameContent } from './moved-lines';
import type { OptionalParts } from './optional-parts';
import type { Requests } from './requests';
import { cellCount } from '../../workbook/tiles';

export interface Unannounced {
  /** Of what was left, where it is not as we know it. */
  readonly edited: readonly CellRange[];
  /** Beside it something is different too: nobody can tell how far. */
  readonly sheets: ReadonlySet<SheetId>;
}

/** Of a selection that is larger only its first rows are looked at. */
const MOST_CELLS = 400;
/** The rows above and below are looked at as far as a form is wide. */
const WIDEST = 40;
/** Selections passed through quickly; those before the last of them are forgotten. */
const MOST_LEFT = 12;

/** The cells left since they were looked at last. */
export class LeftCells {
  #left: CellRange[] = [];

  get isEmpty(): boolean {
    return this.#left.length === 0;
  }

  leave(range: CellRange): void {
    this.#left = [...this.#left.filter((other) => !same(other, range)), range].slice(-MOST_LEFT);
  }

  /** They were read for another reason. */
  read(ranges: readonly CellRange[]): void {
    this.#left = this.#left.filter((left) => !ranges.some((range) => range.sheet === left.sheet && holds(range, left)));
  }

  take(): readonly CellRange[] {
    const left = this.#left;
    this.#left = [];
    return left;
  }
}

interface WhatWasLeft {
  readonly ranges: readonly CellRange[];
  /** Hears how many conditional formats those sheets have, where this Excel gives it: of flags that others show or hide it tells nobody. */
  readonly marks: Pick<FlagMarks, 'listed'>;
  readonly optional: Pick<OptionalParts, 'unread'>;
}

/** One reading, given up where the user is in a cell again. */
export async function lookAtLeft(
  requests: Requests,
  workbook: Workbook,
  { ranges, marks, optional }: WhatWasLeft,
): Promise<Unannounced> {
  const asked = ranges.flatMap((range) => {
    const sheet = sheetById(workbook, range.sheet);
    return sheet ? [{ range, sheet, areas: areasAround(range, sheet) }] : [];
  });
  const seen = await requests.run(
    async (context) => {
      const proxies = asked.map(({ sheet, areas }) =>
        areas.map((area) => {
          const proxy = context.workbook.worksheets.getItem(sheet.id).getRange(formatArea(area));
          proxy.load('values,formulas');
          proxy.untrack();
          return { area, proxy };
        }),
      );
      const ids = new Set(optional.unread.includes('formats') ? [] : asked.map(({ sheet }) => sheet.id));
      const lists = [...ids].map((id) => [id, requestFormatList(context.workbook.worksheets.getItem(id))] as const);
      await context.sync();
      for (const [id, list] of lists) marks.listed(id, list());
      return proxies.map((each) => each.flatMap(({ area, proxy }) => contentOf(area, proxy)));
    },
    { patient: false },
  );
  const edited: CellRange[] = [];
  const sheets = new Set<SheetId>();
  asked.forEach(({ range, sheet }, index) => {
    const others = (seen[index] ?? []).filter(
      ({ row, column, cell }) => !sameContent(cellAt(sheet, row, column), cell),
    );
    if (others.some(({ row, column }) => contains(range, row, column))) edited.push(clipped(range));
    if (others.some(({ row, column }) => !contains(range, row, column))) sheets.add(sheet.id);
  });
  return { edited, sheets };
}

function contentOf({ top, left }: Area, { values, formulas }: Excel.Range): PlacedCell[] {
  return placedCells({ top, left, values, formulas, numberFormat: [] });
}

/** The selection, and where the sheet is filled the rows around it. */
function areasAround(range: CellRange, { rows }: Sheet): Area[] {
  const { sheet: _, ...selection } = clipped(range);
  const width = Math.min(WIDEST, Math.max(0, ...rows.map((row) => row?.length ?? 0)));
  const around = { top: Math.max(0, selection.top - 1), bottom: Math.min(selection.bottom + 1, rows.length - 1) };
  if (width === 0 || around.bottom < around.top) return [selection];
  const block = { ...around, left: 0, right: width - 1 };
  return holds(block, selection) ? [block] : [selection, block];
}

function clipped(range: CellRange): CellRange {
  const width = Math.min(range.right - range.left + 1, WIDEST);
  const clip = { ...range, right: range.left + width - 1 };
  if (cellCount(clip) <= MOST_CELLS) return clip;
  return { ...clip, bottom: clip.top + Math.max(1, Math.floor(MOST_CELLS / width)) - 1 };
}

function holds(outer: Area, inner: Area): boolean {
  return contains(outer, inner.top, inner.left) && contains(outer, inner.bottom, inner.right);
}

function same(a: CellRange, b: CellRange): boolean {
  return a.sheet === b.sheet && holds(a, b) && holds(b, a);
}
