/** The worked cases of 东河 by their ids: what was computed by hand is what the program says. */
import { routesOf } from '../../../src/review/routes-of';
import { evaluateCase, type RuleCase } from '../rule-case';
import { expectWorked, type WorkedCase } from '../worked-case';

interface Adjustment {
  readonly id: string;
  readonly estimate: string;
  readonly project?: RuleCase['project'];
  readonly lines: NonNullable<RuleCase['lines']>;
  readonly larger: string;
  readonly share: string;
  readonly newContent: string;
  readonly total: string;
  readonly route: string;
  /** Without the pack's name. */
  readonly failed: readonly string[];
}

describe('the defined amount and the new content (第十七条)', () => {
  const cases: readonly Adjustment[] = [
    {
      id: 'DH-01',
      estimate: '20000000.00',
      lines: [
        ['3000000.00', ''],
        ['300000.00', '2000000.00'],
        ['', '800000.00'],
      ],
      larger: '3000000',
      share: '0.15',
      newContent: '800000',
      total: '19500000',
      route: 'self-adjust-and-file',
      failed: [],
    },
    {
      id: 'DH-03',
      estimate: '20000000.00',
      lines: [
        ['1000000.00', ''],
        ['', '1000000.00'],
      ],
      larger: '1000000',
      share: '0.05',
      newContent: '1000000',
      total: '20000000',
      route: 'self-adjust-and-file',
      failed: [],
    },
    {
      id: 'DH-04',
      estimate: '20000000.00',
      lines: [
        ['1000100.00', ''],
        ['', '1000100.00'],
      ],
      larger: '1000100',
      share: '0.050005',
      newContent: '1000100',
      total: '20000000',
      route: 'external-procedure',
      failed: ['17-2-new-share'],
    },
    {
      id: 'DH-06',
      estimate: '50000000.00',
      lines: [
        ['2000000.00', ''],
        ['', '2000000.00'],
      ],
      larger: '2000000',
      share: '0.04',
      newContent: '2000000',
      total: '50000000',
      route: 'self-adjust-and-file',
      failed: [],
    },
    {
      id: 'DH-07',
      estimate: '50000000.00',
      lines: [
        ['2000100.00', ''],
        ['', '2000100.00'],
      ],
      larger: '2000100',
      share: '0.040002',
      newContent: '2000100',
      total: '50000000',
      route: 'external-procedure',
      failed: ['17-2-new-amount'],
    },
    {
      id: 'DH-09',
      estimate: '20000000.00',
      lines: [
        ['1000000.00', '2000000.00'],
        ['800000.00', '300000.00'],
      ],
      larger: '1000000',
      share: '0.05',
      newContent: '0',
      total: '20500000',
      route: 'external-procedure',
      failed: ['17-1-total'],
    },
    {
      id: 'DH-10',
      estimate: '10000000.00',
      project: { 招标采购结余: '500000.00', 调整后总投资: '9500000.00' },
      lines: [
        ['1500000.00', '300000.00'],
        ['300000.00', '1500000.00'],
      ],
      larger: '1200000',
      share: '0.12',
      newContent: '0',
      total: '9500000',
      route: 'self-adjust-and-file',
      failed: [],
    },
    {
      id: 'DH-13',
      estimate: '20000000.00',
      lines: [['3000000.00', '']],
      larger: '3000000',
      share: '0.15',
      newContent: '0',
      total: '17000000',
      route: 'self-adjust-and-file',
      failed: [],
    },
    {
      id: 'DH-19',
      estimate: '20000000.00',
      lines: [['3200000.00', '']],
      larger: '3200000',
      share: '0.16',
      newContent: '0',
      total: '16800000',
      route: 'external-procedure',
      failed: ['17-2-adjusted'],
    },
  ];

  test.each(cases)('$id', ({ estimate, project, lines, larger, share, newContent, total, route, failed }) => {
    const { evaluations } = evaluateCase('donghe', {
      asOf: '2025-12-01',
      project: {
        原批复概算总投资: estimate,
        建设目标是否改变: '否',
        调整情形: '二',
        变更申请日期: '2025-09-01',
        ...project,
      },
      lines,
    });
    const said = (check: string) => evaluations.find((one) => one.check === `donghe.${check}`);
    const adjusted = said('17-2-adjusted');
    const decisive = adjusted?.interpretations?.find((one) => one.default);
    expect(decisive?.amount?.value.toString()).toBe(larger);
    expect(adjusted?.measured?.value.toString()).toBe(share);
    expect(said('17-2-new-amount')?.measured?.value.toString()).toBe(newContent);
    expect(said('17-1-total')?.measured?.value.toString()).toBe(total);
    const findings = evaluations.map((one) => ({ ...one, id: one.check, level: 'none' as const }));
    const routes = routesOf(findings).filter(({ topic }) => topic === 'change');
    expect(routes.map((one) => one.route)).toEqual([route]);
    const wrong = evaluations.filter(({ route: own, outcome }) => own?.topic === 'change' && outcome === 'failed');
    expect(wrong.map(({ check }) => check)).toEqual(failed.map((check) => `donghe.${check}`));
    for (const { citations, modality, next } of wrong) {
      expect(modality).toBe('permissive');
      expect(citations.map(({ article }) => article)).toContain(30);
      expect(next?.zh).toContain('第三十条');
    }
  });
});

const cases: readonly WorkedCase[] = [
  {
    id: 'DH-14',
    asOf: '2025-12-01',
    project: { 原批复概算总投资: '10000000.00', 决算金额: '9300000.00', 建设内容是否改变: '否' },
    outcomes: { '16-surplus': 'passed' },
    measured: { '16-surplus': '700000' },
    routes: ['surplus: refund'],
  },
  {
    id: 'DH-15',
    asOf: '2025-12-01',
    project: { 建设单位: '东河区某街道办事处' },
    outcomes: { '29-town': 'failed' },
    says: { '29-town': ['原则上不得独立建设'] },
  },
  {
    id: 'DH-16',
    asOf: '2025-12-01',
    project: { 项目总投资: '300000.00', 监理合同: '无' },
    outcomes: { '15-supervision': 'failed' },
    routes: ['supervision: in-principle'],
  },
  { id: 'DH-17, the day before', asOf: '2027-04-17', outcomes: { '32-in-force': 'passed' } },
  { id: 'DH-17, the day', asOf: '2027-04-18', outcomes: { '32-in-force': 'depends' } },
  { id: 'DH-17, the day after', asOf: '2027-04-19', outcomes: { '32-in-force': 'failed' } },
  ...(
    [
      ['2026-06-29', 'failed'],
      ['2026-06-30', 'passed'],
      ['2027-06-30', 'passed'],
      ['2027-07-01', 'failed'],
    ] as const
  ).map(([day, outcome]) => ({
    id: `DH-18, ${day}`,
    asOf: '2027-08-02',
    project: { 竣工验收日期: '2025-06-30', 投入使用日期: '2025-06-01', 自评价报送日期: day },
    outcomes: { '24-self-evaluation': outcome },
  })),
];

test.each(cases)('$id', (worked) => {
  expectWorked('donghe', worked);
});

test('DH-15, DH-16: both break a principle, not a duty', () => {
  const { evaluations } = evaluateCase('donghe', {
    asOf: '2025-12-01',
    project: { 建设单位: '东河区某街道办事处', 监理合同: '无' },
  });
  const modality = (check: string) => evaluations.find((one) => one.check === `donghe.${check}`)?.modality;
  expect([modality('29-town'), modality('15-supervision')]).toEqual(['inPrinciple', 'inPrinciple']);
});

test('a classified project is outside: nothing but scope and validity is said', () => {
  const { evaluations, checklist } = evaluateCase('donghe', {
    asOf: '2025-12-01',
    project: { 是否涉密: '是', 建设单位: '示例镇' },
  });
  const own = evaluations.filter(({ check }) => check.startsWith('donghe.')).map(({ check }) => check);
  expect(own).toEqual(['donghe.3-classified', 'donghe.29-cipher', 'donghe.32-in-force']);
  expect(checklist).toEqual([]);
});
