/** Another copy of the workbook, as a file. Fetched when one is opened. */
import { readRecordParts } from '../hosts/xlsx/record-parts';
import { readXlsx } from '../hosts/xlsx/read-xlsx';
import { UnreadableWorkbook } from '../hosts/xlsx/unreadable-workbook';
import type { RecordMeans } from '../session/record/record-state';

export const readCopy: RecordMeans['readCopy'] = (bytes, name) => {
  try {
    return Promise.resolve({ workbook: readXlsx(bytes, { name }).workbook, texts: readRecordParts(bytes) });
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return Promise.resolve({ refused: error.explanation });
  }
};
