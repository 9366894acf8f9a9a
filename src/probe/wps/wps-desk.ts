/** A desk for the host contract in a WPS: the open workbook laid out anew each time, and an add-in that does what its user would. */
import { formatArea, type CellRange } from '../../base/address';
import type { EtApplication, EtFormatCondition, EtWorkbook, EtWorksheet } from '../../hosts/wps/et-objects';
import { BY_FORMULA, colorNumber, colorText, LINES, RULE_EDGES } from '../../hosts/wps/et-numbers';
import { openWpsHost } from '../../hosts/wps/open-wps-host';
import { areasOfAddress } from '../../workbook/cell-blocks';
import { FLAG_LOOKS } from '../../workbook/flag-look';
import { REMEMBERED_NAMESPACE } from '../../workbook/remembered';
import { RECORD_NAMESPACE } from '../../workbook/record-texts';
import type { Workbook } from '../../workbook/workbook';
import type { OpenWorkbook, SeenFormat, WorkbookUser } from '../contract/desk';
import { gesturesOf, NotTriedHere, sheetGestures } from './et-gestures';
import { addSheetNamed, layOutBook } from './lay-out-book';

/** Where events do not come, changes are found before a promise has lost its patience, also by a WPS that is slow. */
const TIMES = { reconcileAfterMs: 400, reconcileShare: 1 / 2 };

const SOME_COLOR = '#92D050';

export async function wpsDesk(application: EtApplication, workbook: Workbook): Promise<OpenWorkbook> {
  layOutBook(application, workbook);
  const book = application.ActiveWorkbook;
  if (!book) throw new Error('no workbook is open');
  const host = openWpsHost(application, TIMES);
  for (const [key, value] of workbook.remembered.values) await host.remember(key, value);
  const { sheets } = await host.read();
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  return {
    host,
    user: userOf(application, book, ({ sheet }) => names.get(sheet) ?? ''),
    errorLook: FLAG_LOOKS.error.fill,
    formats: (name) => formatsOf(sheetOf(book, name)),
    rememberedParts: () => partsOf(book),
    close: () => Promise.resolve(),
  };
}

function sheetOf(book: EtWorkbook, name: string): EtWorksheet {
  const sheet = book.Worksheets.Item(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function userOf(application: EtApplication, book: EtWorkbook, nameOf: (range: CellRange) => string): WorkbookUser {
  const sheet = (name: string) => sheetOf(book, name);
  const byPerson = (what: string) => (): never => {
    throw new NotTriedHere(what);
  };
  const edit: WorkbookUser['edit'] = (name, a1, value) => {
    const cell = sheet(name).Range(a1);
    // An empty formula empties the cell.
    if (value === null) cell.Formula = '';
    else cell.Value2 = value;
  };
  const rows = (name: string, from: number, count: number) => sheet(name).Range(`${from + 1}:${from + count}`);
  return {
    edit,
    editMany: (name, values) => Object.entries(values).forEach(([a1, value]) => edit(name, a1, value)),
    copy: (name, from, to) => void gesturesOf(sheet(name).Range(from)).Copy(sheet(name).Range(to)),
    insertRows: (name, before, count = 1) => void gesturesOf(rows(name, before, count)).Insert(),
    deleteRows: (name, from, count = 1) => void gesturesOf(rows(name, from, count)).Delete(),
    addSheet: (name) => void addSheetNamed(book, name),
    renameSheet: (name, to) => (sheet(name).Name = to),
    deleteSheet(name) {
      const asks = application.DisplayAlerts;
      application.DisplayAlerts = false;
      sheet(name).Delete();
      application.DisplayAlerts = asks;
    },
    protectSheet: (name, on = true) => void sheetGestures(sheet(name))[on ? 'Protect' : 'Unprotect'](),
    addFormat(name, a1, formula, look) {
      const added = sheet(name).Range(a1).FormatConditions.Add(BY_FORMULA, 0, formula);
      if (!added) throw new Error('no conditional format was added');
      added.StopIfTrue = false;
      added.Interior.Color = colorNumber(look.startsWith('#') ? look : SOME_COLOR);
    },
    select(range) {
      const there = sheet(nameOf(range));
      there.Activate();
      there.Range(formatArea(range)).Select();
    },
    enterCell: byPerson('only a person can be in a cell'),
    leaveCell: byPerson('only a person can leave a cell'),
    undo: byPerson('only a person can undo as a person does'),
    redo: byPerson('only a person can redo as a person does'),
  };
}

function formatsOf({ Cells: { FormatConditions: rules } }: EtWorksheet): SeenFormat[] {
  return Array.from({ length: rules.Count }, (_, at) => rules.Item(at + 1))
    .sort((one, other) => one.Priority - other.Priority)
    .map((rule) => ({
      formula: `=${rule.Formula1.replace(/^=/, '')}`,
      cells: areasOfAddress(rule.AppliesTo.Address(false, false)).map(formatArea),
      look: lookOf(rule),
    }));
}

function lookOf(rule: EtFormatCondition): string {
  const fill = colorText(rule.Interior.Color) ?? '';
  const line: unknown = rule.Borders.Item(RULE_EDGES.left)?.LineStyle;
  return Object.values(LINES).some((each) => each === line) ? `${fill} ${String(line)}` : fill;
}

function partsOf(book: EtWorkbook): string[] {
  return [REMEMBERED_NAMESPACE, RECORD_NAMESPACE].flatMap((namespace) => {
    const found = book.CustomXMLParts?.SelectByNamespace(namespace);
    return Array.from({ length: found?.Count ?? 0 }, (_, at) => found?.Item(at + 1).XML ?? '');
  });
}
