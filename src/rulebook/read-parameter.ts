/** One number of a pack, by day of effect. */
import { parseIsoDate } from '../base/civil-date';
import { Exact } from '../base/exact';
import type { Value, ValueType } from '../checks/formula/formula';
import { numberWithUnit } from '../checks/formula/tokens';
import type { Mistake } from '../checks/mistake';
import type { Parameter } from '../checks/pack';
import type { ParameterFields } from './pack-shapes';

export const PARAMETER_TYPES: Readonly<Record<ParameterFields['unit'], ValueType>> = {
  CNY: 'amount',
  ratio: 'ratio',
  count: 'number',
  period: 'period',
};

export function readParameter(fields: ParameterFields): { parameter: Parameter; mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = [];
  const values = fields.values.flatMap(({ from, value: text, citations }, index) => {
    const day = parseIsoDate(from);
    const value = valueOf(text, fields.unit);
    const previous = fields.values[index - 1];
    if (!day) mistakes.push({ path: ['values', index, 'from'], message: noSuchDay(from) });
    if (previous && previous.from >= from) {
      const message = {
        zh: `施行日期要由早到晚；${from} 不晚于前一个 ${previous.from}`,
        en: `days of effect must go forward; ${from} is not after ${previous.from}`,
      };
      mistakes.push({ path: ['values', index, 'from'], message });
    }
    if (!value) mistakes.push({ path: ['values', index, 'value'], message: wrongValue(text, fields.unit) });
    return day && value ? [{ from: day, value, citations }] : [];
  });
  return { parameter: { id: fields.id, name: fields.name, values }, mistakes };
}

function valueOf(text: string, unit: ParameterFields['unit']): Value | undefined {
  if (unit === 'period') {
    const match = /^(\d{1,4})(个工作日|个月|日|天|年)$/.exec(text);
    const value = match?.[1] && match[2] ? numberWithUnit(match[1], match[2]) : undefined;
    return value?.type === 'period' ? value : undefined;
  }
  const value = Exact.parse(text);
  if (!value) return undefined;
  return { type: unit === 'CNY' ? 'amount' : unit === 'ratio' ? 'ratio' : 'number', value };
}

export function noSuchDay(text: string) {
  return { zh: `没有“${text}”这一天`, en: `there is no such day as “${text}”` };
}

function wrongValue(text: string, unit: ParameterFields['unit']) {
  const wanted =
    unit === 'period'
      ? { zh: "期间，例如 '5个工作日'", en: "a period, as in '5个工作日'" }
      : { zh: "小数，例如 '0.10' 或 '500000.00'", en: "a decimal, as in '0.10' or '500000.00'" };
  return { zh: `“${text}”不是${wanted.zh}`, en: `“${text}” is not ${wanted.en}` };
}
