import { resultsAsHtml, resultsAsTabs } from '../../src/review/results-copy';
import { resultsSheet } from '../../src/review/results-sheet';
import { resultsTable } from '../../src/review/results-table';
import { readXlsx } from '../../src/hosts/xlsx/read-xlsx';
import { writeDrafts } from '../../src/hosts/xlsx/write-drafts';
import { heightOf } from '../../src/workbook/row-heights';
import { reviewed, sampleWorkbook } from '../support/open-sample';

const review = reviewed(sampleWorkbook('heyuan-breach'));

describe('the results on paper', () => {
  it('name the workbook, the regulation, the day and the counts, then each finding with what, where, why and by which article', () => {
    const { about, head, rows } = resultsTable(review, 'zh');
    expect(about.join('\n')).toMatch(/heyuan-breach[^]*河府办〔2021〕30号[^]*业务日期：\d{4}-\d\d-\d\d[^]*必须改 \d/);
    expect(head).toEqual(['结论', '事项', '位置', '情况', '怎么办', '依据']);
    const [first] = rows;
    expect(first?.cells[0]).toBe('必须改');
    expect(rows.every(({ cells }) => cells.length === head.length)).toBe(true);
    expect(rows.some(({ cells }) => /第二十一条/.test(cells[5] ?? '') && /变更单!/.test(cells[2] ?? ''))).toBe(true);
    expect(resultsTable(review, 'en').head).toContain('What to do');
  });

  it('are a sheet that a file keeps, one page wide, with its heading on every page and no row cut off', () => {
    const draft = resultsSheet(review, 'zh');
    expect(draft.print).toMatchObject({ paper: 'A4', orientation: 'landscape', fitToWidth: true });
    const repeated = draft.rows[draft.print?.repeatRows?.from ?? -1];
    expect(repeated?.cells.map((cell) => cell?.value)).toEqual(resultsTable(review, 'zh').head);
    for (const { height, cells } of draft.rows.slice(draft.frozenRows, -2)) {
      const least = heightOf(
        cells.map((cell, at) => ({
          text: String(cell?.value ?? ''),
          width: draft.columnWidths[at] ?? 0,
          fontSize: 10,
        })),
      );
      if (cells.length > 1) expect(height).toBe(least);
    }
    const { workbook } = readXlsx(writeDrafts([draft]), { name: 'results.xlsx' });
    expect(workbook.sheets[0]?.name).toBe('核对结果');
  });

  it('are no form: with the sheet in the workbook the same is found', () => {
    const { workbook } = readXlsx(writeDrafts([resultsSheet(review, 'zh')]), { name: 'results.xlsx' });
    const [drawn] = workbook.sheets;
    if (!drawn) throw new Error('no sheet');
    const together = reviewed({ ...review.workbook, sheets: [...review.workbook.sheets, { ...drawn, id: 'results' }] });
    expect(together.documents.map(({ kind, sheet }) => [kind, sheet])).toEqual(
      review.documents.map(({ kind, sheet }) => [kind, sheet]),
    );
    expect(together.findings.map(({ id, outcome }) => [id, outcome])).toEqual(
      review.findings.map(({ id, outcome }) => [id, outcome]),
    );
  });

  it('are a table for documents and columns for sheets, in which no text becomes a tag or a formula', () => {
    const table = {
      ...resultsTable(review, 'zh'),
      rows: [{ group: 'mustCorrect' as const, cells: ['<b>', '=1+1', 'a\tb'] }],
    };
    expect(resultsAsHtml(table)).toContain('<tr><td>&lt;b&gt;</td><td>=1+1</td>');
    expect(resultsAsTabs(table).split('\r\n')).toContain("<b>\t'=1+1\ta b");
  });
});

test.each([
  ['字'.repeat(9), 20, 1],
  ['字'.repeat(12), 20, 2],
  ['一\n二\n三', 20, 3],
])('a row of %s in %i characters is %i lines high', (text, width, lines) => {
  expect(heightOf([{ text, width, fontSize: 10 }])).toBe(Math.max(16, Math.ceil(lines * 13.5) + 4));
});
