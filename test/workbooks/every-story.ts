/** Every workbook of the collection, with what a reviewer makes of it. */
import { clerksWorkbooks } from './clerks-workbooks';
import { columnsThatMultiply } from './columns-that-multiply';
import { columnsAcross } from './columns-across';
import { combinedWorkbooks } from './combined-workbooks';
import { comparedWorkbooks } from './compared-workbooks';
import { drawnWorkbooks } from './drawn-workbooks';
import { listsOfChanges } from './lists-of-changes';
import { slipsInTurn } from './slips-in-turn';
import { slipsUnderWay } from './slips-under-way';
import { passedInSilence } from './passed-in-silence';
import { rowsAboutTotals } from './rows-about-totals';
import { severalInACell } from './several-in-a-cell';
import { sheetsAsFound } from './sheets-as-found';
import { sheetsAsWritten } from './sheets-as-written';
import { sheetsOfOffices } from './sheets-of-offices';
import { summariesAndAnnexes } from './summaries-and-annexes';
import { taxesAndWords } from './taxes-and-words';
import { taxedWorkbooks } from './taxed-workbooks';
import { totalsAndUnits } from './totals-and-units';
import { totalsAsWritten } from './totals-as-written';
import type { WorkbookStory } from './workbook-story';

export const everyStory: readonly WorkbookStory[] = [
  ...combinedWorkbooks,
  ...clerksWorkbooks,
  ...drawnWorkbooks,
  ...comparedWorkbooks,
  ...taxedWorkbooks,
  ...taxesAndWords,
  ...summariesAndAnnexes,
  ...severalInACell,
  ...slipsInTurn,
  ...columnsAcross,
  ...totalsAndUnits,
  ...totalsAsWritten,
  ...rowsAboutTotals,
  ...columnsThatMultiply,
  ...sheetsAsWritten,
  ...sheetsOfOffices,
  ...listsOfChanges,
  ...sheetsAsFound,
  ...slipsUnderWay,
  ...passedInSilence,
];
