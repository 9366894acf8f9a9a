/** What the words of one column heading say: the field, the side, with or without tax. */
import { keptBy } from '../../base/kept';
import type { ItemField, TaxBasis } from '../form-document';
import type { ItemListLayout } from '../layouts';

type Side = 'old' | 'new';

export interface HeadingWords {
  readonly field?: ItemField;
  readonly side?: Side;
  readonly tax?: TaxBasis;
  readonly review?: 'submitted' | 'reviewed';
  /** By the ending of its words, or without a bracket among them. */
  readonly loose?: true;
  /** A price or an amount, whichever its neighbours are not. */
  readonly priceOrAmount?: true;
  /** Of a price or an amount, where another part stands beside it: 设备费, 安装费. */
  readonly part?: true;
  /** An amount by nothing but its side: 变更前, without a unit. */
  readonly bare?: true;
}

const LONGEST_LOOSE = 12;

/** `label`: in comparable form. Empty where the words are no heading we know. */
export function headingWords(label: string, words: ItemListLayout): HeadingWords {
  const known = knownWords(words);
  const before = known.get(label);
  if (before !== undefined) return before;
  const read = readWords(label, words);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(label, read);
  return read;
}

/** The texts of a sheet are asked for again and again. */
const knownWords = keptBy((_: ItemListLayout) => new Map<string, HeadingWords>());
const MOST_KNOWN = 5_000;

function readWords(label: string, words: ItemListLayout): HeadingWords {
  if (label === '') return {};
  const said = taxWords(label, words);
  if (said === undefined) return untaxedWords(label, words);
  const { tax, word, rest } = said;
  const read = untaxedWords(rest.replace(word, ''), words);
  // 价税合计 is a column by itself.
  return { ...read, ...(read.field === undefined ? untaxedWords(label, words) : {}), tax };
}

/** `rest`: without a bracket in which it stands. */
function taxWords(label: string, words: ItemListLayout) {
  const excluded = words.taxExcluded.find((word) => label.includes(word));
  const word = excluded ?? words.taxIncluded.find((one) => label.includes(one));
  if (word === undefined) return undefined;
  const rest = label.replace(/[([][^()[\]]*[)\]]/g, (bracket) => (bracket.includes(word) ? '' : bracket));
  return { tax: excluded === undefined ? ('included' as const) : ('excluded' as const), word, rest };
}

function untaxedWords(label: string, words: ItemListLayout): HeadingWords {
  if (label === '') return {};
  const whole = words.columns.get(label);
  if (whole === 'delta') return { field: 'delta' };
  for (const [side, sideWords] of [
    ['new', words.newSide],
    ['old', words.oldSide],
  ] as const) {
    for (const word of sideWords) {
      if (EXISTING.test(label)) continue;
      if (label === word) return { side };
      const rest = withoutSide(label, word);
      if (rest === undefined) continue;
      const field = words.columns.get(rest);
      if (field !== undefined) return { field, side };
      if (words.priceOrAmount.has(rest)) return { side, priceOrAmount: true };
      const ending = endingOf(rest, words);
      if (ending !== undefined) return { field: ending, side, loose: true };
    }
  }
  if (whole !== undefined) return { field: whole };
  if (words.newAbove.includes(label)) return { side: 'new' };
  const group = sideOfGroupLabel(label, words);
  return group.side === undefined ? (reviewedWords(label, words) ?? looseWords(label, words)) : group;
}

/** What is there already is no side of a change. */
const EXISTING = /^(?:现有|现状|现存)/;

/** '审定金额', and '审定' over a group of columns. */
function reviewedWords(label: string, words: ItemListLayout): HeadingWords | undefined {
  for (const [review, reviewWords] of [
    ['submitted', words.submitted],
    ['reviewed', words.reviewed],
  ] as const) {
    const word = reviewWords.find((one) => label.startsWith(one));
    if (word === undefined) continue;
    const rest = label.slice(word.length).replace(/^(?:的|情况|数)$/, '');
    if (rest === '') return { review };
    const read = untaxedWords(rest, words);
    if (read.field !== undefined || read.priceOrAmount) return { ...read, review };
  }
  return undefined;
}

/** '价格', '驻场人月单价', '设备(软件)名称'. */
function looseWords(label: string, words: ItemListLayout): HeadingWords {
  if (words.priceOrAmount.has(label)) return { priceOrAmount: true };
  if (words.parts.has(label)) {
    const field = endingOf(label, words);
    return { part: true, loose: true, ...(field ? { field } : {}) };
  }
  if (label.length > LONGEST_LOOSE) return {};
  const bare = label.replace(/\([^()]*\)/g, '');
  if (bare === '') return {};
  const field = (bare === label ? undefined : words.columns.get(bare)) ?? endingOf(bare, words);
  return field === undefined ? {} : { field, loose: true };
}

/** '优惠后金额', '折后总价': what was agreed after something was taken off. */
export const REDUCED = /(?:优惠|折扣?|让利|下浮|打折|议价|谈判)后/;

function endingOf(label: string, words: ItemListLayout): ItemField | undefined {
  const found = words.endings.find(([ending]) => label.endsWith(ending));
  const rest = label.replace(REDUCED, '');
  return found && !words.endingsUnless.some((word) => rest.includes(word)) ? found[1] : undefined;
}

function withoutSide(label: string, word: string): string | undefined {
  // 现有数量 is a stock, not what a change leaves.
  if (word === '现' && /^现[有状存]/.test(label)) return undefined;
  if (label.startsWith(word)) return label.slice(word.length).replace(/^的/, '');
  if (!label.includes(word)) return undefined;
  if (label.endsWith(`(${word})`)) return label.slice(0, -word.length - 2);
  return label.endsWith(word) ? label.slice(0, -word.length) : undefined;
}

/** '变更后情况', '原合同内容': a short label that begins with the side and names no column. */
function sideOfGroupLabel(label: string, words: ItemListLayout): HeadingWords {
  if (label.length > 8) return {};
  const ending = /(情况|部分|内容|清单|方案|配置|信息|数据|费用|预算|概算|合同)$/;
  if (!ending.test(label)) return {};
  if (words.newSide.some((word) => label.startsWith(word))) return { side: 'new' };
  return words.oldSide.some((word) => label.startsWith(word)) ? { side: 'old' } : {};
}
