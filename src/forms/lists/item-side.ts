/** A line that stands in a row of its own, and each of its sides: of a long list no reading is kept that can be made again from its cell. */
import { cellRange, type CellRange, type SheetId } from '../../base/address';
import type { Bilingual } from '../../base/bilingual';
import { Exact } from '../../base/exact';
import { known, notFound, type Reading } from '../../workbook/reading';
import type { Cell, Row } from '../../workbook/workbook';
import { textReading } from '../cell-readings';
import type { ItemField, ItemLine, ItemSide } from '../form-document';
import type { HeaderColumn } from './list-header';

export type SideColumns = { readonly [field in ItemField]?: HeaderColumn } & {
  /** What the last place of its subtotals counts, in yuan, where that is more than a fen. */
  readonly subtotalTo?: Exact;
};

export const NOWHERE = notFound([]);

/** Of a number that stands in its own cell with nothing more to be said of it the value; undefined where nothing stands there. */
type Held = Exact | undefined | Reading<Exact>;

/** Where a row of cells stands. */
interface RowPlace {
  readonly cells: Row;
  readonly row: number;
  readonly sheet: SheetId;
}

export class SideOfRow implements ItemSide {
  private readonly heldQuantity: Held;
  private readonly heldPrice: Held;
  private readonly heldSubtotal: Held;

  /** `assumed`: of amounts whose column states no unit. */
  constructor(
    private readonly at: RowPlace,
    private readonly columns: SideColumns,
    private readonly assumed: Bilingual | undefined,
    { quantity, price, subtotal }: Pick<ItemSide, 'quantity' | 'price' | 'subtotal'>,
  ) {
    this.heldQuantity = held(quantity, columns.quantity, undefined);
    this.heldPrice = held(price, columns.price, this.saidOf(columns.price));
    this.heldSubtotal = held(subtotal, columns.subtotal, this.saidOf(columns.subtotal));
  }

  get name(): Reading<string> {
    return textIn(this.at, this.columns.name);
  }

  get model(): Reading<string> {
    return textIn(this.at, this.columns.model);
  }

  get spec(): Reading<string> {
    return textIn(this.at, this.columns.spec);
  }

  get quantity(): Reading<Exact> {
    return this.read(this.heldQuantity, this.columns.quantity, undefined);
  }

  get price(): Reading<Exact> {
    return this.read(this.heldPrice, this.columns.price, this.saidOf(this.columns.price));
  }

  get subtotal(): Reading<Exact> {
    return this.read(this.heldSubtotal, this.columns.subtotal, this.saidOf(this.columns.subtotal));
  }

  /** Where it stands alone in its cell: without a reading of it being made. */
  plain(field: 'quantity' | 'price' | 'subtotal'): Exact | undefined {
    const value = field === 'quantity' ? this.heldQuantity : field === 'price' ? this.heldPrice : this.heldSubtotal;
    return value instanceof Exact ? value : undefined;
  }

  private saidOf(column: HeaderColumn | undefined): Bilingual | undefined {
    return column?.unit === undefined ? this.assumed : undefined;
  }

  private read(value: Held, column: HeaderColumn | undefined, assumed: Bilingual | undefined): Reading<Exact> {
    if (value !== undefined && !(value instanceof Exact)) return value;
    const cells = column === undefined ? [] : [cellRange(this.at.sheet, this.at.row, column.column)];
    return value === undefined ? notFound(cells) : known(value, cells, assumed);
  }
}

function held(reading: Reading<Exact>, column: HeaderColumn | undefined, assumed: Bilingual | undefined): Held {
  const cells = reading.known ? reading.cells : reading.looked;
  if (column === undefined || cells.length !== 1 || cells[0]?.left !== column.column) return reading;
  if (reading.known) return reading.assumed === assumed && !reading.impossible ? reading.value : reading;
  return reading.why !== 'not-found' || reading.reason || reading.bounds || reading.none ? reading : undefined;
}

function textIn({ cells, row, sheet }: RowPlace, column: HeaderColumn | undefined): Reading<string> {
  return column === undefined ? NOWHERE : textOrDash(cells[column.column], cellRange(sheet, row, column.column));
}

/** Columns of a line that are of no side, and those from its first to its last. */
interface LineColumns {
  readonly seq?: HeaderColumn;
  readonly group?: HeaderColumn;
  readonly remark?: HeaderColumn;
  readonly left: number;
  readonly right: number;
}

export class LineOfRow implements ItemLine {
  readonly new: ItemSide;

  constructor(
    readonly index: number,
    readonly key: string,
    private readonly at: RowPlace,
    private readonly columns: LineColumns,
    readonly old: ItemSide,
    now: ItemSide,
  ) {
    this.new = now;
  }

  get cells(): CellRange {
    const { sheet, row } = this.at;
    return { sheet, top: row, left: this.columns.left, bottom: row, right: this.columns.right };
  }

  get seq(): Reading<string> {
    return textIn(this.at, this.columns.seq);
  }

  get group(): Reading<string> {
    return textIn(this.at, this.columns.group);
  }

  get remark(): Reading<string> {
    return textIn(this.at, this.columns.remark);
  }
}

/** The line with something else in it. */
export function lineWith(line: ItemLine, other: Partial<ItemLine>): ItemLine {
  const { index, key, cells, seq, group, old, new: now, differences, remark } = line;
  return { index, key, cells, seq, group, old, new: now, ...(differences && { differences }), remark, ...other };
}

/** Its 小计 as it states it; else what its quantity and price come to. */
export function amountOfSide(side: ItemSide): Exact | undefined {
  const plain = side instanceof SideOfRow ? side.plain('subtotal') : undefined;
  if (plain) return plain;
  const { subtotal, quantity, price } = side;
  if (subtotal.known) return subtotal.value;
  return quantity.known && price.known ? quantity.value.times(price.value) : undefined;
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
