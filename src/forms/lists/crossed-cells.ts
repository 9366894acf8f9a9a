/** The amounts of a list, each by the unit of its heading, and what those of a row have to do with one another. */
import { factorOf, statedAmountUnit, type AmountUnit } from '../../base/amount-unit';
import { Exact } from '../../base/exact';
import { amountReading } from '../cell-readings';
import type { CrossedCell, HeadingColumn } from '../form-document';
import type { SheetView } from '../sheet-view';
import type { ListHeader } from './list-header';
import { shareIn } from './special-rows';

/** What a row's number in `column` should be, by the others of its row; undefined where they are blank. */
export interface Relation {
  readonly column: number;
  /** The columns it is made of, besides: their totals are sums as well. */
  readonly of: readonly number[];
  readonly due: (row: number) => Exact | undefined;
  readonly how: string;
  /** How many rows have to come out before the others are wrong. */
  readonly least: number;
  /** The same by quantities and prices: right by these, and a line is wrong, which is told of that line. */
  readonly also?: (row: number) => Exact | undefined;
  /** Its total is not asked for. */
  readonly lines?: true;
}

export function nameOf(heading: HeadingColumn | undefined): string {
  return (heading?.words.at(-1) ?? '').replace(/\s+/g, '').replace(/[（(].*$/, '');
}

export const CENT = Exact.of('0.01');

/** The amounts of a list, each by the unit of its heading. */
export class Cells {
  private readonly units: ReadonlyMap<number, AmountUnit>;
  constructor(
    private readonly view: SheetView,
    { headings }: ListHeader,
    private readonly unit: AmountUnit,
  ) {
    this.units = new Map(
      headings.flatMap(({ column, words }) => {
        const stated = words.map(statedAmountUnit).findLast((one) => one !== undefined);
        return stated ? [[column, stated] as const] : [];
      }),
    );
  }

  /** In yuan; '（16,000.00）' is below zero. */
  number(row: number, column: number): Exact | undefined {
    const reading = amountReading(this.view.cell(row, column), [], this.unitOf(column));
    return reading.known ? reading.value : undefined;
  }

  /** A plain number. */
  count(row: number, column: number): Exact | undefined {
    const reading = amountReading(this.view.cell(row, column), [], '元');
    return reading.known ? reading.value : undefined;
  }

  /** 13% as 0.13; 13 as well. */
  share(row: number, column: number): Exact | undefined {
    const text = this.view.text(row, column).normalize('NFKC').trim();
    const number = Exact.parse(text.replace(/%$/, ''));
    return number && (text.endsWith('%') || number.compare(Exact.one) >= 0) ? number.times(CENT) : number;
  }

  /** '税金6%', where the rate stands in a cell of its own; all of them where there are several. */
  rated(row: number, label: string): string {
    if (label.includes('%')) return label;
    return label + [...new Set(this.view.filled(row).flatMap(({ cell }) => shareIn(cell) ?? []))].join('');
  }

  /** What it is merged with from that row down. */
  mergedTo(row: number, column: number): number {
    const merge = this.view.mergeAt(row, column);
    return merge?.top === row ? merge.bottom : row;
  }

  lastPlace(column: number): Exact {
    return factorOf(this.unitOf(column)).times(CENT);
  }

  wrong(row: number, column: number, due: Exact, how: string): CrossedCell {
    const inUnit = due.dividedBy(factorOf(this.unitOf(column))) ?? due;
    return { at: this.view.at(row, column), stated: this.view.text(row, column), due: inUnit, how };
  }

  private unitOf(column: number): AmountUnit {
    return this.units.get(column) ?? this.unit;
  }
}
