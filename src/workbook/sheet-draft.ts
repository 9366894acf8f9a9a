/**
 * A sheet to be made: a blank form, a sample. Hosts turn it into a sheet of
 * the workbook, the xlsx writer into a file.
 */
import type { Area } from '../base/address';

export interface SheetDraft {
  readonly name: string;
  /** In characters of the default font. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly DraftRow[];
  readonly merges: readonly Area[];
  readonly print?: DraftPrintSetup;
  /** Rows that stay in place when scrolling. */
  readonly frozenRows?: number;
}

export interface DraftRow {
  /** In points. */
  readonly height?: number;
  readonly cells: readonly (DraftCell | undefined)[];
}

export interface DraftCell {
  readonly value?: string | number | boolean;
  /** With its '='. */
  readonly formula?: string;
  readonly style?: DraftStyle;
  readonly note?: string;
  /** '#REF!' … instead of a value; only files have them. */
  readonly error?: string;
  /** What may be chosen here. */
  readonly choices?: readonly string[];
}

export interface DraftStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  /** '#RRGGBB' */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: 'left' | 'center' | 'right';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly border?: boolean;
  readonly numberFormat?: string;
}

export interface DraftPrintSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  readonly fitToWidth: boolean;
  /** Rows printed again on each page, from zero, both ends included. */
  readonly repeatRows?: { readonly from: number; readonly to: number };
  /** Rows that begin a page, from zero. */
  readonly pagesFrom?: readonly number[];
}
