/** What a formula lacked that is no fact of the dictionary, and which fact to name for it. */
import type { CivilDate } from '../../base/civil-date';
import type { FactId } from '../../facts/fact-id';
import type { MissingFact } from '../evaluation';
import type { Scene } from '../scene';
import type { FormulaNode } from './formula';

/** The first fact below a node: the one to ask about when its value makes no sense. */
export function firstFact(node: FormulaNode, quantity: Scene['quantity']): FactId | undefined {
  switch (node.kind) {
    case 'fact':
      return node.fact;
    case 'binary':
      return firstFact(node.left, quantity) ?? firstFact(node.right, quantity);
    case 'unary':
      return firstFact(node.operand, quantity);
    case 'call':
      return node.args.map((arg) => firstFact(arg, quantity)).find((id) => id !== undefined);
    case 'quantity':
      return firstFact(quantity(node.quantity), quantity);
    default:
      return undefined;
  }
}

export function calendarMissing(year: number, provisional?: CivilDate): MissingFact {
  const guess = provisional
    ? {
        zh: `；只按周末推算的暂定日为 ${provisional}`,
        en: `; by weekends alone it would be ${provisional}, provisionally`,
      }
    : { zh: '', en: '' };
  return {
    fact: `calendar.${year}`,
    name: { zh: `${year}年放假安排`, en: `public holidays of ${year}` },
    why: 'not-found',
    looked: [],
    reason: {
      zh: `国务院办公厅 ${year} 年放假安排尚未收录，工作日不能推算${guess.zh}`,
      en: `the State Council's holidays of ${year} are not on record, so working days cannot be counted${guess.en}`,
    },
  };
}
