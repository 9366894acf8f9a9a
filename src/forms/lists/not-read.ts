/** Lists as people lay them out of which no sum of a column means anything: said, and not read. */
import type { CellRange } from '../../base/address';
import type { Bilingual } from '../../base/bilingual';
import type { ItemListLayout } from '../layouts';
import type { SheetView } from '../sheet-view';
import type { ListHeader } from './list-header';

export interface NotRead {
  readonly why: Bilingual;
  readonly cells: CellRange;
}

/** `rows`: of the lines. */
export function notReadList(
  view: SheetView,
  rows: readonly number[],
  { headings, twoSided, bottom }: ListHeader,
  words: ItemListLayout,
): NotRead | undefined {
  // Under the heading or in its last row.
  for (const row of [bottom, bottom + 1]) {
    const digits = view.filled(row).filter(({ column }) => DIGIT.test(view.label(view.text(row, column))));
    if (digits[0] && digits.length >= FEWEST_DIGITS) return { why: BY_DIGITS, cells: view.at(row, digits[0].column) };
  }
  const sides = headings.find(({ column }) => {
    const said = rows.slice(0, SAMPLE).map((row) => view.label(view.text(row, column)));
    const of = (side: readonly string[]) => said.filter((text) => side.includes(text)).length;
    const [old, now] = [of(words.oldSide), of(words.newSide)];
    return old > 0 && now > 0 && old + now === said.length;
  });
  return sides && !twoSided ? { why: BY_ROWS, cells: sides.cells } : undefined;
}

const SAMPLE = 40;
const FEWEST_DIGITS = 4;
const DIGIT = /^[亿千百十万元角分]$/;

const BY_DIGITS: Bilingual = {
  zh: '金额按“万千百十元角分”分格写，每格一个数字，没有读',
  en: 'its amounts stand one digit a cell and were not read',
};
const BY_ROWS: Bilingual = {
  zh: '各项的原、现分两行写，没有读',
  en: 'old and new stand in rows of their own and were not read',
};
