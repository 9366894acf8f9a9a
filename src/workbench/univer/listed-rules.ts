/** Of what kind a rule of Univer's is to an add-in: as the file calls it, however it is drawn here. */
import { CFRuleType, CFSubRuleType } from '@univerjs/preset-sheets-conditional-formatting';
import type { IConditionalFormattingRuleConfig } from '@univerjs/preset-sheets-conditional-formatting';
import type { ConditionalFormatType } from '../looks/presentation';

/** Beside what Univer knows of a rule, where it stays with copies of it. */
interface Listed {
  readonly listedAs: ConditionalFormatType;
}

export function listedAs(
  type: ConditionalFormatType,
  rule: IConditionalFormattingRuleConfig,
): IConditionalFormattingRuleConfig & Listed {
  return { ...rule, listedAs: type };
}

/** Rules that a person makes in the grid are what Univer has them as. */
export function typeOf(rule: IConditionalFormattingRuleConfig): string {
  if ('listedAs' in rule && typeof rule.listedAs === 'string') return rule.listedAs;
  if (rule.type !== CFRuleType.highlightCell) return OTHER_TYPES[rule.type] ?? 'Custom';
  return HIGHLIGHT_TYPES[rule.subType] ?? 'PresetCriteria';
}

const HIGHLIGHT_TYPES: Readonly<Record<string, string>> = {
  [CFSubRuleType.formula]: 'Custom',
  [CFSubRuleType.number]: 'CellValue',
  [CFSubRuleType.text]: 'ContainsText',
  [CFSubRuleType.rank]: 'TopBottom',
};

const OTHER_TYPES: Readonly<Record<string, string>> = {
  [CFRuleType.dataBar]: 'DataBar',
  [CFRuleType.colorScale]: 'ColorScale',
  [CFRuleType.iconSet]: 'IconSet',
};
