/** What of a readable file could be read only in part. */
import type { CellRange } from '../../base/address';
import type { Bilingual } from '../../base/bilingual';
import { lacksResult } from '../../workbook/workbook';
import type { SheetPartContent } from './sheet-part';
import type { SheetEntry } from './workbook-part';

/** In the shape of the review's own problems. */
export interface ReadingProblem {
  readonly kind:
    | 'uncalculated-formulas'
    | 'recalculation-pending'
    | 'recalculated'
    | 'recalculation-differs'
    | 'recalculation-refused'
    | 'lost-formulas'
    | 'unread-sheet'
    | 'legacy-format';
  readonly message: Bilingual;
  readonly at: readonly CellRange[];
  /** Something that stands in the file was not read at all. */
  readonly incomplete?: true;
}

/** Of one sheet, each kind once with a count, and the area that holds the formulas without a result. */
export function problemsOf(
  { id, name: sheet }: Pick<SheetEntry, 'id' | 'name'>,
  { rows, uncalculated, lostFormulas }: Pick<SheetPartContent, 'rows' | 'uncalculated' | 'lostFormulas'>,
): readonly ReadingProblem[] {
  const problems: ReadingProblem[] = [];
  if (uncalculated > 0) {
    problems.push({
      kind: 'uncalculated-formulas',
      message: {
        zh: `工作表“${sheet}”有 ${uncalculated} 个公式没有保存计算结果，用到它们的检查无法判定；请用 Excel 或 WPS 表格打开，等它重新计算后保存再检查。`,
        en: `Sheet “${sheet}” has ${uncalculated} formula(s) saved without a result, so checks that need them cannot tell; open the file in Excel or WPS, let it recalculate, save, and check again.`,
      },
      at: areaWithoutResults(id, rows),
    });
  }
  if (lostFormulas > 0) {
    problems.push({
      kind: 'lost-formulas',
      message: {
        zh: `工作表“${sheet}”有 ${lostFormulas} 个单元格的共享公式找不到原文，只读到了结果；请用 Excel 或 WPS 表格打开并另存后再检查。`,
        en: `In sheet “${sheet}”, ${lostFormulas} cell(s) share a formula whose text is nowhere in the file, so only their results were read; open it in Excel or WPS, save it again, and check that.`,
      },
      at: [],
    });
  }
  return problems;
}

function areaWithoutResults(sheet: CellRange['sheet'], rows: SheetPartContent['rows']): CellRange[] {
  const area = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!lacksResult(cell)) return;
      area.top = Math.min(area.top, row);
      area.left = Math.min(area.left, column);
      area.bottom = row;
      area.right = Math.max(area.right, column);
    });
  });
  return area.top <= area.bottom ? [{ sheet, ...area }] : [];
}

export const RECALCULATION_PENDING: ReadingProblem = {
  kind: 'recalculation-pending',
  message: {
    zh: '这个文件要求打开时重新计算，保存的公式结果可能已经过时；请用 Excel 或 WPS 表格打开并保存后再检查。',
    en: 'This file asks to be recalculated when opened, so the saved results of its formulas may be out of date; open it in Excel or WPS, save it, and check again.',
  },
  at: [],
};

export const LEGACY_FORMAT: ReadingProblem = {
  kind: 'legacy-format',
  message: {
    zh: '这是旧的二进制格式（.xls 或 .et），只能尽力读取；结论要紧的，请用 Excel 或 WPS 表格另存为 .xlsx 再核对一次。',
    en: 'This is the old binary format (.xls or .et), read as well as can be; where the verdict matters, save it as .xlsx in Excel or WPS and check that.',
  },
  at: [],
};

/** By the name the workbook gives it. */
export function unreadSheet(name: string): ReadingProblem {
  return {
    kind: 'unread-sheet',
    message: {
      zh: `工作表“${name}”在文件里指向的内容不存在、在文件之外或不是工作表，没有读到，结论可能不全；请用 Excel 或 WPS 表格打开修复并另存后再检查。`,
      en: `What sheet “${name}” points to in the file is not there, stands outside it, or is no sheet: it was not read, and the verdict may be incomplete. Open the file in Excel or WPS to repair and save it, and check again.`,
    },
    at: [],
    incomplete: true,
  };
}
