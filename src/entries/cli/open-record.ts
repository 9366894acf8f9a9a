/** A file with its review record: from the parts of ours in it, and from sheets that hold it for where those were dropped. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Bilingual } from '../../base/bilingual';
import { isLegacyFile } from '../../hosts/xlsx/legacy/read-legacy';
import { readRecordParts } from '../../hosts/xlsx/record-parts';
import { readXlsx } from '../../hosts/xlsx/read-xlsx';
import { UnreadableWorkbook } from '../../hosts/xlsx/unreadable-workbook';
import { readRecord, type ReviewRecord } from '../../record/record';
import { linesInSheets } from '../../record/sheet-lines';
import type { PartRefused } from '../../workbook/record-texts';
import type { Workbook } from '../../workbook/workbook';

interface RecordInFile {
  readonly record: ReviewRecord;
  /** Parts of ours that could not be read. */
  readonly refused: readonly PartRefused[];
}

export interface OpenedRecord extends RecordInFile {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

export function recordIn(bytes: Uint8Array, workbook: Workbook): RecordInFile {
  // An old file has no parts.
  const { texts, refused } = isLegacyFile(bytes) ? { texts: [], refused: [] } : readRecordParts(bytes);
  return { record: readRecord([...texts, ...linesInSheets(workbook)]), refused };
}

/** Or the sentence why the file cannot be read. */
export function openRecord(path: string): OpenedRecord | { readonly refusal: Bilingual } {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return {
      refusal: {
        zh: `${path}：打不开这个文件。请确认路径正确、有读取权限。`,
        en: `${path}: this file cannot be opened. Check the path and the permission to read it.`,
      },
    };
  }
  try {
    const { workbook } = readXlsx(bytes, { name: basename(path) });
    return { bytes, workbook, ...recordIn(bytes, workbook) };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return { refusal: { zh: `${path}：${error.explanation.zh}`, en: `${path}: ${error.explanation.en}` } };
  }
}
