/** What the data resource checklist (附表2) says of the data a project produces: how many kinds, and which rows are not filled in. */
import type { CellRange } from '../base/address';
import { comparableText } from '../base/comparable-text';
import { Exact } from '../base/exact';
import type { FormDocument, TableRow } from '../forms/form-document';
import { known, type Reading } from '../workbook/reading';
import type { FactId } from './fact-id';
import type { FactValue } from './subject';

/** Nothing where there is no such table. */
export function checklistData(documents: readonly FormDocument[]): ReadonlyMap<FactId, Reading<FactValue>> {
  const named: CellRange[] = [];
  const incomplete: CellRange[] = [];
  const template: CellRange[] = [];
  const idle: CellRange[] = [];
  const unshared: CellRange[] = [];
  const groundless: CellRange[] = [];
  let tables = 0;
  for (const { kind, rows } of documents) {
    if (kind !== 'data-resource-checklist' || rows === undefined) continue;
    tables += 1;
    for (const row of rows) {
      const name = row.get('dataName')?.text;
      if (name?.known !== true) {
        const nameOfFunction = row.get('dataFunction')?.text;
        if (nameOfFunction?.known && !isExample(nameOfFunction.value)) idle.push(...nameOfFunction.cells);
        continue;
      }
      if (isExample(name.value)) {
        template.push(...name.cells);
        continue;
      }
      const refusal = refusalToShare(row);
      if (refusal) {
        unshared.push(...refusal.cells);
        if (!refusal.grounded) groundless.push(...refusal.cells);
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
    ['checklist.idleFunctions', count(idle, all)],
    ['checklist.unsharedData', count(unshared, all)],
    ['checklist.unsharedWithoutBasis', count(groundless, all)],
  ]);
}

/** That a kind of data is not shared, where it says so, and whether it names what that rests on. */
function refusalToShare(
  row: TableRow,
): { readonly cells: readonly CellRange[]; readonly grounded: boolean } | undefined {
  const texts = ['sharePeriod', 'shareWay', 'shareRemark', 'shareBasis'].flatMap((id) => {
    const text = row.get(id)?.text;
    return text?.known ? [{ id, text }] : [];
  });
  const [said] = texts.filter(({ text }) => REFUSES.test(comparableText(text.value)));
  const basis = texts.find(({ id }) => id === 'shareBasis');
  const refused = said ?? (basis && LAW.test(comparableText(basis.text.value)) ? basis : undefined);
  if (refused === undefined) return undefined;
  const cells = refused.text.cells;
  const grounded = texts.some(({ id, text }) => {
    const rest = comparableText(text.value).replace(REFUSES, '');
    return id === 'shareBasis' ? !/^[-/无]*$/.test(rest) : LAW.test(rest);
  });
  return { cells, grounded };
}

const REFUSES = /不予共享|不共享|不得共享|不能共享|非共享/;
const LAW = /《.+》|法律|条例|规定|办法|〔\d{4}〕|第.+条/;

/** '企业基本信息（例）', '数据名称 2', '……': as the form is printed. */
function isExample(name: string): boolean {
  return /\(例\)|^数据名称[\dN]*$|^(系统)?功能[\dN]*$|^[.…·]+$/.test(comparableText(name));
}

function count(cells: readonly CellRange[], looked: readonly CellRange[]): Reading<FactValue> {
  const value: FactValue = { type: 'number', value: Exact.of(String(cells.length)) };
  return known(value, cells.length > 0 ? cells : looked);
}
