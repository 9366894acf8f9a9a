/** A range of the simulated WPS. */
import { LAST_COLUMN, LAST_ROW, parseArea, type Area } from '../../base/address';
import { isEntireColumn, isEntireRow, localAddress } from '../excel/addresses';
import type { SheetModel } from '../excel/workbook-model';
import type { EtMembers } from './bridge';
import { givenText, isPlace, refusal, type EtContext, type EtPlace } from './et-context';
import { formatConditions } from './format-conditions-object';
import { lookMembers } from './range-look';
import { firstArea, formulas, value2, writeValues } from './range-values';
import { noteObject } from './note-objects';
import { areaMerged, uniform, visibleAreas } from './range-structure';

/** What a longer address is cut off at. */
const LONGEST_ADDRESS = 255;
const VISIBLE = 12;

export function etRange(context: EtContext, place: EtPlace): object {
  const look = lookMembers(context, place);
  const structure = structureMembers(context, place);
  const members: EtMembers = {
    get: {
      ...look.get,
      ...structure.get,
      Value2: () => value2(context, place),
      Formula: () => formulas(context, place),
      Text: () => uniform(place, (row, column) => place.sheet.text(row, column)),
      Row: () => firstArea(place).top + 1,
      Column: () => firstArea(place).left + 1,
      FormatConditions: () => formatConditions(context, place),
      Worksheet: () => context.worksheet(place.sheet),
      Parent: () => context.worksheet(place.sheet),
      Comment: () => commentAt(context, place),
    },
    set: {
      ...look.set,
      ...structure.set,
      Value2: (given) => writeValues(context, place, given),
      Formula: (given) => writeValues(context, place, given),
    },
    call: {
      ...structure.call,
      ...gestureCalls(context, place),
      Address: (rows = true, columns = true) => address(place, rows !== false, columns !== false),
      Range: (given) => context.range({ ...place, areas: areasNamed(givenText(given)) }),
      Select: () => select(place),
      AddComment: (text) => addComment(context, place, givenText(text)),
    },
  };
  return context.bridge.object('Range', place, members);
}

function gestureCalls({ bridge, gestures }: EtContext, place: EtPlace): Required<EtMembers>['call'] {
  if (!gestures) return {};
  const { sheet } = place;
  const rows = () => {
    const area = firstArea(place);
    if (!isEntireRow(area)) throw refusal('only whole rows are simulated');
    return [area.top, area.bottom - area.top + 1] as const;
  };
  return {
    Insert: () => gestures.insertRows(sheet, ...rows()),
    Delete: () => gestures.deleteRows(sheet, ...rows()),
    Copy: (given) => {
      const behind = bridge.behind(given);
      if (behind?.kind !== 'Range' || !isPlace(behind.what)) throw refusal('a range is missing');
      gestures.copy(sheet, firstArea(place), firstArea(behind.what));
    },
  };
}

/** 'A1', 'A1:B2,C3', '5:6'; anything else is refused. */
export function areasNamed(text: string): Area[] {
  if (text.length > LONGEST_ADDRESS) throw refusal('the address is too long');
  return text.split(',').map((part) => {
    const area = parseArea(part.trim());
    if (!area) throw refusal(`no such range: ${part}`);
    return area;
  });
}

function address({ areas }: EtPlace, isRowFixed: boolean, isColumnFixed: boolean): string {
  const text = areas
    .map((area) =>
      localAddress(area)
        .replaceAll(/\d+/g, (row) => (isRowFixed ? `$${row}` : row))
        .replaceAll(/[A-Z]+/g, (column) => (isColumnFixed ? `$${column}` : column)),
    )
    .join(',');
  return text.slice(0, LONGEST_ADDRESS);
}

function structureMembers(context: EtContext, place: EtPlace): Required<EtMembers> {
  const { sheet, areas } = place;
  const spread = (of: (area: Area) => Area) => context.range({ sheet, areas: areas.map(of) });
  return {
    get: {
      Areas: () => rangesOf(context, place),
      MergeCells: () => uniform(place, (row, column) => areaMerged(sheet, row, column) !== undefined),
      MergeArea: () => {
        const { top, left } = firstArea(place);
        return context.range({
          sheet,
          areas: [areaMerged(sheet, top, left) ?? { top, left, bottom: top, right: left }],
        });
      },
      EntireRow: () => spread((area) => ({ ...area, left: 0, right: LAST_COLUMN })),
      EntireColumn: () => spread((area) => ({ ...area, top: 0, bottom: LAST_ROW })),
      Hidden: () => hidden(sheet, firstArea(place)),
    },
    set: {
      Hidden: (given) => {
        const area = firstArea(place);
        if (isEntireRow(area)) sheet.setRowsHidden(area, given === true);
        else if (isEntireColumn(area)) sheet.setColumnsHidden(area, given === true);
      },
    },
    call: {
      SpecialCells: (type) => {
        if (type !== VISIBLE) throw refusal('no cells were found');
        const found = visibleAreas(sheet, firstArea(place));
        if (found.length === 0) throw refusal('no cells were found');
        return context.range({ sheet, areas: found });
      },
      Merge: () => {
        if (sheet.protected()) throw refusal('the sheet is protected');
        for (const area of areas) sheet.merge(area);
      },
    },
  };
}

function rangesOf(context: EtContext, { sheet, areas }: EtPlace): object {
  return context.bridge.object('Areas', areas, {
    get: { Count: () => areas.length },
    call: {
      Item: (at) => {
        const area = areas[Number(at) - 1];
        if (!area) throw refusal('there are not so many areas');
        return context.range({ sheet, areas: [area] });
      },
    },
  });
}

/** Of whole lines alone. */
function hidden(sheet: SheetModel, area: Area): boolean | null {
  const isRows = isEntireRow(area);
  if (!isRows && !isEntireColumn(area)) throw refusal('Hidden of cells');
  const [from, to] = isRows ? [area.top, area.bottom] : [area.left, area.right];
  const is = (line: number) => (isRows ? sheet.isRowHidden(line) : sheet.isColumnHidden(line));
  const first = is(from);
  for (let line = from + 1; line <= to; line++) if (is(line) !== first) return null;
  return first;
}

function select({ sheet, areas }: EtPlace): void {
  if (sheet.visibility() !== 'Visible') throw refusal('the sheet is not in front');
  sheet.select(areas);
}

function commentAt(context: EtContext, place: EtPlace): object | null {
  const { top, left } = firstArea(place);
  const note = place.sheet.notes().find(({ row, column }) => row === top && column === left);
  return note ? noteObject(context, place.sheet, note) : null;
}

function addComment(context: EtContext, place: EtPlace, text: string): object | null {
  const { top, left } = firstArea(place);
  if (commentAt(context, place)) throw refusal('the cell has a comment');
  place.sheet.setNote(top, left, text);
  return commentAt(context, place);
}
