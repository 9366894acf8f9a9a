/** To what the subtotals of a list are exact: in 万元 with two places, to 100 yuan. */
import { factorOf } from '../../base/amount-unit';
import { Exact } from '../../base/exact';
import type { SheetView } from '../sheet-view';
import type { LineLayout } from './item-lines';

const SAMPLE = 100;
/** Two places are written as a rule, and zeros at the end are not kept: 0.4 stands for 0.40. */
const USUAL_PLACES = 2;
const FEN = Exact.of('0.01');

/** `leaves`: rows of its lines. The longest subtotal of the first hundred tells how many places are written. */
export function withLastPlaces(view: SheetView, leaves: readonly number[], layout: LineLayout): LineLayout {
  const old = lastPlace(view, leaves, layout.old.subtotal, layout);
  const now = layout.new && lastPlace(view, leaves, layout.new.subtotal, layout);
  if (!old && !now) return layout;
  return {
    ...layout,
    old: old ? { ...layout.old, subtotalTo: old } : layout.old,
    ...(layout.new && { new: now ? { ...layout.new, subtotalTo: now } : layout.new }),
    fingerprint: `${layout.fingerprint}≈${old?.toString() ?? ''}/${now?.toString() ?? ''}`,
  };
}

function lastPlace(
  view: SheetView,
  leaves: readonly number[],
  column: LineLayout['old']['subtotal'],
  { unit }: LineLayout,
): Exact | undefined {
  const factor = factorOf(column?.unit ?? unit);
  if (!column || factor.compare(Exact.one) <= 0) return undefined;
  const places = leaves.slice(0, SAMPLE).map((row) => placesOf(view.cell(row, column.column)?.value));
  const most = Math.max(USUAL_PLACES, ...places);
  const step = factor.dividedBy(Exact.of(`1${'0'.repeat(most)}`));
  return step && step.compare(FEN) > 0 ? step : undefined;
}

function placesOf(value: unknown): number {
  if (typeof value !== 'number' && typeof value !== 'string') return 0;
  return /\.(\d+)/.exec(String(value).normalize('NFKC'))?.[1]?.length ?? 0;
}
