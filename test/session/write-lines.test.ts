import { cellRange } from '../../src/base/address';
import { Exact } from '../../src/base/exact';
import type { Workbook } from '../../src/workbook/workbook';
import { openSample, sampleWorkbook } from '../support/open-sample';
import { settled } from './manual-clock';

const slip = 'change:BG-01';
const TERMINAL = 'line:BG-01/hardware/1';
const six = { slip, lines: [{ line: TERMINAL, quantity: Exact.of('6') }] };

async function opened(book: Workbook = sampleWorkbook('heyuan-small-filing')) {
  const sample = openSample(book);
  await sample.session.recheck();
  await settled();
  return sample;
}

const numbers = ({ sheets }: Workbook) =>
  sheets.flatMap(({ name, rows }) =>
    rows.flatMap((row, top) =>
      (row ?? []).map((cell, left) => [`${name} ${top},${left}`, cell?.value ?? null] as const),
    ),
  );
const changed = (before: Workbook, after: Workbook) => {
  const was = new Map(numbers(before));
  return numbers(after).filter(([at, value]) => (was.get(at) ?? null) !== value);
};

/** The row's subtotal a formula, as the form reckons it. */
const withFormula = (book: Workbook): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row, top) =>
      top !== 18 ? row : row?.map((cell, left) => (left === 11 && cell ? { ...cell, formula: '=J19*K19' } : cell)),
    ),
  })),
});

/** Every formula a number of its own, as in a form somebody typed by hand. */
const typedByHand = (book: Workbook): Workbook => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row?.map((cell) => {
        if (cell?.formula === undefined) return cell;
        const { formula: _, ...constant } = cell;
        return constant;
      }),
    ),
  })),
});

describe('numbers that were tried', () => {
  it('are written into their cells and nowhere else, once the user says so', async () => {
    const { file, session } = await opened(withFormula(sampleWorkbook('heyuan-small-filing')));
    const before = file.workbook;
    const most = await session.consider((trials, review) => trials.mostOfLine(review, six, TERMINAL));
    expect(most).toMatchObject({ kind: 'most' });
    expect(file.workbook).toBe(before);
    expect(await session.writeLines(six)).toEqual({ kind: 'written', cells: [cellRange('sheet2', 18, 9)] });
    expect(changed(before, file.workbook)).toContainEqual(['变更单 18,9', 6]);
  });

  it('take the row’s subtotal along where it is no formula', async () => {
    const { file, session } = await opened(typedByHand(sampleWorkbook('heyuan-small-filing')));
    const before = file.workbook;
    expect(await session.writeLines(six)).toMatchObject({ kind: 'written' });
    expect(changed(before, file.workbook)).toEqual([
      ['变更单 18,9', 6],
      ['变更单 18,11', 24000],
    ]);
  });

  it('are refused where a formula stands, or the line is gone', async () => {
    const book = sampleWorkbook('heyuan-small-filing');
    const sheets = book.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row, at) =>
        at === 18 ? row?.map((cell, left) => (left === 9 && cell ? { ...cell, formula: '=2+3' } : cell)) : row,
      ),
    }));
    const { file, session } = await opened({ ...book, sheets });
    const before = file.workbook;
    const refused = await session.writeLines(six);
    expect(refused.kind === 'refused' && refused.why.zh).toContain('是公式，这里不覆盖');
    const gone = await session.writeLines({ slip, lines: [{ line: 'line:BG-01/hardware/99', quantity: Exact.one }] });
    expect(gone.kind === 'refused' && gone.why.zh).toContain('找不到');
    expect(file.workbook).toBe(before);
  });
});
