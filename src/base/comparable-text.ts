/**
 * Texts as they are compared: the same label however it was typed. What people
 * read, and what stands as evidence, is always the text as it was typed.
 */

const SPACES = /[\s\u200b-\u200d\u2060\ufeff]+/g;
/** A colon as people type it; the later ones are look-alikes. */
export const COLON = /[:：﹕︰∶]/;
const COLONS_ALIKE = /[︰∶]/g;
const DASHES = /[\u2010-\u2015\u2212\u2500]/g;

/** Of nothing but these, as most texts are, nothing changes. */
const COMPARABLE = /^[!-`{-~\u4e00-\u9fff]*$/;

/** Width, case and kinds of dashes made one, spaces and line breaks gone: '计量\n 单位' → '计量单位'. */
export function comparableText(text: string): string {
  if (COMPARABLE.test(text)) return text;
  return text.replace(COLONS_ALIKE, ':').normalize('NFKC').replace(SPACES, '').replace(DASHES, '-').toUpperCase();
}

const NUMBERING = /^(?:\d{1,2}[.、)](?!\d)|[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\))/;
/** A unit in brackets, in text made comparable. */
export const UNIT_IN_BRACKETS =
  /[([【〔](?:(?:金额)?单位:?)?(?:人民币|RMB)?:?(?:亿元|百万元|万元|千元|元|亿|万|%|年|月|日|台|套|个|人月|人天|人日|人|天|次|项|米|平方米|M|㎡|M2|公里|KM|点|份|批|条)(?:\/[^)\]】〕]{1,6})?[)\]】〕]/g;
/** Nothing of the sort stands in it. */
const BARE = /^[^\d一二三四五六七八九十([【〔/,*※:;][^([【〔/,*※:;]*$/;
const UNIT_AT_END = /[/,](?:亿元|百万元|万元|千元|元)$/;

/** Its own label, as most names are. */
export function isOwnLabel(text: string): boolean {
  return COMPARABLE.test(text) && BARE.test(text);
}

/**
 * A label with what does not make it another label taken off: numbering in
 * front, marks of required fields, the unit, the colon at the end.
 * '1. 项目总投资（万元）：' → '项目总投资'
 */
export function comparableLabel(text: string): string {
  return comparableText(text)
    .replace(NUMBERING, '')
    .replace(UNIT_IN_BRACKETS, '')
    .replace(/^[*※]+|[*※:;]+$/g, '')
    .replace(UNIT_AT_END, '');
}
