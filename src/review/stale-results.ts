/** The results of a workbook that is calculated by hand may be old: a problem, told once. */
import type { StaleResults } from '../workbook/workbook';
import type { Problem } from './review';

export function staleResultsProblem({ cells }: StaleResults): Problem {
  return {
    kind: 'recalculation-pending',
    message: {
      zh: '这个工作簿设为手动计算，没有重新计算的公式还是旧结果，结论可能不准；请按 F9 后再看（是文件的，打开按 F9，保存后再检查）。',
      en: 'This workbook is calculated by hand: formulas may have old results, and the verdict may be out of date. Press F9 and look again (of a file: open it, press F9, save and check that).',
    },
    at: cells,
  };
}
