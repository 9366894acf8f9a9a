/** The formulas of a sheet, each cell's own: shared ones written out, array ones given to all their cells. */
import { parseArea, type Area } from '../../base/address';
import type { Cell } from '../../workbook/workbook';
import type { ReadingMeter } from './reading-meter';
import { compileSharedFormula, type SharedFormula } from './shift-formula';
import type { ScannedAttributes } from './scan/scan-rows';
import { flagOf } from './xml-tree';
import { decodeText } from './xlsx-text';

export interface SheetFormulas {
  /** Of the cell with this <f>, with its '='; undefined where its text stands nowhere. */
  formulaOf(attributes: ScannedAttributes, text: string, row: number, column: number): string | undefined;
  /** Once all cells are read: the other cells of an array formula hold results of it, not constants. */
  spreadArrays(rows: (Cell | undefined)[][]): void;
  /** Shared formulas whose text stood nowhere. */
  readonly lost: number;
}

/** A whole sheet of overlapping array areas costs no more than this many looks at cells. */
const MOST_ARRAY_CELLS = 5_000_000;

export function collectFormulas(meter: ReadingMeter): SheetFormulas {
  const shared = new Map<string, { readonly formula: SharedFormula; readonly row: number; readonly column: number }>();
  const arrays: { readonly area: Area; readonly formula: string }[] = [];
  let lost = 0;

  const followShared = (index: string, row: number, column: number): string | undefined => {
    const first = shared.get(index);
    if (!first) {
      lost += 1;
      return undefined;
    }
    meter.text(first.formula.length);
    const text = first.formula.shifted(row - first.row, column - first.column);
    return `=${text}`;
  };

  return {
    formulaOf: (attributes, written, row, column) => {
      const text = decodeText(written.trim());
      const kind = attributes['t']?.value;
      const index = attributes['si']?.value;
      if (kind === 'shared' && index !== undefined) {
        if (text === '') return followShared(index, row, column);
        if (!shared.has(index)) shared.set(index, { formula: compileSharedFormula(text), row, column });
      }
      const whole = kind === 'dataTable' ? `TABLE(${tableInputs(attributes)})` : text;
      if (whole === '') return undefined;
      meter.text(whole.length);
      if (kind === 'array' || kind === 'dataTable') {
        const area = parseArea(attributes['ref']?.value ?? '');
        if (area) arrays.push({ area, formula: `=${whole}` });
      }
      return `=${whole}`;
    },
    spreadArrays: (rows) => {
      let looks = 0;
      for (const { area, formula } of arrays) {
        for (let row = area.top; row <= Math.min(area.bottom, rows.length - 1); row += 1) {
          const cells = rows[row];
          for (let column = area.left; cells && column <= Math.min(area.right, cells.length - 1); column += 1) {
            looks += 1;
            if (looks > MOST_ARRAY_CELLS) return;
            const cell = cells[column];
            if (cell && cell.formula === undefined) cells[column] = { ...cell, formula };
          }
        }
      }
    },
    get lost() {
      return lost;
    },
  };
}

/** The cells a data table puts its values into, as the spreadsheet shows them. */
function tableInputs(attributes: ScannedAttributes): string {
  const first = attributes['r1']?.value ?? '';
  const second = attributes['r2']?.value ?? '';
  if (flagOf(attributes['dt2D']?.value, false)) return `${first},${second}`;
  return flagOf(attributes['dtr']?.value, false) ? `${first},` : `,${first}`;
}
