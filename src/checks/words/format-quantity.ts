/** Numbers as people read them: 1,234,567.89元 · 10.00002% · 3个工作日. */
import type { Bilingual } from '../../base/bilingual';
import { Exact } from '../../base/exact';
import type { Limit, Operator, Quantity } from '../evaluation';

const HUNDRED = Exact.of('100');
const MOST_DECIMALS = 12;

/** Yuan with two decimals, with more where the amount has more. */
export function formatAmount(amount: Exact): string {
  const cents = amount.toFixed(2);
  const text = Exact.of(cents).equals(amount) ? cents : amount.toString();
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${amount.isNegative() ? '−' : ''}${grouped}.${decimals}`;
}

/**
 * A share in percent, two decimals at most, with more where rounding to two
 * would move it onto or across one of the limits beside it, or make it nothing.
 */
export function formatRatio(ratio: Exact, limits: readonly Exact[] = []): string {
  const percent = ratio.times(HUNDRED);
  for (let places = 2; places <= MOST_DECIMALS; places += 1) {
    const rounded = percent.rounded(places);
    const honest = limits.every((limit) => {
      const bound = limit.times(HUNDRED);
      return Math.sign(rounded.compare(bound)) === Math.sign(percent.compare(bound));
    });
    if (honest && (percent.isZero() || !rounded.isZero())) return `${rounded.toString().replace('-', '−')}%`;
  }
  return `${percent.toString().replace('-', '−')}%`;
}

export function formatQuantity(quantity: Quantity, limits: readonly Exact[] = []): Bilingual {
  const { value, unit } = quantity;
  switch (unit) {
    case 'CNY':
      return { zh: `${formatAmount(value)}元`, en: `${value.isNegative() ? '−' : ''}¥${formatAmount(value.abs())}` };
    case 'ratio': {
      const text = formatRatio(value, limits);
      return { zh: text, en: text };
    }
    case 'days':
      return { zh: `${value.toString()}天`, en: `${value.toString()} days` };
    case 'count':
      return { zh: value.toString(), en: value.toString() };
  }
}

const BOUND_WORDS: Readonly<Record<Operator, Bilingual>> = {
  '<=': { zh: '不超过', en: 'at most' },
  '<': { zh: '小于', en: 'less than' },
  '>=': { zh: '不少于', en: 'at least' },
  '>': { zh: '大于', en: 'more than' },
  '=': { zh: '等于', en: 'exactly' },
};

/** '不超过 10%' */
export function formatLimit(limit: Limit): Bilingual {
  if ('from' in limit) {
    const from = formatQuantity({ value: limit.from, unit: limit.unit });
    const to = formatQuantity({ value: limit.to, unit: limit.unit });
    return { zh: `${from.zh} 至 ${to.zh}`, en: `${from.en} to ${to.en}` };
  }
  const bound = formatQuantity({ value: limit.value, unit: limit.unit });
  const words = BOUND_WORDS[limit.op];
  return { zh: `${words.zh} ${bound.zh}`, en: `${words.en} ${bound.en}` };
}
