/** One worksheet, read as a stream into cells. */
import type { Area } from '../../base/address';
import type { Cell } from '../../workbook/workbook';
import type { SheetContext } from './cell-value';
import type { RowTaker } from './scan/scan-rows';
import { SheetCells } from './sheet-cells';
import { collectFormulas } from './sheet-formulas';
import { SheetLayout } from './sheet-layout';
import type { SheetObserver } from './sheet-observer';
import type { XmlListener } from './xml-events';

export interface SheetPartContent {
  readonly rows: (Cell | undefined)[][];
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly protected: boolean;
  /** Formulas saved without a result. */
  readonly uncalculated: number;
  /** Shared formulas whose text stands nowhere. */
  readonly lostFormulas: number;
}

interface SheetReader {
  readonly listener: XmlListener;
  /** For whoever reads the rows without events. */
  readonly taker: RowTaker;
  /** Once the whole part went by. */
  finish(): SheetPartContent;
}

export function readSheetPart(part: string, context: SheetContext, observer?: SheetObserver): SheetReader {
  const formulas = collectFormulas(context.meter);
  const cells = new SheetCells(part, context, formulas, observer);
  const layout = new SheetLayout(context.meter);

  const listener: XmlListener = {
    open: (name, attributes) => {
      if (name === 'c') {
        cells.open(attributes);
      } else if (cells.inCell) {
        cells.openWithin(name, attributes);
      } else {
        if (name === 'row') cells.openRow(attributes['r']?.value);
        layout.open(name, attributes, cells.row);
        observer?.open(name, attributes, cells.row);
      }
    },
    text: (text) => {
      if (!cells.text(text) && !cells.inCell) observer?.text(text);
    },
    close: (name) => {
      if (name === 'c') cells.close();
      else if (cells.inCell) cells.closeWithin(name);
      else observer?.close(name);
    },
    ...(observer?.foreign && { foreign: observer.foreign }),
  };

  const taker: RowTaker = {
    row: ({ r, ht, hidden }) => {
      cells.openRow(r);
      layout.row(cells.row, hidden, ht);
    },
    cell: (row, column, style, type, value, formula) => cells.whole(row, column, style, type, value, formula),
  };
  return {
    listener,
    taker,
    finish: () => {
      formulas.spreadArrays(cells.rows);
      const { rows, uncalculated } = cells;
      const { merges, hiddenRows, hiddenColumns } = layout;
      const lostFormulas = formulas.lost;
      return { rows, merges, hiddenRows, hiddenColumns, protected: layout.isProtected, uncalculated, lostFormulas };
    },
  };
}
