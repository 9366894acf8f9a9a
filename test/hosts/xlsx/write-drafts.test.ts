import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { readPresentedXlsx } from '../../../src/workbench/looks/read-presented-xlsx';
import { writeDrafts } from '../../../src/hosts/xlsx/write-drafts';
import type { DraftCell, SheetDraft } from '../../../src/workbook/sheet-draft';

function draft(cells: readonly (DraftCell | undefined)[], more: Partial<SheetDraft> = {}): SheetDraft {
  return { name: '变更单', columnWidths: [], rows: [{ cells }], merges: [], ...more };
}

function reread(drafts: readonly SheetDraft[]) {
  return readPresentedXlsx(writeDrafts(drafts), { name: 'x.xlsx' });
}

test('the same drafts give the same bytes', () => {
  const drafts = [
    draft([
      { value: '甲', note: '请核对' },
      { value: 1, style: { bold: true } },
    ]),
  ];
  expect(writeDrafts(drafts)).toEqual(writeDrafts(drafts));
});

test('whatever is written is read back: values, formulas with their results, notes, formats, merges', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
  const value = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    text,
    fc.constantFrom('_x000D_', ' 两端 ', 'a\r\nb', '\u0001', '<&">', '=1'),
  );
  const formula = fc.constantFrom('=1+1', '=SUM(A1:B2)', '="<甲&""乙""_x000D_>"', "='预 算'!A1");
  const cell = fc.record(
    {
      value,
      formula,
      note: text,
      style: fc.record({ numberFormat: fc.constantFrom('0.00', '#,##0.00"万元"', 'yyyy"年"m"月"') }),
    },
    { requiredKeys: ['value'] },
  );
  const grid = fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(grid, (cells) => {
      const written = draft([], { rows: cells.map((row) => ({ cells: row })) });
      const [sheet] = readXlsx(writeDrafts([written]), { name: 'x.xlsx' }).workbook.sheets;
      cells.forEach((row, at) =>
        row.forEach((drawn, column) => {
          const expected = drawn && {
            value: drawn.value === 0 ? 0 : drawn.value,
            ...(drawn.formula !== undefined && { formula: drawn.formula }),
            ...(drawn.style && { numberFormat: drawn.style.numberFormat }),
            ...(drawn.note !== undefined && { note: drawn.note }),
          };
          expect(sheet?.rows[at]?.[column]).toEqual(expected);
        }),
      );
    }),
    { numRuns: 150 },
  );
});

test('looks, sizes, panes, choices and notes come back as they were drawn', () => {
  const written: SheetDraft = {
    name: '变更单',
    columnWidths: [12, 30],
    rows: [
      {
        height: 32,
        cells: [
          {
            value: '项目',
            style: {
              bold: true,
              italic: true,
              fontSize: 16,
              color: '#C00000',
              fill: '#F2F2F2',
              align: 'center',
              verticalAlign: 'middle',
              wrap: true,
              border: true,
            },
          },
          { choices: ['是', '否'], note: '请选择' },
        ],
      },
    ],
    merges: [],
    frozenRows: 1,
  };
  const presentation = reread([written]).presentation.sheets.get('sheet1');
  const edge = { line: 'thin' };
  expect(presentation).toMatchObject({
    columnWidths: [
      { from: 0, to: 0, width: 12 },
      { from: 1, to: 1, width: 30 },
    ],
    rowHeights: new Map([[0, 32]]),
    frozenRows: 1,
    choices: [{ areas: [{ top: 0, left: 1, bottom: 0, right: 1 }], choices: ['是', '否'] }],
    notes: [{ row: 0, column: 1, text: '请选择' }],
  });
  expect(presentation?.styleRuns.get(0)?.[0]?.style).toEqual({
    font: { name: '宋体', size: 16, bold: true, italic: true, color: '#C00000' },
    fill: '#F2F2F2',
    border: { top: edge, right: edge, bottom: edge, left: edge },
    align: 'center',
    verticalAlign: 'middle',
    wrap: true,
  });
});

test('all cells under a merged area take the style of its first, so that its border closes', () => {
  const merges = [{ top: 0, left: 0, bottom: 1, right: 2 }];
  const { workbook, presentation } = reread([draft([{ value: '合计', style: { border: true } }], { merges })]);
  expect(workbook.sheets[0]?.merges).toEqual(merges);
  const runs = presentation.sheets.get('sheet1')?.styleRuns;
  expect([0, 1].map((row) => runs?.get(row)?.map(({ from, to }) => [from, to]))).toEqual([[[0, 2]], [[0, 2]]]);
});

test('print set-up: A4, as wide as the page, the header repeated', () => {
  const print = { paper: 'A4', orientation: 'landscape', fitToWidth: true, repeatRows: { from: 2, to: 3 } } as const;
  const parts = unzipSync(writeDrafts([draft([{ value: 1 }], { name: '预 算', print })]));
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  expect(part('xl/worksheets/sheet1.xml')).toContain(
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
  );
  expect(part('xl/worksheets/sheet1.xml')).toContain('<pageSetUpPr fitToPage="1"/>');
  expect(part('xl/workbook.xml')).toContain(
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'预 算'!$3:$4</definedName>`,
  );
});

test('pages begin where the draft says', () => {
  const print = { paper: 'A4', orientation: 'portrait', fitToWidth: true, pagesFrom: [4, 9] } as const;
  const parts = unzipSync(writeDrafts([draft([{ value: 1 }], { print })]));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="4" max="16383" man="1"/><brk id="9" max="16383" man="1"/></rowBreaks>',
  );
});

test('a formula without a result asks the spreadsheet to compute it; with results nothing is asked', () => {
  const kinds = (cell: DraftCell) => reread([draft([cell])]).problems.map(({ kind }) => kind);
  expect(kinds({ formula: '=1+1' })).toEqual(['uncalculated-formulas', 'recalculation-pending']);
  expect(kinds({ formula: '=1+1', value: 2 })).toEqual([]);
});

test.each<[string, readonly SheetDraft[]]>([
  ['no sheet at all', []],
  ['two sheets of one name', [draft([]), draft([])]],
  ['a name with a forbidden sign', [draft([], { name: '变更/单' })]],
  ['a name too long', [draft([], { name: '甲'.repeat(32) })]],
  ['a colour that is none', [draft([{ value: 1, style: { fill: 'red' } }])]],
  ['a choice with a comma', [draft([{ choices: ['甲,乙'] }])]],
  ['a number that is none', [draft([{ value: NaN }])]],
  ["a formula without its '='", [draft([{ formula: 'A1' }])]],
])("%s is the author's mistake", (_, drafts) => {
  expect(() => writeDrafts(drafts)).toThrow(RangeError);
});
