/**
 * A conditional format of the file → a rule of Univer's. Every comparison
 * becomes one by formula; scales, bars, icons, ranks and averages become
 * Univer's own; what Univer has no like of is kept in its place, and draws
 * nothing.
 */
import { CFNumberOperator, CFRuleType, CFSubRuleType } from '@univerjs/preset-sheets-conditional-formatting';
import type {
  IConditionalFormattingRuleConfig,
  IConditionFormattingRule,
} from '@univerjs/preset-sheets-conditional-formatting';
import { formatArea } from '../../base/address';
import type { ConditionalFormat } from '../looks/presentation';
import { toRange } from './areas';
import { listedAs } from './listed-rules';
import { colorScaleRule, dataBarRule, iconSetRule } from './presented-scales';
import { presentedStyle } from './presented-style';

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** Holds nowhere. */
const NEVER = '=FALSE';

export function presentedRule(format: ConditionalFormat): IConditionFormattingRule {
  return {
    cfId: `{${crypto.randomUUID().toUpperCase()}}`,
    ranges: format.areas.map(toRange),
    stopIfTrue: format.stopIfTrue,
    rule: listedAs(format.type, configOf(format) ?? byFormula(NEVER, format)),
  };
}

function configOf(format: ConditionalFormat): IConditionalFormattingRuleConfig | undefined {
  const { rule } = format;
  const highlight = { type: CFRuleType.highlightCell, style: presentedStyle(format.style) } as const;
  switch (rule.kind) {
    case 'expression':
      return byFormula(`=${rule.formula}`, format);
    case 'cellIs':
      return byFormula(comparison(rule, format), format);
    case 'rank':
      return {
        ...highlight,
        subType: CFSubRuleType.rank,
        value: rule.count,
        isPercent: rule.isPercent,
        isBottom: rule.isBottom,
      };
    case 'average':
      return { ...highlight, subType: CFSubRuleType.average, operator: averageOperator(rule) };
    case 'repeated':
      return rule.isUnique
        ? { ...highlight, subType: CFSubRuleType.uniqueValues }
        : { ...highlight, subType: CFSubRuleType.duplicateValues };
    case 'dataBar':
      return dataBarRule(rule);
    case 'colorScale':
      return colorScaleRule(rule);
    case 'iconSet':
      return iconSetRule(rule);
    case 'opaque':
      return undefined;
  }
}

function byFormula(value: string, { style }: ConditionalFormat): IConditionalFormattingRuleConfig {
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value,
    style: presentedStyle(style),
  };
}

function comparison(
  { operator, formulas }: Extract<ConditionalFormat['rule'], { kind: 'cellIs' }>,
  { areas }: ConditionalFormat,
): string {
  const [first] = areas;
  const cell = first ? formatArea({ ...first, bottom: first.top, right: first.left }) : 'A1';
  const [from = '0', to = '0'] = formulas;
  if (operator === 'between') return `=AND(${cell}>=${from},${cell}<=${to})`;
  if (operator === 'notBetween') return `=OR(${cell}<${from},${cell}>${to})`;
  return `=${cell}${COMPARISONS[operator] ?? '='}${from}`;
}

function averageOperator({ isAbove, orEqual }: Extract<ConditionalFormat['rule'], { kind: 'average' }>) {
  if (isAbove) return orEqual ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan;
  return orEqual ? CFNumberOperator.lessThanOrEqual : CFNumberOperator.lessThan;
}
