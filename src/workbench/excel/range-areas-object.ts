/** RangeAreas: several rectangles of one sheet, taken together. */
import type { WireObject } from '../batch-engine/wire-object';
import { addressOf, columnsOf, rowsOf } from './addresses';
import { conditionalFormats } from './conditional-format-objects';
import { dataValidation } from './data-validation-object';
import type { ExcelContext } from './excel-context';
import { rangeFormat, type Formatted } from './format-object';

export function rangeAreas(context: ExcelContext, of: Formatted): WireObject {
  const { sheet, areas } = of;
  const address = (): string => areas.map((area) => addressOf(sheet, area)).join(',');
  const ranges = (): WireObject[] => areas.map((area) => context.range({ sheet, area }));
  return {
    type: 'RangeAreas',
    scalars: {
      Address: { get: address },
      AddressLocal: { get: address },
      AreaCount: { get: () => areas.length },
      CellCount: { get: () => areas.reduce((sum, area) => sum + rowsOf(area) * columnsOf(area), 0) },
    },
    objects: {
      Areas: () => ({
        type: 'RangeCollection',
        scalars: {},
        objects: {
          GetItemAt: (args) => {
            const found = ranges()[args.integer(0)];
            if (!found) throw args.invalid(0);
            return found;
          },
        },
        actions: { GetCount: () => areas.length },
        items: ranges,
      }),
      ConditionalFormats: () => conditionalFormats(context, of),
      DataValidation: () => dataValidation(context.beliefs, of),
      Format: () => rangeFormat(context.beliefs, of),
      Worksheet: () => context.worksheet(sheet),
    },
    actions: { Select: () => sheet.select(areas) },
  };
}
