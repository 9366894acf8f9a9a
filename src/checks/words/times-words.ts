/** How often something was done against how often it may be, as an office counts: 2 次，限 1 次. */
import type { Bilingual } from '../../base/bilingual';
import type { Headroom, Limit, Operator } from '../evaluation';

type AtMost = Extract<Limit, { readonly op: Operator }>;

export function isTimes(limit: Limit, label: Bilingual): limit is AtMost {
  return limit.unit === 'count' && 'op' in limit && limit.op === '<=' && label.zh.includes('次数');
}

export function timesWords(
  label: Bilingual,
  figure: Bilingual,
  limit: AtMost,
  headroom: Headroom | undefined,
): Bilingual {
  const most = limit.value.toString();
  const over = headroom?.value.isNegative() ? headroom.value.abs().toString() : undefined;
  return {
    zh: `${label.zh} ${figure.zh} 次，限 ${most} 次${over === undefined ? '' : `，超出 ${over} 次`}。`,
    en: `${label.en}: ${figure.en}, at most ${most}${over === undefined ? '' : `, ${over} too many`}.`,
  };
}
