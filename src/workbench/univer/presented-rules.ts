/** A conditional format of the file → a rule of Univer's. All become rules by formula, which every comparison can be. */
import { CFRuleType, CFSubRuleType } from '@univerjs/preset-sheets-conditional-formatting';
import type { IConditionFormattingRule } from '@univerjs/preset-sheets-conditional-formatting';
import { formatArea } from '../../base/address';
import type { ConditionalFormat } from '../looks/presentation';
import { toRange } from './areas';
import { presentedStyle } from './presented-style';

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

export function presentedRule(format: ConditionalFormat): IConditionFormattingRule {
  return {
    cfId: `{${crypto.randomUUID().toUpperCase()}}`,
    ranges: format.areas.map(toRange),
    stopIfTrue: format.stopIfTrue,
    rule: {
      type: CFRuleType.highlightCell,
      subType: CFSubRuleType.formula,
      value: formulaOf(format),
      style: presentedStyle(format.style),
    },
  };
}

function formulaOf({ rule, areas }: ConditionalFormat): string {
  if (rule.kind === 'expression') return `=${rule.formula}`;
  const [first] = areas;
  const cell = first ? formatArea({ ...first, bottom: first.top, right: first.left }) : 'A1';
  const [from = '0', to = '0'] = rule.formulas;
  if (rule.operator === 'between') return `=AND(${cell}>=${from},${cell}<=${to})`;
  if (rule.operator === 'notBetween') return `=OR(${cell}<${from},${cell}>${to})`;
  return `=${cell}${COMPARISONS[rule.operator] ?? '='}${from}`;
}
