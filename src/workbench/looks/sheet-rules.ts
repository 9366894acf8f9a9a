/** The conditional formats and the choices of a worksheet, gathered while its cells are read. */
import type { XmlAttributes } from '../../hosts/xlsx/xml-events';
import { areasOf, gatherFormats } from './gather-formats';
import type { ChoiceList, SheetPresentation } from './presentation';
import type { StyleSheet } from './style-sheet';

export function gatherRules(styles: StyleSheet) {
  const formats = gatherFormats(styles);
  const choices: ChoiceList[] = [];
  let asked: XmlAttributes | undefined;
  let formulas: string[] = [];
  let collected: string | undefined;
  return {
    open(name: string, attributes: XmlAttributes): void {
      formats.open(name, attributes);
      if (name === 'dataValidation') [asked, formulas] = [attributes, []];
      if (/^formula[12]$/.test(name)) collected = '';
    },
    text(text: string): void {
      formats.text(text);
      if (collected !== undefined) collected += text;
    },
    close(name: string): void {
      formats.close(name);
      if (collected !== undefined && name.startsWith('formula')) {
        formulas.push(collected);
        collected = undefined;
      } else if (name === 'dataValidation' && asked) {
        choices.push(...choiceOf(asked, formulas));
      }
    },
    foreign: formats,
    finish: (): Pick<SheetPresentation, 'conditionalFormats' | 'lostFormats' | 'choices'> => ({
      ...formats.finish(),
      choices,
    }),
  };
}

function choiceOf(attributes: XmlAttributes, [source]: readonly string[]): ChoiceList[] {
  const areas = areasOf(attributes['sqref']?.value);
  const isList = attributes['type']?.value === 'list' && source !== undefined && areas.length > 0;
  return isList ? [{ areas, choices: choicesOf(source) }] : [];
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
