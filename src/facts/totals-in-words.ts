/** A total written in words (大写) on a list of two sides, and the total in figures it repeats. */
import type { Exact } from '../base/exact';
import type { ItemList, ListTotal } from '../forms/form-document';
import { notFound, type Known, type Reading } from '../workbook/reading';

interface TotalInWords {
  readonly words: Reading<Exact>;
  readonly figures: Reading<Exact>;
}

/** Only beside a total in figures. */
export function slipTotalInWords(list: ItemList, total: ListTotal | undefined): TotalInWords {
  const words = list.totals.findLast(({ kind }) => kind === 'in-words')?.old;
  if (words?.known === false && words.why === 'unreadable' && total && total.kind !== 'in-words') {
    return { words, figures: total.new.known ? total.new : total.old };
  }
  if (words?.known !== true || total === undefined || total.kind === 'in-words') {
    return { words: notFound([list.range]), figures: notFound([list.range]) };
  }
  return { words, figures: total[sideOf(words, list, total)] };
}

/** The side in whose columns it stands; before all of them, the one it agrees with, else what is to be paid now. */
function sideOf(words: Known<Exact>, list: ItemList, { old, new: now }: ListTotal): 'old' | 'new' {
  const column = words.cells[0]?.left ?? 0;
  const within = (side: 'old' | 'new') => {
    const columns = list.columns.filter((one) => one.side === side).map((one) => one.column);
    return columns.length > 0 && column >= Math.min(...columns) && column <= Math.max(...columns);
  };
  if (within('new')) return 'new';
  const agreesWith = (reading: Reading<Exact>) => reading.known && reading.value.equals(words.value);
  if (within('old')) return agreesWith(now) ? 'new' : 'old';
  return agreesWith(old) && !agreesWith(now) ? 'old' : 'new';
}
