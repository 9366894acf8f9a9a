/**
 * How many conditional formats there are. A reading asks for no more: Excel
 * cannot give each rule, and what is asked here for the cells must not fail.
 */
import type { FormatList } from '../../workbook/marks/flag-marks';

export function requestFormatList(sheet: Excel.Worksheet): () => FormatList {
  return requestFormatsOn(sheet.getRange().untrack());
}

/** Those that reach into the range. */
export function requestFormatsOn({ conditionalFormats }: Excel.Range): () => FormatList {
  return countIn(conditionalFormats.getCount());
}

function countIn(answer: OfficeExtension.ClientResult<number>): () => FormatList {
  return () => ({ count: answer.value });
}
