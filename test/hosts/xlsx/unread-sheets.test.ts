/** A sheet that the workbook names is read, or it is said that it was not: nothing is left out in silence. */
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { partsOf } from './xlsx-of';
import { zipOf } from './zip-of';

const CHART = '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';

/** The workbook of one sheet with a second, '清单', whose relationship is this. */
function withSecondSheet(relationship: string, more: Readonly<Record<string, string>> = {}) {
  const parts = partsOf({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
  const workbook = parts['xl/workbook.xml'] ?? '';
  const related = parts['xl/_rels/workbook.xml.rels'] ?? '';
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  return readXlsx(
    zipOf({
      ...parts,
      'xl/workbook.xml': workbook.replace('</sheets>', '<sheet name="清单" sheetId="2" r:id="second"/></sheets>'),
      'xl/_rels/workbook.xml.rels': related.replace('</Relationships>', `${relationship}</Relationships>`),
      'xl/worksheets/sheet2.xml': sheet,
      ...more,
    }),
    { name: 'x.xlsx' },
  );
}

const related = (type: string, target: string, mode = '') =>
  `<Relationship Id="second" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`;

test.each([
  ['that is not there', ''],
  ['that leads out of the file', related('worksheet', 'https://example.org/sheet2.xml', ' TargetMode="External"')],
  ['of another type', related('table', 'worksheets/sheet2.xml')],
  ['that calls cells a chart', related('chartsheet', 'worksheets/sheet2.xml')],
  ['that calls a missing part a chart', related('chartsheet', 'chartsheets/sheet9.xml')],
  ['of a sheet of macros', related('xlMacrosheet', 'worksheets/sheet2.xml')],
])('a sheet with a relationship %s is told, and the review is incomplete', (_, relationship) => {
  const { workbook, problems } = withSecondSheet(relationship);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['变更单']);
  expect(problems).toMatchObject([{ kind: 'unread-sheet', incomplete: true }]);
  expect(problems[0]?.message.zh).toContain('“清单”');
});

test('a sheet that is read is not told, nor is one of a chart, which has no cells', () => {
  expect(withSecondSheet(related('worksheet', 'worksheets/sheet2.xml'))).toMatchObject({
    problems: [],
    workbook: { sheets: [{}, { name: '清单' }] },
  });
  expect(withSecondSheet(related('chartsheet', 'chart1.xml'), { 'xl/chart1.xml': CHART }).problems).toEqual([]);
});

test('sheets that bear the same number have ids of their own', () => {
  const parts = partsOf({});
  const workbook = (parts['xl/workbook.xml'] ?? '').replace(
    '</sheets>',
    '<sheet name="二" sheetId="1" r:id="b"/><sheet name="三" sheetId="1\'" r:id="c"/><sheet name="四" sheetId="1" r:id="d"/></sheets>',
  );
  const relations = ['b', 'c', 'd'].map(
    (id) => `<Relationship Id="${id}" Type="x/worksheet" Target="worksheets/${id}.xml"/>`,
  );
  const file = zipOf({
    ...parts,
    ...Object.fromEntries(
      ['b', 'c', 'd'].map((id) => [`xl/worksheets/${id}.xml`, parts['xl/worksheets/sheet1.xml'] ?? '']),
    ),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
      '</Relationships>',
      `${relations.join('')}</Relationships>`,
    ),
  });
  const ids = readXlsx(file, { name: 'x.xlsx' }).workbook.sheets.map(({ id }) => id);
  expect(new Set(ids).size).toBe(4);
});
