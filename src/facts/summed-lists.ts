/** A summary and the lists it sums up, each on a sheet of its own: 软件 | 150000 beside the sheet 软件, whose total is another. */
import { comparableLabel } from '../base/comparable-text';
import { Exact, sum } from '../base/exact';
import type { CrossedCell, ItemLine, ItemList } from '../forms/form-document';
import type { Workbook } from '../workbook/workbook';
import type { PlacedList } from './joined-lists';
import { totalInFigures } from './list-totals';

/** No summary is longer, none has more annexes. */
const MOST = 100;
/** So many times more or less is another unit than was taken, not another amount. */
const OTHER_UNIT = Exact.of('1000');
const CENT = Exact.of('0.01');

/** The lists, with the amounts of a summary that are not those of the sheets they name; where most of them are, the others are wrong. */
export function withSummed(placed: readonly PlacedList[], { sheets }: Workbook): readonly PlacedList[] {
  const annexes = placed.flatMap(({ document, list }) => {
    // A hidden one may be an old copy.
    const sheet = sheets.find(({ id, visibility }) => id === document.sheet && visibility === 'visible');
    if (!sheet) return [];
    const [, number] = NUMBERED.exec(comparableLabel(sheet.name)) ?? [];
    return [{ document, list, sheet: sheet.name, number, called: [plain(sheet.name), plain(list.title)] }];
  });
  if (annexes.length > MOST) return placed;
  return placed.map((one) => {
    const { list, document } = one;
    const isSummary = list.columns.every(({ field, side }) => field !== 'price' && side !== 'new');
    if (!isSummary || list.lines.length > MOST) return one;
    const rows = list.lines.flatMap((line) => {
      const isNamed = namedBy(line);
      const [annex, ...others] = annexes.filter((other) => other.document !== document && isNamed(other));
      const stated = line.old.subtotal;
      if (!annex || others.length > 0 || !stated.known) return [];
      const due = dueOf(annex.list, stated.value, line.old.subtotalTo);
      return due ? [{ sheet: annex.sheet, due, stated }] : [];
    });
    const wrong = rows.filter(({ due, stated }) => due !== stated.value);
    if (wrong.length === 0 || wrong.length * 2 > rows.length) return one;
    const inUnit = (yuan: Exact) => (list.unit.known && yuan.dividedBy(list.unit.value)) || yuan;
    const crossed = wrong.flatMap(({ sheet, due, stated: { value, cells } }) =>
      cells.map((at): CrossedCell => ({
        at,
        stated: inUnit(value).toString(),
        due: inUnit(due),
        how: `${sheet} 的合计`,
        tooMuch: { side: 'old', by: value.minus(due) },
      })),
    );
    return { ...one, list: { ...list, crossed: [...(list.crossed ?? []), ...crossed] } };
  });
}

/** What is stated where one of its totals, or its lines, come to that; else its own total, where that can be held against it. */
function dueOf(annex: ItemList, stated: Exact, lastPlace = Exact.one): Exact | undefined {
  const total = totalInFigures(annex)?.old;
  if (!total?.known || !annex.unit.known || annex.columns.some(({ side }) => side === 'new')) return undefined;
  const lines = annex.lines.map(({ old: { subtotal } }) => (subtotal.known ? subtotal.value : Exact.zero));
  const amounts = [sum(lines), ...annex.totals.flatMap(({ old }) => (old.known ? old.value : []))];
  // Either may be rounded: with tax, agreed or whole 万元.
  const [first, second] = [lastPlace, annex.unit.value.times(CENT)];
  const close = first.compare(second) < 0 ? second : first;
  if (amounts.some((one) => one.minus(stated).abs().compare(close) <= 0)) return stated;
  const [less, more] = total.value.compare(stated) < 0 ? [total.value, stated] : [stated, total.value];
  return less.times(OTHER_UNIT).compare(more) > 0 ? total.value : undefined;
}

const NUMBERED = /^(附[件表][-—]?[\d一二三四五六七八九十]+)$/;

interface Named {
  readonly number: string | undefined;
  readonly called: readonly string[];
}

/** By its own name, or as 详见附件2 and nothing but that. */
function namedBy({ old: { name }, remark }: ItemLine): (annex: Named) => boolean {
  const own = name.known ? plain(name.value) : '';
  const said = [name, remark].map((one) => (one.known ? comparableLabel(one.value) : '')).join(' ');
  return ({ number, called }) =>
    (own.length > 1 && called.includes(own)) ||
    (number !== undefined && new RegExp(`(?:^|[( ])(?:详?见)?${number}[)。]?(?: |$)`).test(said));
}

function plain(text: string): string {
  return comparableLabel(text).replace(/(?:费用?|清单|明细|预算|概算|表|部分)+$/, '');
}
