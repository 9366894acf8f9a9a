/** One worksheet, read as a stream into cells. */
import { columnNumber, LAST_COLUMN, LAST_ROW, parseArea, type Area } from '../../base/address';
import type { Cell, CellValue } from '../../workbook/workbook';
import type { ReadingMeter } from './reading-meter';
import { compileSharedFormula, type SharedFormula } from './shift-formula';
import { damagedPart } from './unreadable-workbook';
import type { XmlAttributes, XmlListener } from './xml-events';
import { flagOf } from './xml-tree';
import { decodeText } from './xlsx-text';
import { isoDateSerial } from './iso-date-serial';

/** What the sheet's cells refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly numberFormats: readonly (string | undefined)[];
  readonly date1904: boolean;
  readonly meter: ReadingMeter;
}

export interface SheetContent {
  readonly rows: (Cell | undefined)[][];
  readonly merges: Area[];
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  protected: boolean;
  /** Formulas saved without a result. */
  uncalculated: number;
  /** Shared formulas whose text stands nowhere. */
  lostFormulas: number;
}

/** Told of everything in the sheet that only a grid shows. */
export interface SheetObserver {
  /** Each cell, blank ones included. */
  cell(row: number, column: number, style: number): void;
  open(name: string, attributes: XmlAttributes, row: number): void;
  text(text: string): void;
  close(name: string): void;
}

interface ArrayFormula {
  readonly area: Area;
  readonly formula: string;
}

/** A whole sheet of overlapping array areas costs no more than this many looks at cells. */
const MOST_ARRAY_CELLS = 5_000_000;

export function readSheetPart(part: string, context: SheetContext, observer?: SheetObserver) {
  const content: SheetContent = {
    rows: [],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    protected: false,
    uncalculated: 0,
    lostFormulas: 0,
  };
  const { strings, numberFormats, meter } = context;
  const shared = new Map<string, { readonly formula: SharedFormula; readonly row: number; readonly column: number }>();
  const arrays: ArrayFormula[] = [];
  let row = -1;
  let column = -1;
  let style = 0;
  let type = 'n';
  let valueText: string | undefined;
  let formulaText: string | undefined;
  let formulaAttributes: XmlAttributes | undefined;
  let inCell = false;
  let inPhonetic = false;
  let collected: string | undefined;

  const openCell = (attributes: XmlAttributes) => {
    const reference = attributes['r']?.value;
    if (reference === undefined) column += 1;
    else [row, column] = parseReference(reference, part);
    if (row < 0 || row > LAST_ROW || column > LAST_COLUMN) throw damagedPart(part);
    style = Number(attributes['s']?.value ?? 0);
    type = attributes['t']?.value ?? 'n';
    valueText = undefined;
    formulaText = undefined;
    formulaAttributes = undefined;
    inCell = true;
  };

  const closeCell = () => {
    inCell = false;
    observer?.cell(row, column, style);
    const formula = formulaAttributes && formulaOf(formulaAttributes);
    const value = valueText === undefined ? null : valueOf(valueText);
    if (value === null && formula === undefined) return;
    meter.cell();
    if (formula !== undefined && value === null) content.uncalculated += 1;
    const format = numberFormats[style] ?? (type === 'd' ? 'yyyy-mm-dd' : undefined);
    (content.rows[row] ??= [])[column] = cellOf(value, formula, format);
  };

  const valueOf = (text: string): CellValue => {
    switch (type) {
      case 's': {
        const string = strings[Number(text)];
        if (string === undefined) throw damagedPart(part);
        return string;
      }
      case 'str':
      case 'inlineStr':
        meter.text(text.length);
        return decodeText(text);
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        return { error: text.trim() };
      case 'd':
        return isoDateSerial(text.trim(), context.date1904) ?? text;
      default: {
        const plain = text.trim();
        if (plain === '') return null;
        const number = Number(plain);
        return Number.isFinite(number) ? number : text;
      }
    }
  };

  const formulaOf = (attributes: XmlAttributes): string | undefined => {
    const text = decodeText((formulaText ?? '').trim());
    const kind = attributes['t']?.value;
    const index = attributes['si']?.value;
    if (kind === 'shared' && index !== undefined) {
      if (text === '') return followShared(index);
      if (!shared.has(index)) shared.set(index, { formula: compileSharedFormula(text), row, column });
    }
    const whole = kind === 'dataTable' ? `TABLE(${tableInputs(attributes)})` : text;
    if (whole === '') return undefined;
    meter.text(whole.length);
    const area = parseArea(attributes['ref']?.value ?? '');
    if ((kind === 'array' || kind === 'dataTable') && area) arrays.push({ area, formula: `=${whole}` });
    return `=${whole}`;
  };

  const followShared = (index: string): string | undefined => {
    const first = shared.get(index);
    if (!first) {
      content.lostFormulas += 1;
      return undefined;
    }
    const text = first.formula.shifted(row - first.row, column - first.column);
    meter.text(text.length);
    return `=${text}`;
  };

  const openRow = (attributes: XmlAttributes) => {
    const number = attributes['r']?.value;
    row = number === undefined ? row + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw damagedPart(part);
    column = -1;
    if (isHidden(attributes, 'ht')) content.hiddenRows.add(row);
  };

  const openColumns = (attributes: XmlAttributes) => {
    if (!isHidden(attributes, 'width')) return;
    const from = Math.max(Number(attributes['min']?.value) - 1, 0);
    const to = Math.min(Number(attributes['max']?.value) - 1, LAST_COLUMN);
    for (let hidden = from; hidden <= to; hidden += 1) {
      meter.cell();
      content.hiddenColumns.add(hidden);
    }
  };

  const listener: XmlListener = {
    open: (name, attributes) => {
      switch (name) {
        case 'c':
          openCell(attributes);
          break;
        case 'v':
          collected = '';
          break;
        case 'f':
          formulaAttributes = attributes;
          collected = '';
          break;
        case 't':
          if (inCell && !inPhonetic) collected = '';
          break;
        case 'rPh':
          inPhonetic = true;
          break;
        case 'row':
          openRow(attributes);
          observer?.open(name, attributes, row);
          break;
        case 'mergeCell': {
          const area = parseArea(attributes['ref']?.value ?? '');
          meter.cell();
          if (area) content.merges.push(area);
          break;
        }
        case 'sheetProtection':
          content.protected = flagOf(attributes['sheet']?.value, false);
          break;
        case 'col':
          openColumns(attributes);
          observer?.open(name, attributes, row);
          break;
        default:
          if (!inCell) observer?.open(name, attributes, row);
      }
    },
    text: (text) => {
      if (collected !== undefined) collected += text;
      else if (!inCell) observer?.text(text);
    },
    close: (name) => {
      switch (name) {
        case 'c':
          closeCell();
          break;
        case 'v':
          // Several programs write an empty <v/> where there is no result; an empty text says so by its type.
          valueText = collected;
          collected = undefined;
          break;
        case 'f':
          formulaText = collected;
          collected = undefined;
          break;
        case 't':
          if (collected !== undefined) valueText = (valueText ?? '') + collected;
          collected = undefined;
          break;
        case 'rPh':
          inPhonetic = false;
          break;
        default:
          if (!inCell) observer?.close(name);
      }
    },
  };

  return {
    listener,
    finish: (): SheetContent => {
      spreadArrays(content.rows, arrays);
      return content;
    },
  };
}

function cellOf(value: CellValue, formula: string | undefined, numberFormat: string | undefined): Cell {
  if (formula === undefined) return numberFormat === undefined ? { value } : { value, numberFormat };
  return numberFormat === undefined ? { value, formula } : { value, formula, numberFormat };
}

/** The other cells of an array formula hold results of it, not constants. */
function spreadArrays(rows: (Cell | undefined)[][], arrays: readonly ArrayFormula[]): void {
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
}

function tableInputs(attributes: XmlAttributes): string {
  const first = attributes['r1']?.value ?? '';
  const second = attributes['r2']?.value ?? '';
  if (flagOf(attributes['dt2D']?.value, false)) return `${first},${second}`;
  return flagOf(attributes['dtr']?.value, false) ? `${first},` : `,${first}`;
}

function isHidden(attributes: XmlAttributes, size: 'ht' | 'width'): boolean {
  const extent = attributes[size]?.value;
  return flagOf(attributes['hidden']?.value, false) || (extent !== undefined && Number(extent) === 0);
}

function parseReference(reference: string, part: string): [row: number, column: number] {
  const match = /^([A-Z]{1,3})(\d{1,7})$/i.exec(reference);
  const column = columnNumber((match?.[1] ?? '').toUpperCase());
  if (!match || column === undefined) throw damagedPart(part);
  return [Number(match[2]) - 1, column];
}
