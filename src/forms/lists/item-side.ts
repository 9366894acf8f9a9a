/** One side of a line that stands in a row of its own, and what a text of it says. */
import { cellRange, type CellRange, type SheetId } from '../../base/address';
import type { Exact } from '../../base/exact';
import { notFound, type Reading } from '../../workbook/reading';
import type { Cell, Row } from '../../workbook/workbook';
import { textReading } from '../cell-readings';
import type { ItemField, ItemSide } from '../form-document';
import type { HeaderColumn } from './list-header';

export type SideColumns = { readonly [field in ItemField]?: HeaderColumn } & {
  /** What the last place of its subtotals counts, in yuan, where that is more than a fen. */
  readonly subtotalTo?: Exact;
};

export const NOWHERE = notFound([]);

/** A side whose texts are read when they are asked for: of a long list hardly anybody does twice. */
export class SideOfRow implements ItemSide {
  constructor(
    private readonly cells: Row,
    private readonly row: number,
    private readonly sheet: SheetId,
    private readonly columns: SideColumns,
    readonly quantity: Reading<Exact>,
    readonly price: Reading<Exact>,
    readonly subtotal: Reading<Exact>,
  ) {}

  get name(): Reading<string> {
    return this.textIn(this.columns.name);
  }

  get model(): Reading<string> {
    return this.textIn(this.columns.model);
  }

  get spec(): Reading<string> {
    return this.textIn(this.columns.spec);
  }

  private textIn(column: HeaderColumn | undefined): Reading<string> {
    return column === undefined
      ? NOWHERE
      : textOrDash(this.cells[column.column], cellRange(this.sheet, this.row, column.column));
  }
}

/** The side with other numbers. */
export function sideWith(side: ItemSide, numbers: Partial<Pick<ItemSide, 'price' | 'subtotal'>>): ItemSide {
  const { name, model, spec, quantity, price, subtotal, parts, subtotalTo } = side;
  const optional = { ...(parts && { parts }), ...(subtotalTo && { subtotalTo }) };
  return { name, model, spec, quantity, price, subtotal, ...optional, ...numbers };
}

/** A dash says that nothing stands here. */
export function textOrDash(cell: Cell | undefined, place: CellRange): Reading<string> {
  const at = [place];
  return typeof cell?.value === 'string' && isDash(cell.value) ? notFound(at) : textReading(cell, at);
}

const DASH = /^\s*(?:[-\u2010-\u2015\u2212\u2500_]+|\/)\s*$/;
const HAN = { first: 0x4e00, last: 0x9fff };

function isDash(text: string): boolean {
  const first = text.charCodeAt(0);
  // Nearly every name begins with such a letter.
  if (first >= HAN.first && first <= HAN.last) return false;
  return DASH.test(text.normalize('NFKC'));
}
