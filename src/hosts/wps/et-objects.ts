/**
 * What this host uses of the ET object model, and nothing else of it. The names
 * and kinds are held against Kingsoft's declarations by test/hosts/wps/declared;
 * the types of values are ours, since the declared ones are poor. What may be
 * missing in some WPS is optional here, whatever the declarations say.
 */

export interface EtApplication {
  readonly ActiveWorkbook: EtWorkbook | null | undefined;
  readonly ActiveSheet?: EtWorksheet | null;
  readonly Selection?: EtRange | null;
  readonly ActiveWindow?: EtWindow | null;
  readonly Workbooks: EtWorkbooks;
  readonly ApiEvent?: EtApiEvent | null;
  readonly DebugTools?: EtDebugTools | null;
  readonly WorksheetFunction?: EtWorksheetFunction | null;
  ScreenUpdating: boolean;
  DisplayAlerts: boolean;
  readonly Calculation: number;
  readonly CalculationState: number;
  Union?(first: EtRange, second: EtRange): EtRange;
}

export interface EtWorkbooks {
  readonly Count: number;
}

export interface EtWorkbook {
  readonly Name: string;
  readonly FullName: string;
  readonly Date1904: boolean;
  readonly ReadOnly: boolean;
  readonly ProtectStructure: boolean;
  readonly Worksheets: EtSheets;
  readonly Windows: EtWindows;
  readonly Names: EtNames;
  readonly CustomXMLParts?: EtXmlParts | null;
  Activate(): unknown;
}

export interface EtWindows {
  readonly Count: number;
  Item(index: number): EtWindow;
}

export interface EtWindow {
  readonly Hwnd?: number;
  FreezePanes: boolean;
  SplitRow: number;
  SplitColumn: number;
}

export interface EtSheets {
  readonly Count: number;
  Item(index: number | string): EtWorksheet | null | undefined;
  Add(before: undefined, after: EtWorksheet): EtWorksheet | null | undefined;
}

export interface EtWorksheet {
  Name: string;
  /** -1 visible, 0 hidden, 2 very hidden. */
  Visible: number;
  readonly ProtectContents: boolean;
  readonly UsedRange: EtRange;
  readonly Cells: EtRange;
  readonly Comments: EtComments;
  readonly PageSetup: EtPageSetup;
  readonly HPageBreaks: EtPageBreaks;
  Range(address: string): EtRange;
  Activate(): unknown;
  Delete(): unknown;
}

export interface EtRange {
  Value2: unknown;
  Formula: unknown;
  readonly Text: unknown;
  NumberFormat: unknown;
  MergeCells: unknown;
  Hidden: unknown;
  readonly MergeArea: EtRange;
  readonly EntireRow: EtRange;
  readonly EntireColumn: EtRange;
  readonly Areas: EtAreas;
  readonly FormatConditions: EtFormatConditions;
  readonly Interior: EtInterior;
  readonly Font: EtFont;
  readonly Borders: EtBorders;
  readonly Validation: EtValidation;
  HorizontalAlignment: number;
  VerticalAlignment: number;
  WrapText: boolean;
  ColumnWidth: number;
  RowHeight: number;
  Address(rowAbsolute: boolean, columnAbsolute: boolean): string;
  SpecialCells(type: number): EtRange;
  Select(): unknown;
  Merge(): unknown;
  AddComment(text: string): EtComment;
}

export interface EtAreas {
  readonly Count: number;
  Item(index: number): EtRange;
}

export interface EtInterior {
  /** Blue, green, red from the highest byte down. */
  Color: number;
  Pattern: number;
}

export interface EtFont {
  Bold: boolean;
  Italic: boolean;
  Size: number;
  Color: number;
}

export interface EtBorders {
  /** Undefined where WPS knows no such edge. */
  Item(index: number): EtBorder | undefined;
}

export interface EtBorder {
  LineStyle: number;
  Color: number;
}

export interface EtValidation {
  Delete(): unknown;
  Add(type: number, alertStyle: number, operator: number, formula1: string): unknown;
}

export interface EtComments {
  readonly Count: number;
  Item(index: number): EtComment;
}

export interface EtComment {
  readonly Parent: EtRange;
  Text(): string;
}

export interface EtNames {
  readonly Count: number;
  Item(index: number): EtName;
}

export interface EtName {
  readonly Name: string;
  readonly RefersTo: unknown;
}

export interface EtFormatConditions {
  readonly Count: number;
  Item(index: number): EtFormatCondition;
  Add(type: number, operator: number, formula1: string): EtFormatCondition | null | undefined;
}

export interface EtFormatCondition {
  readonly Type: number;
  readonly Formula1: string;
  readonly AppliesTo: EtRange;
  readonly Interior: EtInterior;
  readonly Borders: EtBorders;
  readonly Priority: number;
  StopIfTrue: boolean;
  Delete(): unknown;
}

export interface EtXmlParts {
  readonly Count: number;
  Item(index: number): EtXmlPart;
  Add(xml: string): EtXmlPart | null | undefined;
  SelectByNamespace(namespace: string): EtXmlParts | null | undefined;
}

export interface EtXmlPart {
  readonly Id: string;
  readonly XML: string;
  LoadXML(xml: string): boolean;
  Delete(): unknown;
}

export interface EtPageSetup {
  PaperSize: number;
  Orientation: number;
  Zoom: number | boolean;
  FitToPagesWide: number | boolean;
  FitToPagesTall: number | boolean;
  PrintTitleRows: string;
}

export interface EtPageBreaks {
  Add(before: EtRange): unknown;
}

export interface EtWorksheetFunction {
  CountA(range: EtRange): number;
}

export interface EtDebugTools {
  UndoTransBegin?(book: EtWorkbook): unknown;
  UndoTransEnd?(book: EtWorkbook, cancel: boolean, description: string): unknown;
}

type EtListener = (...given: readonly unknown[]) => void;

export interface EtApiEvent {
  AddApiEventListener(name: string, listener: EtListener): unknown;
  RemoveApiEventListener(name: string, listener: EtListener): unknown;
}
