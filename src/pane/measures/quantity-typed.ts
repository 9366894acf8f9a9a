/** A quantity as somebody types it into the pane: '12', '１２，０００．５', '1.2万', '3台'. */
import type { Exact } from '../../base/exact';
import { readQuantityText } from '../../base/quantity-text';

/** Undefined where it is no number, is written without a figure or is below zero. */
export function quantityTyped(text: string): Exact | undefined {
  const read = /\p{Nd}/u.test(text) ? readQuantityText(text) : undefined;
  return read?.kind === 'number' && !read.value.isNegative() ? read.value : undefined;
}
