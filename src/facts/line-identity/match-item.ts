/** A line of a list as it is matched with those of another: its words made comparable, its numbers exact. */
import { comparableLabel, comparableText } from '../../base/comparable-text';
import type { Exact } from '../../base/exact';
import { keptBy } from '../../base/kept';
import { atOnce, ITEMS_OF_A_STEP, type Steps } from '../../base/steps';
import type { ItemLine, ItemList, ItemSide } from '../../forms/form-document';
import type { Reading } from '../../workbook/reading';
import { sideAmount } from '../line-change';

export interface MatchItem {
  readonly line: ItemLine;
  readonly side: ItemSide;
  /** Its place among the lines compared, from zero: the last thing that is asked. */
  readonly at: number;
  /** The subproject or section it stands in; empty where nobody says. */
  readonly group: string;
  readonly name: string;
  /** The name without what stands in brackets and without signs. */
  readonly bareName: string;
  /** Empty where silent, or where nothing but a dash is written. */
  readonly model: string;
  readonly spec: string;
  readonly quantity: Exact | undefined;
  readonly price: Exact | undefined;
  /** 小计 as stated, else 数量 × 单价. */
  readonly amount: Exact | undefined;
  /** The same numbers as text to look up by; empty where there is none. */
  readonly keys: { readonly quantity: string; readonly price: string; readonly amount: string };
}

type Words = Omit<MatchItem, 'line' | 'side' | 'at' | 'group'> & { readonly ownGroup: string; readonly named: boolean };

/** What a side says, kept by its line. */
const wordsOf = {
  old: keptBy((line: ItemLine) => wordsOfSide(line.old, line.new, line)),
  new: keptBy((line: ItemLine) => wordsOfSide(line.new, line.old, line)),
};

/** One side of the lines of lists that stand together, in order. */
export function matchItems(lists: readonly ItemList[], side: 'old' | 'new'): readonly MatchItem[] {
  return atOnce(readingItems(lists, side));
}

/** The same, in steps; what is known of a line is kept by the line. */
export function* readingItems(lists: readonly ItemList[], side: 'old' | 'new'): Steps<readonly MatchItem[]> {
  const items: MatchItem[] = [];
  for (const list of lists) {
    const sections = sectionsOf(list);
    for (const line of list.lines) {
      if (items.length % ITEMS_OF_A_STEP === 0) yield;
      const { ownGroup, named, ...words } = wordsOf[side](line);
      const group = (named ? ownGroup : '') || (sections.get(line.index) ?? '');
      items.push({ line, side: line[side], at: items.length, group, ...words });
    }
  }
  return items;
}

function sectionsOf(list: ItemList): ReadonlyMap<number, string> {
  const sections = new Map<number, string>();
  // The innermost section comes last.
  for (const { label, lines } of list.sections) {
    const name = comparableLabel(label);
    for (const index of lines) sections.set(index, name);
  }
  return sections;
}

function wordsOfSide(side: ItemSide, other: ItemSide, line: ItemLine): Words {
  const ownGroup = said(line.group);
  const ownName = said(side.name);
  const name = ownName || ownGroup;
  const amount = sideAmount(side, other);
  const [quantity, price] = [side.quantity, side.price].map((read) => (read.known ? read.value : undefined));
  const yuan = amount.known ? amount.yuan : undefined;
  return {
    ownGroup,
    named: ownName !== '',
    name,
    bareName: bare(name),
    model: said(side.model),
    spec: said(side.spec),
    quantity,
    price,
    amount: yuan,
    keys: { quantity: quantity?.toString() ?? '', price: price?.toString() ?? '', amount: yuan?.toString() ?? '' },
  };
}

const SAYS_NOTHING = /^[-/\\_.,、]*$|^无$|^同上$/;

function said(reading: Reading<string>): string {
  if (!reading.known) return '';
  const text = comparableLabel(comparableText(reading.value));
  return SAYS_NOTHING.test(text) ? '' : text;
}

function bare(name: string): string {
  const plain = name.replace(/[([【〔<《「][^)\]】〕>》」]*[)\]】〕>》」]/g, '').replace(/[^\p{L}\p{N}]/gu, '');
  return plain === '' ? name : plain;
}

/** The same number, both known. */
export function sameNumber(a: Exact | undefined, b: Exact | undefined): boolean {
  return a !== undefined && b !== undefined && a.equals(b);
}
