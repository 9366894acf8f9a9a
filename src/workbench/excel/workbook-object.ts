/** Workbook and Application: the root of every batch. */
import { HostError } from '../batch-engine/host-error';
import type { WireObject } from '../batch-engine/wire-object';
import { comments } from './comment-objects';
import { customXmlParts } from './custom-xml-part-objects';
import type { ExcelContext } from './excel-context';
import { functions } from './functions-object';
import { namedItems } from './named-item-objects';
import type { WorkbookModel } from './workbook-model';
import { worksheetCollection } from './worksheet-collection-object';

export function workbook(context: ExcelContext): WireObject {
  const { model } = context;
  return {
    type: 'Workbook',
    scalars: {
      Name: { get: () => model.name },
      ReadOnly: { get: () => false },
      IsDirty: { get: () => false },
      AutoSave: { get: () => false },
    },
    objects: {
      Worksheets: () => worksheetCollection(context),
      Names: () => namedItems(context),
      Comments: () => comments(context),
      CustomXmlParts: () => customXmlParts(context),
      Application: () => application(model),
      Functions: () => functions(model.date1904 ?? false),
      Properties: () => properties(model.name),
      GetSelectedRange: () => {
        const { sheet, areas } = model.selection();
        const [area, ...more] = areas;
        if (!area || more.length > 0) {
          throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.', 400);
        }
        return context.range({ sheet, area });
      },
      GetSelectedRanges: () => context.rangeAreas(model.selection()),
      GetActiveCell: () => {
        const { sheet, areas } = model.selection();
        const [area] = areas;
        if (!area) throw HostError.itemNotFound();
        return context.range({ sheet, area: { ...area, bottom: area.top, right: area.left } });
      },
    },
    actions: {},
  };
}

function application({ calculationState }: WorkbookModel): WireObject {
  return {
    type: 'Application',
    scalars: {
      CalculationMode: { get: () => calculationState?.mode ?? 'Automatic' },
      // Whoever asks has waited for the calculation to be over, unless the user has to ask for it.
      CalculationState: { get: () => calculationState?.state ?? 'Done' },
      CalculationEngineVersion: { get: () => 0 },
      DecimalSeparator: { get: () => '.' },
      ThousandsSeparator: { get: () => ',' },
    },
    objects: {},
    actions: {
      Calculate: () => undefined,
      SuspendScreenUpdatingUntilNextSync: () => undefined,
      SuspendApiCalculationUntilNextSync: () => undefined,
    },
  };
}

function properties(title: string): WireObject {
  return {
    type: 'DocumentProperties',
    scalars: { Title: { get: () => title }, Author: { get: () => '' }, Subject: { get: () => '' } },
    objects: {},
    actions: {},
  };
}
