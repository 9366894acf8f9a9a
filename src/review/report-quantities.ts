/** Amounts, limits and room as the report writes them: decimal text, never rounded across a limit. */
import type { Exact } from '../base/exact';
import type { Headroom, Limit, Quantity } from '../checks/evaluation';

export function quantityEntry(quantity: Quantity, limit?: Limit) {
  return { value: quantityText(quantity, limit), unit: quantity.unit };
}

export function limitEntry(limit: Limit) {
  const text = (value: Exact) => quantityText({ value, unit: limit.unit });
  return 'op' in limit
    ? { op: limit.op, value: text(limit.value), unit: limit.unit }
    : { from: text(limit.from), to: text(limit.to), unit: limit.unit };
}

export function headroomEntry(headroom: Headroom) {
  const text = (value: Exact) => quantityText({ value, unit: headroom.unit });
  return {
    value: text(headroom.value),
    unit: headroom.unit,
    ...(headroom.down && { down: text(headroom.down) }),
    ...(headroom.own && { own: text(headroom.own) }),
    ...(headroom.boundBy !== undefined && { boundBy: headroom.boundBy }),
  };
}

/** Amounts have at least two decimals; ratios 12 significant digits, or more where fewer would cross the limit. */
export function quantityText(quantity: Quantity, limit?: Limit): string {
  if (quantity.unit === 'CNY') return amountText(quantity.value);
  const bounds = limit === undefined ? [] : 'op' in limit ? [limit.value] : [limit.from, limit.to];
  for (let digits = 12; digits < 60; digits += 4) {
    const cut = quantity.value.cut(digits);
    if (bounds.every((bound) => Math.sign(cut.compare(bound)) === Math.sign(quantity.value.compare(bound)))) {
      return cut.toString();
    }
  }
  return quantity.value.toString();
}

export function amountText(value: Exact): string {
  return value.rounded(2).equals(value) ? value.toFixed(2) : value.toString();
}
