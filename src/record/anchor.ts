/**
 * Cells that are found again: an anchor keeps several selectors, tried from
 * exact to approximate, and each is verified. What is ambiguous, or only
 * likely, is nowhere: an orphan can be attached anew, a wrong place misleads.
 */
import { cellRange, columnName, parseArea, type CellRange } from '../base/address';
import { keptBy } from '../base/kept';
import { cellAt, sheetById, type Sheet, type Workbook } from '../workbook/workbook';
import type { Anchor } from './entry-shape';
import { cellOfName } from './named-cells';
import { cellWord, labelsOf } from './sheet-labels';
import { alike } from './similarity';

/** What the forms say their cells are, by key: 'project-facts/project.contractAmount'. Several cells of one key name none. */
export type KeyedCells = ReadonlyMap<string, CellRange>;

type Located =
  | { readonly status: 'located' | 'moved' | 'changed'; readonly at: CellRange; readonly before: string }
  | { readonly status: 'orphan'; readonly address: string; readonly before: string };

export function anchorOf(workbook: Workbook, cell: CellRange, keys: KeyedCells): Anchor | undefined {
  const sheet = sheetById(workbook, cell.sheet);
  if (!sheet) return undefined;
  const { top: row, left: column } = cell;
  const labels = labelsOf(sheet);
  const key = [...keys].find(([, at]) => at.sheet === cell.sheet && at.top === row && at.left === column)?.[0];
  const names = workbook.names.filter((name) => sameCell(cellOfName(workbook, name), cell)).map(({ name }) => name);
  const told = { row: labels.row(row, column), column: labels.column(row, column) };
  const twins = cellsLabelled(sheet, told).length !== 1;
  return {
    ...(key !== undefined && { key: key.slice(0, 500) }),
    ...(names.length > 0 && { names: names.slice(0, 5) }),
    sheet: sheet.name.slice(0, 500),
    sheetKey: labels.key,
    address: `${columnName(column)}${row + 1}`,
    labels: { ...told, above: labels.row(row - 1, column), below: labels.row(row + 1, column) },
    beside: besideOf(sheet, row, column),
    value: cellWord(cellAt(sheet, row, column)),
    ...(twins && { twins }),
  };
}

export function locate(anchor: Anchor, workbook: Workbook, keys: KeyedCells): Located {
  const found = byKey(anchor, workbook, keys) ?? byName(anchor, workbook) ?? byLabels(anchor, workbook);
  const at = found === 'nowhere' ? undefined : (found ?? byLikeness(anchor, workbook));
  if (!at) return { status: 'orphan', address: `${anchor.sheet}!${anchor.address}`, before: anchor.value };
  const sheet = sheetById(workbook, at.sheet);
  const now = cellWord(sheet && cellAt(sheet, at.top, at.left));
  if (now !== anchor.value) return { status: 'changed', at, before: anchor.value };
  const stays = sheet?.name === anchor.sheet && `${columnName(at.left)}${at.top + 1}` === anchor.address;
  return { status: stays ? 'located' : 'moved', at, before: anchor.value };
}

/** Of a form's own field; its row must still be called the same. */
function byKey({ key, labels }: Anchor, workbook: Workbook, keys: KeyedCells): CellRange | undefined {
  const at = key === undefined ? undefined : keys.get(key);
  return at && rowWords(workbook, at) === labels.row && labels.row !== '' ? at : undefined;
}

function byName({ names = [], labels }: Anchor, workbook: Workbook): CellRange | undefined {
  const cells = workbook.names.flatMap((name) => (names.includes(name.name) ? (cellOfName(workbook, name) ?? []) : []));
  const held = cells.filter((cell) => rowWords(workbook, cell) === labels.row);
  const [first, ...others] = held;
  return first && others.every((one) => sameCell(one, first)) ? first : undefined;
}

/** By row and column: 'nowhere' where several fit, or where several fitted from the beginning. */
function byLabels(anchor: Anchor, workbook: Workbook): CellRange | 'nowhere' | undefined {
  const sheet = sheetFor(anchor, workbook);
  if (!sheet) return 'nowhere';
  if (anchor.twins) return amongTwins(anchor, sheet) ?? 'nowhere';
  const [only, ...others] = cellsLabelled(sheet, anchor.labels);
  return others.length > 0 || (only && !holdsTogether(anchor, sheet, only)) ? 'nowhere' : only;
}

/**
 * The sheet of that name whose head still says what it said; renamed, the only
 * one that does; its head rewritten, the one of that name, where no other
 * sheet has a word of it, and it does not bear another number.
 */
function sheetFor({ sheet: name, sheetKey }: Anchor, { sheets }: Workbook): Sheet | undefined {
  const headed = sheets.filter((sheet) => headShare(sheet, sheetKey) === 1);
  const named = sheets.find((sheet) => sheet.name === name);
  if (named && headed.includes(named)) return named;
  if (headed.length > 0) return named || headed.length > 1 ? undefined : headed[0];
  const isOnly = sheets.every((sheet) => sheet === named || headShare(sheet, sheetKey) === 0);
  return named && isOnly && !isNumberedOtherwise(named, sheetKey) ? named : undefined;
}

/** Where its head said 编号：BG-01 it says 编号：BG-02: another form has been given its name. */
function isNumberedOtherwise(sheet: Sheet, sheetKey: string): boolean {
  const words = new Set(sheetKey.split('|'));
  const { head } = labelsOf(sheet);
  const come = new Set([...head].filter((word) => !words.has(word)).map(withoutDigits));
  return [...words].some((word) => /\d/.test(word) && !head.has(word) && come.has(withoutDigits(word)));
}

function withoutDigits(word: string): string {
  return word.replace(/\d+/g, '#');
}

/** How many of the words on the head are there still, whatever was put in between. */
function headShare(sheet: Sheet, sheetKey: string): number {
  const words = sheetKey.split('|');
  const { head } = labelsOf(sheet);
  return words.filter((word) => head.has(word)).length / words.length;
}

/** Another line may have been given its name: between the same neighbours, or holding half of what it held, it is the line itself. */
function holdsTogether(
  { labels, beside, value }: Anchor,
  sheet: Sheet,
  { top: row, left: column }: CellRange,
): boolean {
  const now = labelsOf(sheet);
  if (now.row(row - 1, column) === labels.above && now.row(row + 1, column) === labels.below) return true;
  const held = [value, ...beside].filter((word) => word !== '');
  const left = [cellWord(cellAt(sheet, row, column)), ...besideOf(sheet, row, column)];
  const kept = held.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  });
  return held.length > 0 && kept.length >= held.length / 2;
}

/** What stands in the row besides its words and the cell itself. */
function besideOf(sheet: Sheet, row: number, column: number): string[] {
  const words = new Set(labelsOf(sheet).row(row, column).split('|'));
  return (sheet.rows[row] ?? [])
    .flatMap((cell, at) => (at === column ? [] : [cellWord(cell).slice(0, 40)]))
    .filter((word) => word !== '' && !words.has(word))
    .slice(0, 8);
}

/** What could not be told apart by words is there while all around it is the very same. */
function amongTwins(anchor: Anchor, sheet: Sheet): CellRange | undefined {
  const area = parseArea(anchor.address);
  if (!area) return undefined;
  const { top: row, left: column } = area;
  if (sheet.name !== anchor.sheet || headShare(sheet, anchor.sheetKey) < 1) return undefined;
  const now = labelsOf(sheet);
  const { labels, value } = anchor;
  const [above, below] = [now.row(row - 1, column), now.row(row + 1, column)];
  const same =
    now.row(row, column) === labels.row &&
    now.column(row, column) === labels.column &&
    above === labels.above &&
    below === labels.below &&
    above !== labels.row &&
    below !== labels.row &&
    value !== '' &&
    cellWord(cellAt(sheet, row, column)) === value &&
    cellsWith(sheet, value).filter((at) => now.row(at.top, at.left) === labels.row).length === 1;
  return same ? { sheet: sheet.id, ...area } : undefined;
}

const SURE = 0.8;
const MARGIN = 0.1;

/** Its row is called nearly the same, between the same neighbours, and holds the same value: and no other comes near. */
function byLikeness(anchor: Anchor, workbook: Workbook): CellRange | undefined {
  const { labels, value } = anchor;
  if (value === '' || labels.row === '' || labels.column === '') return undefined;
  const sheet = sheetFor(anchor, workbook);
  if (!sheet) return undefined;
  const now = labelsOf(sheet);
  const scored = cellsWith(sheet, value).flatMap((at) => {
    const row = now.row(at.top, at.left);
    // What is called as a neighbour was called, or as others are, is one of those.
    const isAnother =
      row === labels.above || row === labels.below || cellsLabelled(sheet, { row, column: labels.column }).length !== 1;
    if (isAnother || now.column(at.top, at.left) !== labels.column) return [];
    return [{ at, score: likeness(anchor, sheet, at.top, at.left) }];
  });
  const [best, second] = scored.sort((a, b) => b.score - a.score);
  if (!best || best.score < SURE || (second && best.score - second.score < MARGIN)) return undefined;
  return best.at;
}

/** 0 to 1: the row's own words weigh 50, those above and below it 20 each, that it stands where it stood 2. */
function likeness({ labels, address }: Anchor, sheet: Sheet, row: number, column: number): number {
  const now = labelsOf(sheet);
  const beside = (is: string, was: string) => (is === was && was !== '' ? 20 : 0);
  const stays = `${columnName(column)}${row + 1}` === address ? 2 : 0;
  const own = alike(now.row(row, column), labels.row) * 50;
  return (
    (own + beside(now.row(row - 1, column), labels.above) + beside(now.row(row + 1, column), labels.below) + stays) / 92
  );
}

function rowWords(workbook: Workbook, cell: CellRange): string | undefined {
  const sheet = sheetById(workbook, cell.sheet);
  return sheet && labelsOf(sheet).row(cell.top, cell.left);
}

/** Cells of the sheet under that heading in a row so called; all of them, where several rows are called so under whatever heading. */
function cellsLabelled(sheet: Sheet, { row, column }: Pick<Anchor['labels'], 'row' | 'column'>): readonly CellRange[] {
  if (row === '' || column === '') return [];
  const so = cellsInRows(sheet).get(row) ?? [];
  const under = so.filter(({ top, left }) => labelsOf(sheet).column(top, left) === column);
  return under.some(({ left }) => so.filter((cell) => cell.left === left).length > 1) ? so : under;
}

function cellsWith(sheet: Sheet, value: string): CellRange[] {
  return sheet.rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column) => (cellWord(cell) === value ? [cellRange(sheet.id, row, column)] : [])),
  );
}

/** Each sheet's cells by what their rows are called. */
const cellsInRows = keptBy((sheet: Sheet): ReadonlyMap<string, readonly CellRange[]> => {
  const labels = labelsOf(sheet);
  const found = new Map<string, CellRange[]>();
  const width = sheet.rows.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  sheet.rows.forEach((cells, row) => {
    if (!cells) return;
    for (let column = 0; column < width; column += 1) {
      const key = labels.row(row, column);
      const there = found.get(key);
      if (there) there.push(cellRange(sheet.id, row, column));
      else found.set(key, [cellRange(sheet.id, row, column)]);
    }
  });
  return found;
});

function sameCell(a: CellRange | undefined, b: CellRange): boolean {
  return a?.sheet === b.sheet && a.top === b.top && a.left === b.left;
}
