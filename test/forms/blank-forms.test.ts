import { parseArea } from '../../src/base/address';
import { PROJECT_FACTS_GROUPS } from '../../src/forms/blank/blank-project-facts';
import { blankForm } from '../../src/forms/blank-forms';
import { recognizeForms } from '../../src/forms/recognize-forms';
import { MemoryHost } from '../../src/hosts/memory/memory-host';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import type { SheetDraft } from '../../src/workbook/sheet-draft';
import { ourDictionary, ourLayouts } from '../support/our-rules';

const { facts } = ourDictionary();

const labelled = (label: string) => facts.find((fact) => fact.labels?.includes(label) === true);

function value(sheet: SheetDraft, address: string) {
  const area = parseArea(address);
  return sheet.rows[area?.top ?? -1]?.cells[area?.left ?? -1]?.value;
}

describe('the blank sheet of project facts', () => {
  it('uses only labels that the dictionary of facts knows', () => {
    const unknown = PROJECT_FACTS_GROUPS.flatMap(({ entries }) => entries.map(({ label }) => label)).filter(
      (label) => !labelled(label),
    );
    expect(unknown).toEqual([]);
  });

  it('offers only choices that are understood', () => {
    for (const { label, take } of PROJECT_FACTS_GROUPS.flatMap(({ entries }) => entries)) {
      const values = labelled(label)?.values;
      if (typeof take === 'string' || !values) continue;
      const words = values.flatMap((one) => [one.value, ...one.words]);
      expect({ label, odd: take.filter((choice) => !words.includes(choice)) }).toEqual({ label, odd: [] });
    }
  });

  it('says nothing of its own: every value is blank', () => {
    const { rows } = blankForm('project-facts');
    expect(rows.slice(2).filter((row) => row.cells[1]?.value !== undefined)).toEqual([]);
  });
});

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
      expect(row.cells[6]?.formula).toBe(`=SUM(G${header + 2}:G${at})`);
      expect(row.cells[11]?.formula).toBe(`=SUM(L${header + 2}:L${at})`);
      expect(value(slip, `A${header + 2}`)).toBe(1);
    }
  });

  it('merges no two areas over the same cell, and none beyond the sheet', () => {
    const taken = new Set<string>();
    for (const { top, bottom, left, right } of slip.merges) {
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          expect(taken.has(`${row} ${column}`)).toBe(false);
          taken.add(`${row} ${column}`);
          expect(slip.rows[row]?.cells.length).toBeGreaterThan(column);
        }
      }
    }
  });
});

describe('a blank form inserted in a workbook', () => {
  it.each([
    ['change-slip', 2],
    ['project-facts', 0],
  ] as const)('%s is recognised with full confidence, once', async (kind, lists) => {
    const host = new MemoryHost(new MemoryWorkbook({ name: '示例.xlsx', date1904: false, sheets: [], names: [] }));
    await host.insertSheet(blankForm(kind));
    const { documents, problems } = recognizeForms(await host.read(), ourLayouts());
    expect(documents.map((one) => [one.kind, one.recognition, one.lists.length])).toEqual([[kind, 'certain', lists]]);
    expect(problems).toEqual([]);
  });
});
