/** What a worksheet says beyond its cells about how it looks, gathered while its cells are read. */
import { LAST_COLUMN } from '../../base/address';
import type { ReadingMeter } from '../../hosts/xlsx/reading-meter';
import type { SheetNote } from '../../hosts/xlsx/sheet-notes';
import type { SheetObserver } from '../../hosts/xlsx/sheet-observer';
import type { XmlAttributes } from '../../hosts/xlsx/xml-events';
import { flagOf } from '../../hosts/xlsx/xml-tree';
import type { SheetPresentation, StyleRun } from './presentation';
import { gatherRules } from './sheet-rules';
import type { StyleSheet } from './style-sheet';

/** What Excel takes where the file does not say: of a sheet in a Chinese font. */
const DEFAULT_COLUMN_WIDTH = 8.43;
const DEFAULT_ROW_HEIGHT = 15;

interface PresentationObserver extends SheetObserver {
  finish(notes: readonly SheetNote[]): SheetPresentation;
}

export function observePresentation(styles: StyleSheet, meter: ReadingMeter): PresentationObserver {
  const runs = gatherRuns(styles, meter);
  const frame = gatherFrame();
  const rules = gatherRules(styles);
  return {
    cell: (row, column, style) => runs.cell(row, column, style),
    open(name, attributes, row) {
      frame.open(name, attributes, row);
      rules.open(name, attributes);
    },
    text: (text) => rules.text(text),
    close: (name) => rules.close(name),
    foreign: rules.foreign,
    finish: (notes) => ({ ...frame.finish(), ...rules.finish(), styleRuns: runs.finish(), notes }),
  };
}

/** Cells of one style, side by side, as one. */
function gatherRuns(styles: StyleSheet, meter: ReadingMeter) {
  const styleRuns = new Map<number, StyleRun[]>();
  return {
    cell(row: number, column: number, number: number): void {
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
    },
    finish: () => styleRuns,
  };
}

type Frame = Omit<SheetPresentation, 'styleRuns' | 'conditionalFormats' | 'lostFormats' | 'choices' | 'notes'>;

/** Widths and heights, what stays in place while the rest scrolls, and whether lines are drawn. */
function gatherFrame() {
  let frame: Omit<Frame, 'columnWidths' | 'rowHeights'> = {
    defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
    defaultRowHeight: DEFAULT_ROW_HEIGHT,
    frozenRows: 0,
    frozenColumns: 0,
    gridLines: true,
  };
  const columnWidths: Frame['columnWidths'][number][] = [];
  const rowHeights = new Map<number, number>();
  return {
    open(name: string, attributes: XmlAttributes, row: number): void {
      const number = (attribute: string) => Number(attributes[attribute]?.value);
      const numberOr = (attribute: string, otherwise: number) => Number(attributes[attribute]?.value ?? otherwise);
      switch (name) {
        case 'row':
          if (number('ht') > 0) rowHeights.set(row, number('ht'));
          break;
        case 'col': {
          const [width, from, to] = [number('width'), number('min') - 1, Math.min(number('max') - 1, LAST_COLUMN)];
          if (width > 0 && from >= 0 && to >= from) columnWidths.push({ from, to, width });
          break;
        }
        case 'sheetFormatPr':
          frame = {
            ...frame,
            defaultColumnWidth: numberOr('defaultColWidth', DEFAULT_COLUMN_WIDTH),
            defaultRowHeight: numberOr('defaultRowHeight', DEFAULT_ROW_HEIGHT),
          };
          break;
        case 'sheetView':
          frame = { ...frame, gridLines: flagOf(attributes['showGridLines']?.value, true) };
          break;
        case 'pane':
          if (attributes['state']?.value.startsWith('frozen')) {
            frame = { ...frame, frozenRows: numberOr('ySplit', 0), frozenColumns: numberOr('xSplit', 0) };
          }
          break;
      }
    },
    finish: (): Frame => ({ ...frame, columnWidths, rowHeights }),
  };
}
