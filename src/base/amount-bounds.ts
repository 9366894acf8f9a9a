/**
 * An amount that is written as a bound: '至少30万', '不超过30万', '30万以上',
 * '30万至50万'. Not one amount, but exact on the side it names; 约30万 bounds nothing.
 */
import { readAmountText } from './amount-text';
import type { AmountUnit } from './amount-unit';
import type { Exact } from './exact';

export interface AmountBounds {
  readonly atLeast?: Exact;
  readonly atMost?: Exact;
}

const LEAST = /^(?:至少|最少|最低|不少于|不低于|不小于|大于等于|≥|>=|超过|多于|大于|>)/;
const MOST = /^(?:至多|最多|最高|不超过|不超出|不多于|不高于|不大于|小于等于|≤|<=|不足|不到|低于|少于|小于|<)/;

/** In yuan; nothing where neither side is named, or where what is named is not one amount. */
export function readAmountBounds(text: string, contextUnit: AmountUnit = '元'): AmountBounds {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/人民币/g, '');
  const of = (rest: string): Exact | undefined => {
    const read = readAmountText(rest, contextUnit);
    return read.kind === 'amount' && !read.yuan.isNegative() ? read.yuan : undefined;
  };
  const least = (amount: Exact | undefined): AmountBounds => (amount ? { atLeast: amount } : {});
  const most = (amount: Exact | undefined): AmountBounds => (amount ? { atMost: amount } : {});
  if (LEAST.test(plain)) return least(of(plain.replace(LEAST, '')));
  if (MOST.test(plain)) return most(of(plain.replace(MOST, '')));
  const [, above] = /^(.+?)(?:\(?含?\)?以上|起)$/.exec(plain) ?? [];
  if (above) return least(of(above));
  const [, below] = /^(.+?)(?:以下|以内|之内)$/.exec(plain) ?? [];
  if (below) return most(of(below));
  // The unit of the second number may be that of the first as well, so that the first counts only with its own.
  const [, from, to] = /^(.*\d(?:亿|千|百|万)*元?)(?:-|–|—|~|至|到)(.*\d.*)$/.exec(plain) ?? [];
  if (!from || !to) return {};
  const [low, high] = [/[元万亿千百]$/.test(from) || !/[万亿千百]/.test(to) ? of(from) : undefined, of(to)];
  return low && high && low.compare(high) > 0 ? {} : { ...least(low), ...most(high) };
}
