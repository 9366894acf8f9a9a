/** What is told of a workbook that was recalculated. */
import type { CellRange } from '../../../base/address';
import type { ReadingProblem } from '../reading-problem';

/** So many cells are named; all are counted. */
const NAMED = 50;

export function wasRecalculated(cells: readonly CellRange[]): ReadingProblem {
  return {
    kind: 'recalculated',
    message: {
      zh: `${cells.length} 个公式没有保存计算结果，按 --recalc 用 IronCalc 计算；用到它们的结论以 Excel 或 WPS 表格重新计算后的为准。`,
      en: `${cells.length} formula(s) saved without a result were computed by IronCalc, as --recalc asks; where a verdict uses them, what Excel or WPS computes goes before.`,
    },
    at: cells.slice(0, NAMED),
  };
}

export function notComputed(cells: readonly CellRange[]): ReadingProblem {
  return {
    kind: 'uncalculated-formulas',
    message: {
      zh: `${cells.length} 个没有保存结果的公式，--recalc 也不能可靠算出（函数或写法不在可信范围，或引用了这样的单元格），用到它们的检查无法判定；请用 Excel 或 WPS 表格打开，等它重新计算后保存再检查。`,
      en: `${cells.length} formula(s) saved without a result could not be computed reliably by --recalc either (a function or a way of writing that is not trusted, or a cell that has one), so checks that need them cannot tell; open the file in Excel or WPS, let it recalculate, save, and check again.`,
    },
    at: cells.slice(0, NAMED),
  };
}

export function differing(cells: readonly CellRange[]): ReadingProblem {
  return {
    kind: 'recalculation-differs',
    message: {
      zh: `${cells.length} 个公式保存的结果与重新计算的不同；核对仍按保存的结果。请用 Excel 或 WPS 表格打开，重新计算后保存再检查。`,
      en: `${cells.length} formula(s) have a saved result other than the one computed; the check goes by the saved one. Open the file in Excel or WPS, let it recalculate, save, and check again.`,
    },
    at: cells.slice(0, NAMED),
  };
}

export function tooManyCells(date1904: boolean, most: number): ReadingProblem {
  return {
    kind: 'recalculation-refused',
    message: date1904
      ? {
          zh: '这个工作簿的日期从 1904 年算起，--recalc 的引擎不支持，没有重新计算。',
          en: 'The days of this workbook count from 1904, which the engine of --recalc does not know; nothing was recalculated.',
        }
      : {
          zh: `这个工作簿的单元格多于 ${most} 个，--recalc 会占用过多内存，没有重新计算。`,
          en: `This workbook has more than ${most} cells, for which --recalc would take too much memory; nothing was recalculated.`,
        },
    at: [],
  };
}
