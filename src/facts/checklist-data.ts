/** What the data resource checklist (附表2) says of the data a project produces: how many kinds, and which rows are not filled in. */
import type { CellRange } from '../base/address';
import { comparableText } from '../base/comparable-text';
import { Exact } from '../base/exact';
import type { FormDocument } from '../forms/form-document';
import { known, type Reading } from '../workbook/reading';
import type { FactId, FactValue } from './subject';

/** Nothing where there is no such table. */
export function checklistData(documents: readonly FormDocument[]): ReadonlyMap<FactId, Reading<FactValue>> {
  const named: CellRange[] = [];
  const incomplete: CellRange[] = [];
  const template: CellRange[] = [];
  let tables = 0;
  for (const { kind, rows } of documents) {
    if (kind !== 'data-resource-checklist' || rows === undefined) continue;
    tables += 1;
    for (const row of rows) {
      const name = row.get('dataName')?.text;
      if (name?.known !== true) continue;
      if (isExample(name.value)) {
        template.push(...name.cells);
        continue;
      }
      named.push(...name.cells);
      for (const id of ['sharePeriod', 'shareWay']) {
        const text = row.get(id)?.text;
        if (text === undefined || text.known) continue;
        incomplete.push(...text.looked);
        break;
      }
    }
  }
  if (tables === 0) return new Map();
  const all = documents.filter(({ kind }) => kind === 'data-resource-checklist').map(({ range }) => range);
  return new Map<FactId, Reading<FactValue>>([
    ['checklist.dataNames', count(named, all)],
    ['checklist.incompleteData', count(incomplete, all)],
    ['checklist.templateData', count(template, all)],
  ]);
}

/** '企业基本信息（例）', '数据名称 2', '……': as the form is printed. */
function isExample(name: string): boolean {
  return /\(例\)|^数据名称[\dN]*$|^[.…·]+$/.test(comparableText(name));
}

function count(cells: readonly CellRange[], looked: readonly CellRange[]): Reading<FactValue> {
  const value: FactValue = { type: 'number', value: Exact.of(String(cells.length)) };
  return known(value, cells.length > 0 ? cells : looked);
}
