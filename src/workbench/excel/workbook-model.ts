/**
 * What the simulated Excel asks of the workbook on the page. The classes with
 * wire names are built over this; the Univer workbook implements it, so that
 * what a person types and what an add-in writes meet in one place.
 */
import type { Area } from '../../base/address';
import type { CustomXmlStore } from './custom-xml-store';

export interface WorkbookModel {
  readonly name: string;
  /** Serial dates count from 1904; absent, from 1900. */
  readonly date1904?: boolean;
  /** Absent where results come by themselves, and nobody is answered before they have. */
  readonly calculationState?: { readonly mode: 'Automatic' | 'Manual'; readonly state: 'Done' | 'Pending' };
  readonly customXml: CustomXmlStore;
  /** In the order of their tabs. The same sheet is the same object. */
  sheets(): readonly SheetModel[];
  activeSheet(): SheetModel;
  /** Adds a sheet at the end; a name is found where none is given. */
  addSheet(name?: string): SheetModel;
  definedNames(): readonly ModelName[];
  selection(): { readonly sheet: SheetModel; readonly areas: readonly Area[] };
  /** Resolves when no calculation is under way or due. */
  settled(): Promise<void>;
}

export interface SheetModel {
  /** Stable while the sheet lives: '{5DE0…}'. */
  readonly id: string;
  name(): string;
  rename(name: string): void;
  position(): number;
  move(position: number): void;
  visibility(): Visibility;
  setVisibility(visibility: Visibility): void;
  /** A protected sheet refuses every write of an add-in. */
  protected(): boolean;
  tabColor(): string;
  setTabColor(color: string): void;
  showsGridlines(): boolean;
  setGridlines(shown: boolean): void;
  activate(): void;
  remove(): void;
  freeze(rows: number, columns: number): void;

  rowCount(): number;
  columnCount(): number;
  /** The smallest rectangle that holds every cell with a value or formula, or also every formatted one; of those within an area. */
  usedArea(valuesOnly: boolean, within?: Area): Area | undefined;
  cell(row: number, column: number): ModelCell;
  /** As the cell shows it, number format applied. */
  text(row: number, column: number): string;
  /** One write; `undefined` leaves a cell as it is. */
  write(cells: readonly CellWrite[]): void;

  style(row: number, column: number): ModelStyle;
  restyle(area: Area, style: ModelStyle): void;
  /** Back to the sheet's default. */
  clearStyle(area: Area): void;
  merges(): readonly Area[];
  merge(area: Area): void;
  unmerge(area: Area): void;
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  setRowsHidden(area: Area, hidden: boolean): void;
  setColumnsHidden(area: Area, hidden: boolean): void;
  /** In points. */
  rowHeight(row: number): number;
  setRowHeight(area: Area, points: number): void;
  columnWidth(column: number): number;
  setColumnWidth(area: Area, points: number): void;

  notes(): readonly ModelNote[];
  setNote(row: number, column: number, text: string): void;
  /** In the order in which they take effect. */
  conditionalFormats(): readonly ModelConditionalFormat[];
  /** Before all others, or after them; answers its id. */
  addConditionalFormat(format: Omit<ModelConditionalFormat, 'id'>, at?: 'first' | 'last'): string;
  /** Before another in their order, or after all. */
  moveConditionalFormat(id: string, before: string | undefined): void;
  /** Changes some of its properties. */
  changeConditionalFormat(id: string, change: Partial<Omit<ModelConditionalFormat, 'id'>>): void;
  removeConditionalFormat(id: string): void;
  choices(row: number, column: number): readonly string[] | undefined;
  setChoices(area: Area, choices: readonly string[] | undefined): void;
  select(areas: readonly Area[]): void;
}

/** What of a sheet its list of conditional formats asks. */
export type RuleSheet = Pick<
  SheetModel,
  | 'protected'
  | 'conditionalFormats'
  | 'addConditionalFormat'
  | 'changeConditionalFormat'
  | 'moveConditionalFormat'
  | 'removeConditionalFormat'
>;

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface ModelCell {
  /** Errors as the spreadsheet prints them: '#REF!'. Empty is null. */
  readonly value: string | number | boolean | null;
  readonly isError: boolean;
  /** With its '='. */
  readonly formula?: string;
  /** 'General' where there is none. */
  readonly numberFormat: string;
}

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** Null empties the cell. */
  readonly value?: string | number | boolean | null;
  readonly formula?: string;
  readonly numberFormat?: string;
}

export type HorizontalAlignment = 'General' | 'Left' | 'Center' | 'Right' | 'Justify' | 'Distributed';
export type VerticalAlignment = 'Top' | 'Center' | 'Bottom';
export type BorderSide = 'EdgeTop' | 'EdgeBottom' | 'EdgeLeft' | 'EdgeRight';

export interface ModelBorder {
  /** 'None' takes the border away. */
  readonly style: 'None' | 'Continuous' | 'Dash' | 'DashDot' | 'Dot' | 'Double';
  /** '#RRGGBB' */
  readonly color: string;
}

/** What is absent is left as it is, or is the default. */
export interface ModelStyle {
  /** '#RRGGBB'; '' is no fill. */
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  readonly numberFormat?: string;
  readonly borders?: Partial<Record<BorderSide, ModelBorder>>;
}

export interface ModelNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface ModelConditionalFormat {
  readonly id: string;
  readonly areas: readonly Area[];
  readonly stopIfTrue: boolean;
  /** Excel's names: 'Custom', 'DataBar', 'ColorScale', 'IconSet', 'CellValue', 'TopBottom', 'PresetCriteria', 'ContainsText'. */
  readonly type: string;
  /** With its '='; of a custom format, and of another that is drawn by one. */
  readonly formula?: string;
  readonly style: ModelStyle;
}

export interface ModelName {
  readonly name: string;
  /** With '='. */
  readonly refersTo: string;
  /** The sheet it belongs to, where not to the workbook. */
  readonly sheet?: string;
  readonly hidden: boolean;
}

/** What happened to the workbook, whoever did it; told after recalculation. */
export type UnheardGesture = 'choice' | 'pushed';

export type ModelEvent =
  | {
      readonly kind: 'cells-changed';
      readonly sheet: string;
      readonly areas: readonly Area[];
      readonly change: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted';
      readonly byAddIn: boolean;
      /** Of a change of one cell. */
      readonly detail?: CellChange;
      /** Not typed: chosen from the list of a cell, or pushed aside by cells that came or went. */
      readonly gesture?: UnheardGesture;
    }
  | { readonly kind: 'calculated'; readonly sheet: string; readonly areas: readonly Area[] }
  /** Rows put into another order: told to those who ask for it, and as no change of cells. */
  | { readonly kind: 'rows-sorted'; readonly sheet: string; readonly areas: readonly Area[] }
  | { readonly kind: 'selected'; readonly sheet: string; readonly areas: readonly Area[] }
  | {
      readonly kind: 'rows-hidden';
      readonly sheet: string;
      readonly areas: readonly Area[];
      readonly hidden: boolean;
      readonly byAddIn: boolean;
    }
  | { readonly kind: 'sheet-protected'; readonly sheet: string; readonly protected: boolean }
  | { readonly kind: 'sheet-added'; readonly sheet: string; readonly byAddIn: boolean }
  | { readonly kind: 'sheet-removed'; readonly sheet: string; readonly byAddIn: boolean }
  | { readonly kind: 'sheet-renamed'; readonly sheet: string; readonly before: string; readonly after: string }
  | { readonly kind: 'sheet-activated'; readonly sheet: string; readonly before: string };

export interface CellChange {
  readonly before: ModelCell;
  readonly after: ModelCell;
}
