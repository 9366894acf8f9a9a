/** The units amounts are written in, and where a text states one. */
import { Exact } from './exact';

export type AmountUnit = '元' | '千元' | '万元' | '百万元' | '千万元' | '亿元';

const FACTORS: Readonly<Record<AmountUnit, Exact>> = {
  元: Exact.one,
  千元: Exact.of('1000'),
  万元: Exact.of('10000'),
  百万元: Exact.of('1000000'),
  千万元: Exact.of('10000000'),
  亿元: Exact.of('100000000'),
};

/** How many yuan one of this unit is. */
export function factorOf(unit: AmountUnit): Exact {
  return FACTORS[unit];
}

const WORDS: Readonly<Record<string, AmountUnit>> = {
  元: '元', 圆: '元', 块: '元',
  千元: '千元', 仟元: '千元',
  万: '万元', 万元: '万元', 萬元: '万元',
  百万: '百万元', 百万元: '百万元',
  千万: '千万元', 千万元: '千万元',
  亿: '亿元', 亿元: '亿元',
}; // oxfmt-ignore

/** '万' → 万元; undefined for any other word. */
export function amountUnitOf(word: string): AmountUnit | undefined {
  return Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

const NOTE = /[([【〔]([^()[\]【】〔〕]*)[)\]】〕]/g;
const UNIT_NOTE = /(?:金额|货币|计量)?单位[:为]?(?:人民币|RMB)?[:(]?(亿元|千万元|百万元|万元|千元|元)/;
const UNIT_AT_END = /(?:[/,]|^)(亿元|千万元|百万元|万元|千元|元)$|(?:[^单多])(亿元|千万元|百万元|万元|千元)$/;

/**
 * The unit a label, header or title line states: '单价（万元）', '单位：人民币元',
 * '合同金额/万元'. The 元 of a word (单元) is none.
 */
export function statedAmountUnit(text: string): AmountUnit | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const noted = UNIT_NOTE.exec(plain)?.[1];
  if (noted) return amountUnitOf(noted);
  for (const [, note] of plain.matchAll(NOTE)) {
    for (const part of (note ?? '').split(/[,、;:/]/)) {
      const word = part.replace(/^(?:人民币|RMB|¥)/, '');
      const unit = word.length > 0 && word !== '块' ? amountUnitOf(word) : undefined;
      if (unit) return unit;
    }
  }
  const ending = UNIT_AT_END.exec(plain.replace(/[::]$/, ''));
  const word = ending?.[1] ?? ending?.[2];
  return word === undefined ? undefined : amountUnitOf(word);
}

/**
 * The unit a number format prints behind the cell's number. A format that only
 * shows the number smaller (0!.0000"万元", 0,"千元") prints a unit that the
 * value does not have: the value is in yuan.
 */
export function numberFormatUnit(format: string): AmountUnit | undefined {
  let known = formatsKnown.get(format);
  if (known === undefined) {
    known = { unit: unitPrinted(format) };
    if (formatsKnown.size >= MOST_FORMATS) formatsKnown.clear();
    formatsKnown.set(format, known);
  }
  return known.unit;
}

/** A workbook has a handful, and asks of each of its amounts. */
const formatsKnown = new Map<string, { readonly unit: AmountUnit | undefined }>();
const MOST_FORMATS = 100;

function unitPrinted(format: string): AmountUnit | undefined {
  const section = format.split(';', 1)[0] ?? '';
  const literal = /"([^"]*)"|(亿元|百万元|万元|千元|元|万|亿)/.exec(section.replace(/\\/g, ''));
  const unit = amountUnitOf((literal?.[1] ?? literal?.[2] ?? '').trim());
  if (!unit) return undefined;
  return placesHidden(section) > 0 ? '元' : unit;
}

/**
 * How many places a number format leaves out of what it shows: #,##0, three,
 * 0!.0000 four, 0!.0, four. None where it shows the number as it is.
 */
export function placesHidden(format: string): number {
  const section = (format.split(';', 1)[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|[_*]./g, '');
  const thousands = /[0#?](,+)(?![,0#?])/.exec(section)?.[1]?.length ?? 0;
  const moved = /[!\\]\.([0#?]+)/.exec(section)?.[1]?.length ?? 0;
  return thousands * 3 + moved;
}
