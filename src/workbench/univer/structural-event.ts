/** What a mutation of Univer does to lines and sheets, in Excel's words. */
import type { ICommandInfo } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetNameMutation,
} from '@univerjs/preset-sheets-core';
import type {
  IInsertColMutationParams,
  IInsertRowMutationParams,
  IInsertSheetMutationParams,
  IRemoveColMutationParams,
  IRemoveRowsMutationParams,
  IRemoveSheetMutationParams,
  IReorderRangeMutationParams,
  ISetRowHiddenMutationParams,
  ISetWorksheetNameMutationParams,
} from '@univerjs/preset-sheets-core';
import { LAST_COLUMN, LAST_ROW } from '../../base/address';
import type { ModelEvent } from '../excel/workbook-model';
import { toArea } from './areas';

interface Teller {
  readonly byAddIn: boolean;
  /** The name a sheet had before this; asked once. */
  readonly nameBefore: (sheet: string) => string;
}

/** Undefined where the mutation is none of these. */
export function structuralEvent(
  command: Readonly<ICommandInfo>,
  { byAddIn, nameBefore }: Teller,
): ModelEvent | undefined {
  switch (command.id) {
    case InsertRowMutation.id:
      return linesEvent(command.params as IInsertRowMutationParams, 'RowInserted', byAddIn);
    case RemoveRowMutation.id:
      return linesEvent(command.params as IRemoveRowsMutationParams, 'RowDeleted', byAddIn);
    case InsertColMutation.id:
      return linesEvent(command.params as IInsertColMutationParams, 'ColumnInserted', byAddIn);
    case RemoveColMutation.id:
      return linesEvent(command.params as IRemoveColMutationParams, 'ColumnDeleted', byAddIn);
    case ReorderRangeMutation.id: {
      const { subUnitId, range } = command.params as IReorderRangeMutationParams;
      return { kind: 'cells-changed', sheet: subUnitId, areas: [toArea(range)], change: 'RangeEdited', byAddIn };
    }
    case SetRowHiddenMutation.id:
    case SetRowVisibleMutation.id: {
      const { subUnitId, ranges } = command.params as ISetRowHiddenMutationParams;
      const areas = ranges.map((range) => ({ ...toArea(range), left: 0, right: LAST_COLUMN }));
      const hidden = command.id === SetRowHiddenMutation.id;
      return { kind: 'rows-hidden', sheet: subUnitId, areas, hidden, byAddIn: byAddIn };
    }
    case InsertSheetMutation.id: {
      const { sheet } = command.params as IInsertSheetMutationParams;
      return { kind: 'sheet-added', sheet: sheet.id, byAddIn: byAddIn };
    }
    case RemoveSheetMutation.id: {
      const { subUnitId } = command.params as IRemoveSheetMutationParams;
      return { kind: 'sheet-removed', sheet: subUnitId, byAddIn: byAddIn };
    }
    case SetWorksheetNameMutation.id: {
      const { subUnitId, name } = command.params as ISetWorksheetNameMutationParams;
      return { kind: 'sheet-renamed', sheet: subUnitId, before: nameBefore(subUnitId), after: name };
    }
    default:
      return undefined;
  }
}

function linesEvent(
  params: IInsertRowMutationParams | IRemoveColMutationParams,
  change: 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted',
  byAddIn: boolean,
): ModelEvent {
  const area = toArea(params.range);
  const whole = change.startsWith('Row') ? { left: 0, right: LAST_COLUMN } : { top: 0, bottom: LAST_ROW };
  return { kind: 'cells-changed', sheet: params.subUnitId, areas: [{ ...area, ...whole }], change, byAddIn };
}
