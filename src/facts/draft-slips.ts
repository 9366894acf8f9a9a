/** A slip that nobody has filled in is a draft: no application, and nothing to other slips. */
import type { FormDocument, ItemList, ItemSide } from '../forms/form-document';
import type { Exact } from '../base/exact';
import type { Reading } from '../workbook/reading';

/** No figure in any line, no total, no stated amount. */
export function isDraft({
  documents,
  lists,
}: {
  readonly documents: readonly FormDocument[];
  readonly lists: readonly ItemList[];
}): boolean {
  return (
    !lists.some(hasFigures) && !documents.some(({ fields }) => STATED.some((id) => hasNumber(fields.get(id)?.text)))
  );
}

/** The formulas of an empty form come to zero. */
export function hasFigures({ lines, totals }: ItemList): boolean {
  const inSide = ({ quantity, price, subtotal }: ItemSide) => [quantity, price, subtotal].some(isFigure);
  const inTotal = (total: Reading<Exact>) => total.known && !total.value.isZero();
  return (
    lines.some((line) => inSide(line.old) || inSide(line.new)) ||
    totals.some((total) => inTotal(total.old) || inTotal(total.new))
  );
}

/** What cannot be read is something somebody wrote. */
function isFigure(reading: Reading<Exact>): boolean {
  return reading.known ? !reading.value.isZero() : reading.why !== 'not-found';
}

const STATED = ['statedAmount', 'contractAfter', 'amountBefore', 'amountAfter', 'amountUp', 'amountDown'];

/** '    元' as printed is no amount. */
function hasNumber(text: Reading<string> | undefined): boolean {
  return (
    text?.known === true && /[1-9一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟]/.test(text.value.normalize('NFKC'))
  );
}
