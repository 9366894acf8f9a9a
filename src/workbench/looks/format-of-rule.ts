/** One rule of the file → a conditional format of its kind; undefined of a kind that there is not. */
import type { Area } from '../../base/address';
import { childOf, childrenOf, flagOf, type XmlElement } from '../../hosts/xlsx/xml-tree';
import type { ConditionalFormat, ConditionalFormatType, ConditionalRule, ScaleStep } from './presentation';
import type { StyleSheet } from './style-sheet';

/** ECMA-376-1, 18.18.12 (ST_CfType), in the words of Excel.ConditionalFormatType. */
const TYPES: Readonly<Record<string, ConditionalFormatType>> = {
  expression: 'Custom',
  cellIs: 'CellValue',
  containsText: 'ContainsText',
  notContainsText: 'ContainsText',
  beginsWith: 'ContainsText',
  endsWith: 'ContainsText',
  containsBlanks: 'PresetCriteria',
  notContainsBlanks: 'PresetCriteria',
  containsErrors: 'PresetCriteria',
  notContainsErrors: 'PresetCriteria',
  timePeriod: 'PresetCriteria',
  aboveAverage: 'PresetCriteria',
  duplicateValues: 'PresetCriteria',
  uniqueValues: 'PresetCriteria',
  top10: 'TopBottom',
  dataBar: 'DataBar',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
};

const OPAQUE: ConditionalRule = { kind: 'opaque' };

export function conditionalFormatOf(
  element: XmlElement,
  areas: readonly Area[],
  styles: StyleSheet,
): ConditionalFormat | undefined {
  const { attributes } = element;
  const type = TYPES[attributes['type'] ?? ''];
  if (!type) return undefined;
  const own = childOf(element, 'dxf');
  return {
    areas,
    type,
    rule: ruleOf(element, styles),
    style: own ? styles.difference(own) : (styles.differences[Number(attributes['dxfId'])] ?? {}),
    priority: Number(attributes['priority'] ?? 1),
    stopIfTrue: flagOf(attributes['stopIfTrue'], false),
  };
}

function ruleOf(element: XmlElement, styles: StyleSheet): ConditionalRule {
  const { attributes } = element;
  switch (attributes['type']) {
    case 'cellIs':
      return { kind: 'cellIs', operator: attributes['operator'] ?? 'equal', formulas: formulasOf(element) };
    case 'top10':
      return {
        kind: 'rank',
        count: Number(attributes['rank'] ?? 10),
        isPercent: flagOf(attributes['percent'], false),
        isBottom: flagOf(attributes['bottom'], false),
      };
    case 'aboveAverage':
      return averageOf(attributes);
    case 'duplicateValues':
    case 'uniqueValues':
      return { kind: 'repeated', isUnique: attributes['type'] === 'uniqueValues' };
    case 'dataBar':
      return dataBarOf(childOf(element, 'dataBar'), styles);
    case 'colorScale':
      return colorScaleOf(childOf(element, 'colorScale'), styles);
    case 'iconSet':
      return iconSetOf(childOf(element, 'iconSet'));
    default:
      return ofFormula(element);
  }
}

/** Rules on texts, blanks, errors and periods carry a formula that says the same. */
function ofFormula(element: XmlElement): ConditionalRule {
  const [formula] = formulasOf(element);
  return formula === undefined ? OPAQUE : { kind: 'expression', formula };
}

/** So many standard deviations from the average nothing here draws. */
function averageOf(attributes: XmlElement['attributes']): ConditionalRule {
  if (Number(attributes['stdDev'] ?? 0) > 0) return OPAQUE;
  return {
    kind: 'average',
    isAbove: flagOf(attributes['aboveAverage'], true),
    orEqual: flagOf(attributes['equalAverage'], false),
  };
}

function dataBarOf(bar: XmlElement | undefined, { color }: StyleSheet): ConditionalRule {
  const [from, to] = stepsOf(bar);
  if (!bar || !from || !to) return OPAQUE;
  const fill = color(childOf(bar, 'color') ?? childOf(bar, 'fillColor')) ?? DEFAULT_BAR;
  return { kind: 'dataBar', from, to, color: fill, showsValue: flagOf(bar.attributes['showValue'], true) };
}

/** Excel's first choice of one. */
const DEFAULT_BAR = '#638EC6';

function colorScaleOf(scale: XmlElement | undefined, { color }: StyleSheet): ConditionalRule {
  const colors = childrenOf(scale, 'color').map((each) => color(each) ?? '#FFFFFF');
  const steps = stepsOf(scale).flatMap((step, at) => {
    const here = colors[at];
    return here === undefined ? [] : [{ ...step, color: here }];
  });
  return steps.length < 2 ? OPAQUE : { kind: 'colorScale', steps };
}

/** Icons put together one by one have no name. */
function iconSetOf(set: XmlElement | undefined): ConditionalRule {
  if (!set || flagOf(set.attributes['custom'], false)) return OPAQUE;
  return {
    kind: 'iconSet',
    icons: set.attributes['iconSet'] ?? '3TrafficLights1',
    steps: stepsOf(set),
    isReversed: flagOf(set.attributes['reverse'], false),
    showsValue: flagOf(set.attributes['showValue'], true),
  };
}

function stepsOf(element: XmlElement | undefined): readonly ScaleStep[] {
  return childrenOf(element, 'cfvo').map((step) => ({
    type: step.attributes['type'] ?? '',
    value: step.attributes['val'] ?? childOf(step, 'f')?.text ?? '',
    isIncluded: flagOf(step.attributes['gte'], true),
  }));
}

/** Newer programs call them 'f'. */
function formulasOf(element: XmlElement): readonly string[] {
  return element.children.filter(({ name }) => name === 'formula' || name === 'f').map(({ text }) => text);
}
