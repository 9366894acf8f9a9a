/**
 * Which rows and columns are hidden, where anything stands in them: those
 * among whole lines of which Excel lists no visible cell. Asked for their
 * properties line by line, the library would send the question as a write.
 */
import { formatArea, LAST_COLUMN, LAST_ROW, type Area, type SheetId } from '../../base/address';
import { areasOfAddress } from '../../workbook/cell-blocks';
import type { HiddenLines } from '../../workbook/workbook';
import type { Ask } from './optional-parts';

export interface LinesAsked {
  readonly id: SheetId;
  /** With content; asked for their rows or columns, or both. */
  readonly areas: readonly Area[];
  readonly rows: boolean;
  readonly columns: boolean;
}

export function requestHiddenLines(asked: readonly LinesAsked[]): Ask<ReadonlyMap<SheetId, HiddenLines>> {
  return (context) => {
    const spans = asked.flatMap((lines) =>
      spansOf(lines).map((span) => ({ ...span, visible: visibleIn(context, span) })),
    );
    return () => {
      const hidden = (id: SheetId, line: Span['line']) =>
        new Set(
          spans
            .filter((span) => span.id === id && span.line === line)
            .flatMap(({ from, to, visible }) => linesOutside(from, to, line, areasIn(visible))),
        );
      return new Map(
        asked.map(({ id }) => [id, { hiddenRows: hidden(id, 'row'), hiddenColumns: hidden(id, 'column') }]),
      );
    };
  };
}

interface Span {
  readonly id: SheetId;
  readonly line: 'row' | 'column';
  readonly from: number;
  readonly to: number;
}

function spansOf({ id, areas, rows, columns }: LinesAsked): Span[] {
  const spans = areas.flatMap((area): Span[] => [
    ...(rows ? [{ id, line: 'row' as const, from: area.top, to: area.bottom }] : []),
    ...(columns ? [{ id, line: 'column' as const, from: area.left, to: area.right }] : []),
  ]);
  return [...new Map(spans.map((span) => [`${span.line}${span.from}:${span.to}`, span])).values()];
}

/** Of whole lines: in a part of them the hidden columns would hide its rows too. */
function visibleIn(context: Excel.RequestContext, { id, line, from, to }: Span): Excel.RangeAreas {
  const whole =
    line === 'row'
      ? { top: from, bottom: to, left: 0, right: LAST_COLUMN }
      : { top: 0, bottom: LAST_ROW, left: from, right: to };
  const range = context.workbook.worksheets.getItem(id).getRange(formatArea(whole));
  const visible = range.getSpecialCellsOrNullObject(VISIBLE);
  visible.load('areas/items/address');
  for (const proxy of [range, visible]) proxy.untrack();
  return visible;
}

/** Excel.SpecialCellType.visible, written out because the enumeration exists only where Excel does. */
const VISIBLE = 'Visible';

/** From each area by itself: put together, Excel has been seen to shorten them. */
export function areasIn(found: Excel.RangeAreas): Area[] {
  return found.isNullObject ? [] : found.areas.items.flatMap(({ address }) => areasOfAddress(address));
}

function linesOutside(from: number, to: number, line: Span['line'], visible: readonly Area[]): number[] {
  const shown = new Set<number>();
  for (const { top, left, bottom, right } of visible) {
    const [first, last] = line === 'row' ? [top, bottom] : [left, right];
    for (let at = Math.max(first, from); at <= Math.min(last, to); at += 1) shown.add(at);
  }
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((at) => !shown.has(at));
}
