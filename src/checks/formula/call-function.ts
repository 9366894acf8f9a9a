/** What the functions compute once all their arguments are known. */
import { civilDate, daysBetween, partsOf } from '../../base/civil-date';
import { countWorkingDays } from '../../base/working-days';
import { Exact, larger, smaller, sum } from '../../base/exact';
import type { Scene } from '../scene';
import { conclusionOf } from './conclusion';
import { formatNode } from './format-formula';
import type { FormulaNode, Value } from './formula';
import { calendarMissing, firstFact } from './missing';
import { count, flag, numberOf, numeric, type Computed } from './values';

export function callFunction(
  node: Extract<FormulaNode, { kind: 'call' }>,
  values: readonly Value[],
  scene: Scene,
): Computed {
  const numbers = values.flatMap((value) => numberOf(value) ?? []);
  const dates = values.flatMap((value) => (value.type === 'date' ? [value.value] : []));
  const texts = values.flatMap((value) => (value.type === 'text' ? [value.value] : []));
  const [from, to] = dates;
  switch (node.fn) {
    case 'larger':
    case 'smaller': {
      if (node.type !== 'date') return numeric(node.type, numbers.reduce(node.fn === 'larger' ? larger : smaller));
      const chosen = [...dates].sort().at(node.fn === 'larger' ? -1 : 0);
      return chosen ? { value: { type: 'date', value: chosen } } : {};
    }
    case 'absolute':
      return numeric(node.type, sum(numbers).abs());
    case 'upToCent':
      return numeric(node.type, sum(numbers.map(upToCent)));
    case 'sum':
      return numeric(node.type, sum(numbers));
    case 'odd':
      return flag(isOdd(numbers[0]));
    case 'count':
      return count(values.filter((value) => value.type === 'flag' && value.value).length);
    case 'days':
      return from && to ? count(daysBetween(from, to)) : {};
    case 'workingDays': {
      if (!from || !to) return {};
      const counted = countWorkingDays(scene.calendar, from, to);
      if (counted.known) return count(counted.days);
      const [atLeast, atMost] = [count(counted.least).value, count(counted.most).value];
      const needs = counted.missingYears.map((year) => calendarMissing(year));
      return { needs, ...(atLeast ? { atLeast } : {}), ...(atMost ? { atMost } : {}) };
    }
    case 'date': {
      const [year = 0, month = 0, day = 0] = numbers.map((number) => Number(number.toString()));
      const date = civilDate(year, month, day);
      if (date) return { value: { type: 'date', value: date } };
      const reason = { zh: '没有这一天', en: 'there is no such day' };
      const fact = firstFact(node, scene.quantity) ?? 'formula.date';
      return { needs: [{ fact, name: formatNode(node), why: 'unreadable', looked: [], reason }] };
    }
    case 'year':
      return from ? count(partsOf(from).year) : {};
    case 'oneOf':
      return flag(texts.slice(1).includes(texts[0] ?? ''));
    case 'mentions':
      return flag(texts.slice(1).some((word) => (texts[0] ?? '').includes(word)));
    case 'endsWith':
      return flag(texts.slice(1).some((word) => (texts[0] ?? '').endsWith(word)));
    case 'favourable':
      return favourable(node, texts[0] ?? '', scene);
    case 'today':
      return { value: { type: 'date', value: scene.asOf } };
    default:
      return {};
  }
}

/** Whether the conclusion says that something was passed; unknown where its words leave that open. */
function favourable({ args: [arg] }: Extract<FormulaNode, { kind: 'call' }>, text: string, scene: Scene): Computed {
  const said = conclusionOf(text);
  if (said !== undefined) return flag(said);
  if (arg?.kind !== 'fact') return {};
  const reading = scene.fact(arg.fact);
  const reason = {
    zh: `“${text}”看不出是否通过，请写明合格（通过）或不合格（未通过）`,
    en: `“${text}” does not say whether it was passed; write 合格 or 不合格`,
  };
  const looked = reading.known ? reading.cells : reading.looked;
  return { needs: [{ fact: arg.fact, name: arg.name, why: 'unreadable', looked, reason }] };
}

function isOdd(number: Exact | undefined): boolean {
  return number !== undefined && number.isInteger() && /[13579]$/.test(number.toString());
}

const CENT = Exact.of('0.01');

function upToCent(amount: Exact): Exact {
  const rounded = amount.rounded(2);
  return rounded.compare(amount) < 0 ? rounded.plus(CENT) : rounded;
}
