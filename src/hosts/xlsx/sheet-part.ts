/** One worksheet, read as a stream into cells. */
import { LAST_COLUMN, LAST_ROW, parseArea, type Area } from '../../base/address';
import type { Cell, CellValue } from '../../workbook/workbook';
import { parseReference } from './cell-reference';
import { cellValue, type SheetContext } from './cell-value';
import { collectFormulas } from './sheet-formulas';
import { damagedPart } from './unreadable-workbook';
import type { XmlAttributes, XmlListener } from './xml-events';
import { flagOf } from './xml-tree';

export interface SheetPartContent {
  readonly rows: (Cell | undefined)[][];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protected: boolean;
  /** Formulas saved without a result. */
  readonly uncalculated: number;
  /** Shared formulas whose text stands nowhere. */
  readonly lostFormulas: number;
}

/** Told of everything in the sheet that only a grid shows. */
export interface SheetObserver {
  /** Each cell, blank ones included. */
  cell(row: number, column: number, style: number): void;
  open(name: string, attributes: XmlAttributes, row: number): void;
  text(text: string): void;
  close(name: string): void;
}

interface SheetReader {
  readonly listener: XmlListener;
  /** Once the whole part went by. */
  finish(): SheetPartContent;
}

export function readSheetPart(part: string, context: SheetContext, observer?: SheetObserver): SheetReader {
  const { numberFormats, meter } = context;
  const rows: (Cell | undefined)[][] = [];
  const merges: Area[] = [];
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const formulas = collectFormulas(meter);
  let isProtected = false;
  let uncalculated = 0;
  let row = -1;
  let column = -1;
  let style = 0;
  let type = 'n';
  let valueText: string | undefined;
  let formulaText = '';
  let formulaAttributes: XmlAttributes | undefined;
  let inCell = false;
  let inPhonetic = false;
  let collected: string | undefined;

  const openCell = (attributes: XmlAttributes) => {
    const reference = attributes['r']?.value;
    if (reference === undefined) {
      column += 1;
    } else {
      const place = parseReference(reference);
      if (!place) throw damagedPart(part);
      ({ row, column } = place);
    }
    if (row < 0 || row > LAST_ROW || column > LAST_COLUMN) throw damagedPart(part);
    style = Number(attributes['s']?.value ?? 0);
    type = attributes['t']?.value ?? 'n';
    valueText = undefined;
    formulaText = '';
    formulaAttributes = undefined;
    inCell = true;
  };

  const closeCell = () => {
    inCell = false;
    observer?.cell(row, column, style);
    const formula = formulaAttributes && formulas.formulaOf(formulaAttributes, formulaText, row, column);
    const value = valueText === undefined ? null : cellValue(type, valueText, context);
    if (value === undefined) throw damagedPart(part);
    if (value === null && formula === undefined) return;
    meter.cell();
    if (formula !== undefined && value === null) uncalculated += 1;
    const format = numberFormats[style] ?? (type === 'd' ? 'yyyy-mm-dd' : undefined);
    (rows[row] ??= [])[column] = cellOf(value, formula, format);
  };

  const openRow = (attributes: XmlAttributes) => {
    const number = attributes['r']?.value;
    row = number === undefined ? row + 1 : Number(number) - 1;
    if (!Number.isInteger(row) || row < 0 || row > LAST_ROW) throw damagedPart(part);
    column = -1;
    if (isHidden(attributes, 'ht')) hiddenRows.add(row);
  };

  const openColumns = (attributes: XmlAttributes) => {
    if (!isHidden(attributes, 'width')) return;
    const from = Math.max(Number(attributes['min']?.value) - 1, 0);
    const to = Math.min(Number(attributes['max']?.value) - 1, LAST_COLUMN);
    for (let hidden = from; hidden <= to; hidden += 1) {
      meter.cell();
      hiddenColumns.add(hidden);
    }
  };

  const openMerge = (attributes: XmlAttributes) => {
    meter.cell();
    const area = parseArea(attributes['ref']?.value ?? '');
    if (area) merges.push(area);
  };

  const openOutsideCells = (name: string, attributes: XmlAttributes) => {
    if (name === 'row') openRow(attributes);
    else if (name === 'mergeCell') openMerge(attributes);
    else if (name === 'sheetProtection') isProtected = flagOf(attributes['sheet']?.value, false);
    else if (name === 'col') openColumns(attributes);
    observer?.open(name, attributes, row);
  };

  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'c') openCell(attributes);
      else if (!inCell) openOutsideCells(name, attributes);
      else if (name === 'v') collected = '';
      else if (name === 'rPh') inPhonetic = true;
      else if (name === 't' && !inPhonetic) collected = '';
      else if (name === 'f') {
        formulaAttributes = attributes;
        collected = '';
      }
    },
    text: (text) => {
      if (collected !== undefined) collected += text;
      else if (!inCell) observer?.text(text);
    },
    close: (name) => {
      if (name === 'c') closeCell();
      else if (!inCell) observer?.close(name);
      else if (name === 'rPh') inPhonetic = false;
      else if (collected !== undefined && (name === 'v' || name === 't' || name === 'f')) {
        if (name === 'f') formulaText = collected;
        else valueText = (valueText ?? '') + collected;
        collected = undefined;
      }
    },
  };

  return {
    listener,
    finish: () => {
      formulas.spreadArrays(rows);
      const lostFormulas = formulas.lost;
      return { rows, merges, hiddenRows, hiddenColumns, protected: isProtected, uncalculated, lostFormulas };
    },
  };
}

function cellOf(value: CellValue, formula: string | undefined, numberFormat: string | undefined): Cell {
  if (formula === undefined) return numberFormat === undefined ? { value } : { value, numberFormat };
  return numberFormat === undefined ? { value, formula } : { value, formula, numberFormat };
}

function isHidden(attributes: XmlAttributes, size: 'ht' | 'width'): boolean {
  const extent = attributes[size]?.value;
  return flagOf(attributes['hidden']?.value, false) || (extent !== undefined && Number(extent) === 0);
}
