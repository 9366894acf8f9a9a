/** An amount with tax beside the one without and the tax, and subtotals merged over the lines they add up. */
import { Exact, sum } from '../../base/exact';
import { type Cells, nameOf, type Relation } from './crossed-cells';
import type { ListHeader } from './list-header';

/** 价税合计 beside 不含税金额 and 税额. */
export function withTax(cells: Cells, { headings, columns, withoutTax = [], twoSided }: ListHeader): Relation[] {
  const amount = (some: ListHeader['columns']) => some.find(({ field }) => field === 'subtotal')?.column;
  const [net, gross] = [amount(withoutTax), amount(columns)];
  const tax = headings.find((one) => one.as === undefined && /^(?:增值)?税[额金款]?$/.test(nameOf(one)))?.column;
  if (twoSided || net === undefined || gross === undefined || tax === undefined) return [];
  const due = (row: number) => {
    const parts = [cells.number(row, net), cells.number(row, tax)].filter((one) => one !== undefined);
    const whole = parts.length === 2 ? sum(parts) : undefined;
    const stated = cells.number(row, gross);
    // 10.02 and 0.60 may be 10.63, in 万元.
    return whole && stated && whole.minus(stated).abs().compare(cells.lastPlace(gross)) <= 0 ? stated : whole;
  };
  return [{ column: gross, of: [], least: 1, lines: true, how: '不含税金额 + 税额', due }];
}

/** 分类小计, merged over the lines it adds up. */
export function ofGroups(
  cells: Cells,
  leaves: readonly number[],
  { headings, columns, twoSided }: ListHeader,
): Relation[] {
  const amount = columns.find(({ field }) => field === 'subtotal')?.column;
  if (twoSided || amount === undefined) return [];
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
      const amounts: Exact[] = [];
      for (let at = row; at <= bottom; at += 1) if (lines.has(at)) amounts.push(cells.number(at, amount) ?? Exact.zero);
      return bottom > row ? sum(amounts) : undefined;
    },
  }));
}
