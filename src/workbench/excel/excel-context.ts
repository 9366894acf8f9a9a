/** What every object of one conversation's Excel shares, and the objects they give one another. */
import type { Area } from '../../base/address';
import { HostError } from '../batch-engine/host-error';
import type { WireObject } from '../batch-engine/wire-object';
import type { RangePlace } from './addresses';
import type { Beliefs } from './beliefs';
import type { EventRegistry } from './event-registry';
import type { SheetModel, WorkbookModel } from './workbook-model';

export interface ExcelContext {
  readonly model: WorkbookModel;
  /** What this Excel does where real ones may differ. */
  readonly beliefs: Beliefs;
  readonly events: EventRegistry;
  readonly worksheet: (sheet: SheetModel) => WireObject;
  readonly range: (place: RangePlace) => WireObject;
  readonly rangeAreas: (places: { readonly sheet: SheetModel; readonly areas: readonly Area[] }) => WireObject;
}

/** Every write goes through here: a protected sheet refuses it as Excel does. */
export function writable<Sheet extends Pick<SheetModel, 'protected'>>(sheet: Sheet): Sheet {
  if (!sheet.protected()) return sheet;
  throw HostError.accessDenied('The sheet is protected; unprotect it to make changes.');
}
