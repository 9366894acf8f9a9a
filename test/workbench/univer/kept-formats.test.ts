/** The author's conditional formats of every kind, opened in the genuine Univer and listed to an add-in. */
import { readPresentedXlsx } from '../../../src/workbench/looks/read-presented-xlsx';
import { xlsxOf } from '../../hosts/xlsx/xlsx-of';
import { EVERY_FORMAT, EVERY_FORMAT_XML, NEWER_FORMATS_XML } from '../looks/every-format';
import { headlessWorkbook, type HeadlessWorkbook } from './headless-workbook';

let opened: HeadlessWorkbook;

beforeEach(async () => {
  const bytes = xlsxOf({
    rows: [1, 2, 3, 4].map((row) => `<row r="${row}"><c r="A${row}"><v>${row}</v></c></row>`).join(''),
    after: EVERY_FORMAT_XML + NEWER_FORMATS_XML,
  });
  const { workbook, presentation } = readPresentedXlsx(bytes, { name: 'x.xlsx' });
  opened = await headlessWorkbook(workbook, 'stacked', presentation);
});
afterEach(() => opened.close());

const TYPES = [...EVERY_FORMAT.map(([, type]) => type), 'IconSet', 'Custom'];

const rules = () => opened.formatRules();

test('are listed in their order, each by its kind', () => {
  const formats = opened.sheet.conditionalFormats();
  expect(formats.map(({ type }) => type)).toEqual(TYPES);
  expect(formats.flatMap(({ stopIfTrue }, place) => (stopIfTrue ? [place] : []))).toEqual([7]);
});

test('are drawn as Univer’s own where it has their like', () => {
  expect(rules().map(({ rule }) => ('subType' in rule ? rule.subType : rule.type))).toEqual([
    ...['dataBar', 'colorScale', 'iconSet', 'rank', 'average', 'duplicateValues', 'uniqueValues'],
    ...Array.from({ length: 13 }, () => 'formula'),
  ]);
  const [, , icons] = rules();
  expect(icons?.rule).toMatchObject({
    config: [
      { iconId: '2', operator: 'greaterThan', value: { type: 'percent', value: 67 } },
      { iconId: '1', operator: 'greaterThanOrEqual', value: { type: 'percent', value: 33 } },
      { iconId: '0', operator: 'greaterThanOrEqual', value: { type: 'percent', value: 0 } },
    ],
  });
});

test('are the same after marks came and went, after lines did, and after undo', async () => {
  const before = rules();
  const mark = { areas: [{ top: 0, left: 0, bottom: 1, right: 0 }], stopIfTrue: false, type: 'Custom', style: {} };
  let id = '';
  await opened.write((sheet) => (id = sheet.addConditionalFormat({ ...mark, formula: '=N("guiju:c.1")=0' }, 'first')));
  expect(rules().slice(1)).toEqual(before);
  await opened.write((sheet) => sheet.removeConditionalFormat(id));
  expect(rules()).toEqual(before);
  await opened.insertRow(2);
  expect(opened.sheet.conditionalFormats().map(({ type }) => type)).toEqual(TYPES);
  expect(opened.sheet.conditionalFormats()[0]?.areas).toEqual([{ top: 0, left: 0, bottom: 4, right: 0 }]);
  await opened.undo();
  expect(rules()).toEqual(before);
});

test('one that an add-in puts elsewhere, or on other cells, says what it said', async () => {
  const [bar, ...others] = rules();
  await opened.write((sheet) => {
    const [format] = sheet.conditionalFormats();
    sheet.changeConditionalFormat(format?.id ?? '', { areas: [{ top: 0, left: 4, bottom: 0, right: 4 }] });
    sheet.moveConditionalFormat(format?.id ?? '', undefined);
  });
  expect(rules().slice(0, -1)).toEqual(others);
  expect(rules().at(-1)).toMatchObject({ cfId: bar?.cfId, rule: bar?.rule, ranges: [{ startColumn: 4 }] });
});
