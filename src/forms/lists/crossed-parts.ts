/** An amount with tax beside the one without and the tax, and subtotals merged over the lines they add up. */
import { Exact, sum } from '../../base/exact';
import { type Cells, CENT, nameOf, type Relation } from './crossed-cells';
import type { CrossedCell, HeadingColumn } from '../form-document';
import type { ListHeader } from './list-header';
import type { PlacedRow } from './list-sections';

/** 价税合计 beside 不含税金额 and 税额, on each side of a change. */
export function withTax(cells: Cells, header: ListHeader): Relation[] {
  return (header.twoSided ? (['old', 'new'] as const) : [undefined]).flatMap((side) => withTaxOf(cells, header, side));
}

function withTaxOf(cells: Cells, { headings, columns, withoutTax = [] }: ListHeader, side?: 'old' | 'new'): Relation[] {
  const amount = (some: ListHeader['columns']) =>
    some.find((one) => one.field === 'subtotal' && (!side || one.side === side))?.column;
  const [net, gross] = [amount(withoutTax), amount(columns)];
  if (net === undefined || gross === undefined) return [];
  const called = (words: RegExp) =>
    nearest(
      headings.filter((one) => !one.as && words.test(nameOf(one))),
      gross,
    );
  const [tax, rate] = [called(/^.{0,3}?(?:增值)?税[额金款]?$/), called(/税率$/)];
  if (tax === undefined) return [];
  const isNear = (one: Exact, other: Exact) => one.minus(other).abs().compare(cells.lastPlace(gross)) <= 0;
  /** The tax, where by its rate it is the one of the three that is wrong. */
  const taxDue = (row: number): Exact | undefined => {
    const [before, whole, own] = [cells.number(row, net), cells.number(row, gross), cells.number(row, tax)];
    const byRate = rate === undefined ? undefined : before?.times(cells.share(row, rate) ?? Exact.zero);
    return before && whole && own && byRate && isNear(before.plus(byRate), whole) && !isNear(before.plus(own), whole)
      ? byRate
      : undefined;
  };
  const due = (row: number) => {
    const parts = [cells.number(row, net), cells.number(row, tax)].filter((one) => one !== undefined);
    const whole = parts.length === 2 ? sum(parts) : undefined;
    const stated = cells.number(row, gross);
    // 10.02 and 0.60 may be 10.63, in 万元.
    return whole && stated && (isNear(whole, stated) || taxDue(row)) ? stated : whole;
  };
  return [
    { column: gross, of: [], least: 1, lines: true, how: '不含税金额 + 税额', due },
    {
      column: tax,
      of: [],
      least: 1,
      lines: true,
      how: '不含税金额 × 税率',
      due: (row) => taxDue(row) ?? cells.number(row, tax),
    },
  ];
}

function nearest(some: readonly HeadingColumn[], to: number): number | undefined {
  return some.map(({ column }) => column).sort((a, b) => Math.abs(a - to) - Math.abs(b - to))[0];
}

/** 分类小计, merged over the lines it adds up. */
export function ofGroups(cells: Cells, leaves: readonly number[], { headings, columns }: ListHeader): Relation[] {
  const behind = columns.filter(({ field }) => field === 'subtotal').map((one) => one.column);
  const lines = new Set(leaves);
  const named = headings.filter((one) => one.as === undefined && /[小合]计$/.test(nameOf(one)));
  return named.map(({ column }) => ({
    column,
    of: [],
    least: 1,
    lines: true,
    how: '所辖各行之和',
    due: (row) => {
      const bottom = cells.mergedTo(row, column);
      // Of two sides the one it stands behind.
      const amount = behind.filter((one) => one < column).at(-1) ?? behind[0] ?? column;
      const amounts: Exact[] = [];
      for (let at = row; at <= bottom; at += 1) if (lines.has(at)) amounts.push(cells.number(at, amount) ?? Exact.zero);
      return bottom > row ? sum(amounts) : undefined;
    },
  }));
}

/** With its one rate, and of nothing else: 其中, 含税, 附加. */
const TAX = /^[^税其含附%]{0,5}税[^含附%]*?(\d+(?:\.\d+)?)%[^含附%]*$/;

/**
 * '税金（6%）' that is not 6% of the lines, where the total after it is right by
 * the rate, or the tax is more than that of all lines: less may be of some of them.
 */
export function wrongTaxes(
  cells: Cells,
  rows: readonly PlacedRow[],
  leaves: readonly number[],
  { columns }: ListHeader,
): CrossedCell[] {
  const taxes = rows.flatMap(({ row, kind }) => {
    const isTax = kind.kind === 'tax' || (kind.kind === 'candidate' && !kind.priced);
    const [, rate] = (isTax && TAX.exec(cells.rated(row, kind.label.normalize('NFKC')))) || [];
    return rate === undefined ? [] : [{ row, rate }];
  });
  const [tax] = taxes;
  if (!tax || taxes.length > 1) return [];
  const share = Exact.of(tax.rate).times(CENT);
  return columns.flatMap(({ field, column, side }): CrossedCell[] => {
    const stated = cells.number(tax.row, column);
    if (field !== 'subtotal' || !stated) return [];
    const all = sum(leaves.map((row) => (row === tax.row ? undefined : cells.number(row, column)) ?? Exact.zero));
    const due = all.times(share);
    const isNear = (one: Exact, other: Exact) => one.minus(other).abs().compare(cells.lastPlace(column)) <= 0;
    const counts = (amount: Exact) =>
      rows.some(({ row, kind }) => {
        const total = kind.kind === 'total' && row > tax.row ? cells.number(row, column) : undefined;
        return total && isNear(all.plus(amount), total);
      });
    if (isNear(stated, due)) return [];
    const wrong = cells.wrong(tax.row, column, due, `各行之和 × ${tax.rate}%`);
    if (counts(due)) return [{ ...wrong, tooMuch: { side, by: stated.minus(due) } }];
    return stated.compare(due) > 0 && counts(stated) ? [wrong] : [];
  });
}
