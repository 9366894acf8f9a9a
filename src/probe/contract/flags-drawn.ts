/** The workbook and the flags with which the promises of flags are tried. */
import type { Flag } from '../../workbook/flag';
import type { Workbook } from '../../workbook/workbook';
import { workbookOf } from './drawn-workbook';
import { rangeOn } from './looked-up';

export const budget = () =>
  workbookOf({
    清单: [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    别处: [[1]],
  });

export const flagOn = (
  workbook: Workbook,
  check: string,
  sheet: string,
  areas: string[],
  severity: Flag['severity'] = 'error',
): Flag => ({
  check,
  severity,
  cells: areas.map((a1) => rangeOn(workbook, sheet, a1)),
});
