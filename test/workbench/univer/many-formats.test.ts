/** Thousands of the author's conditional formats, in the genuine Univer, asked for as a reading of an add-in asks. */
import { wholeSheet } from '../../../src/workbench/excel/addresses';
import { DEFAULT_BELIEFS } from '../../../src/workbench/excel/beliefs';
import { ConditionalFormatList } from '../../../src/workbench/excel/conditional-format-list';
import { readPresentedXlsx } from '../../../src/workbench/looks/read-presented-xlsx';
import { xlsxOf } from '../../hosts/xlsx/xlsx-of';
import { headlessWorkbook, type HeadlessWorkbook } from './headless-workbook';

const RULES = 2_000;

const xmlOf = (at: number): string => {
  const ref = at % 50 === 0 ? 'B1:C1048576' : `A${at + 1}`;
  const stop = at % 7 === 0 ? ' stopIfTrue="1"' : '';
  const rule = `<cfRule type="expression" priority="${at + 1}"${stop}><formula>A${at + 1}&gt;${at}</formula></cfRule>`;
  return `<conditionalFormatting sqref="${ref}">${rule}</conditionalFormatting>`;
};

let opened: HeadlessWorkbook;

beforeAll(async () => {
  const bytes = xlsxOf({
    rows: '<row r="1"><c r="A1"><v>1</v></c></row>',
    after: Array.from({ length: RULES }, (_, at) => xmlOf(at)).join(''),
  });
  const { workbook, presentation } = readPresentedXlsx(bytes, { name: 'x.xlsx' });
  opened = await headlessWorkbook(workbook, 'cleared', presentation);
});
afterAll(() => opened.close());

/** Each property of each rule, as a reading of the whole sheet asks for them. */
function readAll(): unknown[] {
  const list = new ConditionalFormatList(DEFAULT_BELIEFS, opened.model, { sheet: opened.sheet, areas: [wholeSheet()] });
  return list.shown().map((format) => {
    const found = list.withId(list.idOf(format));
    const { formula, areas, stopIfTrue } = list.named(found?.id ?? '') ?? format;
    return { formula, areas, stopIfTrue, place: list.placeOf(format), unreadable: list.isUnreadable(format) };
  });
}

test('each of 2,000 rules is found, and the list is put together once for all of them, and once for each that is written', async () => {
  const asked = jest.spyOn(opened.ruleModel, 'getSubunitRules');
  const before = readAll();
  expect(before).toHaveLength(RULES);
  expect(before.at(-1)).toMatchObject({ formula: '=A2000>1999', place: RULES - 1, unreadable: false });
  expect(readAll()).toEqual(before);
  expect(asked.mock.calls.length).toBeLessThanOrEqual(2);

  let id = '';
  await opened.write((sheet) => {
    id = sheet.addConditionalFormat(
      { areas: [{ top: 0, left: 0, bottom: 0, right: 0 }], stopIfTrue: true, type: 'Custom', style: {} },
      'last',
    );
    sheet.changeConditionalFormat(id, { formula: '=N("guiju:c.1")=0', stopIfTrue: false });
    sheet.moveConditionalFormat(id, sheet.conditionalFormats()[0]?.id);
  });
  expect(readAll()).toHaveLength(RULES + 1);
  expect(readAll()[0]).toMatchObject({ formula: '=N("guiju:c.1")=0', stopIfTrue: false });
  await opened.write((sheet) => sheet.removeConditionalFormat(id));
  expect(readAll()).toEqual(before);
  expect(asked.mock.calls.length).toBeLessThan(20);
});
