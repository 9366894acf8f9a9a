/** The cells of a worksheet, one after the other as its elements go by. */
import { LAST_COLUMN, LAST_ROW } from '../../base/address';
import type { Cell, CellValue } from '../../workbook/workbook';
import { parseReference } from './cell-reference';
import { cellValue, type SheetContext } from './cell-value';
import { NEXT, type ScannedFormula } from './scan/scan-rows';
import type { SheetFormulas } from './sheet-formulas';
import type { SheetObserver } from './sheet-observer';
import { damagedPart } from './unreadable-workbook';
import type { XmlAttributes } from './xml-events';

const BEHIND = { row: NEXT, column: NEXT };
/** As many as are looked for among those that went by. */
const MOST_ALIKE = 4096;

export class SheetCells {
  readonly rows: (Cell | undefined)[][] = [];
  /** Formulas saved without a result. */
  uncalculated = 0;
  /** Of the row being read, counted from 0. */
  row = -1;
  inCell = false;
  private column = -1;
  private style = 0;
  private type = 'n';
  private valueText: string | undefined;
  private formulaText = '';
  private formulaAttributes: XmlAttributes | undefined;
  private inPhonetic = false;
  private collected: string | undefined;
  private readonly seen: (Cell | undefined)[] = [];

  constructor(
    private readonly part: string,
    private readonly context: SheetContext,
    private readonly formulas: SheetFormulas,
    private readonly observer: SheetObserver | undefined,
  ) {}

  /** `number`: as written. */
  openRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw damagedPart(this.part);
    this.row = row;
    this.column = -1;
  }

  open(attributes: XmlAttributes): void {
    const reference = attributes['r']?.value;
    const place = reference === undefined ? BEHIND : parseReference(reference);
    if (!place) throw damagedPart(this.part);
    this.place(place.row, place.column);
    this.style = Number(attributes['s']?.value ?? 0);
    this.type = attributes['t']?.value ?? 'n';
    this.valueText = undefined;
    this.formulaText = '';
    this.formulaAttributes = undefined;
    this.inCell = true;
  }

  private place(row: number, column: number): void {
    if (column === NEXT) this.column += 1;
    else {
      this.row = row;
      this.column = column;
    }
    if (this.row < 0 || this.row > LAST_ROW || this.column > LAST_COLUMN) throw damagedPart(this.part);
  }

  openWithin(name: string, attributes: XmlAttributes): void {
    if (name === 'v') this.collected = '';
    else if (name === 'rPh') this.inPhonetic = true;
    else if (name === 't' && !this.inPhonetic) this.collected = '';
    else if (name === 'f') {
      this.formulaAttributes = attributes;
      this.collected = '';
    }
  }

  /** True where the text belongs to a value or a formula. */
  text(text: string): boolean {
    if (this.collected === undefined) return false;
    this.collected += text;
    return true;
  }

  closeWithin(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    else if (this.collected !== undefined && (name === 'v' || name === 't' || name === 'f')) {
      if (name === 'f') this.formulaText = this.collected;
      else this.valueText = (this.valueText ?? '') + this.collected;
      this.collected = undefined;
    }
  }

  close(): void {
    this.inCell = false;
    this.observer?.cell(this.row, this.column, this.style);
    const formula = this.formulaAttributes && { attributes: this.formulaAttributes, text: this.formulaText };
    this.put(this.style, this.type, this.valueText, formula);
  }

  /** A whole cell at once, by whoever reads without events. */
  whole(
    row: number,
    column: number,
    style: number,
    type: string,
    value: string | number | undefined,
    formula: ScannedFormula | undefined,
  ): void {
    this.place(row, column);
    this.put(style, type, value, formula);
  }

  private put(style: number, type: string, written: string | number | undefined, f: ScannedFormula | undefined): void {
    const { row, column, context } = this;
    const formula = f && this.formulas.formulaOf(f.attributes, f.text, row, column);
    const value = written === undefined ? null : cellValue(type, written, context);
    if (value === undefined) throw damagedPart(this.part);
    if (value === null && formula === undefined) return;
    context.meter.cell();
    if (formula !== undefined && value === null) this.uncalculated += 1;
    const format = context.numberFormats[style] ?? (type === 'd' ? 'yyyy-mm-dd' : undefined);
    const cell =
      formula === undefined && typeof written === 'number'
        ? this.alike(written + style, value, format)
        : cellOf(value, formula, format);
    const before = this.rows[row]?.[column];
    // Which of them a spreadsheet shows after its repair nobody can tell.
    if (before !== undefined && before.value !== cell.value) throw damagedPart(this.part);
    putCell(this.rows, row, column, cell, context.meter);
  }

  /** Of quantities, prices and models of a long list most say the same as many others: one cell stands for them all. */
  private alike(hash: number, value: CellValue, format: string | undefined): Cell {
    const place = hash % MOST_ALIKE;
    const known = this.seen[place];
    if (known?.value === value && known.numberFormat === format) return known;
    const cell = cellOf(value, undefined, format);
    this.seen[place] = cell;
    return cell;
  }
}

/** Whoever goes over the rows later goes over the gaps too: they are counted before they are made. */
export function putCell(
  rows: (Cell | undefined)[][],
  row: number,
  column: number,
  cell: Cell,
  meter: SheetContext['meter'],
): void {
  if (row > rows.length) meter.gaps(row - rows.length);
  const cells = (rows[row] ??= []);
  if (column > cells.length) meter.gaps(column - cells.length);
  cells[column] = cell;
}

function cellOf(value: CellValue, formula: string | undefined, numberFormat: string | undefined): Cell {
  if (formula === undefined) return numberFormat === undefined ? { value } : { value, numberFormat };
  return numberFormat === undefined ? { value, formula } : { value, formula, numberFormat };
}
