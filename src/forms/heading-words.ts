/** What the words of one column heading say: the field, the side, with or without tax. */
import type { ItemField, TaxBasis } from './form-document';
import type { ItemListLayout } from './layouts';

type Side = 'old' | 'new';

export interface HeadingWords {
  readonly field?: ItemField;
  readonly side?: Side;
  readonly tax?: TaxBasis;
}

/** `label`: in comparable form. Empty where the words are no heading we know. */
export function headingWords(label: string, words: ItemListLayout): HeadingWords {
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
    // prettier-ignore
    for (const word of sideWords) {
      if (label === word) return { side };
      const rest = withoutSide(label, word);
      const field = rest === undefined ? undefined : words.columns.get(rest);
      if (field !== undefined) return { field, side };
    }
  }
  if (whole !== undefined) return { field: whole };
  if (words.newAbove.includes(label)) return { side: 'new' };
  return sideOfGroupLabel(label, words);
}

function withoutSide(label: string, word: string): string | undefined {
  if (label.startsWith(word)) return label.slice(word.length).replace(/^的/, '');
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
