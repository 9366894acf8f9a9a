import { largeChangeSlip } from '../../assets/samples/large-change-slip';
import { parseIsoDate } from '../../src/base/civil-date';
import { Exact } from '../../src/base/exact';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { reportOf } from '../../src/review/report';
import type { Review } from '../../src/review/review';
import { reviewingWorkbook, reviewWorkbook, type ReviewRequest } from '../../src/review/review-workbook';
import { withCells } from '../../src/workbook/sharing';
import type { Cell, CellValue, Workbook } from '../../src/workbook/workbook';
import { ourRulebook } from '../rules/rule-case';

const today = parseIsoDate('2026-11-21');
if (!today) throw new RangeError('no such day');
const day = today;

const rulebook = ourRulebook();

function requestFor(workbook: Workbook): ReviewRequest {
  return { workbook, rulebook, today: day };
}

function slip(lines: number): Workbook {
  return readXlsx(largeChangeSlip(lines), { name: 'large.xlsx' }).workbook;
}

function edited(workbook: Workbook, row: number, column: number, value: CellValue): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== '变更单') return sheet;
    const cell: Cell = { ...sheet.rows[row]?.[column], value };
    return { ...sheet, rows: withCells(sheet.rows, [{ row, column, cell }]) };
  });
  return { ...workbook, sheets };
}

/** The same workbook, nothing of which was ever seen before. */
function anew(workbook: Workbook): Workbook {
  return structuredClone(workbook);
}

/** All that is told of a workbook, as a text to compare. */
function told(request: ReviewRequest): string {
  return textOf(reviewWorkbook(request));
}

function textOf(review: Review): string {
  return JSON.stringify(reportOf(review, { generatorVersion: '0', workbookDigest: '' }));
}

/** How much is done between two places to wait, told by the rows that are looked at and the numbers that are reckoned with. */
function longestStretch(workbook: Workbook): number {
  let [done, most] = [0, 0];
  const sheets = workbook.sheets.map((sheet) => {
    const rows = new Proxy(sheet.rows, {
      get(target, key, itself): unknown {
        if (typeof key === 'string' && /^\d+$/.test(key)) done += 1;
        return Reflect.get(target, key, itself);
      },
    });
    return { ...sheet, rows };
  });
  const reckoning = (['plus', 'minus', 'times', 'compare', 'isZero'] as const).map((method) => {
    const was = Exact.prototype[method];
    const spy = jest.spyOn(Exact.prototype, method);
    spy.mockImplementation(function (this: Exact, ...given: unknown[]) {
      done += 1;
      return Reflect.apply(was, this, given) as never;
    });
    return spy;
  });
  try {
    const steps = reviewingWorkbook(requestFor({ ...workbook, sheets }));
    for (let step = steps.next(); !step.done; step = steps.next()) {
      most = Math.max(most, done);
      done = 0;
    }
    return most;
  } finally {
    for (const spy of reckoning) spy.mockRestore();
  }
}

describe('a review in steps', () => {
  it('comes to what the review at once comes to', () => {
    const workbook = slip(400);
    const steps = reviewingWorkbook(requestFor(workbook));
    let step = steps.next();
    let waits = 0;
    for (; !step.done; step = steps.next()) waits += 1;
    expect(waits).toBeGreaterThan(20);
    expect(textOf(step.value)).toBe(told(requestFor(anew(workbook))));
  });

  it('after an edit comes to what a review from nothing comes to', () => {
    let workbook = slip(400);
    const first = told(requestFor(workbook));
    for (const [row, column, value] of EDITS) {
      workbook = edited(workbook, row, column, value);
      expect(told(requestFor(workbook))).toBe(told(requestFor(anew(workbook))));
    }
    expect(told(requestFor(workbook))).not.toBe(first);
  });

  it('may wait at the latest after so much as does not grow with the list', () => {
    expect(longestStretch(slip(4_000))).toBeLessThanOrEqual(longestStretch(slip(1_000)) * 1.5);
  });

  it('left in the middle, does not spoil the review that follows', () => {
    const workbook = slip(400);
    const steps = reviewingWorkbook(requestFor(workbook));
    for (let step = 0; step < 12; step += 1) steps.next();
    const next = edited(workbook, 30, 4, 9);
    expect(told(requestFor(next))).toBe(told(requestFor(anew(next))));
  });
});

/** A quantity, a subtotal, a name, a text where a number should be, and the quantity again. */
const EDITS: readonly (readonly [number, number, CellValue])[] = [
  [30, 4, 9],
  [31, 6, 1],
  [18, 1, '改名'],
  [200, 9, '三'],
  [30, 4, 2],
];
