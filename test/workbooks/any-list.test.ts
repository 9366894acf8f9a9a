/** Lists in any layout are read as they were laid out. */
import fc from 'fast-check';
import { Exact } from '../../src/base/exact';
import type { FactId } from '../../src/facts/fact-id';
import { lineChange } from '../../src/facts/line-change';
import type { ItemSide } from '../../src/forms/form-document';
import type { Reading } from '../../src/workbook/reading';
import { NOTHING_REMEMBERED } from '../../src/workbook/remembered';
import {
  anyBudget,
  anySlipList,
  anyTransposed,
  columnsOf,
  drawList,
  drawTransposed,
  fenToYuan,
  subtotalOf,
  type AnyLine,
  type AnyList,
  type AnySide,
} from './any-list';
import { Grid } from './grid';
import { findingsOf, reviewOf } from './workbook-story';

const RUNS = Number(process.env.ANY_LIST_RUNS ?? 60);
const OPTIONS = { numRuns: RUNS, seed: Number(process.env.ANY_LIST_SEED ?? 20_241_121) };

const number = (reading: Reading<Exact>): string => (reading.known ? reading.value.toString() : reading.why);

function read(list: AnyList, title: string, slip: boolean, draw: typeof drawList) {
  const grid = new Grid();
  if (slip) {
    grid.row('项目变更单');
    grid.row('变更依据：会议纪要');
    grid.row('变更内容：调整');
  }
  draw(grid, list, title);
  const sheet = grid.sheet('Sheet1', 'one', list.layout.down, list.layout.right);
  return reviewOf({ name: 'any.xlsx', date1904: false, sheets: [sheet], names: [], remembered: NOTHING_REMEMBERED });
}

function sideWords(side: ItemSide, columns: readonly string[], which: string): string {
  const has = (field: string) => columns.includes(`${which}/${field}`);
  return [
    has('quantity') ? number(side.quantity) : '',
    has('price') ? number(side.price) : '',
    has('subtotal') ? number(side.subtotal) : '',
  ].join(' ');
}

function expectedSide(side: AnySide | undefined, columns: readonly string[], which: string): string {
  const has = (field: string) => columns.includes(`${which}/${field}`);
  const plain = (fen: number) => Exact.of(fenToYuan(fen)).toString();
  const word = (there: string) => (side ? there : 'not-found');
  return [
    has('quantity') ? word(String(side?.quantity)) : '',
    has('price') ? word(plain(side?.price ?? 0)) : '',
    has('subtotal') ? word(plain(subtotalOf(side))) : '',
  ].join(' ');
}

function expectRead(list: AnyList, title: string, twoSided: boolean, draw = drawList): void {
  const review = read(list, title, twoSided, draw);
  const lists = review.documents.flatMap((document) => document.lists);
  const columns = columnsOf(list);
  const shown = {
    lists: lists.length,
    recognition: review.documents.map(({ recognition }) => recognition),
    lines: lists.flatMap((one) =>
      one.lines.map(({ old, new: now }) => [
        sideWords(old, columns, 'old'),
        ...(twoSided ? [sideWords(now, columns, 'now')] : []),
      ]),
    ),
    hidden: lists[0]?.hiddenLines,
    totals: lists.flatMap((one) =>
      one.totals
        .filter(({ kind }) => kind === 'total')
        .map(({ old, new: now }) => [number(old), ...(twoSided ? [number(now)] : [])]),
    ),
    findings: findingsOf(review).filter((finding) => !/slip-|page-signatures/.test(finding)),
  };
  const stated = columns.includes('old/subtotal') && list.layout.total !== 'none';
  const total = (which: 'old' | 'now') =>
    Exact.of(fenToYuan(list.lines.reduce((all, line) => all + subtotalOf(line[which]), 0))).toString();
  expect(shown).toEqual({
    lists: 1,
    recognition: ['certain'],
    lines: list.lines.map((line: AnyLine) => [
      expectedSide(line.old, columns, 'old'),
      ...(twoSided ? [expectedSide(line.now, columns, 'now')] : []),
    ]),
    hidden: list.layout.hidden ? Math.ceil(list.lines.length / 3) : 0,
    totals: stated ? [[total('old'), ...(twoSided ? [total('now')] : [])]] : [],
    findings: [],
  });
  for (const one of lists) {
    one.lines.forEach((line, at) => {
      const told = list.lines[at];
      if (columns.includes('name')) expect(line.old.name).toMatchObject({ known: true, value: told?.name });
      if (told && twoSided) {
        const unchanged =
          told.now !== undefined && told.old?.quantity === told.now.quantity && told.old.price === told.now.price;
        if (unchanged && !columns.includes('old/model')) expect(lineChange(line).changed).toBe(false);
      }
    });
  }
}

test('budgets', () => {
  fc.assert(
    fc.property(anyBudget, (list) => {
      expectRead(list, '项目预算表', false);
    }),
    OPTIONS,
  );
}, 120_000);

test('small budgets on their side', () => {
  fc.assert(
    fc.property(anyTransposed, (list) => {
      expectRead(list, '项目预算表', false, drawTransposed);
    }),
    OPTIONS,
  );
}, 120_000);

test('lists of change slips', () => {
  fc.assert(
    fc.property(anySlipList, (list) => {
      expectRead(list, '硬件设备变更清单', true);
    }),
    OPTIONS,
  );
}, 120_000);

test('several forms on one sheet: a budget, two slips, each read as it stands', () => {
  const change = (list: AnyList) => {
    const sum = (pick: (line: AnyLine) => number) => list.lines.reduce((all, line) => all + pick(line), 0);
    const delta = (line: AnyLine) => subtotalOf(line.now) - subtotalOf(line.old);
    return [sum((line) => Math.max(0, delta(line))), sum((line) => Math.max(0, -delta(line)))].map((fen) =>
      Exact.of(fenToYuan(fen)).toString(),
    );
  };
  const slip = (grid: Grid, list: AnyList, number: string) => {
    grid.row('项目变更单');
    grid.row('变更单编号', number);
    grid.row('变更依据：会议纪要');
    grid.row('变更内容：调整');
    drawList(grid, list, '硬件设备变更清单');
    grid.blank(2);
  };
  fc.assert(
    fc.property(anyBudget, anySlipList, anySlipList, (budget, first, second) => {
      const grid = new Grid();
      drawList(grid, budget, '项目预算表');
      grid.blank(2);
      slip(grid, first, 'BG-01');
      slip(grid, second, 'BG-02');
      const sheets = [grid.sheet('Sheet1', 'one', budget.layout.down, budget.layout.right)];
      const review = reviewOf({ name: 'any.xlsx', date1904: false, sheets, names: [], remembered: NOTHING_REMEMBERED });
      const slips = review.subjects.filter(({ kind }) => kind === 'change');
      const told = slips.map(({ id, facts }) => {
        const amount = (fact: FactId) => {
          const reading = facts.get(fact);
          return reading?.known && reading.value.type === 'amount' ? reading.value.value.toString() : 'unknown';
        };
        return [id, amount('change.increase'), amount('change.decrease')];
      });
      const lines = review.documents.find(({ kind }) => kind === 'budget')?.lists[0]?.lines.length;
      expect([lines, told]).toEqual([
        budget.lines.length,
        [
          ['change:BG-01', ...change(first)],
          ['change:BG-02', ...change(second)],
        ],
      ]);
    }),
    OPTIONS,
  );
}, 120_000);
