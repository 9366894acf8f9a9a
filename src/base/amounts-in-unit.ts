/** Amounts within a sentence, told in the unit of the sheet it is about: 1,234,500.00元 there is 123.45万元 here. */
import { factorOf, type AmountUnit } from './amount-unit';
import { Exact } from './exact';

/** As our own sentences write them: grouped, with two decimals at least, the sign before. */
const YUAN = /(−?)¥(\d{1,3}(?:,\d{3})*\.\d{2,})(?!\d)|(−?)([\d,.]+)元/g;
/** The whole of what stands before 元, or it is no amount of ours: the oldest Excel knows no lookbehind. */
const GROUPED = /^\d{1,3}(?:,\d{3})*\.\d{2,}$/;

/** The same words, each amount exactly as much, in this unit; yuan stay as they are. */
export function amountsInUnit(text: string, unit: AmountUnit): string {
  if (unit === '元') return text;
  const factor = factorOf(unit);
  return text.replace(YUAN, (whole, signEn: string | undefined, en: string | undefined, sign = '', zh = '') => {
    const amount = en ?? String(zh);
    if (!GROUPED.test(amount)) return whole;
    const yuan = Exact.parse(amount.replaceAll(',', ''));
    const value = yuan?.dividedBy(factor);
    return value ? `${signEn ?? String(sign)}${grouped(value)}${unit}` : whole;
  });
}

function grouped(value: Exact): string {
  const [whole = '', decimals] = value.toString().split('.');
  return whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (decimals === undefined ? '' : `.${decimals}`);
}
