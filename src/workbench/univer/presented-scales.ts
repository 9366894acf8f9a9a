/** Colour scales, data bars and icon sets of the file → Univer's, as far as it has them. */
import { CFNumberOperator, CFRuleType, CFValueType, iconMap } from '@univerjs/preset-sheets-conditional-formatting';
import type {
  IColorScale,
  IDataBar,
  IIconSet,
  IIconSetType,
  IValueConfig,
} from '@univerjs/preset-sheets-conditional-formatting';
import type { ConditionalRule, ScaleStep } from '../looks/presentation';

type RuleOf<Kind extends ConditionalRule['kind']> = Extract<ConditionalRule, { kind: Kind }>;

const VALUE_TYPES: Readonly<Record<string, CFValueType>> = {
  min: CFValueType.min,
  max: CFValueType.max,
  autoMin: CFValueType.min,
  autoMax: CFValueType.max,
  num: CFValueType.num,
  percent: CFValueType.percent,
  percentile: CFValueType.percentile,
};

/** As Excel draws what is below nothing. */
const BELOW_ZERO = '#FF0000';

export function dataBarRule({ from, to, color, showsValue }: RuleOf<'dataBar'>): IDataBar {
  return {
    type: CFRuleType.dataBar,
    isShowValue: showsValue,
    config: {
      min: valueOf(from),
      max: valueOf(to),
      isGradient: true,
      positiveColor: color,
      nativeColor: BELOW_ZERO,
    },
  };
}

export function colorScaleRule({ steps }: RuleOf<'colorScale'>): IColorScale {
  return {
    type: CFRuleType.colorScale,
    config: steps.map((step, index) => ({ index, color: step.color, value: valueOf(step) })),
  };
}

/** The file begins with the lowest, Univer with the highest. */
export function iconSetRule({ icons, steps, isReversed, showsValue }: RuleOf<'iconSet'>): IIconSet | undefined {
  if (!isIconSet(icons) || iconMap[icons].length !== steps.length) return undefined;
  return {
    type: CFRuleType.iconSet,
    isShowValue: showsValue,
    config: [...steps].reverse().map((step, at) => ({
      operator: step.isIncluded ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan,
      value: valueOf(step),
      iconType: icons,
      iconId: String(isReversed ? steps.length - 1 - at : at),
    })),
  };
}

function isIconSet(name: string): name is IIconSetType {
  return name in iconMap;
}

function valueOf({ type, value }: ScaleStep): IValueConfig {
  const known = VALUE_TYPES[type];
  if (known === CFValueType.min || known === CFValueType.max) return { type: known };
  const number = Number(value);
  if (known && value.trim() !== '' && Number.isFinite(number)) return { type: known, value: number };
  return { type: CFValueType.formula, value: `=${value === '' ? '0' : value}` };
}
