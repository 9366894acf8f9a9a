/** What changes no finding, over the whole collection. */
import fc from 'fast-check';
import type { Workbook } from '../../src/workbook/workbook';
import { clerksWorkbooks } from './clerks-workbooks';
import {
  BUDGETS,
  budgetLayout,
  budgetStory,
  combinedWorkbooks,
  SLIPS,
  slipLayout,
  slipStory,
  STYLES,
} from './combined-workbooks';
import { comparedWorkbooks } from './compared-workbooks';
import { drawnWorkbooks } from './drawn-workbooks';
import { eachSheet, hidden, inFullWidth, moved, withColumnInserted, withRowsInserted } from './edited-sheets';
import { SIDE } from './slip-workbook';
import { taxedWorkbooks } from './taxed-workbooks';
import { findingsOf, readingsOf, reviewOf, type WorkbookStory } from './workbook-story';

const stories = [...combinedWorkbooks, ...clerksWorkbooks, ...drawnWorkbooks, ...comparedWorkbooks, ...taxedWorkbooks];
const anyStory = fc.constantFrom(...stories);
const anyCombined = fc.constantFrom(...combinedWorkbooks);
const anyStyle = fc.constantFrom(...STYLES);
const RUNS = { numRuns: 40 };

function expectSame(story: WorkbookStory, workbook: Workbook = story.workbook): void {
  const review = reviewOf(workbook, story.treat);
  const said = { story: story.name, reads: readingsOf(review), findings: findingsOf(review) };
  expect(said).toEqual({ story: story.name, reads: story.reads, findings: [...story.findings].sort() });
}

test('moving a form', () => {
  fc.assert(
    fc.property(anyStory, fc.nat({ max: 30 }), fc.nat({ max: 8 }), (story, down, right) => {
      expectSame(
        story,
        eachSheet(story.workbook, (sheet) => moved(sheet, down, right)),
      );
    }),
    RUNS,
  );
});

test('renaming sheets', () => {
  const names = fc.uniqueArray(fc.constantFrom('Sheet1', '1', 'a', '表', '2024年', '汇总', 'x y'), { minLength: 3 });
  fc.assert(
    fc.property(anyCombined, names, (story, given) => {
      expectSame(
        story,
        eachSheet(story.workbook, (sheet, index) => ({ ...sheet, name: given[index] ?? sheet.name })),
      );
    }),
    RUNS,
  );
});

test('a blank column anywhere', () => {
  fc.assert(
    fc.property(anyStory, fc.nat({ max: 9 }), (story, before) => {
      expectSame(
        story,
        eachSheet(story.workbook, (sheet) => withColumnInserted(sheet, before)),
      );
    }),
    RUNS,
  );
});

test('hiding rows, columns and sheets, and protecting them', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      expectSame(story, eachSheet(story.workbook, hidden));
    }),
    RUNS,
  );
});

test('inserting rows above, below, and between the lines of a list', () => {
  fc.assert(
    fc.property(anyCombined, fc.nat(), fc.integer({ min: 1, max: 3 }), (story, at, count) => {
      const lines = reviewOf(story.workbook).documents.flatMap(({ lists }) => lists.flatMap((list) => list.lines));
      const places = lines.map(({ cells }) => ({ sheet: cells.sheet, row: cells.bottom + 1 }));
      const place = places[at % places.length];
      if (place === undefined) throw new Error('a story without lines');
      const edited = eachSheet(story.workbook, (sheet) =>
        sheet.id === place.sheet ? withRowsInserted(sheet, place.row, count) : withRowsInserted(sheet, 0, count),
      );
      expectSame(story, edited);
    }),
    RUNS,
  );
});

test('full-width digits', () => {
  fc.assert(
    fc.property(anyStory, (story) => {
      expectSame(story, eachSheet(story.workbook, inFullWidth));
    }),
    RUNS,
  );
});

test('changing units consistently, and how numbers are typed', () => {
  fc.assert(
    fc.property(fc.nat({ max: SLIPS - 1 }), anyStyle, (number, amounts) => {
      expectSame(slipStory(number, { ...slipLayout(number), amounts }));
    }),
    RUNS,
  );
  fc.assert(
    fc.property(fc.nat({ max: BUDGETS - 1 }), anyStyle, (number, amounts) => {
      expectSame(budgetStory(number, { ...budgetLayout(number), amounts }));
    }),
    RUNS,
  );
});

test('reordering columns', () => {
  const order = fc.shuffledSubarray([...SIDE], { minLength: SIDE.length });
  fc.assert(
    fc.property(fc.nat({ max: SLIPS - 1 }), order, (number, within) => {
      expectSame(slipStory(number, { ...slipLayout(number), within }));
    }),
    RUNS,
  );
});
