/**
 * All that the simulated Excel answers to, by object: whether it is as on the
 * object's page of Microsoft's reference, and where real ones may differ, by
 * which beliefs. test/workbench/excel/members.test.ts holds the objects and the
 * reference against this list; a member that stands nowhere fails it.
 */
import { BELIEF_NAMES, type BeliefName } from './beliefs';

interface RegisteredObject {
  /** Members that do what their page of the reference says. */
  readonly documented: string;
  /** Members that the library asks for on its own account, and no page names. */
  readonly wire?: string;
  /** Members of the reference on which real ones may differ. */
  readonly believed?: Readonly<Record<string, readonly BeliefName[]>>;
}

const FURTHER = ['further-events'] as const;
const SORTED = ['further-events', 'sort-told'] as const;
const EDITS = ['edits-told'] as const;
const PAGE = ['page-setup'] as const;
const FORMULA = ['cf-formula-text', 'cf-refused-formula', 'cf-brought-back', 'cf-copied'] as const;
const COLOUR = ['cf-colour-text'] as const;

/** Beliefs about whatever is asked. */
export const OF_EVERY_BATCH: readonly BeliefName[] = [
  'undo-marked-reading',
  'undo-marked-writing',
  'cell-edit',
  'dialog-open',
  'unreached',
  'ribbon-page',
];

/** `onChanged` and its like stand for what the library calls `_RegisterDataChangedEvent` and `_UnregisterDataChangedEvent`. */
const EVENTS_THAT_MAY_BE_REFUSED = {
  onCalculated: FURTHER,
  onActivated: FURTHER,
  onDeactivated: FURTHER,
  onSelectionChanged: FURTHER,
  onRowHiddenChanged: FURTHER,
  onRowSorted: SORTED,
  onColumnSorted: FURTHER,
  onProtectionChanged: FURTHER,
  onNameChanged: FURTHER,
} as const;

const MEMBERS: Readonly<Record<string, RegisteredObject>> = {
  Workbook: {
    documented: 'name readOnly isDirty autoSave worksheets properties getSelectedRange getSelectedRanges getActiveCell',
    believed: {
      names: ['names'],
      comments: ['comments'],
      customXmlParts: ['custom-xml'],
      application: ['calculation-mode'],
      functions: ['date-function'],
    },
  },
  Application: {
    documented: `calculationMode calculationState calculationEngineVersion decimalSeparator thousandsSeparator
      calculate suspendScreenUpdatingUntilNextSync suspendApiCalculationUntilNextSync`,
  },
  DocumentProperties: { documented: 'title author subject' },
  Functions: { documented: 'date' },
  FunctionResult: { documented: 'value error' },
  WorksheetCollection: {
    documented: `items getItem getItemOrNullObject getCount getFirst getLast getActiveWorksheet add`,
    believed: { ...EVENTS_THAT_MAY_BE_REFUSED, onChanged: EDITS, onAdded: FURTHER, onDeleted: FURTHER },
  },
  Worksheet: {
    documented: `id name position visibility tabColor showGridlines enableCalculation
      getRange getRanges getCell getRangeByIndexes getUsedRange getUsedRangeOrNullObject
      protection freezePanes pageLayout horizontalPageBreaks activate delete calculate`,
    believed: { ...EVENTS_THAT_MAY_BE_REFUSED, onChanged: EDITS, names: ['names'], comments: ['comments'] },
  },
  WorksheetProtection: { documented: 'protected' },
  WorksheetFreezePanes: { documented: 'freezeRows freezeColumns unfreeze' },
  PageLayout: {
    documented: '',
    believed: {
      orientation: PAGE,
      paperSize: PAGE,
      zoom: PAGE,
      centerHorizontally: PAGE,
      centerVertically: PAGE,
      printGridlines: PAGE,
      printHeadings: PAGE,
      leftMargin: PAGE,
      rightMargin: PAGE,
      topMargin: PAGE,
      bottomMargin: PAGE,
      setPrintTitleRows: PAGE,
      setPrintTitleColumns: PAGE,
      setPrintArea: PAGE,
    },
  },
  PageBreakCollection: { documented: 'add removePageBreaks' },
  PageBreak: { documented: 'delete' },
  NamedItemCollection: { documented: 'items getItem getItemOrNullObject getCount' },
  NamedItem: { documented: 'name formula value type visible scope comment getRange getRangeOrNullObject' },
  CommentCollection: { documented: 'items getItem getItemAt getItemOrNullObject getCount' },
  Comment: { documented: 'id content contentType authorName resolved getLocation' },
  CustomXmlPartCollection: { documented: 'items getItem getItemOrNullObject getCount add getByNamespace' },
  CustomXmlPartScopedCollection: {
    documented: 'items getItem getItemOrNullObject getCount getOnlyItem getOnlyItemOrNullObject',
  },
  CustomXmlPart: { documented: 'id namespaceUri getXml setXml delete' },
  Range: {
    documented: `formulas formulasLocal text numberFormat numberFormatLocal address addressLocal
      rowIndex columnIndex rowCount columnCount cellCount isEntireRow isEntireColumn rowHidden columnHidden hidden
      getCell getRow getColumn getLastCell getLastRow getLastColumn getEntireRow getEntireColumn
      getOffsetRange getResizedRange getAbsoluteResizedRange getUsedRange getUsedRangeOrNullObject
      getIntersection getIntersectionOrNullObject getRowProperties getColumnProperties
      format worksheet dataValidation select clear merge unmerge`,
    wire: '_ValidateArraySize',
    believed: {
      values: ['error-text'],
      valueTypes: ['value-types'],
      conditionalFormats: ['cf-listed'],
      getMergedAreasOrNullObject: ['merged-areas', 'merged-outside'],
      getSpecialCellsOrNullObject: ['special-cells'],
    },
  },
  RangeAreas: {
    documented: 'addressLocal areaCount cellCount areas dataValidation format worksheet select',
    believed: { address: ['merged-address'], conditionalFormats: ['cf-listed'] },
  },
  RangeCollection: { documented: 'items getItemAt getCount' },
  RangeFormat: { documented: 'wrapText horizontalAlignment verticalAlignment columnWidth rowHeight fill font borders' },
  RangeFill: { documented: 'color clear' },
  RangeFont: { documented: 'name size color bold italic underline strikethrough' },
  RangeBorderCollection: { documented: 'items getItem count' },
  RangeBorder: {
    documented: 'sideIndex weight',
    believed: { style: ['single-inner-border'], color: ['single-inner-border'] },
  },
  DataValidation: { documented: 'type rule clear', believed: { prompt: ['prompt-title'] } },
  ConditionalFormatCollection: {
    documented: 'items getItemAt getCount clearAll',
    believed: { add: ['cf-new-rule', 'cf-new-stop'], getItem: ['cf-id'], getItemOrNullObject: ['cf-id'] },
  },
  ConditionalFormat: {
    documented: 'type custom customOrNullObject delete setRanges',
    believed: {
      id: ['cf-id'],
      priority: ['cf-priority'],
      stopIfTrue: ['cf-stop', 'cf-new-stop'],
      getRange: ['cf-areas'],
      getRangeOrNullObject: ['cf-areas'],
      getRanges: ['cf-areas'],
    },
  },
  CustomConditionalFormat: { documented: 'rule format' },
  ConditionalFormatRule: { documented: '', believed: { formula: FORMULA, formulaLocal: FORMULA } },
  ConditionalRangeFormat: { documented: 'numberFormat fill font borders' },
  ConditionalRangeFill: { documented: 'clear', believed: { color: COLOUR } },
  ConditionalRangeFont: { documented: 'bold italic underline strikethrough clear', believed: { color: COLOUR } },
  ConditionalRangeBorderCollection: { documented: 'items getItem getItemAt count top bottom left right' },
  ConditionalRangeBorder: { documented: 'sideIndex style', believed: { color: COLOUR } },
};

/**
 * Members of the reference that the probe tries on a real Excel, and the
 * simulated one does not have: what hangs on them it answers with a refusal.
 * People's own inserting and copying goes through the grid.
 */
export const ABSENT_MEMBERS = ['Range.copyFrom', 'Range.insert', 'Worksheet.copy'] as const;

interface RegisteredMember {
  /** 'Range.values' */
  readonly name: string;
  /** The page of Microsoft's reference that names it; none of what only the library asks for. */
  readonly page?: string;
  readonly beliefs: readonly BeliefName[];
}

export const REGISTERED_MEMBERS: readonly RegisteredMember[] = Object.entries(MEMBERS).flatMap(
  ([type, { documented, wire, believed = {} }]) => {
    const page = `https://learn.microsoft.com/javascript/api/excel/excel.${type.toLowerCase()}`;
    return [
      ...words(documented).map((member) => ({ name: `${type}.${member}`, page, beliefs: [] })),
      ...words(wire ?? '').map((member) => ({ name: `${type}.${member}`, beliefs: [] })),
      ...Object.entries(believed).map(([member, beliefs]) => ({ name: `${type}.${member}`, page, beliefs })),
    ];
  },
);

const BY_BELIEF: ReadonlyMap<BeliefName, readonly string[]> = new Map(
  BELIEF_NAMES.map((belief) => [
    belief,
    REGISTERED_MEMBERS.filter(({ beliefs }) => beliefs.includes(belief)).map(({ name }) => name),
  ]),
);

/** The members on which a belief bears; none where it bears on every batch. */
export function membersOf(belief: BeliefName): readonly string[] {
  return BY_BELIEF.get(belief) ?? [];
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
