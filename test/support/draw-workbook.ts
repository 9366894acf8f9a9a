/**
 * Workbooks drawn as text, for tests that read like the form:
 *
 *   workbook(sheet('变更单', `
 *     项目变更单 (merge A1:M1)
 *     项目名称 | 示例平台 | 单位：万元
 *     1 | "1" | 1,200.50 | =C3*2→2401 | #REF! | -
 *   `))
 *
 * Cells stand between ' | '; a number is a number, a text in "quotes" is text
 * whatever it looks like (\n in it is a line break), `=formula→value` is a
 * formula with its last result, an empty cell is written as nothing, TRUE and
 * FALSE are booleans, #REF! and its like are error cells. `1200{0.00"万元"}`
 * gives a number format. `(merge B1:D1)` and `(hidden)` may stand at the end
 * of a row; the merged area is the sheet's, wherever it is written. Rows that
 * are entirely blank are blank rows, but for the first and the last.
 */
import { parseArea, type Area } from '../../src/base/address';
import type { Cell, CellValue, Row, Sheet, Workbook } from '../../src/workbook/workbook';
import { NOTHING_REMEMBERED } from '../../src/workbook/remembered';

export interface DrawnSheetOptions {
  readonly id?: string;
  readonly visibility?: Sheet['visibility'];
  readonly protected?: boolean;
  readonly hiddenColumns?: readonly number[];
  /** Where the drawing's first cell stands; rows and columns from zero. */
  readonly origin?: { readonly row: number; readonly column: number };
}

export function workbook(...sheets: readonly Sheet[]): Workbook {
  return {
    name: 'drawn.xlsx',
    date1904: false,
    sheets: sheets.map((drawn, index) => (drawn.id === '' ? { ...drawn, id: `sheet${index + 1}` } : drawn)),
    names: [],
    remembered: NOTHING_REMEMBERED,
  };
}

export function sheet(name: string, drawing: string, options: DrawnSheetOptions = {}): Sheet {
  const origin = options.origin ?? { row: 0, column: 0 };
  const drawnLines = drawing.split('\n');
  if (drawnLines[0]?.trim() === '') drawnLines.shift();
  if (drawnLines.at(-1)?.trim() === '') drawnLines.pop();
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const rows: (Row | undefined)[] = Array.from({ length: origin.row }, () => undefined);
  for (const line of drawnLines) {
    const marks = /(\s*\((merge [A-Z0-9:, ]+|hidden)\))+\s*$/.exec(line);
    for (const [, mark] of (marks?.[0] ?? '').matchAll(/\((merge [^)]+|hidden)\)/g)) {
      if (mark === 'hidden') hiddenRows.add(rows.length);
      else merges.push(...(mark ?? '').slice('merge '.length).split(',').map(areaOf));
    }
    rows.push(rowOf(marks ? line.slice(0, marks.index) : line, origin.column));
  }
  return {
    id: options.id ?? '',
    name,
    visibility: options.visibility ?? 'visible',
    protected: options.protected ?? false,
    rows,
    merges,
    hiddenRows,
    hiddenColumns: new Set(options.hiddenColumns ?? []),
  };
}

function areaOf(text: string): Area {
  const area = parseArea(text.trim());
  if (!area) throw new Error(`not an area: ${text}`);
  return area;
}

function rowOf(line: string, shift: number): Row | undefined {
  if (line.trim() === '') return undefined;
  const texts = ` ${line} `.split(/(?<=\s)\|(?=\s)/);
  return [...Array.from({ length: shift }, () => undefined), ...texts.map((text) => cellOf(text.trim()))];
}

function cellOf(text: string): Cell | undefined {
  if (text === '') return undefined;
  const formula = /^(=[^→]+)→(.*)$/.exec(text);
  const drawnValue = formula ? (formula[2] ?? '').trim() : text;
  const format = /^(-?[\d.]+)\{(.+)\}$/.exec(drawnValue);
  const value = valueOf(format?.[1] ?? drawnValue);
  return {
    value,
    ...(formula?.[1] ? { formula: formula[1].trim() } : {}),
    ...(format?.[2] ? { numberFormat: format[2] } : {}),
  };
}

function valueOf(text: string): CellValue {
  if (text === '') return null;
  const quoted = /^"(.*)"$/s.exec(text);
  if (quoted) return (quoted[1] ?? '').replaceAll('\\n', '\n');
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  if (/^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/.test(text)) return { error: text };
  return text.replaceAll('\\n', '\n');
}
