/** A line of a compared list: what it is called, how much of it, and the way to its cells. */
import type { MatchItem } from '../../facts/line-identity/match-item';
import { itemWords } from '../../facts/line-identity/match-words';
import type { Workbook } from '../../workbook/workbook';
import { CellChip } from '../shared/cell-chip';
import { useSpeech, type Speech } from '../shared/language';
import { quantityWords } from '../shared/quantity-words';
import { useViewLook } from '../shared/view-look';

interface ComparedLineProps {
  readonly item: MatchItem;
  readonly workbook: Workbook;
  /** Which of the two lists it stands in, where that has to be said. */
  readonly side?: string;
}

export function ComparedLine({ item, workbook, side }: ComparedLineProps) {
  const look = useViewLook();
  const speech = useSpeech();
  return (
    <span className={look.row}>
      {side !== undefined && <span className={look.tag}>{side}</span>}
      <span className={look.text}>{itemWords(item)}</span>
      <span className={look.small}>{numbersOf(item, speech)}</span>
      <CellChip workbook={workbook} range={item.line.cells} />
    </span>
  );
}

function numbersOf({ quantity, price, amount }: MatchItem, speech: Speech): string {
  const yuan = (value: MatchItem['amount']) => (value ? quantityWords({ value, unit: 'CNY' }, speech) : '');
  if (quantity && price) return `${quantity.toString()} × ${yuan(price)}`;
  return [quantity?.toString() ?? '', yuan(amount)].filter((text) => text !== '').join(' · ');
}
