import { evaluatePack } from '../../../src/checks/evaluate-pack';
import { parseIsoDate } from '../../../src/base/civil-date';
import { Exact } from '../../../src/base/exact';
import { isFactId, type FactId } from '../../../src/facts/fact-id';
import type { DictionaryFactId } from '../../../src/facts/fact-ids';
import type { FactValue, Subject } from '../../../src/facts/subject';
import { known, type Reading } from '../../../src/workbook/reading';
import { ourRulebook } from '../../rules/rule-case';

const project: Subject = {
  id: 'project',
  kind: 'project',
  title: '示例项目',
  facts: new Map(),
  documents: [],
  lists: [],
};
const slip: Subject = { ...project, id: 'change:1', kind: 'change', title: '变更单', parent: project };

function reading(type: 'amount' | 'number', text: string): Reading<FactValue> {
  return known({ type, value: Exact.of(text) }, [{ sheet: 's1', top: 1, left: 1, bottom: 1, right: 1 }]);
}

type Stated = Readonly<Partial<Record<DictionaryFactId, string>>>;

function list(facts: Stated): Subject {
  const amounts = Object.entries(facts).flatMap(([id, text]): [FactId, Reading<FactValue>][] =>
    isFactId(id) ? [[id, reading('amount', text)]] : [],
  );
  return { ...project, id: 'list:1/hardware', kind: 'list', title: '硬件', parent: slip, facts: new Map(amounts) };
}

/** 数量, 单价 and 小计. */
type Row = readonly [string, string, string];

/** Of the old side, a line each. */
function lines(...rows: readonly Row[]): Subject[] {
  const owner = list({});
  return rows.map(([quantity, price, subtotal], index) => ({
    ...project,
    id: `line:1/hardware/${index + 1}`,
    kind: 'line',
    title: `第${index + 1}行`,
    parent: owner,
    facts: new Map<FactId, Reading<FactValue>>([
      ['line.oldQuantity', reading('number', quantity)],
      ['line.oldPrice', reading('amount', price)],
      ['line.oldSubtotal', reading('amount', subtotal)],
    ]),
  }));
}

function said(subjects: readonly Subject[], about: string) {
  const pack = ourRulebook().packs.get('heyuan');
  const day = parseIsoDate('2024-06-03');
  if (!pack || !day) throw new Error('no pack');
  return evaluatePack(pack, [project, slip, ...subjects], day).evaluations.filter(({ check }) => check === about);
}

describe('quantity times price is the row subtotal', () => {
  const rows = (...given: readonly Row[]) => said(lines(...given), 'form.row-subtotal-old');

  test('HY-27: the row that is wrong is a finding of its own, with both numbers', () => {
    const found = rows(['2', '85000.00', '170000.00'], ['10', '1200.50', '12000.50']);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ subject: 'line:1/hardware/2', outcome: 'failed' });
    expect(found[0]?.message.zh).toContain('原小计 12,000.50元，按“原数量 × 原单价”应为 12,005.00元，少 4.50元');
    expect(found[0]?.citations).toEqual([{ instrument: '河府办〔2021〕30号', annex: 3 }]);
  });

  test('R-05: three times a tenth is three tenths', () => {
    const [found] = rows(['3', '0.1', '0.3']);
    expect(found).toMatchObject({ subject: 'change:1', outcome: 'passed' });
    expect(found?.noted).toBeUndefined();
  });

  test('R-06: a fen that rounding of the unit price explains is noted and passed', () => {
    const [found] = rows(['3', '33.33', '100.00']);
    expect(found).toMatchObject({ subject: 'change:1', outcome: 'passed', noted: true });
    expect(found?.message.en).toMatch(/^All 1 lines are as required\. 第1行: /);
    expect(found?.message.zh).toContain('第1行：原小计 100.00元');
    expect(found?.message.zh).toContain('单价舍入');
  });

  test('three fen on three pieces are more than rounding explains', () => {
    expect(rows(['3', '33.33', '100.02'])).toMatchObject([{ outcome: 'failed' }]);
  });

  test('a subtotal in 万元 is as exact as its last place: what rounding to it explains is noted, more is wrong', () => {
    const inTenThousands = (subtotal: string) => {
      const [line] = lines(['3', '1234.56', subtotal]);
      if (!line) throw new Error('no line');
      const facts = new Map([...line.facts, ['line.oldSubtotalTo', reading('amount', '100')] as const]);
      return said([{ ...line, facts }], 'form.row-subtotal-old');
    };
    expect(inTenThousands('3700')).toMatchObject([{ outcome: 'passed', noted: true }]);
    expect(inTenThousands('3800')).toMatchObject([{ outcome: 'failed' }]);
  });

  test('ten thousand rows that add up are one evaluation', () => {
    const many = Array.from({ length: 10_000 }, (): Row => ['2', '10', '20']);
    expect(rows(...many)).toMatchObject([
      { subject: 'change:1', outcome: 'passed', message: { zh: '10000 行均符合。' } },
    ]);
  });
});

describe('the total row is the sum of its rows', () => {
  const total = (facts: Stated) => said([list(facts)], 'form.list-total-old');

  test('HY-27: right by the cells, and the recomputed sum is told beside it', () => {
    const [found] = total({
      'list.statedOldTotal': '182000.50',
      'list.oldSum': '182000.50',
      'list.recomputedOldSum': '182005.00',
    });
    expect(found).toMatchObject({ outcome: 'passed', noted: true });
    expect(found?.message.zh).toContain('复算原合计为 182,005.00元');
  });

  test('wrong by a fen is wrong', () => {
    const [found] = total({
      'list.statedOldTotal': '182000.51',
      'list.oldSum': '182000.50',
      'list.recomputedOldSum': '182000.50',
    });
    expect(found?.outcome).toBe('failed');
    expect(found?.message.zh).toContain('多 0.01元');
  });

  test('a list without a total row is not told about it', () => {
    expect(total({ 'list.oldSum': '182000.50' })).toEqual([]);
  });
});

describe('the initiation application adds up', () => {
  const stated = (years: string) => {
    const facts = new Map<FactId, Reading<FactValue>>([
      ['project.totalInvestment', reading('amount', '12345600')],
      ['application.yearsTotal', reading('amount', years)],
    ]);
    const pack = ourRulebook().packs.get('heyuan');
    const day = parseIsoDate('2024-06-03');
    if (!pack || !day) throw new Error('no pack');
    return evaluatePack(pack, [{ ...project, facts }], day).evaluations.find(
      ({ check }) => check === 'form.years-add-up',
    );
  };

  test('HY-24: the years add up to the total investment', () => {
    expect(stated('12345600')?.outcome).toBe('passed');
  });

  test('HY-25: 0.01万元 too little', () => {
    const found = stated('12345500');
    expect(found?.outcome).toBe('failed');
    expect(found?.message.zh).toContain('少 100.00元');
    expect(found?.citations).toEqual([{ instrument: '河府办〔2021〕30号', annex: 1 }]);
  });
});
