/** Which rows and columns are hidden, where anything stands in them. */
import { formatArea, type Area, type SheetId } from '../../base/address';
import type { Requests } from './requests';
import { tilesOf } from './tiles';

export interface HiddenLines {
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface LinesAsked {
  readonly id: SheetId;
  /** With content; asked for their rows or columns, or both. */
  readonly areas: readonly Area[];
  readonly rows: boolean;
  readonly columns: boolean;
}

/** At some 20 bytes a line, far below what Excel sends at once. */
const LINES_OF_A_BATCH = 60_000;

export async function readHiddenLines(
  requests: Requests,
  asked: readonly LinesAsked[],
): Promise<ReadonlyMap<SheetId, HiddenLines>> {
  const found = new Map(
    asked.map(({ id }) => [id, { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() }]),
  );
  for (const some of batchesOf(asked.flatMap(spansOf))) {
    const hidden = await requests.run((context) => hiddenIn(context, some));
    hidden.forEach((lines, index) => {
      const span = some[index];
      const sheet = span && found.get(span.id);
      const all = span?.line === 'row' ? sheet?.hiddenRows : sheet?.hiddenColumns;
      for (const line of lines) all?.add(line);
    });
  }
  return found;
}

interface Span {
  readonly id: SheetId;
  readonly line: 'row' | 'column';
  readonly from: number;
  readonly to: number;
}

function spansOf({ id, areas, rows, columns }: LinesAsked): Span[] {
  const spans = areas.flatMap((area): Span[] => [
    ...(rows ? linesOf(area).map(({ top, bottom }) => ({ id, line: 'row' as const, from: top, to: bottom })) : []),
    ...(columns ? [{ id, line: 'column' as const, from: area.left, to: area.right }] : []),
  ]);
  return [...new Map(spans.map((span) => [`${span.line}${span.from}:${span.to}`, span])).values()];
}

function linesOf(area: Area): Area[] {
  return tilesOf({ ...area, left: 0, right: 0 }, LINES_OF_A_BATCH);
}

function batchesOf(spans: readonly Span[]): Span[][] {
  const batches: Span[][] = [];
  let room = 0;
  for (const span of spans) {
    const lines = span.to - span.from + 1;
    if (lines > room) {
      batches.push([]);
      room = LINES_OF_A_BATCH;
    }
    batches.at(-1)?.push(span);
    room -= lines;
  }
  return batches;
}

async function hiddenIn(context: Excel.RequestContext, spans: readonly Span[]): Promise<number[][]> {
  const asked = spans.map(({ id, line, from, to }) => {
    const area =
      line === 'row' ? { top: from, bottom: to, left: 0, right: 0 } : { top: 0, bottom: 0, left: from, right: to };
    const range = context.workbook.worksheets.getItem(id).getRange(formatArea(area));
    const answer =
      line === 'row' ? range.getRowProperties({ rowHidden: true }) : range.getColumnProperties({ columnHidden: true });
    range.untrack();
    return { from, answer };
  });
  await context.sync();
  return asked.map(({ from, answer }) => answer.value.flatMap((line, at) => (isHidden(line) ? [from + at] : [])));
}

function isHidden(line: Excel.RowProperties | Excel.ColumnProperties): boolean {
  return ('rowHidden' in line && line.rowHidden) || ('columnHidden' in line && line.columnHidden);
}
