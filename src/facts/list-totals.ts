/** The totals of a list: which of them is the list's own, and which of the others are not what their lines come to. */
import { formatArea, type CellRange } from '../base/address';
import { Exact } from '../base/exact';
import { Kept } from '../base/kept';
import type { ItemLine, ItemList, ListTotal } from '../forms/form-document';
import { known, type Reading, type Unknown } from '../workbook/reading';
import type { FactId } from './fact-id';
import type { FactValue } from './subject';

type Side = 'old' | 'new';

/** In figures and of all lines: the last; one without tax only where there is no other. */
export function totalInFigures(list: ItemList): ListTotal | undefined {
  const whole = list.totals.filter(
    ({ kind, lines, label, before }) =>
      kind === 'total' && lines.length === list.lines.length && !before && !ROUNDED.test(label),
  );
  return whole.findLast(({ basis }) => basis !== 'excluded') ?? whole.at(-1);
}

/** 大写, but where it is the amount that was rounded. */
export function totalInWords({ totals }: ItemList): ListTotal | undefined {
  const rounded = totals.flatMap(({ kind, label, old }) =>
    kind === 'total' && ROUNDED.test(label) && old.known ? [old.value] : [],
  );
  return totals.findLast(
    ({ kind, old }) => kind === 'in-words' && !(old.known && rounded.some((one) => one.equals(old.value))),
  );
}

/** '合计（取整）', '优惠后总价（取整到千元）'. */
const ROUNDED = /取整|圆整|凑整|四舍五入/;

/** A power of ten, no less than a yuan, to which the amount was rounded up or down. */
function isRoundedTo(stated: Exact, computed: Exact): boolean {
  const off = stated.minus(computed).abs();
  return STEPS.some((step) => off.compare(step) < 0 && stated.dividedBy(step)?.isInteger() === true);
}

const STEPS = ['1', '10', '100', '1000', '10000', '100000'].map((step) => Exact.of(step));

/** What the rows of the tax add to this total; none where they add nothing. */
export function taxIn(list: ItemList, total: ListTotal | undefined, side: Side): readonly Reading<Exact>[] {
  return total?.tax === 'added' ? list.taxes.map((tax) => tax[side]) : [];
}

/** A total that is not what its lines come to. */
interface WrongTotal {
  readonly label: string;
  readonly side: Side;
  readonly stated: Exact;
  readonly computed: Exact;
  readonly cells: readonly CellRange[];
}

/** Half of the last of two places of the list's unit, in yuan. */
const HALF_A_PLACE = Exact.of('0.005');

/** Subtotals, and totals that are not the list's own, against their lines; nothing where there are none to check. */
export function subtotalFacts(list: ItemList): ReadonlyMap<FactId, Reading<FactValue>> {
  const { wrong, checked, unread } = checkedSubtotals(list);
  if (unread && wrong.length === 0)
    return new Map<FactId, Unknown>([
      ['list.wrongSubtotalCount', unread],
      ['list.wrongSubtotals', unread],
    ]);
  if (checked.length === 0) return new Map();
  const cells = wrong.length > 0 ? wrong.flatMap((one) => one.cells) : checked;
  const words = wrong.length > 0 ? wrong.map(wordsOf).join('；') : '无';
  return new Map<FactId, Reading<FactValue>>([
    ['list.wrongSubtotalCount', known<FactValue>({ type: 'number', value: Exact.of(String(wrong.length)) }, cells)],
    ['list.wrongSubtotals', known<FactValue>({ type: 'text', value: words }, cells)],
  ]);
}

/** Cells that do not come out with the others of their row, or with their column; nothing where all do. */
export function crossedFacts({ crossed = [] }: ItemList): ReadonlyMap<FactId, Reading<FactValue>> {
  if (crossed.length === 0) return new Map();
  const cells = crossed.map(({ at }) => at);
  const words = crossed.slice(0, MOST_CROSSED).map(({ at, stated, due, how }) => {
    return `${formatArea(at)} 写 ${stated.trim()}，按“${how}”应为 ${due.toString()}`;
  });
  return new Map<FactId, Reading<FactValue>>([
    ['list.crossedCount', known<FactValue>({ type: 'number', value: Exact.of(String(crossed.length)) }, cells)],
    ['list.crossed', known<FactValue>({ type: 'text', value: words.join('；') }, cells)],
  ]);
}

const MOST_CROSSED = 5;

/** What of the difference a wrong subtotal carries into the total that adds it up. */
export function gapsOfSubtotals(list: ItemList): readonly { at: string; side: Side; gap: Exact }[] {
  return checkedSubtotals(list).wrong.map(({ label, side, stated, computed, cells }) => ({
    at: `${cells[0] ? formatArea(cells[0]) : ''} ${label}`.trim(),
    side,
    gap: stated.minus(computed),
  }));
}

interface Checked {
  readonly wrong: readonly WrongTotal[];
  readonly checked: readonly CellRange[];
  /** The first that cannot be read, or of whose lines one cannot. */
  readonly unread: Unknown | undefined;
}

const keptChecked = new Kept<ItemList, readonly [], Checked>();

function checkedSubtotals(list: ItemList): Checked {
  return keptChecked.of(list, [], () => checkSubtotals(list));
}

function checkSubtotals(list: ItemList): Checked {
  const own = totalInFigures(list);
  const close = list.unit.known ? list.unit.value.times(HALF_A_PLACE) : HALF_A_PLACE;
  const others = list.totals.filter(
    (total) => total.kind !== 'in-words' && total !== own && total.lines.length > 0 && !isOtherBasis(list, total, own),
  );
  const wrong: WrongTotal[] = [];
  const checked: CellRange[] = [];
  let unread: Unknown | undefined;
  for (const total of others) {
    for (const side of ['old', 'new'] as const) {
      const stated = total[side];
      if (!stated.known && stated.why === 'unreadable') unread ??= stated;
      if (!stated.known) continue;
      const computed = comeTo(list, total, side);
      if (computed && 'why' in computed) unread ??= withPlace(computed, total.label);
      if (computed === undefined || 'why' in computed) continue;
      checked.push(...stated.cells);
      const rounded = ROUNDED.test(total.label);
      const isOff = (sum: Exact | Unknown | undefined) =>
        sum === undefined ||
        'why' in sum ||
        (stated.value.minus(sum).abs().compare(close) > 0 && !(rounded && isRoundedTo(stated.value, sum)));
      // Right by 数量 × 单价: a line is wrong, which is told of that line.
      if (isOff(computed) && isOff(comeTo(list, total, side, recomputedOfLine)))
        wrong.push({ label: total.label, side, stated: stated.value, computed, cells: stated.cells });
    }
  }
  return { wrong, checked, unread };
}

function withPlace(line: Unknown, label: string): Unknown {
  const { looked, reason = NO_AMOUNT } = line;
  const at = looked[0] ? formatArea(looked[0]) : '';
  return {
    ...line,
    reason: { zh: `“${label}”所辖的 ${at}：${reason.zh}`, en: `${at}, which "${label}" adds up: ${reason.en}` },
  };
}

const NO_AMOUNT = { zh: '读不出金额', en: 'the amount cannot be read' };

/** Of the same lines once more without tax, or with it, and no row says what the tax is: nothing to check it by. */
function isOtherBasis(list: ItemList, { basis, lines }: ListTotal, own: ListTotal | undefined): boolean {
  return basis !== undefined && own !== undefined && lines.length === list.lines.length && list.taxes.length === 0;
}

function wordsOf({ label, stated, computed, cells }: WrongTotal): string {
  const place = cells[0] ? formatArea(cells[0]) : '';
  return `${place} ${label} 写 ${stated.toString()}元，所辖各行之和 ${computed.toString()}元`;
}

/** What cannot be read of a line; undefined where none states an amount. */
function comeTo(
  list: ItemList,
  { lines, tax, before }: ListTotal,
  side: Side,
  amountOf: (line: ItemLine, side: Side) => Reading<Exact> = amountOfLine,
): Exact | Unknown | undefined {
  let total = before?.[side === 'old' ? 0 : 1] ?? Exact.zero;
  let any = false;
  const readings = [
    ...lines.flatMap((index) => list.lines[index] ?? []).map((line) => amountOf(line, side)),
    ...(tax === undefined ? [] : list.taxes.map((row) => row[side])),
  ];
  for (const [at, reading] of readings.entries()) {
    if (!reading.known && reading.why !== 'not-found') return reading;
    if (!reading.known) continue;
    any = true;
    total = at >= lines.length && tax === 'taken-off' ? total.minus(reading.value) : total.plus(reading.value);
  }
  return any || isNaught(list, lines, side) ? total : undefined;
}

/** Of lines that are all new, or all fall away, the other side comes to nothing. */
function isNaught(list: ItemList, indexes: readonly number[], side: Side): boolean {
  const lines = indexes.flatMap((index) => list.lines[index] ?? []);
  const other = side === 'old' ? 'new' : 'old';
  return (
    lines.some((line) => line[other].subtotal.known) &&
    lines.every(({ [side]: { quantity, price, subtotal } }) =>
      [quantity, price, subtotal].every((one) => !one.known && one.why === 'not-found'),
    )
  );
}

function amountOfLine(line: ItemLine, side: Side): Reading<Exact> {
  const { quantity, price, subtotal } = line[side];
  if (subtotal.known || subtotal.why !== 'not-found') return subtotal;
  if (quantity.known && quantity.value.isZero()) return quantity;
  return quantity.known && price.known ? known(quantity.value.times(price.value), quantity.cells) : subtotal;
}

function recomputedOfLine(line: ItemLine, side: Side): Reading<Exact> {
  const { quantity, price, subtotal } = line[side];
  return quantity.known && price.known ? known(quantity.value.times(price.value), quantity.cells) : subtotal;
}
