/** A sheet copied through its tab, in the genuine Univer: its rules, flags among them, are read as the belief about copied rules says. */
import { wholeSheet } from '../../../src/workbench/excel/addresses';
import { DEFAULT_BELIEFS } from '../../../src/workbench/excel/beliefs';
import { ConditionalFormatList } from '../../../src/workbench/excel/conditional-format-list';
import type { SheetModel } from '../../../src/workbench/excel/workbook-model';
import { workbookOf } from '../../hosts/workbook-of';
import { headlessWorkbook, type HeadlessWorkbook } from './headless-workbook';

const CELL = [{ top: 0, left: 0, bottom: 0, right: 1 }];
const FLAG = '=N("guiju:c.1")=0';

let opened: HeadlessWorkbook;

beforeEach(async () => {
  opened = await headlessWorkbook(workbookOf({ 一: [[1, 2]] }));
  await opened.write((sheet) => {
    for (const formula of ['=A1>0', '=A1>5', FLAG]) {
      const id = sheet.addConditionalFormat({ areas: CELL, stopIfTrue: false, type: 'Custom', style: {} }, 'last');
      sheet.changeConditionalFormat(id, { formula });
    }
  });
});
afterEach(() => opened.close());

it.each(['readable', 'unreadable'] as const)('where a copied rule is %s', async (copied) => {
  const beliefs = { ...DEFAULT_BELIEFS, 'cf-copied': copied };
  const listed = (sheet: SheetModel) => {
    const list = new ConditionalFormatList(beliefs, opened.model, { sheet, areas: [wholeSheet()] });
    return list.shown().map((rule) => [rule.formula, list.isUnreadable(rule)]);
  };
  const original = [
    ['=A1>0', false],
    ['=A1>5', false],
    [FLAG, false],
  ];
  expect(listed(opened.sheet)).toEqual(original);

  await opened.copySheet();

  const copy = opened.model.sheets().find(({ id }) => id !== opened.sheet.id);
  if (!copy) throw new Error('the sheet was not copied');
  expect(listed(copy)).toEqual(original.map(([formula]) => [formula, copied === 'unreadable']));
  expect(listed(opened.sheet)).toEqual(original);

  await opened.undo();
  expect(opened.model.sheets()).toHaveLength(1);
  await opened.redo();
  const again = opened.model.sheets().find(({ id }) => id !== opened.sheet.id);
  expect(again?.conditionalFormats().map(({ formula }) => formula)).toEqual(original.map(([formula]) => formula));
});
