/** What a grid needs beyond the workbook itself to show it as its author made it. */
import type { Area, SheetId } from '../../base/address';
import type { SheetNote } from '../../hosts/xlsx/sheet-notes';

export interface WorkbookPresentation {
  readonly sheets: ReadonlyMap<SheetId, SheetPresentation>;
  /** The custom XML parts, ours and others', as they stand in the file. */
  readonly customXml: readonly string[];
}

export interface SheetPresentation {
  /** In characters of the default font, as the file counts them (about 7 pixels each, plus 5). */
  readonly defaultColumnWidth: number;
  /** In points. */
  readonly defaultRowHeight: number;
  /** Columns whose width is not the default; from and to included. */
  readonly columnWidths: readonly { readonly from: number; readonly to: number; readonly width: number }[];
  /** In points, by row, where it is not the default. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
  /**
   * By row: neighbouring cells of one style, from left to right, blank cells
   * included; cells without any style are left out. Cells of one style share
   * one object, all over the workbook.
   */
  readonly styleRuns: ReadonlyMap<number, readonly StyleRun[]>;
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Rules of the file that could not be kept, each by its kind and cells. */
  readonly lostFormats: readonly string[];
  readonly choices: readonly ChoiceList[];
  readonly notes: readonly SheetNote[];
}

export interface StyleRun {
  readonly from: number;
  readonly to: number;
  readonly style: CellStyle;
}

/** Colours are '#RRGGBB', theme and tint already worked in. */
export interface CellStyle {
  readonly font?: CellFont;
  readonly fill?: string;
  readonly border?: CellBorder;
  readonly align?: 'left' | 'center' | 'right' | 'justify' | 'distributed';
  readonly verticalAlign?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly numberFormat?: string;
}

export interface CellFont {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
}

export interface CellBorder {
  readonly top?: BorderEdge;
  readonly right?: BorderEdge;
  readonly bottom?: BorderEdge;
  readonly left?: BorderEdge;
}

export interface BorderEdge {
  /** As the file names it: 'thin', 'medium', 'dashed', 'double' … */
  readonly line: string;
  readonly color?: string;
}

/** The author's own. Formulas are without '=', for the first area's first cell. */
export interface ConditionalFormat {
  readonly areas: readonly Area[];
  readonly type: ConditionalFormatType;
  readonly rule: ConditionalRule;
  readonly style: CellStyle;
  /** Smaller comes first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
}

/** As Excel tells add-ins of it: Excel.ConditionalFormatType. */
export type ConditionalFormatType =
  | 'Custom'
  | 'CellValue'
  | 'ContainsText'
  | 'PresetCriteria'
  | 'TopBottom'
  | 'DataBar'
  | 'ColorScale'
  | 'IconSet';

export type ConditionalRule =
  | { readonly kind: 'cellIs'; readonly operator: string; readonly formulas: readonly string[] }
  | { readonly kind: 'expression'; readonly formula: string }
  | { readonly kind: 'rank'; readonly count: number; readonly isPercent: boolean; readonly isBottom: boolean }
  | { readonly kind: 'average'; readonly isAbove: boolean; readonly orEqual: boolean }
  | { readonly kind: 'repeated'; readonly isUnique: boolean }
  | {
      readonly kind: 'dataBar';
      readonly from: ScaleStep;
      readonly to: ScaleStep;
      readonly color: string;
      readonly showsValue: boolean;
    }
  | { readonly kind: 'colorScale'; readonly steps: readonly (ScaleStep & { readonly color: string })[] }
  | {
      readonly kind: 'iconSet';
      readonly icons: string;
      readonly steps: readonly ScaleStep[];
      readonly isReversed: boolean;
      readonly showsValue: boolean;
    }
  /** In its place in the list and no more: what it says is nothing that is drawn here. */
  | { readonly kind: 'opaque' };

/** Where a scale, bar or icon begins. */
export interface ScaleStep {
  /** As the file names it: 'min', 'max', 'num', 'percent', 'percentile', 'formula', 'autoMin', 'autoMax'. */
  readonly type: string;
  /** A number, or a formula without its '='; '' where the type needs none. */
  readonly value: string;
  /** Whether the value itself belongs to what begins there. */
  readonly isIncluded: boolean;
}

/** What may be chosen in these cells: the words themselves, or a formula for the cells that hold them (with '='). */
export interface ChoiceList {
  readonly areas: readonly Area[];
  readonly choices: readonly string[] | { readonly formula: string };
}
