/** Another copy of the workbook, or an opinion that was answered, as a file. Fetched when one is opened. */
import { readRecordParts } from '../hosts/xlsx/record-parts';
import { readXlsx } from '../hosts/xlsx/read-xlsx';
import { UnreadableWorkbook } from '../hosts/xlsx/unreadable-workbook';
import type { RecordMeans } from '../session/record/record-state';
import { answersInDocument, isDocument } from './answered-document';

export const readCopy: RecordMeans['readCopy'] = (bytes, name) => {
  try {
    if (isDocument(name)) return Promise.resolve({ answers: answersInDocument(bytes, name) });
    return Promise.resolve({ workbook: readXlsx(bytes, { name }).workbook, texts: readRecordParts(bytes) });
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return Promise.resolve({ refused: error.explanation });
  }
};
