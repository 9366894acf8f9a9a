/** 设备费 beside 安装费 and no column for both: the amount is what they come to together. */
import { Exact, sum } from '../../base/exact';
import type { SheetView } from '../sheet-view';
import { numberAt } from './multiplying-columns';
import type { DraftColumn } from './offered-columns';

/** The columns with such amounts; undefined where the heading has none. `rows`: some under the heading. */
export function summedParts(
  view: SheetView,
  rows: readonly number[],
  drafts: readonly DraftColumn[],
): readonly DraftColumn[] | undefined {
  const amounts = drafts.filter(({ field }) => field === 'subtotal');
  if (amounts.length === 0 || !amounts.every(isPartOnly)) return undefined;
  const priced = amounts.map((amount) => ({ amount, ...priceFor(view, rows, amount, drafts) }));
  // Prices that are not those of the parts together: what the parts are cannot be told.
  if (priced.some(({ contradicted }) => contradicted)) return undefined;
  const ofParts = new Map(priced.flatMap(({ price }) => (price ? [[price.column, price] as const] : [])));
  return drafts.flatMap((draft) => {
    const { others = [] } = draft;
    if (draft.field === 'subtotal') return [{ ...draft, changedBy: { base: draft, more: others, less: [] } }];
    return draft.field === 'price' ? (ofParts.get(draft.column) ?? []) : [draft];
  });
}

function isPartOnly({ part, said, others = [] }: DraftColumn): boolean {
  return part === true && said === undefined && others.length > 0 && others.every((other) => other.part === true);
}

/** The price by which the rows come out: that of one column, or of its parts together. */
function priceFor(
  view: SheetView,
  rows: readonly number[],
  amount: DraftColumn,
  drafts: readonly DraftColumn[],
): { readonly price?: DraftColumn; readonly contradicted?: true } {
  const beside = (field: DraftColumn['field']) =>
    drafts.find((one) => one.field === field && (one.side ?? amount.side) === amount.side);
  const [price, quantity] = [beside('price'), beside('quantity')];
  if (!price || !quantity) return {};
  const together: DraftColumn = { ...price, parts: price.others ?? [] };
  const whole = [amount, ...(amount.others ?? [])];
  const comesOut = (prices: readonly DraftColumn[]) =>
    mostOf(rows, (row) => {
      const [count, each, all] = [at(view, row, [quantity]), at(view, row, prices), at(view, row, whole)];
      return count && each && all && count.times(each).minus(all).abs().compare(CENT) <= 0;
    });
  if (comesOut([price, ...(price.others ?? [])])) return { price: together };
  if (comesOut([price])) return { price };
  return price.part ? {} : { contradicted: true };
}

function at(view: SheetView, row: number, columns: readonly DraftColumn[]): Exact | undefined {
  const numbers = columns.flatMap(({ column }) => numberAt(view, row, column) ?? []);
  return numbers.length > 0 ? sum(numbers) : undefined;
}

/** Of the rows that have all three. */
function mostOf(rows: readonly number[], holds: (row: number) => boolean | undefined): boolean {
  const told = rows.map(holds).filter((one) => one !== undefined);
  return told.filter(Boolean).length * 2 > told.length;
}

const CENT = Exact.of('0.01');
