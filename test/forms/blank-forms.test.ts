import { contains, formatArea } from '../../src/base/address';
import { BLANK_FORM_KINDS, blankForm, type BlankFormKind } from '../../src/forms/blank-forms';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { recognizeForms } from '../../src/forms/recognize-forms';
import { reviewWorkbook } from '../../src/review/review-workbook';
import { parseIsoDate } from '../../src/base/civil-date';
import { NOTHING_REMEMBERED } from '../../src/workbook/remembered';
import { ourRulebook } from '../rules/rule-case';
import { reopened } from '../support/filled-form';
import { gathered, knownFacts } from '../support/known-facts';
import { ourLayouts } from '../support/our-rules';

const LISTS: Readonly<Record<BlankFormKind, number>> = {
  'change-slip': 2,
  'initiation-application': 0,
  'data-resource-checklist': 0,
  budget: 1,
  'project-facts': 0,
};

describe.each(BLANK_FORM_KINDS)('the blank form %s', (kind) => {
  const draft = blankForm(kind);

  it('inserted in a workbook is recognised with full confidence, once, with nothing missing', async () => {
    const host = new MemoryHost(
      new MemoryWorkbook({ name: '示例.xlsx', date1904: false, sheets: [], names: [], remembered: NOTHING_REMEMBERED }),
    );
    await host.insertSheet(draft);
    const { documents, problems } = recognizeForms(await host.read(), ourLayouts());
    expect(documents).toMatchObject([{ kind, recognition: 'certain', missing: [] }]);
    expect(documents[0]?.lists).toHaveLength(LISTS[kind]);
    expect(documents[0]?.lists.flatMap(({ lines }) => lines)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('says nothing while nobody has filled it in: blanks, not zeros', () => {
    const { documents, subject, problems } = gathered(reopened(draft));
    expect(problems).toEqual([]);
    expect(knownFacts(subject('project'))).toEqual({});
    for (const { lists } of documents) {
      for (const { totals } of lists) expect(totals.filter((total) => total.old.known || total.new.known)).toEqual([]);
    }
  });

  it('while nobody has filled it in, misses nothing, under any of our packs: it is a draft', () => {
    const rulebook = ourRulebook();
    const today = parseIsoDate('2026-11-21');
    if (!today) throw new Error('no such day');
    for (const pack of rulebook.packs.keys()) {
      const { findings, problems } = reviewWorkbook({ workbook: reopened(draft), rulebook, pack, today });
      const bad = findings.filter(({ outcome, check }) => outcome === 'failed' && !aboutTheDay(check));
      expect({ pack, bad: bad.map(({ check }) => check) }).toEqual({ pack, bad: [] });
      expect(problems).toEqual([]);
    }
  });

  it('holds no value that its own list of choices refuses', () => {
    const chosen = draft.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.choices && cell.value !== undefined));
    expect(chosen.filter((cell) => !cell?.choices?.includes(String(cell.value)))).toEqual([]);
  });

  it('merges no two areas over the same cell, and none beyond the sheet', () => {
    const taken = new Set<string>();
    for (const { top, bottom, left, right } of draft.merges) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          expect(taken.has(`${row} ${column}`)).toBe(false);
          taken.add(`${row} ${column}`);
          expect(draft.rows[row]?.cells.length).toBeGreaterThan(column);
        }
      }
    }
  });

  it('holds nothing under a merged area but its first cell', () => {
    const lost = draft.merges.flatMap((area) =>
      draft.rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) => {
          const covered = contains(area, row, column) && (row !== area.top || column !== area.left);
          return covered && (cell?.value !== undefined || cell?.formula !== undefined) ? [formatArea(area)] : [];
        }),
      ),
    );
    expect(lost).toEqual([]);
  });

  it('prints on A4, one page wide, and repeats a heading', () => {
    expect(draft.print).toMatchObject({ paper: 'A4', fitToWidth: true });
    const { from, to } = draft.print?.repeatRows ?? { from: -1, to: -1 };
    const repeated = draft.rows.slice(from, to + 1).flatMap(({ cells }) => cells.map((cell) => cell?.value ?? ''));
    expect(repeated.join('')).not.toBe('');
    expect(draft.columnWidths).toHaveLength(Math.max(...draft.rows.map(({ cells }) => cells.length)));
  });

  it('has a formula only where a result stands with it', () => {
    const formulas = draft.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.formula !== undefined));
    expect(formulas.filter((cell) => cell?.value !== '')).toEqual([]);
    expect(formulas.length > 0).toBe(kind !== 'project-facts');
  });
});

/** That a regulation has lapsed is no finding about the form. */
function aboutTheDay(check: string): boolean {
  return check.endsWith('-in-force');
}

describe('the blank change slip', () => {
  const slip = blankForm('change-slip');
  const headers = slip.rows.filter((row) => row.cells[0]?.value === '序号');

  it('has a list of hardware and one of software, thirteen columns each', () => {
    expect(headers.map((row) => row.cells.map((cell) => cell?.value).join('|'))).toEqual([
      '序号|分项目名称|原设备品牌/型号|原设备参数|原数量|原单价（元）|原小计（元）|现设备品牌/型号|现设备参数|现数量|现单价（元）|现小计（元）|备注',
      '序号|分项目名称|原功能模块|原软件功能|原数量|原单价（元）|原小计（元）|现功能模块|现软件功能|现数量|现单价（元）|现小计（元）|备注',
    ]);
  });

  it('sums each side over all its lines and nothing else', () => {
    const totals = slip.rows.flatMap((row, at) => (row.cells[0]?.value === '合计' ? [{ row, at }] : []));
    expect(totals).toHaveLength(2);
    for (const { row, at } of totals) {
      const header = slip.rows.findLastIndex((other, index) => index < at && other.cells[0]?.value === '序号');
      expect(row.cells[6]?.formula).toContain(`SUM(G${header + 2}:G${at})`);
      expect(row.cells[11]?.formula).toContain(`SUM(L${header + 2}:L${at})`);
      expect(slip.rows[header + 1]?.cells[0]?.value).toBe(1);
    }
  });
});
