/** The formulas of one worksheet: those that several cells share, and those of an area. */
import { overlaps, parseArea, type Area } from '../../../base/address';
import { parseReference } from '../cell-reference';
import type { XmlAttributes } from '../xml-events';
import { hasLongText, isWholeFormula, LONGEST_FORMULA } from './formula-text';
import type { Tell } from './package-finding';

/** Beyond it overlaps are looked for no more. */
const MOST_ARRAYS = 2_000;

export class FormulasLint {
  /** By the number they go by: where the formula itself stands; undefined, where it does not say for which cells. */
  private readonly masters = new Map<string, Area | undefined>();
  /** The first cell of each that came before its formula. */
  private readonly waiting = new Map<string, string>();
  private readonly arrays: Area[] = [];
  private shared: { readonly si: string; readonly area: Area | undefined } | undefined;
  private written = '';

  constructor(
    private readonly part: string,
    private readonly tell: Tell,
  ) {}

  open(cell: string, attributes: XmlAttributes): void {
    const type = attributes['t']?.value;
    const area = parseArea(attributes['ref']?.value ?? '-');
    this.shared = type === 'shared' ? { si: attributes['si']?.value ?? '', area } : undefined;
    this.written = '';
    if (type === 'array') this.array(cell, area);
  }

  text(text: string): void {
    if (this.written.length <= LONGEST_FORMULA) this.written += text;
  }

  close(cell: string): void {
    const { part, tell, written, shared } = this;
    if (written.length > LONGEST_FORMULA) tell('formula-length', part, cell);
    else if (hasLongText(written)) tell('formula-text', part, cell);
    // In the name of a table's column a quote stands before marks that are no end of it.
    else if (written.trim() !== '' && !written.includes('[') && !isWholeFormula(written))
      tell('cell-formula', part, cell);
    if (!shared) return;
    const { si, area } = shared;
    if (written.trim() !== '' || area) {
      if (this.masters.has(si)) tell('shared-formula-area', part, cell);
      this.masters.set(si, area);
    } else if (!this.masters.has(si)) {
      if (!this.waiting.has(si)) this.waiting.set(si, cell);
    } else if (!isWithin(cell, this.masters.get(si))) tell('shared-formula-area', part, cell);
  }

  finish(): void {
    for (const [si, cell] of this.waiting) if (!this.masters.has(si)) this.tell('shared-formula', this.part, cell);
  }

  private array(cell: string, area: Area | undefined): void {
    const place = parseReference(cell);
    const begins = area && place && area.top === place.row && area.left === place.column;
    const meets = area && this.arrays.length < MOST_ARRAYS && this.arrays.some((other) => overlaps(other, area));
    if (!begins || meets) this.tell('array-area', this.part, cell);
    if (area) this.arrays.push(area);
  }
}

function isWithin(cell: string, area: Area | undefined): boolean {
  const place = parseReference(cell);
  if (!area || !place) return true;
  const { top, left, bottom, right } = area;
  return place.row >= top && place.row <= bottom && place.column >= left && place.column <= right;
}
