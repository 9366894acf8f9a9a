/** Says of each total which lines it stands for, and whether the tax belongs to it. */
import { factorOf } from '../../base/amount-unit';
import { Exact, sum } from '../../base/exact';
import { ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { ListTotal, TaxRow } from '../form-document';
import type { SheetView } from '../sheet-view';
import type { LineLayout } from './item-lines';
import type { PlacedRow, Section, StatedAmounts } from './list-sections';
import { sectionTotal, totalAt, totalsInWords } from './stated-totals';

/** The rows of a list, told apart. */
export interface SortedRows {
  readonly rows: readonly PlacedRow[];
  /** Rows of its lines, in order. */
  readonly leaves: readonly number[];
  readonly sections: readonly Section[];
  /** What rows state that were left out, '优惠后总价'. */
  readonly leftOut: readonly Exact[];
}

/** A row whose words say that it adds up others. */
type TotalRow = Extract<PlacedRow['kind'], { readonly kind: 'total' | 'subtotal' | 'in-words' }>;

/**
 * 小计 stands for the lines since the last boundary, 合计 since the last 合计,
 * 总计 and a total at the top for all. Where it states exactly what other lines
 * come to, those of its section or its page, all so far, it stands for these.
 * The tax is part of a total that says so, or follows it.
 */
export function* totalsOf(
  view: SheetView,
  { rows, leaves, sections, leftOut }: SortedRows,
  layout: LineLayout,
  stated: StatedAmounts,
  indexByRow: ReadonlyMap<number, number>,
): Steps<{ readonly totals: readonly ListTotal[]; readonly taxes: readonly TaxRow[] }> {
  const all = leaves.map((_, index) => index);
  const bare = sections.flatMap((section) => sectionTotal(view, section, layout, indexByRow));
  // Of many lists nobody asks.
  let pricedLines: ReadonlySet<number | undefined> | undefined;
  const priced = () => (pricedLines ??= linesThatAre('priced', rows, indexByRow));
  const boundaries = rows
    .filter(({ kind }) => (kind.kind === 'subtotal' && !kind.running) || kind.kind === 'total')
    .map(({ row }) => row);
  const taxes = rows.flatMap(({ row, kind }): TaxRow[] =>
    kind.kind === 'tax' ? [taxAt(view, row, kind.label, layout)] : [],
  );
  const amounts: ReturnType<StatedAmounts>[] = [];
  for (const [index, row] of leaves.entries()) {
    if (index % ITEMS_OF_A_STEP === ITEMS_OF_A_STEP - 1) yield;
    amounts.push(stated(row));
  }
  const sums = new Sums(amounts, taxes, layout);
  const totals: ListTotal[] = [];
  const numbered = bare.length > 0 ? linesThatAre('numbered', rows, indexByRow) : NO_LINES;
  for (const total of bare) {
    const before = beforeBoundary(total, boundaries, leaves);
    const sets = [total.lines, before, ...[priced(), numbered].map((of) => before.filter((index) => of.has(index)))];
    totals.push(yield* standingFor(total, sets, sums));
  }
  totals.push(...(yield* totalsOfRows(view, rows, layout, { indexByRow, all, priced, sums })));
  return {
    totals: totals.filter((one) => !isOfLeftOut(one, leftOut)).sort((a, b) => a.cells.top - b.cells.top),
    taxes,
  };
}

/** 大写 of a price that was agreed, and not of the total. */
export function isOfLeftOut({ kind, old }: ListTotal, leftOut: readonly Exact[]): boolean {
  return kind === 'in-words' && old.known && leftOut.some((amount) => amount.equals(old.value));
}

const NO_LINES: ReadonlySet<number | undefined> = new Set();

function linesThatAre(
  what: 'priced' | 'numbered',
  rows: readonly PlacedRow[],
  indexByRow: ReadonlyMap<number, number>,
): ReadonlySet<number | undefined> {
  const indexes = new Set<number | undefined>();
  for (const { row, kind } of rows) if (kind.kind === 'candidate' && kind[what]) indexes.add(indexByRow.get(row));
  return indexes;
}

interface Leaves {
  readonly indexByRow: ReadonlyMap<number, number>;
  readonly all: readonly number[];
  readonly priced: () => ReadonlySet<number | undefined>;
  readonly sums: Sums;
}

/** Of the rows whose words say that they add up others, from the top. */
function* totalsOfRows(
  view: SheetView,
  rows: readonly PlacedRow[],
  layout: LineLayout,
  { indexByRow, all, priced, sums }: Leaves,
): Steps<readonly ListTotal[]> {
  const totals: ListTotal[] = [];
  const reach = { subtotal: [] as number[], section: [] as number[], total: [] as number[], far: [] as number[] };
  let taxedSince = false;
  let totalBefore = false;
  for (const { row, kind } of rows) {
    if (kind.kind === 'candidate') {
      const index = indexByRow.get(row);
      if (index === undefined) [reach.subtotal, reach.section] = [[], []];
      else for (const part of [reach.subtotal, reach.section, reach.total, reach.far]) part.push(index);
    } else if (kind.kind === 'section') {
      [reach.subtotal, reach.section] = [[], []];
    } else if (kind.kind === 'tax') {
      taxedSince = true;
    } else if (kind.kind === 'in-words') {
      for (const total of totalsInWords(view, row, kind.label, layout, all)) {
        const inFigures = { ...total, ...basisOf(kind) };
        totals.push(total.kind === 'total' ? yield* standingFor(inFigures, [all], sums, taxedSince) : total);
      }
    } else if (kind.kind === 'subtotal' && kind.running) {
      totals.push(totalAt(view, row, 'subtotal', kind.label, layout, [...reach.far]));
    } else if (kind.kind === 'subtotal') {
      const total = { ...totalAt(view, row, 'subtotal', kind.label, layout, reach.subtotal), ...basisOf(kind) };
      const sets = [reach.subtotal, reach.section, reach.total, reach.far];
      totals.push(yield* standingFor(total, sets, sums, taxedSince));
      reach.subtotal = [];
    } else if (kind.kind === 'total') {
      const fees = totalBefore && reach.total.every((index) => !priced().has(index));
      const whole = fees || reach.total.length === 0 || /总/.test(kind.label);
      const usual = whole ? all : reach.total;
      const total = { ...totalAt(view, row, 'total', kind.label, layout, usual), ...basisOf(kind) };
      totals.push(yield* standingFor(total, [usual, reach.total, all, reach.far], sums, taxedSince));
      [reach.total, reach.subtotal] = [[], []];
      totalBefore = true;
    }
  }
  return totals;
}

function taxAt(view: SheetView, row: number, label: string, layout: LineLayout): TaxRow {
  const { cells, old, new: now } = totalAt(view, row, 'total', label, layout, []);
  return { label, cells, old, new: now };
}

function basisOf({ basis }: TotalRow): Pick<ListTotal, 'basis'> {
  return basis ? { basis } : {};
}

/** The lines of a section that stand before the first total after its heading. */
function beforeBoundary(
  { lines, cells }: ListTotal,
  boundaries: readonly number[],
  leaves: readonly number[],
): readonly number[] {
  const boundary = boundaries.find((row) => row > cells.top);
  return boundary === undefined ? lines : lines.filter((index) => (leaves[index] ?? 0) < boundary);
}

/** As the first of these sets that it states the sum of, with the tax or without; else as the first of all. */
function* standingFor(
  total: ListTotal,
  sets: readonly (readonly number[])[],
  sums: Sums,
  taxedSince = false,
): Steps<ListTotal> {
  const ways: readonly ListTotal['tax'][] =
    total.basis === 'excluded' ? [undefined, 'taken-off'] : [undefined, 'added'];
  for (const lines of sets) {
    for (const tax of ways) {
      if (lines.length > 0 && (yield* sums.comeTo(total, lines, tax)))
        return { ...total, lines: [...lines], ...(tax ? { tax } : {}) };
    }
  }
  const lines = [...(sets[0] ?? [])];
  const added = sums.anyTax && total.basis !== 'excluded' && (total.basis === 'included' || taxedSince);
  return added && total.kind === 'total' ? { ...total, lines, tax: 'added' } : { ...total, lines };
}

/** What lines come to, on each side. */
class Sums {
  readonly anyTax: boolean;
  private readonly taxes: readonly Exact[];
  /** Half of the last of two places, in yuan. */
  private readonly close: Exact;
  constructor(
    private readonly amounts: readonly ReturnType<StatedAmounts>[],
    taxes: readonly TaxRow[],
    layout: LineLayout,
  ) {
    this.anyTax = taxes.length > 0;
    this.taxes = (['old', 'new'] as const).map((side) =>
      sum(taxes.flatMap((tax) => (tax[side].known ? [tax[side].value] : []))),
    );
    this.close = factorOf(layout.old.subtotal?.unit ?? layout.unit).times(Exact.of('0.005'));
  }

  *comeTo({ old, new: now }: ListTotal, lines: readonly number[], tax: ListTotal['tax']): Steps<boolean> {
    if (tax && !this.anyTax) return false;
    const known = [old, now].map((reading) => (reading.known ? reading.value : undefined));
    if (known.every((value) => value === undefined)) return false;
    for (const [side, value] of known.entries()) {
      if (value === undefined) continue;
      let whole = Exact.zero;
      for (const [at, index] of lines.entries()) {
        if (at % ITEMS_OF_A_STEP === ITEMS_OF_A_STEP - 1) yield;
        whole = whole.plus(this.amounts[index]?.[side] ?? Exact.zero);
      }
      const taxes = this.taxes[side] ?? Exact.zero;
      if (tax) whole = tax === 'added' ? whole.plus(taxes) : whole.minus(taxes);
      if (whole.minus(value).abs().compare(this.close) > 0) return false;
    }
    return true;
  }
}
