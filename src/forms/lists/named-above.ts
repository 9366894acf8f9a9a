/** An amount over a list whose label names the total of the list. */
import { comparableText } from '../../base/comparable-text';
import { Exact } from '../../base/exact';
import { notFound } from '../../workbook/reading';
import { amountReading } from '../cell-readings';
import type { ListTotal } from '../form-document';
import { type SheetView, textOf } from '../sheet-view';
import type { LineLayout } from './item-lines';
import { titleOf, type ListDraft } from './list-draft';

/** '预算总金额：人民币10000元（大写：壹万元整）', '合计：壹万元整', where that is no total of the list. Nothing else may be said, and it is silent where either may be the other rounded. */
export function namedAbove(
  view: SheetView,
  row: number,
  draft: ListDraft,
  layout: LineLayout,
  totals: readonly ListTotal[],
): ListTotal | undefined {
  const whole = totals.find(({ kind, old }) => kind === 'total' && old.known);
  const filled = view.filled(row);
  const texts = filled.map(({ cell }) => comparableText(textOf(cell)));
  const [label, budget, value = '', words = ''] =
    [texts.join(''), ...texts].map((text) => NAMED.exec(text)).find((match) => match) ?? [];
  // 预算金额 over an offer or a contract is another amount.
  if (!whole || whole.basis || layout.withoutTax || !label || (budget && !/预算/.test(titleOf(view, draft))))
    return undefined;
  const cells = view.rows(row, row, layout.left, layout.right);
  const at = filled
    .filter(({ cell }) => comparableText(textOf(cell)).includes(words))
    .map(({ column }) => view.at(row, column));
  const read = (text: string) => amountReading({ value: text }, at, '元');
  // '¥16.8' over a list in 万元 may be either.
  const inYuan = (layout.old.subtotal?.unit ?? layout.unit) === '元' || /\d万?元/.test(value);
  const old = [read(words), ...(inYuan ? [read(value)] : [])].find(
    (one) => !(one.known && totals.some((total) => total.old.known && mayBe(one.value, total.old.value))),
  );
  return old && read(words).known ? { ...whole, kind: 'in-words', label, cells, old, new: notFound([]) } : undefined;
}

const NAMED =
  /^(?:(预算)总?金额|总金额|合计(?:金额)?|(?:投标)?总价):((?:人民币|大写|[¥(:,]|\d[\d,.]*万?元)*([零〇壹贰貳叁肆伍陆陸柒捌玖拾佰仟万萬亿億元圆圓整正角分]{3,})[)。]*(?:\([¥\d,.]+万?元?\))?[)。]*)$/;

/** The same, or one the other rounded to no more than 万元. */
function mayBe(one: Exact, other: Exact): boolean {
  const off = one.minus(other).abs();
  return ROUNDED_TO.some(
    (step) => off.compare(step) < 0 && [one, other].some((amount) => amount.dividedBy(step)?.isInteger()),
  );
}

const ROUNDED_TO = ['0.01', '1', '10', '100', '1000', '10000'].map((step) => Exact.of(step));
