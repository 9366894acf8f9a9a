/**
 * Reads an amount as people write it in a cell, exactly and in yuan, or says
 * in words why what stands there is not one amount. A blank is a blank, and
 * nothing that is doubtful is ever taken for zero.
 */
import type { Bilingual } from './bilingual';
import { amountUnitOf, factorOf, type AmountUnit } from './amount-unit';
import { parseChineseAmount } from './chinese-numerals';
import { Exact } from './exact';

type AmountText =
  /** `unit` is the one the text itself states; absent where the context's, or yuan, was taken. */
  | { readonly kind: 'amount'; readonly yuan: Exact; readonly unit?: AmountUnit }
  | { readonly kind: 'blank' }
  | { readonly kind: 'unreadable'; readonly reason: Bilingual };

const LONGEST = 200;

/** `contextUnit`: of the column, the label or the title line; yuan where there is none. */
export function readAmountText(text: string, contextUnit: AmountUnit = '元'): AmountText {
  const plain = plainly(text);
  if (isBlank(plain)) return { kind: 'blank' };
  if (plain.length > LONGEST) return refuse('文字过长，不是一个金额', 'the text is too long to be an amount');
  const refusal = refusalOf(plain, text.trim());
  if (refusal) return { kind: 'unreadable', reason: refusal };
  return inTwoWritings(plain, contextUnit, text.trim()) ?? oneWriting(plain, contextUnit, text.trim());
}

/** The number of a numeric cell, in yuan. */
export function amountOfNumber(value: number, unit: AmountUnit): Exact | undefined {
  const exact = Exact.fromCell(value);
  return unit === '元' ? exact : exact?.times(factorOf(unit));
}

function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u2212\u2010\u2011]/g, '-')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Nothing, a dash, or only what the form prints: '      万元', '¥____元', '年 月'. */
function isBlank(plain: string): boolean {
  return /^[-–—─/\\_.…\s年月日元万千百亿圆整%¥()]*$/.test(plain.replace(/人民币|大写|小写|RMB|:/gi, ''));
}

const VAGUE =
  /约|大概|左右|上下|不超过|不少于|不低于|不高于|以内|以上|以下|至少|至多|最多|最低|最高|暂估|暂定|暂列|估计|预估|余元|余万|多万|多元|±|[<>≤≥]|~$|[几数][十百千万亿]/;
const OPEN = /若干|待定|未定|另行|面议|另议|详见|见附|同上|据实|按实|据实结算|TBD|N\/A/i;
const RANGE = /\d\s*(?:亿|千|百|万)*元?\s*(?:-|–|—|~|至|到)\s*¥?\s*\d/;
const FOREIGN = /[$€£]|美元|港元|港币|欧元|日元|美金|USD|HKD|EUR|JPY/i;

function refusalOf(plain: string, shown: string): Bilingual | undefined {
  if (/^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i.test(plain)) {
    return reason(`公式出错（${shown}），没有数值`, `the formula fails (${shown}); there is no number`);
  }
  const vague = VAGUE.exec(plain)?.[0];
  if (vague)
    return reason(
      `“${shown}”含“${vague}”，不是确定的金额，请填确定的数`,
      `"${shown}" is not a definite amount (${vague}); write a definite one`,
    );
  if (RANGE.test(plain)) return reason(`“${shown}”是一个区间，不是确定的金额`, `"${shown}" is a range, not one amount`);
  if (OPEN.test(plain))
    return reason(`“${shown}”不是数，请填确定的金额`, `"${shown}" is not a number; write a definite amount`);
  if (/^无$/.test(plain))
    return reason('写的是“无”，没有金额；金额为零请填 0', 'it says 无 (none), not an amount; write 0 for zero');
  if (FOREIGN.test(plain))
    return reason(`“${shown}”不是人民币金额，请折成人民币`, `"${shown}" is not in yuan; convert it`);
  if (/%|‰/.test(plain)) return reason(`“${shown}”是百分比，不是金额`, `"${shown}" is a percentage, not an amount`);
  return undefined;
}

/** '1000元（大写：壹仟元整）', '人民币（大写）壹仟元整（¥1000.00）': both writings must say the same. */
function inTwoWritings(plain: string, contextUnit: AmountUnit, shown: string): AmountText | undefined {
  const withoutWord = plain.replace(/\((大写|小写)\)/g, '$1');
  const parts = /^([^()]+)\(([^()]+)\)$/.exec(withoutWord);
  if (!parts) return undefined;
  const first = oneWriting(parts[1] ?? '', contextUnit, shown);
  const second = oneWriting(parts[2] ?? '', contextUnit, shown);
  const note = parts[2] ?? '';
  // '486.5万元（含预备费23万元）': a part of it; with tax it is another amount.
  if (first.kind === 'amount' && /^(?:包?含|其中|包括)(?!税|增值)/.test(note)) return first;
  if (second.kind !== 'amount') return /\d/.test(note) || first.kind !== 'amount' ? undefined : first;
  if (first.kind !== 'amount') return first.kind === 'blank' ? second : first;
  if (!first.yuan.equals(second.yuan)) {
    return refuse(`“${shown}”大写与小写不一致`, `"${shown}": the amount in words and the amount in figures differ`);
  }
  return first;
}

const LEAD =
  /^(?:[\p{Script=Han}、/]+[:\s]\s*|(?:人民币|RMB|CNY|合计|总计|共计|小计|总价|金额|增加|调增|核增|计|共|大写|小写|¥:|:|\s)+)+/iu;

function oneWriting(written: string, contextUnit: AmountUnit, shown: string): AmountText {
  const writing = written.replace(/^\s*\((大写|小写)\)/, '$1');
  const words = writing.replace(/^\s*(?:增加|调增|核增)/, '').replace(/人民币|[(]?大写[)]?|[::\s¥]/g, '');
  const inWords = chineseAmount(words, contextUnit, shown);
  if (inWords) return inWords;
  const lead = LEAD.exec(writing)?.[0] ?? '';
  if (/减|扣|退/.test(lead)) {
    return refuse(
      `“${shown}”前面的文字说明是减少，请直接填带负号的数`,
      `"${shown}" says a decrease in words; write the number with its sign`,
    );
  }
  return inFigures(writing.slice(lead.length), contextUnit, shown);
}

function chineseAmount(words: string, contextUnit: AmountUnit, shown: string): AmountText | undefined {
  const negative = words.startsWith('负');
  const amount = parseChineseAmount(negative ? words.slice(1) : words);
  if (!amount) return undefined;
  const saysUnit = amount.saysYuan || /[万萬亿億]/.test(words);
  if (!saysUnit && contextUnit !== '元') {
    return refuse(
      `“${shown}”没有写“元”，而这里的单位是${contextUnit}，说不清是多少`,
      `"${shown}" does not say 元 where the unit is ${contextUnit}`,
    );
  }
  const yuan = negative ? amount.yuan.negated() : amount.yuan;
  return saysUnit ? { kind: 'amount', yuan, unit: '元' } : { kind: 'amount', yuan };
}

const FIGURES =
  /^(?<sign>[-+△▲]|负)?\s*(?:¥|RMB|CNY)?\s*(?<inner>[-+])?(?<open>\()?\s*¥?\s*(?<digits>\d[\d,' ]*(?:\.\d+)?|\.\d+)\s*(?<close>\))?\s*(?<unit>千万元|百万元|万元|千元|仟元|亿元|千万|百万|万|亿|元|圆|块)?(?<close2>\))?\s*(?:人民币)?(?:整|正)?[。;]?$/i;

/** △ and ▲ stand before what is less. */
const NEGATIVE = /^[-负△▲]$/;

function inFigures(writing: string, contextUnit: AmountUnit, shown: string): AmountText {
  const parts = FIGURES.exec(writing.trim())?.groups;
  if (!parts)
    return refuse(
      `“${shown}”读不出一个金额，请写成数字，如 420000元、42万元`,
      `"${shown}" cannot be read as one amount; write a number such as 420000元 or 42万元`,
    );
  const brackets = [parts['open'], parts['close'] ?? parts['close2']].filter(Boolean).length;
  if (brackets === 1 || (parts['sign'] && parts['inner'])) {
    return refuse(`“${shown}”的括号或正负号不成对`, `"${shown}" has a bracket or a sign too many`);
  }
  const digits = ungrouped(parts['digits'] ?? '');
  if (digits === undefined) {
    return refuse(`“${shown}”的千分位不成立，看不出是多少`, `the thousands separators of "${shown}" are not in place`);
  }
  const stated = parts['unit'] === undefined ? undefined : amountUnitOf(parts['unit']);
  const size = Exact.of(digits).times(factorOf(stated ?? contextUnit));
  const negative = brackets === 2 || NEGATIVE.test(parts['sign'] ?? '') || parts['inner'] === '-';
  const yuan = negative ? size.negated() : size;
  return stated ? { kind: 'amount', yuan, unit: stated } : { kind: 'amount', yuan };
}

function ungrouped(digits: string): string | undefined {
  const trimmed = digits.trim();
  if (/^[\d.]+$/.test(trimmed)) return trimmed;
  return /^\d{1,3}([,' ])\d{3}(?:\1\d{3})*(\.\d+)?$/.test(trimmed) ? trimmed.replace(/[,' ]/g, '') : undefined;
}

function reason(zh: string, en: string): Bilingual {
  return { zh, en };
}

function refuse(zh: string, en: string): AmountText {
  return { kind: 'unreadable', reason: { zh, en } };
}
