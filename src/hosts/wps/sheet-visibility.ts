/** Whether people see a sheet, from what ET says of it. */
import type { Sheet } from '../../workbook/workbook';
import { SHEET_HIDDEN, SHEET_VERY_HIDDEN } from './et-numbers';

/** What says nothing of it is in sight: nobody is kept from it then. */
export function visibilityOf(visible: unknown): Sheet['visibility'] {
  if (visible === SHEET_VERY_HIDDEN) return 'veryHidden';
  return visible === SHEET_HIDDEN || visible === false ? 'hidden' : 'visible';
}
