/** Ten thousand random edits, and never a wrong cell: the edits keep book of where each annotated cell has gone. */
import fc from 'fast-check';
import { cellRange, type CellRange } from '../../src/base/address';
import { comparableText } from '../../src/base/comparable-text';
import { anchorOf, locate } from '../../src/record/anchor';
import type { Anchor } from '../../src/record/entry-shape';
import { alike } from '../../src/record/similarity';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';
import { sheet as drawnSheet, workbook } from '../support/draw-workbook';

/**
 * Cells with a mark that moves with them, whatever is done to the sheet. A copy
 * bears its mark too: it is the item itself once the original is gone, or has
 * been made another item.
 */
type MarkedCell = Cell & { mark?: number; copy?: true; renamed?: true };
type Grid = { id: string; name: string; rows: MarkedCell[][] };

const LIST = `
  项目变更单 |  |  |  |
  编号：BG-01 |  |  |  |
  序号 | 名称 | 数量 | 单价 | 小计
  1 | 服务器甲型 | 2 | 30000 | 60000
  2 | 服务器乙型 | 2 | 30000 | 60000
  3 | 交换机 | 4 | 5000 | 20000
  4 | 防火墙 | 1 | 80000 | 80000
  5 | 存储阵列 | 1 | 120000 | 120000
  6 | 机柜 | 3 | 6000 | 18000
  7 | 不间断电源 | 2 | 15000 | 30000
  8 | 机柜 | 1 | 6000 | 6000
  合计 |  |  |  | 394000
`;
const FACTS = `
  要素 | 内容
  项目名称 | 示例平台
  合同金额 | 1200000
  预算金额 | 1300000
  建设单位 | 示例局
`;
const NAMES = ['服务器丙型', '交换机', '光模块', '机柜', '摄像机', '防火墙乙', '显示屏'];

function grids(): Grid[] {
  return [
    drawnSheet('变更1', LIST),
    drawnSheet('变更2', LIST.replace('BG-01', 'BG-02')),
    drawnSheet('项目要素表', FACTS),
  ].map(({ name, rows }, index) => ({
    id: `sheet${index + 1}`,
    name,
    rows: rows.map((row) => (row ?? []).map((cell) => cell ?? { value: null })),
  }));
}

function bookOf(sheets: readonly Grid[]): Workbook {
  const drawn = sheets.map(({ id, name, rows }): Sheet => ({
    ...drawnSheet(name, ''),
    id,
    rows: rows.map((row) => row.map((cell) => (cell.value === null ? undefined : cell))),
  }));
  return workbook(...drawn);
}

const edit = fc.record({
  what: fc.constantFrom(
    'insert',
    'delete',
    'move',
    'sort',
    'value',
    'label',
    'typo',
    'duplicate',
    'rename',
    'copySheet',
    'column',
    'reorder',
    'swapNames',
  ),
  sheet: fc.nat(3),
  at: fc.nat(12),
  to: fc.nat(12),
  pick: fc.nat(6),
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

const COPY = (cell: MarkedCell): MarkedCell => ({ ...cell, copy: true });

function wordOf(cell: MarkedCell | undefined): string {
  return typeof cell?.value === 'string' ? cell.value : '';
}

function apply(sheets: Grid[], { what, sheet, at, to, pick }: Edit): void {
  const grid = sheets[sheet % sheets.length];
  if (!grid) return;
  const { rows } = grid;
  const row = rows[at % rows.length] ?? [];
  const name = NAMES[pick] ?? '';
  const width = row.length;
  const fresh = (values: (string | number | null)[]): MarkedCell[] =>
    Array.from({ length: width }, (_, index) => ({ value: values[index] ?? null }));
  switch (what) {
    case 'insert':
      rows.splice(
        at % (rows.length + 1),
        0,
        fresh([String(pick), name, pick + 1, 100 * (to + 1), 100 * (to + 1) * (pick + 1)]),
      );
      return;
    case 'delete':
      if (rows.length > 4) rows.splice(at % rows.length, 1);
      return;
    case 'move':
      rows.splice(to % rows.length, 0, ...rows.splice(at % rows.length, 1));
      return;
    case 'sort': {
      const body = rows.splice(3, Math.max(0, rows.length - 4));
      rows.splice(3, 0, ...body.sort((a, b) => wordOf(a[1]).localeCompare(wordOf(b[1]))));
      return;
    }
    case 'value': {
      const cell = row[Math.min(width - 1, 1 + (to % 4))];
      if (cell && typeof cell.value === 'number') Object.assign(cell, { value: to * 1000 + pick });
      return;
    }
    case 'label': {
      const cell = row[1 % Math.max(width, 1)];
      if (cell && typeof cell.value === 'string') Object.assign(cell, { value: name });
      for (const one of row) Object.assign(one, { renamed: true });
      return;
    }
    case 'typo': {
      const cell = row[0]?.value !== null && width === 2 ? row[0] : row[1];
      if (cell && typeof cell.value === 'string' && cell.value.length > 2)
        Object.assign(cell, { value: `${cell.value}（改）` });
      for (const one of row) Object.assign(one, { renamed: true });
      return;
    }
    case 'duplicate':
      rows.splice(at % rows.length, 0, row.map(COPY));
      return;
    case 'rename':
      grid.name = `表${at}${to}${pick}`;
      return;
    case 'copySheet':
      if (sheets.length < 5)
        sheets.splice(to % (sheets.length + 1), 0, {
          id: `copy${at}${to}${pick}${sheets.length}`,
          name: `${grid.name} (${sheets.length})`,
          rows: rows.map((cells) => cells.map(COPY)),
        });
      return;
    case 'column':
      for (const cells of rows) cells.splice(to % (width + 1), 0, { value: null });
      return;
    case 'reorder':
      sheets.push(...sheets.splice(at % sheets.length, 1));
      return;
    case 'swapNames': {
      const [one, other] = [grid, sheets[to % sheets.length]];
      // Of a sheet and its copy the name alone tells which is which: whoever passes it on has replaced one by the other.
      if (!other || sheets.some(({ id }) => id.startsWith('copy'))) return;
      [one.name, other.name] = [other.name, one.name];
    }
  }
}

interface Marked {
  readonly mark: number;
  readonly anchor: Anchor;
}

/** Every cell that holds something. */
function annotate(sheets: readonly Grid[]): Marked[] {
  const book = bookOf(sheets);
  let next = 0;
  return sheets.flatMap((grid) =>
    grid.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (cell.value === null) return [];
        next += 1;
        cell.mark = next;
        const anchor = anchorOf(book, cellRange(grid.id, row, column), new Map());
        return anchor ? [{ mark: next, anchor }] : [];
      }),
    ),
  );
}

/** A line put where one is gone, with its name and between its neighbours, is that line to whoever reads the sheet. */
function isInItsPlace({ rows }: Grid, top: number, { mark, anchor: { labels } }: Marked): boolean {
  const says = (row: number, word: string) => rows[row]?.some(({ value }) => value === word) === true;
  const isGone = !rows.some((row) => row.some((cell) => cell.mark === mark));
  return isGone && says(top - 1, labels.above) && says(top, labels.row) && says(top + 1, labels.below);
}

/** It is the cell that was annotated, or, where that is gone or on another line or form by now, what stands in its place or the copy that still says what it said. */
function isRight(sheets: readonly Grid[], { sheet, top, left }: CellRange, one: Marked): boolean {
  const { mark, anchor } = one;
  const grid = sheets.find(({ id }) => id === sheet);
  const found = grid?.rows[top]?.[left];
  if (found?.mark !== mark) return grid !== undefined && isInItsPlace(grid, top, one);
  if (!found.copy) return true;
  const home = sheets.find(({ rows }) => rows.some((row) => row.some((cell) => cell.mark === mark && !cell.copy)));
  const original = home?.rows.flat().find((cell) => cell.mark === mark && !cell.copy);
  if (!home || !original || original.renamed) return true;
  const words = new Set(home.rows.flat().map(({ value }) => (typeof value === 'string' ? comparableText(value) : '')));
  return !anchor.sheetKey.split('|').every((word) => words.has(word));
}

test('ten thousand random edits attach no annotation to a wrong cell', () => {
  let [edits, attached, orphaned] = [0, 0, 0];
  fc.assert(
    fc.property(fc.array(edit, { minLength: 20, maxLength: 20 }), fc.nat(4), (list, fifth) => {
      const sheets = grids();
      const marked = annotate(sheets).filter((_, at) => at % 5 === fifth);
      for (const step of list) {
        apply(sheets, step);
        edits += 1;
        const book = bookOf(sheets);
        for (const one of marked) {
          const { anchor } = one;
          const found = locate(anchor, book, new Map());
          if (found.status === 'orphan') orphaned += 1;
          else {
            attached += 1;
            if (!isRight(sheets, found.at, one))
              throw new Error(
                `after ${JSON.stringify(step)}: ${JSON.stringify(anchor)} is taken for ${JSON.stringify(found)}`,
              );
          }
        }
      }
    }),
    { numRuns: 500 },
  );
  expect(edits).toBeGreaterThanOrEqual(10_000);
  // It is easy never to be wrong by finding nothing.
  expect(attached / (attached + orphaned)).toBeGreaterThan(0.25);
});

test('a line between the neighbours of one that is gone, and with its name, is that line, changed', () => {
  const sheets = grids();
  const one = annotate(sheets).find(({ anchor: { sheet, address } }) => sheet === '变更1' && address === 'D6');
  const at = sheets.findIndex(({ name }) => name === '变更1');
  if (!one) throw new Error('the sheets have not what the test is about');
  const pick = NAMES.indexOf(one.anchor.labels.row);
  apply(sheets, { what: 'insert', sheet: at, at: 5, to: 0, pick });
  apply(sheets, { what: 'delete', sheet: at, at: 6, to: 0, pick: 0 });
  const found = locate(one.anchor, bookOf(sheets), new Map());
  expect(found).toMatchObject({ status: 'changed', before: one.anchor.value, at: { top: 5 } });
  expect(found.status !== 'orphan' && isRight(sheets, found.at, one)).toBe(true);
});

test('a form that bears another number is not taken for the one whose name it was given', () => {
  const sheets = grids();
  const anchor = annotate(sheets).find((one) => one.anchor.sheet === '变更1' && one.anchor.address === 'D4')?.anchor;
  const [one, other] = sheets;
  if (!anchor || !one || !other) throw new Error('the sheets have not what the test is about');
  expect(locate(anchor, bookOf(sheets), new Map()).status).toBe('located');
  one.rows.splice(0, 3);
  [one.name, other.name] = [other.name, one.name];
  expect(locate(anchor, bookOf(sheets), new Map()).status).toBe('orphan');
});

test('after one small edit nearly all are found again', () => {
  const small = fc.constantFrom<Edit['what'][]>(['insert'], ['value'], ['rename'], ['column'], ['reorder']);
  fc.assert(
    fc.property(small, edit, ([what = 'insert'], one) => {
      const sheets = grids();
      const marked = annotate(sheets).filter(({ anchor }) => !anchor.twins);
      apply(sheets, { ...one, what, at: what === 'insert' ? 4 + (one.at % 5) : one.at });
      const book = bookOf(sheets);
      const lost = marked.filter(({ anchor }) => locate(anchor, book, new Map()).status === 'orphan');
      expect(lost.length / marked.length).toBeLessThan(0.35);
    }),
    { numRuns: 200 },
  );
});

test('labels are alike by the letters that differ', () => {
  expect([alike('服务器', '服务器'), alike('服务器', '服务机'), alike('', '甲')]).toEqual([1, 1 - 1 / 3, 0]);
});
