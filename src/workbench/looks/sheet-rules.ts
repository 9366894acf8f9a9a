/** The conditional formats and the choices of a worksheet, gathered while its cells are read. */
import { parseArea, type Area } from '../../base/address';
import type { XmlAttributes } from '../../hosts/xlsx/xml-events';
import { flagOf } from '../../hosts/xlsx/xml-tree';
import type { ChoiceList, ConditionalFormat, SheetPresentation } from './presentation';
import type { StyleSheet } from './style-sheet';

export function gatherRules(styles: StyleSheet) {
  const conditionalFormats: ConditionalFormat[] = [];
  const choices: ChoiceList[] = [];
  let areas: readonly Area[] = [];
  let asked: XmlAttributes | undefined;
  let formulas: string[] = [];
  let collected: string | undefined;
  return {
    open(name: string, attributes: XmlAttributes): void {
      if (name === 'conditionalFormatting') areas = areasOf(attributes['sqref']?.value);
      if (name === 'cfRule' || name === 'dataValidation') [asked, formulas] = [attributes, []];
      if (/^formula[12]?$/.test(name)) collected = '';
    },
    text(text: string): void {
      if (collected !== undefined) collected += text;
    },
    close(name: string): void {
      if (collected !== undefined && name.startsWith('formula')) {
        formulas.push(collected);
        collected = undefined;
      } else if (name === 'cfRule' && asked) {
        conditionalFormats.push(...formatOf(asked, areas, formulas, styles));
      } else if (name === 'dataValidation' && asked) {
        choices.push(...choiceOf(asked, formulas));
      }
    },
    finish: (): Pick<SheetPresentation, 'conditionalFormats' | 'choices'> => ({ conditionalFormats, choices }),
  };
}

/** Rules on texts, blanks, errors and periods carry a formula that says the same; scales, bars and ranks carry none. */
function formatOf(
  attributes: XmlAttributes,
  areas: readonly Area[],
  formulas: readonly string[],
  styles: StyleSheet,
): ConditionalFormat[] {
  const [first] = formulas;
  if (first === undefined || areas.length === 0) return [];
  return [
    {
      areas,
      rule:
        attributes['type']?.value === 'cellIs'
          ? { kind: 'cellIs', operator: attributes['operator']?.value ?? 'equal', formulas }
          : { kind: 'expression', formula: first },
      style: styles.differences[Number(attributes['dxfId']?.value)] ?? {},
      priority: Number(attributes['priority']?.value ?? 1),
      stopIfTrue: flagOf(attributes['stopIfTrue']?.value, false),
    },
  ];
}

function choiceOf(attributes: XmlAttributes, [source]: readonly string[]): ChoiceList[] {
  const areas = areasOf(attributes['sqref']?.value);
  const isList = attributes['type']?.value === 'list' && source !== undefined && areas.length > 0;
  return isList ? [{ areas, choices: choicesOf(source) }] : [];
}

function areasOf(references: string | undefined): readonly Area[] {
  return (references ?? '').split(/\s+/).flatMap((reference) => parseArea(reference) ?? []);
}

function choicesOf(source: string): ChoiceList['choices'] {
  const words = /^"(.*)"$/s.exec(source.trim())?.[1];
  return words === undefined
    ? { formula: `=${source}` }
    : words
        .replaceAll('""', '"')
        .split(',')
        .map((word) => word.trim());
}
