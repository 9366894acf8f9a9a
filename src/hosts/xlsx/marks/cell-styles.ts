/** The styles of a sheet of our own behind the author's: behind a comment that tells where ours begin, so that they go again. */
import type { DraftStyle } from '../../../workbook/sheet-draft';
import { collectDraftStyles, type DraftStyles } from '../draft-styles';
import { attributeOf, childrenIn, rootOf, type Span } from './xml-spans';

const OURS = '<!--guiju: ours-->';
/** Each list with its items, and how many of a draft's own are those that every workbook has. */
const LISTS = [
  ['fonts', 'font', 1],
  ['fills', 'fill', 2],
  ['borders', 'border', 1],
  ['cellXfs', 'xf', 1],
] as const;
const NAMED = { fontId: 'fonts', fillId: 'fills', borderId: 'borders' } as const;

export function withoutCellStyles(text: string, part: string): string {
  if (!text.includes(OURS)) return text;
  let whole = text;
  for (const [list] of LISTS) {
    const span = listIn(whole, part, list);
    const from = span ? whole.slice(0, span.contentEnd).lastIndexOf(OURS) : -1;
    if (!span || from < span.contentStart) continue;
    const ours = childrenIn(whole, { ...span, contentStart: from + OURS.length }, part).length;
    const opening = counted(whole.slice(span.start, span.contentStart), -ours);
    whole = whole.slice(0, span.start) + opening + whole.slice(span.contentStart, from) + whole.slice(span.contentEnd);
  }
  return whole;
}

/** Numbers for styles of a draft, counted from behind the author's; `text` once all are given out. Undefined where a list is missing: the sheet is plain then. */
export function cellStylesBehind(text: string, part: string): (DraftStyles & { text(): string }) | undefined {
  const sizes: Record<string, number> = {};
  for (const [list] of LISTS) {
    const span = listIn(text, part, list);
    if (!span || span.closesItself) return undefined;
    sizes[list] = childrenIn(text, span, part).length;
  }
  const own = collectDraftStyles();
  const shift = (number: number, list: string, common: number) =>
    number < common ? number : (sizes[list] ?? 0) + number - common;
  const commonOf = (list: string) => LISTS.find(([name]) => name === list)?.[2] ?? 0;
  return {
    numberOf: (style: DraftStyle | undefined) => shift(own.numberOf(style), 'cellXfs', 1),
    xml: () => own.xml(),
    text: () => {
      const drawn = own.xml();
      let whole = text;
      for (const [list, , common] of LISTS) {
        const from = listIn(drawn, part, list);
        const to = listIn(whole, part, list);
        if (!from || !to) continue;
        const items = childrenIn(drawn, from, part).slice(common);
        if (items.length === 0) continue;
        const p = to.prefix;
        const xml = items.map(({ start, end }) =>
          drawn
            .slice(start, end)
            .replace(/(fontId|fillId|borderId)="(\d+)"/g, (_, name: keyof typeof NAMED, number: string) => {
              return `${name}="${shift(Number(number), NAMED[name], commonOf(NAMED[name]))}"`;
            })
            .replace(/<(\/?)(?=\w)/g, `<$1${p}`),
        );
        const opening = counted(whole.slice(to.start, to.contentStart), items.length);
        whole =
          whole.slice(0, to.start) +
          opening +
          whole.slice(to.contentStart, to.contentEnd) +
          OURS +
          xml.join('') +
          whole.slice(to.contentEnd);
      }
      return whole;
    },
  };
}

function listIn(text: string, part: string, name: string): Span | undefined {
  return rootOf(text, part).children.find((one) => one.name === name);
}

/** The opening tag with so many more in its count, where it has one that is a number. */
export function counted(opening: string, more: number): string {
  const count = attributeOf(opening, 0, opening.length, 'count');
  if (!count || !/^\d{1,9}$/.test(count.value)) return opening;
  return `${opening.slice(0, count.start)}${Number(count.value) + more}${opening.slice(count.end)}`;
}
