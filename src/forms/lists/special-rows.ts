/** Rows of a list that are none of its lines: totals, the words under it, the marks of a next page. */
import { Exact } from '../../base/exact';
import type { Cell } from '../../workbook/workbook';
import type { TaxBasis } from '../form-document';
import type { ItemListLayout } from '../layouts';
import { type SheetView, textOf } from '../sheet-view';
import { numberingLevel, numberingOf } from './numbering';
import type { RowColumns, RowKind } from './row-kind';

const LONGEST_TOTAL_LABEL = 20;
const LONGEST_FOOTER_LABEL = 12;

/** `first`: the words of the row, `numbering` what stands before them in a cell of its own. */
export function specialRow(
  view: SheetView,
  { first, numbering }: RowWords,
  filledCount: number,
  counted: boolean,
  words: ItemListLayout,
): RowKind | undefined {
  const label = view.label(first);
  if (filledCount <= 2 && !counted && isContinuationMark(label, words)) return { kind: 'continuation' };
  const basis = basisOfRow(label, words);
  if (saysInWords(label, words)) return { kind: 'in-words', label: first.trim(), ...(basis ? { basis } : {}) };
  if (counted && isTax(label, words)) return { kind: 'tax', label: first.trim() };
  const bare = bareLabel(label);
  if (bare.length > LONGEST_TOTAL_LABEL || /^其中(?!间)/.test(bare)) return undefined;
  if (counted && words.running.has(bare)) return { kind: 'subtotal', label: first.trim(), running: true };
  const bracketed = /\(([^()]+)\)$/.exec(label)?.[1] ?? '';
  const named = words.subtotals.has(bracketed) || words.totals.has(bracketed) ? bracketed : bare;
  const kind = totalKind(named, words) ?? (counted ? taxedTotal(label, words) : undefined);
  if (kind === undefined) return undefined;
  const level = numberingLevel(numbering) ?? numberingLevel(numberingOf(first));
  return {
    kind,
    label: first.trim(),
    ...(basis ? { basis } : {}),
    ...(level !== undefined && level <= 2 ? { level } : {}),
  };
}

/** Nothing but '合计' or '小计', which no line is called: it may state a quantity, too. `label`: in comparable form. */
export function isPlainTotal(label: string, words: ItemListLayout): boolean {
  if (!label.includes('计')) return false;
  const bare = bareLabel(label);
  return PLAIN_TOTAL.test(bare) && (words.totals.has(bare) || words.subtotals.has(bare));
}

const PLAIN_TOTAL = /计$/;

/** '合计（大写）', '变更后合计（大写）：…'. `label`: in comparable form. */
export function saysInWords(label: string, words: ItemListLayout): boolean {
  const plain = label.replace(/[()]/g, '');
  if (words.inWords.some((word) => plain.startsWith(word))) return true;
  const [, before] = /^([^:]{2,12}?)大写/.exec(plain) ?? [];
  return before !== undefined && ends(words.totals, before);
}

/** '三、总投资（一+二+三）', '合计【（一）＋（二）】' are called 总投资, 合计. `label`: in comparable form. */
function bareLabel(label: string): string {
  return label
    .slice(numberingOf(label).length)
    .replace(/[【〔[][^【】〔〕[\]]*[】〕\]]/g, '')
    .replace(/\([^()]*\)/g, '')
    .replace(/[=:].*$/, '')
    .replace(SUMMANDS, '')
    .replace(/[+、~]+$/, '');
}

/** '一+二+三', '1~4' behind the words. */
const SUMMANDS =
  /(?:[一二三四五六七八九十]{1,3}|\d{1,3})(?:[+、~-](?:[一二三四五六七八九十]{1,3}|\d{1,3}))+(?:项|行)?$/;

function totalKind(label: string, words: ItemListLayout): 'total' | 'subtotal' | undefined {
  // 小计1, 小计（1）, 合计二
  const bare = label.replace(/计(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/, '计');
  if (ends(words.subtotals, bare)) return 'subtotal';
  return ends(words.totals, bare) ? 'total' : undefined;
}

/** '不含税造价', '含税金额', '税后价': an amount with tax or without. */
function taxedTotal(label: string, words: ItemListLayout): 'total' | undefined {
  const said = [...words.taxExcluded, ...words.taxIncluded].find((word) => label.includes(word));
  if (said === undefined) return undefined;
  const rest = bareLabel(label.replace(said, ''));
  return rest === '' || TAXED.test(rest) ? 'total' : undefined;
}

const TAXED =
  /^(?:工程|项目|合同|本|投标|中标|成交|采购|标的)?(?:总)?(?:造价|价|价款|价格|金额|费用|投资|额|预算|概算|报价)$/;

function basisOfRow(label: string, words: ItemListLayout): TaxBasis | undefined {
  if (words.taxExcluded.some((word) => label.includes(word))) return 'excluded';
  return words.taxIncluded.some((word) => label.includes(word)) ? 'included' : undefined;
}

/** '税金（6%）', '增值税 9%', '税率6%', '6%增值税'. */
function isTax(label: string, words: ItemListLayout): boolean {
  const bare = bareLabel(label)
    .replace(/[×x*]?(?:税率|按|计取)?\d+(?:\.\d+)?%(?:计取|的)?/g, '')
    .replace(/^应[纳交缴](?=.*税)/, '');
  return words.taxAmounts.has(bare) || (bare === '税率' && /\d%/.test(label)) || (bare === '' && /税.*\d%/.test(label));
}

/** '6%' in a cell of its own: the rate of the tax named beside it, no quantity and no price. */
export function shareIn(cell: Cell | undefined): string | undefined {
  const { value, numberFormat } = cell ?? {};
  const shown =
    typeof value === 'number' && numberFormat?.includes('%')
      ? `${Exact.fromCell(value)?.times(HUNDRED).toString()}%`
      : textOf(cell).normalize('NFKC').trim();
  return /^\d+(?:\.\d+)?%$/.test(shown) ? shown : undefined;
}

const HUNDRED = Exact.of('100');

/** '续表', '表1（续）', '硬件清单（续二）'; the 续 of 变更手续 is none. `label`: in comparable form. */
export function isContinuationMark(label: string, words: ItemListLayout): boolean {
  const bare = label.replace(/[()]/g, '').replace(NUMBER_AT_END, '');
  const bracketed = /\((续[^()]*)\)/.exec(label)?.[1]?.replace(NUMBER_AT_END, '') ?? '';
  return words.continuations.some((mark) =>
    mark.length === 1 ? bare === mark || bracketed === mark : bare.startsWith(mark) || bare.endsWith(mark),
  );
}

const NUMBER_AT_END = /(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/;

/** '注：…', '建设单位（盖章）：'; the bare word is one where no number stands in any column of amounts: a system may be called 审核. */
export function isFooter(
  view: SheetView,
  row: number,
  first: string,
  columns: RowColumns,
  words: ItemListLayout,
): boolean {
  const word = wordOf(view, first);
  if (!words.footers.has(word) && !OPINION_OF_A_PARTY.test(word)) return false;
  if (/[:：]|[（(][^）)]{0,8}[章签名字][^）)]{0,4}[）)]/.test(first)) return true;
  return !columns.amounts.some((column) => isPlainNumber(view.text(row, column)));
}

/** A footer that says something of the rows around it, and may stand between them. */
export function isNote(view: SheetView, first: string): boolean {
  return /^(?:注|备注|说明)$/.test(wordOf(view, first));
}

/** What stands before a colon or a bracket. */
function wordOf(view: SheetView, first: string): string {
  const opening = view.label(first.slice(0, LONGEST_FOOTER_LABEL)).replace(/^\(/, '');
  return opening.split(/[:(]/, 1)[0] ?? '';
}

/** '监理单位意见' begins the place of an opinion; 征求意见 may be work to be done. */
const OPINION_OF_A_PARTY =
  /^.{0,8}(?:单位|部门|局|财政|业主|监理|承包人|专家|审批|审核)(?:审[核批查])?意见(?:及盖章)?$/;

function isPlainNumber(text: string): boolean {
  return /^[¥+-]?\d[\d,.]*\s*[十百千万亿]{0,2}元?\p{Script=Han}?$/u.test(text.normalize('NFKC').trim());
}

function ends(totals: ReadonlySet<string>, label: string): boolean {
  if (totals.has(label)) return true;
  for (const word of totals) if (label.endsWith(word)) return true;
  return false;
}

/** The words a row begins with. */
interface RowWords {
  readonly first: string;
  readonly numbering: string;
}

/** Past the number of the row, where words follow it; behind the amounts only where '合计' stands there. */
export function wordsOf(
  view: SheetView,
  row: number,
  columns: RowColumns,
  words: ItemListLayout,
): RowWords | undefined {
  const before = wordsBefore(view, row);
  if (before && !columns.names.some((column) => columns.amounts.some((amount) => amount <= column))) return before;
  const named = firstText(view, row, columns.names);
  const behind = named ?? (before ? undefined : view.filled(row).find(({ cell }) => typeof cell.value === 'string'));
  const first = typeof behind === 'object' ? textOf(behind.cell) : behind;
  return first !== undefined && isPlainTotal(view.label(first), words) ? { first, numbering: '' } : before;
}

/** In the first of these columns in which anything stands. */
export function firstText(view: SheetView, row: number, columns: readonly number[]): string | undefined {
  for (const column of columns) {
    const text = view.text(row, column);
    if (text !== '') return text;
  }
  return undefined;
}

function wordsBefore(view: SheetView, row: number): RowWords | undefined {
  let numbering = '';
  for (const cell of view.sheet.rows[row] ?? []) {
    const value = cell?.value ?? null;
    if (typeof value === 'number' && value > 9999) break;
    if (typeof value !== 'string' || value.trim() === '') continue;
    if (numbering !== '' || numberingLevel(value) === undefined) return { first: value, numbering };
    numbering = value;
  }
  return numbering === '' ? undefined : { first: numbering, numbering: '' };
}
