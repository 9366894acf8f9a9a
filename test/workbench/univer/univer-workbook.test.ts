import { formatArea } from '../../../src/base/address';
import type { Cell, Workbook } from '../../../src/workbook/workbook';
import type { ModelEvent } from '../../../src/workbench/excel/workbook-model';
import type { UndoPolicy } from '../../../src/workbench/univer/add-in-writes';
import { NOTHING_REMEMBERED } from '../../../src/workbook/remembered';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { savedWorkbook } from '../../../src/workbench/page/saved-workbook';
import { headlessWorkbook, type HeadlessWorkbook } from './headless-workbook';

const value = (each: string | number): Cell => ({ value: each });
const formula = (text: string, result: number): Cell => ({ value: result, formula: text });

/** Quantity × price, and their sum; the file carries the results. */
const SLIP: Workbook = {
  name: '变更.xlsx',
  date1904: false,
  names: [],
  remembered: NOTHING_REMEMBERED,
  sheets: [
    {
      id: '1',
      name: '变更单',
      visibility: 'visible',
      protected: false,
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
      rows: [
        [value('数量'), value('单价'), value('小计')],
        [value(4), value(100), formula('=A2*B2', 400)],
        [value(2), value(50), formula('=A3*B3', 100)],
        [value('合计'), undefined, formula('=SUM(C2:C3)', 500)],
      ],
    },
  ],
};

let open: HeadlessWorkbook | undefined;

async function book(undo?: UndoPolicy, workbook = SLIP): Promise<HeadlessWorkbook> {
  open = await headlessWorkbook(workbook, undo);
  open.events();
  return open;
}

afterEach(() => {
  open?.close();
  open = undefined;
});

function shown(events: readonly ModelEvent[]): string[] {
  return events.map((event) => {
    const areas = 'areas' in event ? event.areas.map(formatArea).join(',') : '';
    return event.kind === 'cells-changed'
      ? `${event.change} ${areas}${event.byAddIn ? ' by add-in' : ''}`
      : `${event.kind} ${areas}`;
  });
}

const values = ({ sheet }: HeadlessWorkbook, ...cells: [number, number][]) =>
  cells.map(([row, column]) => sheet.cell(row, column).value);

test('an edit by hand is told after recalculation: the cell, then the results that became others', async () => {
  const workbook = await book();
  await workbook.type(1, 0, '7');
  expect(values(workbook, [1, 0], [1, 2], [3, 2])).toEqual([7, 700, 800]);
  expect(shown(workbook.events())).toEqual(['RangeEdited A2', 'calculated C2,C4']);
});

test('an edit that changes no result tells of no calculation', async () => {
  const workbook = await book();
  await workbook.type(3, 0, '总计');
  expect(shown(workbook.events())).toEqual(['RangeEdited A4']);
});

test('typing what stands there already is no change', async () => {
  const workbook = await book();
  await workbook.type(1, 0, '4');
  expect(workbook.events()).toEqual([]);
});

test('undo and redo in the grid are edits like any other', async () => {
  const workbook = await book();
  await workbook.type(1, 0, '7');
  workbook.events();
  await workbook.undo();
  expect(values(workbook, [1, 0], [3, 2])).toEqual([4, 500]);
  expect(shown(workbook.events())).toEqual(['RangeEdited A2', 'calculated C2,C4']);
  await workbook.redo();
  expect(values(workbook, [1, 0], [3, 2])).toEqual([7, 800]);
  expect(shown(workbook.events())).toEqual(['RangeEdited A2', 'calculated C2,C4']);
});

test('a formula typed over a number is told as an edit of its cell', async () => {
  const workbook = await book();
  await workbook.type(1, 0, '=2+3');
  expect(workbook.sheet.cell(1, 0)).toMatchObject({ formula: '=2+3', value: 5 });
  expect(shown(workbook.events())).toEqual(['RangeEdited A2', 'calculated A2,C2,C4']);
});

test('an inserted row is told as a row, not as the formulas that moved', async () => {
  const workbook = await book();
  await workbook.insertRow(2);
  expect(workbook.sheet.cell(4, 2)).toMatchObject({ formula: '=SUM(C2:C4)', value: 500 });
  const events = workbook.events();
  expect(shown(events)).toEqual(['RowInserted A3:XFD3']);
});

test('an inserted row takes merged cells and names along', async () => {
  const sheet = SLIP.sheets[0];
  if (!sheet) throw new Error('no sheet');
  const opened = await book(undefined, {
    ...SLIP,
    names: [{ name: '合计金额', refersTo: '=变更单!$C$4' }],
    sheets: [{ ...sheet, merges: [{ top: 3, left: 0, bottom: 3, right: 1 }] }],
  });
  await opened.insertRow(1);
  expect(opened.sheet.merges().map(formatArea)).toEqual(['A5:B5']);
  expect(opened.model.definedNames().map(({ refersTo }) => refersTo)).toEqual(['=变更单!$C$5']);
});

test('an inserted row takes hidden rows, conditional formats and choices along; undo puts them back', async () => {
  const opened = await book();
  const cell = (row: number, column: number) => ({ top: row, left: column, bottom: row, right: column });
  await opened.write((sheet) => {
    sheet.setRowsHidden({ ...cell(2, 0), right: 16_383 }, true);
    const format = { stopIfTrue: false, type: 'Custom', style: { fill: '#FFC7CE' } };
    sheet.addConditionalFormat({ ...format, areas: [{ ...cell(1, 0), bottom: 2 }], formula: '=$A2>$C$4' });
    sheet.setChoices({ ...cell(1, 1), bottom: 2 }, ['100', '50']);
  });
  const state = () => [
    opened.sheet
      .conditionalFormats()
      .map(({ areas, formula }) => `${areas.map(formatArea).join(',')} ${formula ?? ''}`),
    [0, 1, 2, 3, 4].filter((row) => opened.sheet.isRowHidden(row)),
    [0, 1, 2, 3, 4].filter((row) => opened.sheet.choices(row, 1)),
  ];
  const before = [['A2:A3 =$A2>$C$4'], [2], [1, 2]];
  expect(state()).toEqual(before);
  await opened.insertRow(1);
  expect(state()).toEqual([['A3:A4 =$A3>$C$5'], [3], [2, 3]]);
  await opened.undo();
  expect(state()).toEqual(before);
  await opened.insertRow(2);
  expect(state()).toEqual([['A2:A4 =$A2>$C$5'], [3], [1, 2, 3]]);
});

test('rows that are hidden and shown again by hand are told', async () => {
  const opened = await book();
  const rows = { top: 2, left: 0, bottom: 2, right: 16_383 };
  await opened.write((sheet) => sheet.setRowsHidden(rows, true));
  await opened.write((sheet) => sheet.setRowsHidden(rows, false));
  expect(opened.events()).toMatchObject([
    { kind: 'rows-hidden', hidden: true, areas: [{ top: 2, bottom: 2 }] },
    { kind: 'rows-hidden', hidden: false, areas: [{ top: 2, bottom: 2 }] },
  ]);
});

test('what an add-in writes is known to be its', async () => {
  const workbook = await book();
  await workbook.write((sheet) => sheet.write([{ row: 1, column: 0, value: 9 }]));
  expect(shown(workbook.events())).toEqual(['RangeEdited A2 by add-in', 'calculated C2,C4']);
});

test('a formula written by an add-in keeps computing after its cell is dressed', async () => {
  const workbook = await book();
  await workbook.write((sheet) => {
    sheet.write([{ row: 5, column: 0, formula: '=A2+1' }]);
    sheet.restyle({ top: 5, left: 0, bottom: 5, right: 0 }, { fill: '#DDEEFF', bold: true, numberFormat: '0.00' });
  });
  expect(workbook.sheet.cell(5, 0)).toMatchObject({ formula: '=A2+1', value: 5, numberFormat: '0.00' });
  expect(workbook.sheet.style(5, 0)).toMatchObject({ fill: '#DDEEFF', bold: true });
});

test('a conditional format described piece by piece becomes one rule, and no change of cells', async () => {
  const workbook = await book();
  await workbook.write((sheet) => {
    const area = { top: 1, left: 0, bottom: 1, right: 0 };
    const id = sheet.addConditionalFormat({ areas: [area], stopIfTrue: false, type: 'Custom', formula: '', style: {} });
    sheet.changeConditionalFormat(id, { formula: '=N("guiju:a.1")=0' });
    sheet.changeConditionalFormat(id, { style: { fill: '#FFC7CE' } });
  });
  expect(workbook.sheet.conditionalFormats()).toMatchObject([
    { type: 'Custom', formula: '=N("guiju:a.1")=0', style: { fill: '#FFC7CE' } },
  ]);
  expect(workbook.events()).toEqual([]);
});

describe('type, then a flag by the add-in, then undo', () => {
  async function typedAndFlagged(undo: UndoPolicy): Promise<HeadlessWorkbook> {
    const workbook = await book(undo);
    await workbook.type(1, 0, '7');
    const area = { top: 1, left: 0, bottom: 1, right: 0 };
    await workbook.write((sheet) => {
      sheet.addConditionalFormat({ areas: [area], stopIfTrue: false, type: 'Custom', formula: '=TRUE', style: {} });
    });
    return workbook;
  }
  const state = (workbook: HeadlessWorkbook) => [
    workbook.sheet.conditionalFormats().length,
    workbook.sheet.cell(1, 0).value,
  ];

  test('on a host that keeps undo, the flag is one step and the edit the next', async () => {
    const workbook = await typedAndFlagged('stacked');
    expect(state(workbook)).toEqual([1, 7]);
    await workbook.undo();
    expect(state(workbook)).toEqual([0, 7]);
    await workbook.undo();
    expect(state(workbook)).toEqual([0, 4]);
    await workbook.redo();
    await workbook.redo();
    expect(state(workbook)).toEqual([1, 7]);
  });

  test('on a host that does not, nothing can be undone any more', async () => {
    const workbook = await typedAndFlagged('cleared');
    await workbook.undo();
    expect(state(workbook)).toEqual([1, 7]);
  });

  test('where writes leave undo untouched, the edit is undone and the flag stays', async () => {
    const workbook = await typedAndFlagged('untouched');
    await workbook.undo();
    expect(state(workbook)).toEqual([1, 4]);
  });
});

test('a removed conditional format comes back in its place when that is undone', async () => {
  const workbook = await book();
  const format = (name: string) => ({
    areas: [{ top: 1, left: 0, bottom: 1, right: 0 }],
    stopIfTrue: false,
    type: 'Custom',
    formula: `="${name}"="${name}"`,
    style: {},
  });
  const formulas = () => workbook.sheet.conditionalFormats().map((each) => each.formula);
  for (const name of ['c', 'b', 'a']) await workbook.write((sheet) => void sheet.addConditionalFormat(format(name)));
  const before = formulas();
  await workbook.write((sheet) => sheet.removeConditionalFormat(sheet.conditionalFormats()[1]?.id ?? ''));
  expect(formulas()).toEqual([before[0], before[2]]);
  await workbook.undo();
  expect(formulas()).toEqual(before);
});

test('a sheet that an add-in adds can be written to at once, and is told of first', async () => {
  const workbook = await book();
  await workbook.write(() => {
    workbook.model.addSheet('空白').write([
      { row: 0, column: 0, value: 2 },
      { row: 0, column: 1, formula: '=A1*3' },
    ]);
  });
  const added = workbook.model.sheets()[1];
  expect(added?.name()).toBe('空白');
  expect(added?.cell(0, 1).value).toBe(6);
  expect(shown(workbook.events())).toEqual(['sheet-added ', 'RangeEdited A1:B1 by add-in', 'calculated B1']);
});

test('a renamed sheet tells both its names', async () => {
  const workbook = await book();
  await workbook.write((sheet) => sheet.rename('变更单（二）'));
  expect(workbook.events()).toMatchObject([{ kind: 'sheet-renamed', before: '变更单', after: '变更单（二）' }]);
});

test('the used area may leave out cells that are only dressed', async () => {
  const workbook = await book();
  await workbook.write((sheet) => sheet.restyle({ top: 8, left: 5, bottom: 8, right: 5 }, { fill: '#FF0000' }));
  const areas = [true, false].map((valuesOnly) => workbook.sheet.usedArea(valuesOnly));
  expect(areas.map((area) => area && formatArea(area))).toEqual(['A1:C4', 'A1:F9']);
});

test('saved as a file it is read again as it was: what was typed, formulas, merged and hidden lines, what an add-in keeps', async () => {
  const workbook = await book();
  await workbook.write((sheet) => {
    sheet.write([{ row: 5, column: 0, value: '新写的', numberFormat: '@' }]);
    sheet.merge({ top: 6, left: 0, bottom: 6, right: 2 });
    sheet.setRowsHidden({ top: 7, left: 0, bottom: 7, right: 0 }, true);
    sheet.restyle({ top: 5, left: 0, bottom: 5, right: 0 }, { bold: true, fill: '#FFEE00' });
    sheet.restyle({ top: 7, left: 0, bottom: 7, right: 0 }, { fill: '#FFEE00' });
    sheet.setNote(5, 0, '说明');
  });
  workbook.model.customXml.add('<kept xmlns="urn:example">1</kept>');
  const { workbook: read } = readXlsx(savedWorkbook(workbook.model), { name: 'saved.xlsx' });
  const [sheet] = read.sheets;
  const { bottom, right } = workbook.sheet.usedArea(true) ?? { bottom: 0, right: 0 };
  for (let row = 0; row <= bottom; row += 1) {
    for (let column = 0; column <= right; column += 1) {
      const { value, formula } = workbook.sheet.cell(row, column);
      expect([row, column, sheet?.rows[row]?.[column]?.value ?? null]).toEqual([row, column, value]);
      expect(sheet?.rows[row]?.[column]?.formula).toBe(formula);
    }
  }
  expect(sheet?.merges.map(formatArea)).toEqual(['A7:C7']);
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([7]);
  expect(sheet?.rows[5]?.[0]).toMatchObject({ value: '新写的', note: '说明' });
});
