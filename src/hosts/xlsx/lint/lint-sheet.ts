/** One worksheet, as it goes by: its rows and cells, and what stands round them. */
import { LAST_COLUMN, LAST_ROW } from '../../../base/address';
import { parseReference } from '../cell-reference';
import type { XlsxPackage } from '../xlsx-package';
import type { XmlAttributes } from '../xml-events';
import { FormulasLint } from './lint-formulas';
import { LONGEST_TEXT } from './lint-styles';
import type { Tell } from './package-finding';
import type { SheetKnown } from './sheet-known';
import { SheetSurroundings } from './sheet-surroundings';

const CHILDREN =
  'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing drawingHF legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
    ' ',
  );
const TYPES = new Set(['b', 'd', 'e', 'inlineStr', 'n', 's', 'str']);
/** The name of a table's column is no longer. */
const LONGEST_HEADER = 256;
const NUMBER = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*$/;

export function lintSheet(parts: XlsxPackage, part: string, known: SheetKnown, tell: Tell): void {
  const at = { depth: 0, place: -1 };
  const cells = new CellsLint(part, known, tell);
  const round = new SheetSurroundings(parts, part, known, tell);
  parts.stream(part, {
    open: (name, attributes) => {
      at.depth += 1;
      if (at.depth === 2) {
        const place = CHILDREN.indexOf(name);
        if (place < at.place || (place === at.place && name !== 'conditionalFormatting'))
          tell('child-order', part, name);
        at.place = Math.max(place, at.place);
      }
      cells.open(name, attributes);
      round.open(name, attributes);
    },
    text: (text) => {
      cells.text(text);
      round.text(text);
    },
    close: (name) => {
      at.depth -= 1;
      cells.close(name);
      round.close(name);
    },
  });
  cells.finish();
  round.finish();
}

class CellsLint {
  private row = -1;
  private column = -1;
  private reference = '';
  private type = 'n';
  private length = 0;
  private value = '';
  private into: 'v' | 't' | 'f' | undefined;
  private readonly formulas: FormulasLint;

  constructor(
    private readonly part: string,
    private readonly known: SheetKnown,
    private readonly tell: Tell,
  ) {
    this.formulas = new FormulasLint(part, tell);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (this.reference !== '' && (name === 'v' || name === 't' || name === 'f')) {
      this.into = name;
      if (name !== 't') [this.length, this.value] = [0, ''];
      if (name === 'f') {
        this.formulas.open(this.reference, attributes);
        this.known.chain.holds(this.known.numbers, this.reference);
      }
    }
  }

  private openRow(attributes: XmlAttributes): void {
    const written = attributes['r']?.value;
    const row = written === undefined ? this.row + 1 : Number(written) - 1;
    if (!Number.isInteger(row) || row <= this.row || row > LAST_ROW) this.tell('row-order', this.part, written);
    [this.row, this.column] = [row, -1];
  }

  private openCell(attributes: XmlAttributes): void {
    const { part, tell } = this;
    const written = attributes['r']?.value;
    const place = written === undefined ? { row: this.row, column: this.column + 1 } : parseReference(written);
    this.reference = written ?? `${this.row + 1}:${this.column + 2}`;
    [this.length, this.value] = [0, ''];
    this.type = attributes['t']?.value ?? 'n';
    if (!place || place.row !== this.row || place.column > LAST_COLUMN) tell('cell-reference', part, this.reference);
    else {
      if (place.column <= this.column) tell('cell-order', part, this.reference);
      this.column = place.column;
    }
    const style = Number(attributes['s']?.value ?? 0);
    if (!(style >= 0 && style < this.known.sizes.styles)) tell('style-index', part, this.reference);
    if (!TYPES.has(this.type)) tell('cell-type', part, this.reference);
  }

  text(text: string): void {
    if (this.into === undefined) return;
    if (this.into === 'f') this.formulas.text(text);
    this.length += text.length;
    if (this.value.length < LONGEST_HEADER) this.value += text;
  }

  close(name: string): void {
    const { part, tell, into } = this;
    if (name === into) {
      if (into === 'v') this.lintValue();
      if (into === 'f') this.formulas.close(this.reference);
      this.into = undefined;
    } else if (name === 'is' && this.length > LONGEST_TEXT) tell('text-length', part, this.reference);
    else if (name === 'c') {
      this.known.tables.cell(this.reference, this.type, this.value);
      this.reference = '';
    }
  }

  finish(): void {
    this.formulas.finish();
    this.known.tables.finish(this.known.sizes.textsPart);
  }

  private lintValue(): void {
    const { part, tell, type, value, reference } = this;
    if (type === 's' && !(/^\s*\d+\s*$/.test(value) && Number(value) < this.known.sizes.texts))
      tell('text-index', part, reference);
    else if (type === 'n' && value.trim() !== '' && !NUMBER.test(value)) tell('cell-value', part, reference);
    else if (type === 'b' && !/^\s*(0|1|true|false)\s*$/.test(value)) tell('cell-value', part, reference);
    else if (type === 'str' && this.length > LONGEST_TEXT) tell('text-length', part, reference);
  }
}
