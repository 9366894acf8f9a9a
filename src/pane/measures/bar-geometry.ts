/** Where the parts of a bar lie: approximate numbers, for drawing only. */
import type { Limit, Quantity } from '../../checks/evaluation';
import { boundsOf } from '../shared/quantity-words';

interface BarGeometry {
  /** All in percent of the bar's width. */
  readonly filled: number;
  /** Where the part beyond the upper limit begins; absent where nothing is beyond. */
  readonly beyondFrom?: number;
  readonly limits: readonly number[];
}

/** Room to the right of the larger of number and limit, so that the limit is seen as a line and not as the end. */
const MARGIN = 1.15;

/** A breach of a fen is a breach: the part beyond the limit is never too thin to be seen. */
const VISIBLE = 2.5;

/** Undefined where there is nothing to draw: all is zero, or the units differ. */
export function barGeometry(measured: Quantity, limit: Limit): BarGeometry | undefined {
  if (measured.unit !== limit.unit) return undefined;
  const bounds = boundsOf(limit).map((bound) => bound.toApproximateNumber());
  const seen = Math.max(0, measured.value.toApproximateNumber());
  const full = Math.max(seen, ...bounds) * MARGIN;
  if (!(full > 0) || !Number.isFinite(full)) return undefined;
  const percent = (number: number) => Math.round((Math.max(0, number) / full) * 1000) / 10;
  const filled = percent(seen);
  const upper = upperBound(limit);
  const limits = bounds.map(percent);
  if (upper === undefined || seen <= upper) return { filled, limits };
  const beyondFrom = percent(upper);
  return { filled: Math.max(filled, beyondFrom + VISIBLE), limits, beyondFrom };
}

function upperBound(limit: Limit): number | undefined {
  if (!('op' in limit)) return limit.to.toApproximateNumber();
  return limit.op === '>' || limit.op === '>=' ? undefined : limit.value.toApproximateNumber();
}
