/** What a worksheet says beyond its cells about how it looks, gathered while its cells are read. */
import { LAST_COLUMN, parseArea, type Area } from '../../base/address';
import type { ConditionalFormat, ChoiceList, SheetNote, SheetPresentation, StyleRun } from './presentation';
import type { ReadingMeter } from './reading-meter';
import type { SheetObserver } from './sheet-part';
import type { StyleSheet } from './style-sheet';
import type { XmlAttributes } from './xml-events';
import { flagOf } from './xml-tree';

/** What Excel takes where the file does not say: of a sheet in a Chinese font. */
const DEFAULT_COLUMN_WIDTH = 8.43;
const DEFAULT_ROW_HEIGHT = 15;

export interface PresentationObserver extends SheetObserver {
  finish(notes: readonly SheetNote[]): SheetPresentation;
}

export function observePresentation(styles: StyleSheet, meter: ReadingMeter): PresentationObserver {
  let defaultColumnWidth = DEFAULT_COLUMN_WIDTH;
  let defaultRowHeight = DEFAULT_ROW_HEIGHT;
  let frozenRows = 0;
  let frozenColumns = 0;
  let gridLines = true;
  const columnWidths: { from: number; to: number; width: number }[] = [];
  const rowHeights = new Map<number, number>();
  const styleRuns = new Map<number, StyleRun[]>();
  const conditionalFormats: ConditionalFormat[] = [];
  const choices: ChoiceList[] = [];
  let areas: readonly Area[] = [];
  let rule: XmlAttributes | undefined;
  let validation: XmlAttributes | undefined;
  let formulas: string[] = [];
  let collected: string | undefined;

  const takeCell = (row: number, column: number, number: number) => {
    const style = styles.cells[number];
    if (!style) return;
    const runs = styleRuns.get(row) ?? [];
    const last = runs.at(-1);
    if (last?.style === style && last.to === column - 1) {
      runs[runs.length - 1] = { from: last.from, to: column, style };
      return;
    }
    meter.cell();
    runs.push({ from: column, to: column, style });
    if (runs.length === 1) styleRuns.set(row, runs);
  };

  const takePane = (attributes: XmlAttributes) => {
    if (!attributes['state']?.value.startsWith('frozen')) return;
    frozenRows = Number(attributes['ySplit']?.value ?? 0);
    frozenColumns = Number(attributes['xSplit']?.value ?? 0);
  };

  const takeRule = (attributes: XmlAttributes) => {
    // Rules on texts, blanks, errors and periods carry a formula that says the same; scales, bars and ranks carry none.
    const [first] = formulas;
    if (first === undefined || areas.length === 0) return;
    conditionalFormats.push({
      areas,
      rule:
        attributes['type']?.value === 'cellIs'
          ? { kind: 'cellIs', operator: attributes['operator']?.value ?? 'equal', formulas }
          : { kind: 'expression', formula: first },
      style: styles.differences[Number(attributes['dxfId']?.value)] ?? {},
      priority: Number(attributes['priority']?.value ?? 1),
      stopIfTrue: flagOf(attributes['stopIfTrue']?.value, false),
    });
  };

  const takeValidation = (attributes: XmlAttributes) => {
    const [source] = formulas;
    const places = areasOf(attributes['sqref']?.value);
    if (attributes['type']?.value !== 'list' || source === undefined || places.length === 0) return;
    choices.push({ areas: places, choices: choicesOf(source) });
  };

  return {
    cell: takeCell,
    open: (name, attributes, row) => {
      switch (name) {
        case 'row': {
          const height = Number(attributes['ht']?.value);
          if (height > 0) rowHeights.set(row, height);
          break;
        }
        case 'col': {
          const width = Number(attributes['width']?.value);
          const from = Number(attributes['min']?.value) - 1;
          const to = Math.min(Number(attributes['max']?.value) - 1, LAST_COLUMN);
          if (width > 0 && from >= 0 && to >= from) columnWidths.push({ from, to, width });
          break;
        }
        case 'sheetFormatPr':
          defaultColumnWidth = Number(attributes['defaultColWidth']?.value ?? DEFAULT_COLUMN_WIDTH);
          defaultRowHeight = Number(attributes['defaultRowHeight']?.value ?? DEFAULT_ROW_HEIGHT);
          break;
        case 'sheetView':
          gridLines = flagOf(attributes['showGridLines']?.value, true);
          break;
        case 'pane':
          takePane(attributes);
          break;
        case 'conditionalFormatting':
          areas = areasOf(attributes['sqref']?.value);
          break;
        case 'cfRule':
          rule = attributes;
          formulas = [];
          break;
        case 'dataValidation':
          validation = attributes;
          formulas = [];
          break;
        case 'formula':
        case 'formula1':
        case 'formula2':
          collected = '';
          break;
      }
    },
    text: (text) => {
      if (collected !== undefined) collected += text;
    },
    close: (name) => {
      if (collected !== undefined && name.startsWith('formula')) {
        formulas.push(collected);
        collected = undefined;
      } else if (name === 'cfRule' && rule) {
        takeRule(rule);
      } else if (name === 'dataValidation' && validation) {
        takeValidation(validation);
      }
    },
    finish: (notes) => ({
      defaultColumnWidth,
      defaultRowHeight,
      columnWidths,
      rowHeights,
      frozenRows,
      frozenColumns,
      gridLines,
      styleRuns,
      conditionalFormats,
      choices,
      notes,
    }),
  };
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
