/** A day that is known, or what is known of one: of a month that is written alone its first and last. */
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate, DaySpan } from '../../base/civil-date';
import { highOf, lowOf } from '../formula/bounds';
import type { Evaluated } from '../formula/evaluated';

export function dayKnown(evaluated: Evaluated | undefined): CivilDate | undefined {
  return dayIn(evaluated?.value);
}

/** Between which days it lies, as far as that is known. */
export function spanOf(evaluated: Evaluated | undefined): Partial<DaySpan> {
  const [from, to] = evaluated ? [dayIn(lowOf(evaluated)), dayIn(highOf(evaluated))] : [];
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

export function spanText({ from, to }: Partial<DaySpan>): Bilingual {
  if (from === undefined)
    return to === undefined ? { zh: '未定', en: 'not fixed' } : { zh: `不晚于 ${to}`, en: `not after ${to}` };
  if (to === undefined) return { zh: `不早于 ${from}`, en: `not before ${from}` };
  return from === to ? { zh: from, en: from } : { zh: `${from} 至 ${to}`, en: `${from} – ${to}` };
}

function dayIn(value: Evaluated['value']): CivilDate | undefined {
  return value?.type === 'date' ? value.value : undefined;
}
