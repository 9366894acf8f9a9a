/** Worksheet and what hangs on it. */
import { HostError } from '../batch-engine/host-error';
import type { Scalar, WireObject } from '../batch-engine/wire-object';
import { parseAreas, parsePlace, wholeSheet } from './addresses';
import { comments } from './comment-objects';
import { eventActions } from './event-actions';
import { writable, type ExcelContext } from './excel-context';
import { number, oneOf, text } from './format-object';
import { namedItems } from './named-item-objects';
import { pageBreaks, pageLayout } from './page-layout-object';
import type { SheetModel, Visibility } from './workbook-model';

const NAME_LENGTH = 31;
const VISIBILITIES: readonly Visibility[] = ['Visible', 'Hidden', 'VeryHidden'];

export function worksheet(context: ExcelContext, sheet: SheetModel): WireObject {
  return {
    type: 'Worksheet',
    keys: { Id: sheet.id },
    scalars: scalars(context, sheet),
    objects: {
      ...ranges(context, sheet),
      Protection: () => protection(sheet),
      FreezePanes: () => freezePanes(sheet),
      PageLayout: () => pageLayout(context.beliefs, sheet),
      HorizontalPageBreaks: pageBreaks,
      Names: () => namedItems(context, sheet),
      Comments: () => comments(context, sheet),
    },
    actions: {
      ...eventActions(context.events, sheet.id),
      Activate: () => sheet.activate(),
      Delete: () => {
        const visible = context.model.sheets().filter((each) => each.visibility() === 'Visible');
        if (visible.length === 1 && visible[0] === sheet) {
          throw HostError.invalidOperation('A workbook must contain at least one visible worksheet.');
        }
        sheet.remove();
      },
      Calculate: () => undefined,
    },
  };
}

function scalars(context: ExcelContext, sheet: SheetModel): Record<string, Scalar> {
  return {
    Id: { get: () => sheet.id },
    Name: {
      get: () => sheet.name(),
      set: (value) => sheet.rename(freeName(context, text(value), sheet)),
    },
    Position: { get: () => sheet.position(), set: (value) => sheet.move(number(value)) },
    Visibility: {
      get: () => sheet.visibility(),
      set: (value) => sheet.setVisibility(oneOf(VISIBILITIES, value)),
    },
    TabColor: { get: () => sheet.tabColor(), set: (value) => sheet.setTabColor(text(value)) },
    ShowGridlines: { get: () => sheet.showsGridlines(), set: (value) => sheet.setGridlines(value === true) },
    EnableCalculation: { get: () => true },
  };
}

function ranges(context: ExcelContext, sheet: SheetModel): WireObject['objects'] {
  return {
    GetRange: (args) =>
      context.range(
        args.has(0) && args.text(0) !== ''
          ? parsePlace(context.model, sheet, args.text(0))
          : { sheet, area: wholeSheet() },
      ),
    GetRanges: (args) =>
      context.rangeAreas({
        sheet,
        areas: args.has(0) ? parseAreas(context.model, sheet, args.text(0)) : [wholeSheet()],
      }),
    GetCell: (args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      return context.range({ sheet, area: { top: row, left: column, bottom: row, right: column } });
    },
    GetRangeByIndexes: (args) => {
      const [row, column] = [args.integer(0), args.integer(1)];
      const area = { top: row, left: column, bottom: row + args.integer(2) - 1, right: column + args.integer(3) - 1 };
      return context.range({ sheet, area });
    },
    GetUsedRange: (args) =>
      context.range({ sheet, area: sheet.usedArea(args.flag(0)) ?? { top: 0, left: 0, bottom: 0, right: 0 } }),
    GetUsedRangeOrNullObject: (args) => {
      const area = sheet.usedArea(args.flag(0));
      return area && context.range({ sheet, area });
    },
  };
}

function protection(sheet: SheetModel): WireObject {
  return {
    type: 'WorksheetProtection',
    scalars: { Protected: { get: () => sheet.protected() } },
    objects: {},
    actions: {},
  };
}

function freezePanes(sheet: SheetModel): WireObject {
  return {
    type: 'WorksheetFreezePanes',
    scalars: {},
    objects: {},
    actions: {
      FreezeRows: (args) => writable(sheet).freeze(args.has(0) ? args.integer(0) : 1, 0),
      FreezeColumns: (args) => writable(sheet).freeze(0, args.has(0) ? args.integer(0) : 1),
      Unfreeze: () => writable(sheet).freeze(0, 0),
    },
  };
}

/** The name, where Excel would take it. */
export function freeName(context: ExcelContext, name: string, self?: SheetModel): string {
  const forbidden = /[\\/?*[\]:]/.test(name) || name === '' || name.length > NAME_LENGTH || /^'|'$/.test(name);
  if (forbidden) throw HostError.invalidArgument(undefined, name);
  const taken = context.model
    .sheets()
    .some((each) => each !== self && each.name().toLowerCase() === name.toLowerCase());
  if (taken)
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.', 409);
  return name;
}
