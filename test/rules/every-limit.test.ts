/**
 * Each numeric limit of each pack, a fen (an application, a day) below, on it
 * and above. What is expected follows from the rule's own sign, number and
 * boundary by arithmetic done here; the facts that come to the number are told
 * by hand for each measure. A limit that is neither tried nor excused fails.
 */
import chineseDays from 'chinese-days';
import * as z from 'zod/mini';
import { Exact } from '../../src/base/exact';
import type { Check } from '../../src/checks/check';
import type { LoadedPack } from '../../src/rulebook/rulebook';
import { limitsOfPack, type StatedLimit } from './limits-of-packs';
import { evaluateCase, ourRulebook, type RuleCase } from './rule-case';

type Facts = Pick<RuleCase, 'project' | 'lines' | 'asOf' | 'change'>;

interface AmountScene {
  readonly check: string;
  readonly name: string;
  /** What the right sides of the rule's signs come to, in terms of `at`; numbers of the rule itself need not be told. */
  readonly comes?: Readonly<Record<string, string>>;
  /** Of a share: what it is taken of. */
  readonly base?: string;
  /** Tried around this one of several. */
  readonly around: string;
  readonly step?: string;
  readonly at: (amount: string) => Facts;
}

interface DayScene {
  readonly check: string;
  readonly key: 'due' | 'notBefore' | 'after';
  readonly name: string;
  /** By hand, or worked out here from the day it runs from and the period of the rule. */
  readonly day: string | readonly [from: string, parameter: string];
  readonly at: (day: string) => Facts;
  /** Where other interpretations have a say. */
  readonly said?: readonly [before: string, on: string, after: string];
}

interface ConditionScene {
  readonly of: string;
  readonly check: string;
  readonly limit: string;
  readonly at: (amount: string) => Facts;
  readonly said: readonly [below: string, on: string, above: string];
  readonly step?: string;
}

const MUDAN = { 原批复概算总投资: '1234567.80', 调整日期: '2024-03-01', 采购启动日期: '2024-05-06' };
const DONGHE = { 原批复概算总投资: '1234567.80', 变更申请日期: '2025-09-01' };
const HEYUAN = { 合同金额: '1234567.80' };
const CHENZHOU = { 政府采购限额标准: '800000.00', 立项金额标准: '3000000.00', 是否纳入年度计划: '是' };

/** The changed amount by each of its interpretations, chosen; a single line taken away comes to the same by all of them. */
const BY_INTERPRETATION = ['net', 'larger-side', 'sum-of-differences', 'gross'] as const;

const AMOUNTS: readonly AmountScene[] = [
  ...['适用的采购限额标准', '立项金额标准'].map((around) => ({
    check: 'chenzhou.8-tier',
    name: around,
    comes: { 适用的采购限额标准: '800000.00', 立项金额标准: '3000000.00' },
    around,
    at: (amount: string) => ({ project: { ...CHENZHOU, 项目总投资: amount } }),
  })),
  {
    check: 'donghe.17-1-total',
    name: 'what the slip comes to',
    comes: { 原批复概算总投资: '1234567.80' },
    around: '原批复概算总投资',
    at: (amount) => ({ project: DONGHE, lines: [['1234567.80', amount]] }),
  },
  {
    check: 'donghe.17-2-adjusted',
    name: 'decreases',
    base: '1234567.80',
    around: '资金调整比例上限',
    at: (amount) => ({
      project: DONGHE,
      lines: [
        [amount, ''],
        ['', '1.00'],
      ],
    }),
  },
  {
    check: 'donghe.17-2-adjusted',
    name: 'increases, new content among them',
    base: '1234567.80',
    around: '资金调整比例上限',
    at: (amount) => ({
      project: DONGHE,
      lines: [
        ['1.00', ''],
        ['', amount],
      ],
    }),
  },
  {
    check: 'donghe.17-2-new-share',
    name: 'new content',
    base: '1234567.80',
    around: '新增内容比例上限',
    at: (amount) => ({ project: DONGHE, lines: [['', amount]] }),
  },
  {
    check: 'donghe.17-2-new-amount',
    name: 'new content',
    around: '新增内容金额上限',
    at: (amount) => ({ project: { ...DONGHE, 原批复概算总投资: '60000000.00' }, lines: [['', amount]] }),
  },
  {
    check: 'heyuan.12-route',
    name: 'budget',
    around: '备案制预算限额',
    at: (amount) => ({ project: { 预算金额: amount } }),
  },
  {
    check: 'heyuan.24-route',
    name: 'budget',
    around: '备案制预算限额',
    at: (amount) => ({ project: { 预算金额: amount } }),
  },
  {
    check: 'heyuan.21-1-contract-total',
    name: 'contract after the change',
    comes: { 所涉合同金额: '1234567.80' },
    around: '所涉合同金额',
    at: (amount) => ({ project: HEYUAN, lines: [['1234567.80', amount]] }),
  },
  ...BY_INTERPRETATION.map((interpretation) => ({
    check: 'heyuan.21-2-changed-amount',
    name: interpretation,
    base: '1234567.80',
    around: '变更比例上限',
    at: (amount: string) => ({ project: { ...HEYUAN, 变更口径: interpretation }, lines: [[amount, '']] as const }),
  })),
  {
    check: 'heyuan.21-3-count',
    name: 'applications',
    around: '变更申请次数上限',
    step: '1',
    at: (count) => ({ project: { 变更申请次数: count } }),
  },
  ...(['donghe.16-final', 'mudan.21-final'] as const).map((check) => ({
    check,
    name: 'final account',
    comes: { 原批复概算总投资: '1234567.80' },
    around: '原批复概算总投资',
    at: (amount: string) => ({
      ...(check === 'donghe.16-final' ? { asOf: '2025-12-01' } : {}),
      project: { 原批复概算总投资: '1234567.80', 决算金额: amount },
    }),
  })),
  {
    check: 'mudan.17-supervision',
    name: 'total investment',
    around: '监理金额门槛',
    at: (amount) => ({ project: { 项目总投资: amount } }),
  },
  ...BY_INTERPRETATION.map((interpretation) => ({
    check: 'mudan.21-changed-amount',
    name: interpretation,
    base: '1234567.80',
    around: '调整比例上限',
    at: (amount: string) => ({ project: { ...MUDAN, 变更口径: interpretation }, lines: [[amount, '']] as const }),
  })),
  {
    check: 'mudan.21-total',
    name: 'what the slip comes to',
    comes: { 原批复概算总投资: '1234567.80' },
    around: '原批复概算总投资',
    at: (amount) => ({ project: MUDAN, lines: [['1234567.80', amount]] }),
  },
  {
    check: 'mudan.21-total',
    name: 'as stated',
    comes: { 原批复概算总投资: '1234567.80' },
    around: '原批复概算总投资',
    at: (amount) => ({ project: { ...MUDAN, 调整后总投资: amount }, lines: [['1.00', '']] }),
  },
];

const DAYS: readonly DayScene[] = [
  {
    check: 'chenzhou.6-year-end',
    key: 'due',
    name: 'the year before the plan',
    day: '2024-12-31',
    at: (day) => ({ project: { 计划年度: '2025', 年度计划提出日期: day } }),
  },
  {
    check: 'zhanhe.8-proposal',
    key: 'due',
    name: 'the September before the plan',
    day: '2024-09-30',
    at: (day) => ({ project: { 计划年度: '2025', 年度计划提出日期: day } }),
  },
  {
    check: 'heyuan.6-list',
    key: 'due',
    name: 'before the third quarter',
    day: '2022-06-30',
    at: (day) => ({ project: { 计划年度: '2023', 项目清单报送日期: day } }),
    said: ['passed', 'passed', 'depends'],
  },
  {
    check: 'heyuan.6-list',
    key: 'due',
    name: 'before the third quarter ends',
    day: '2022-09-30',
    at: (day) => ({ project: { 计划年度: '2023', 项目清单报送日期: day } }),
    said: ['depends', 'depends', 'failed'],
  },
  {
    check: 'heyuan.11-2-cipher-time',
    key: 'due',
    name: 'over the spring festival',
    day: ['2025-01-24', '密码应用审核时限'],
    at: (day) => ({ project: { 密码应用审核收件日期: '2025-01-24', 密码应用审核意见日期: day } }),
  },
  {
    check: 'heyuan.11-4-preliminary-time',
    key: 'due',
    name: 'with a Saturday that is worked',
    day: ['2024-09-10', '初步审核时限'],
    at: (day) => ({ project: { 初步审核收件日期: '2024-09-10', 初步审核意见日期: day } }),
  },
  {
    check: 'heyuan.11-5-fund-time',
    key: 'due',
    name: 'over the national holiday',
    day: ['2025-09-26', '资金审核时限'],
    at: (day) => ({ project: { 资金审核收件日期: '2025-09-26', 资金审核意见日期: day } }),
  },
  {
    check: 'heyuan.11-6-approval-time',
    key: 'due',
    name: 'over the turn of the year',
    day: ['2025-12-30', '立项批复时限'],
    at: (day) => ({ project: { 立项批复起算日期: '2025-12-30', 立项批复日期: day } }),
  },
  {
    check: 'heyuan.24-review-time',
    key: 'due',
    name: 'with a Sunday that is worked',
    day: ['2024-04-22', '符合性审查时限'],
    at: (day) => ({ project: { 符合性审查收件日期: '2024-04-22', 符合性审查意见日期: day } }),
  },
  {
    check: 'mudan.12-library',
    key: 'due',
    name: 'before the budget year',
    day: '2024-12-31',
    at: (day) => ({ project: { 预算年度: '2025', 项目库入库日期: day } }),
  },
  {
    check: 'mudan.22-contract-filing',
    key: 'due',
    name: 'over the national holiday',
    day: ['2024-09-27', '合同备案期限'],
    at: (day) => ({ project: { 合同签订日期: '2024-09-27', 合同备案日期: day } }),
  },
  {
    check: 'mudan.28-half-year',
    key: 'due',
    name: 'to the end of February',
    day: ['2024-08-31', '竣工验收期限'],
    at: (day) => ({ project: { 完成建设任务日期: '2024-08-31', 竣工验收日期: day } }),
  },
  ...(
    [
      ['mudan.31-self-evaluation', '自评价起点', '自评价终点', '2023-09-04'],
      ['donghe.24-self-evaluation', '自评起点', '自评终点', '2025-05-06'],
    ] as const
  ).flatMap(([check, from, until, start]): DayScene[] => {
    const at = (day: string) => ({
      asOf: '2026-11-02',
      project: { 竣工验收日期: start, 投入使用日期: start, 自评价报送日期: day },
    });
    return [
      { check, key: 'notBefore', name: 'the window opens', day: [start, from], at },
      { check, key: 'due', name: 'the window closes', day: [start, until], at },
    ];
  }),
  {
    check: 'zhanhe.18-six-months',
    key: 'after',
    name: 'from the preliminary acceptance',
    day: ['2023-03-15', '稳定运行期'],
    at: (day) => ({ project: { 初验日期: '2023-03-15', 终验日期: day } }),
  },
  {
    check: 'zhanhe.19-evaluation',
    key: 'due',
    name: 'a year after the final acceptance',
    day: ['2023-03-15', '后评价期限'],
    at: (day) => ({ asOf: '2024-12-02', project: { 终验日期: '2023-03-15', 后评价报送日期: day } }),
  },
  {
    check: 'zhanhe.19-report-filing',
    key: 'due',
    name: 'with each body',
    day: ['2023-03-15', '后评价期限'],
    at: (day) => ({
      asOf: '2024-12-02',
      project: {
        终验日期: '2023-03-15',
        '报送备案：绩效评价报告/区政务服务和大数据管理局': day,
        '报送备案：绩效评价报告/区发改委': day,
        '报送备案：绩效评价报告/区财政局': day,
      },
    }),
  },
];

const CONDITIONS: readonly ConditionScene[] = [
  {
    of: 'donghe.16-surplus appliesIf',
    check: 'donghe.16-surplus',
    limit: '1234567.80',
    at: (amount) => ({ asOf: '2025-12-01', project: { ...DONGHE, 决算金额: amount, 建设内容是否改变: '否' } }),
    said: ['passed refund', 'inapplicable', 'inapplicable'],
  },
  {
    of: 'donghe.16-returned appliesIf',
    check: 'donghe.16-returned',
    limit: '1234567.80',
    at: (amount) => ({
      asOf: '2025-12-01',
      project: { ...DONGHE, 决算金额: amount, 建设内容是否改变: '否', 结余退回日期: '2025-11-03' },
    }),
    said: ['passed', 'inapplicable', 'inapplicable'],
  },
  {
    of: 'heyuan.12-filing-materials appliesIf',
    check: 'heyuan.12-filing-materials',
    limit: '500000.00',
    at: (amount) => ({ project: { 预算金额: amount, 项目建设方案: '有', 论证意见: '有', 是否涉及密码应用: '否' } }),
    said: ['passed', 'passed', 'inapplicable'],
  },
  {
    of: 'heyuan.11-3-materials appliesIf',
    check: 'heyuan.11-3-materials',
    limit: '500000.00',
    at: (amount) => ({ project: { 预算金额: amount, 立项申请: '无' } }),
    said: ['inapplicable', 'inapplicable', 'failed'],
  },
  {
    of: 'heyuan.11-3-applicant appliesIf',
    check: 'heyuan.11-3-applicant',
    limit: '500000.00',
    at: (amount) => ({ project: { 预算金额: amount, 是否一级预算单位: '否' } }),
    said: ['inapplicable', 'inapplicable', 'failed'],
  },
  {
    of: 'heyuan.24-order appliesIf',
    check: 'heyuan.24-order',
    limit: '500000.00',
    at: (amount) => ({
      project: {
        预算金额: amount,
        初验日期: '2024-03-01',
        符合性审查收件日期: '2024-02-01',
        竣工验收日期: '2024-05-06',
      },
    }),
    said: ['inapplicable', 'inapplicable', 'failed'],
  },
  {
    of: 'heyuan.25-second-review appliesIf',
    check: 'heyuan.25-second-review',
    limit: '500000.00',
    at: (amount) => ({
      project: {
        预算金额: amount,
        符合性审查收件日期: '2024-02-01',
        符合性审查重新审查日期: '2024-05-07',
        竣工验收日期: '2024-05-06',
      },
    }),
    said: ['inapplicable', 'inapplicable', 'failed'],
  },
  {
    of: 'heyuan.24-review-passed appliesIf',
    check: 'heyuan.24-review-passed',
    limit: '500000.00',
    at: (amount) => ({ project: { 预算金额: amount, 竣工验收日期: '2024-05-06', 符合性审查结论: '不符合' } }),
    said: ['inapplicable', 'inapplicable', 'failed'],
  },
  {
    of: 'mudan.17-supervisor holds',
    check: 'mudan.17-supervisor',
    limit: '1000000.00',
    at: (amount) => ({ project: { 项目总投资: amount, 监理合同: '无' } }),
    said: ['passed', 'failed', 'failed'],
  },
  {
    of: 'mudan needs-software-test',
    check: 'mudan.17-software-test',
    limit: '1000000.00',
    at: (amount) => ({ project: { 项目总投资: amount, 是否涉及软件开发: '是', 第三方软件测评报告: '无' } }),
    said: ['depends', 'failed', 'failed'],
  },
  {
    of: 'heyuan filed-without-funds',
    check: 'heyuan.11-1-plan',
    limit: '500000.00',
    at: (amount) => ({ project: { 预算金额: amount, 是否有资金实施: '否', 论证意见: '无' } }),
    said: ['inapplicable', 'inapplicable', 'failed'],
  },
  // On a day on which each is in force: afterwards there is no route.
  ...(
    [
      ['donghe.17-nothing', '2025-12-01'],
      ['mudan.21-nothing', '2024-12-02'],
    ] as const
  ).map(([check, asOf]) => ({
    of: `${check} appliesIf`,
    check,
    limit: '1',
    step: '1',
    at: (count: string) => ({ asOf, project: { 变更行数: count }, change: { 变更行数: count } }),
    said: [`passed no-change`, 'inapplicable', 'inapplicable'] as const,
  })),
];

/** Numbers that are no limits of the text, and limits that have no fen and no day beside them. */
const EXCUSED: Readonly<Record<string, string>> = {
  'mudan.23-quarterly every':
    'the last days of quarters are days of the calendar; tried by worked case MD-29 and the cases of the check',
  'heyuan.11-1-cipher-stated appliesIf':
    'that a security grade is three or above is a whole number of a closed list; tried by the cases of the check',
  'heyuan.11-3-applicant holds': 'the same limit as in its appliesIf, for a budget that is not stated',
  'heyuan.24-review-passed holds': 'the same limit as in its appliesIf, for a budget that is not stated',
  'heyuan.24-review-passed consistent': 'the same limit as in its appliesIf',
  'heyuan counted-requests': 'whether any request was refused at all',
  'donghe decrease-without-savings': 'whether there are savings at all',
  'donghe total-after': 'whether there are savings at all',
  'donghe has-change': 'whether there is a line at all',
  'mudan has-change': 'whether there is a line at all',
  'donghe self-adjustable':
    'repeats the limits of article 17 for the filing that follows from them; each is tried by its own check',
  'mudan self-adjustable':
    'repeats the limits of article 21 for the filing that follows from them; each is tried by its own check',
};

const { packs } = ourRulebook();
const packOf = (check: string): LoadedPack => {
  const pack = packs.get(check.split('.')[0] ?? '');
  if (!pack) throw new Error(`no pack of ${check}`);
  return pack;
};
const checkOf = (id: string): Check => {
  const check = packOf(id).checks.find((one) => one.id === id);
  if (!check) throw new Error(`no check ${id}`);
  return check;
};

/** The number of the rule by the name its formulas call it. */
function parameterOf(check: string, name: string) {
  return [...packOf(check).parameters.values()].find((one) => one.name.zh === name)?.values.at(-1)?.value;
}

function thresholdOf({ check, comes = {}, base }: AmountScene, name: string): Exact {
  const told = comes[name];
  if (told !== undefined) return Exact.of(told);
  const value = parameterOf(check, name);
  if (value?.type === 'ratio' && base !== undefined) return value.value.times(Exact.of(base));
  if (value?.type === 'amount' || value?.type === 'number') return value.value;
  throw new Error(`${check}: what is ${name}?`);
}

const tierFields = z.object({ tiers: z.array(z.object({ route: z.string(), default: z.optional(z.boolean()) })) });
const SIGN = /^(≤|<|≥|>)\s*(.+)$/;

function holds(sign: string, side: number): boolean {
  return sign === '≤' ? side <= 0 : sign === '<' ? side < 0 : sign === '≥' ? side >= 0 : side > 0;
}

interface Held {
  readonly key: string;
  readonly held: boolean;
  readonly on: boolean;
  readonly boundary: StatedLimit['boundary'];
}

/** What the rule's own signs say of an amount. */
function heldAt(scene: AmountScene, amount: Exact): Held[] {
  return limitsOfPack(packOf(scene.check))
    .filter(({ check, key }) => check === scene.check && /^(limit|tiers)/.test(key))
    .map(({ key, written, boundary }) => {
      const [, sign = '', name = ''] = SIGN.exec(written) ?? [];
      const side = amount.compare(thresholdOf(scene, name));
      return { key, held: holds(sign, side), on: side === 0, boundary };
    });
}

function expectedAt(scene: AmountScene, amount: Exact): string {
  const check = checkOf(scene.check);
  const held = heldAt(scene, amount);
  if (check.kind === 'limit') {
    const outcome = held.every((one) => one.held) ? 'passed' : 'failed';
    return said(outcome, check.route?.by[outcome]);
  }
  const { tiers } = tierFields.parse(check.fields);
  const within = tiers.filter((_, index) =>
    held.filter(({ key }) => key === `tiers.${index}`).every((one) => one.held),
  );
  const open = within.length > 1 || held.some(({ on, boundary }) => on && boundary === 'convention');
  return said(
    open ? 'depends' : 'passed',
    (within.length > 1 ? within.find((tier) => tier.default) : within[0])?.route,
  );
}

function said(outcome: string | undefined, route: string | undefined): string {
  return [outcome ?? 'nothing', ...(route === undefined ? [] : [route])].join(' ');
}

function evaluated(id: string, facts: Facts): string {
  const { evaluations } = evaluateCase(id.split('.')[0] ?? '', facts);
  const found = evaluations.find(({ check }) => check === id);
  return said(found?.outcome, found?.route?.route);
}

describe.each(AMOUNTS)('$check: $name, around $around', (scene) => {
  const limit = thresholdOf(scene, scene.around);
  const step = Exact.of(scene.step ?? '0.01');
  test.each([
    ['below', limit.minus(step)],
    ['on', limit],
    ['above', limit.plus(step)],
  ])('%s', (_, amount) => {
    expect(evaluated(scene.check, scene.at(amount.toString()))).toBe(expectedAt(scene, amount));
  });
});

const iso = (date: Date) => date.toISOString().slice(0, 10);
const next = (day: string, by: number) => iso(new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000));

/** By JavaScript's own calendar and by chinese-days, not by ours. */
function runsOut(from: string, period: { readonly count: number; readonly unit: string }): string {
  if (period.unit === 'working-day') {
    let [day, left] = [from, period.count];
    while (left > 0) {
      day = next(day, 1);
      if (chineseDays.isWorkday(day)) left -= 1;
    }
    return day;
  }
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const months = period.unit === 'year' ? period.count * 12 : period.count;
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return iso(new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))));
}

function dayOf({ check, day }: DayScene): string {
  if (typeof day === 'string') return day;
  const period = parameterOf(check, day[1]);
  if (period?.type !== 'period') throw new Error(`${check}: no period ${day[1]}`);
  return runsOut(day[0], period.value);
}

const SAID_OF_DAYS = {
  due: { text: ['passed', 'passed', 'failed'], convention: ['passed', 'depends', 'failed'] },
  notBefore: { text: ['failed', 'passed', 'passed'], convention: ['failed', 'depends', 'passed'] },
  after: { text: ['failed', 'failed', 'passed'], convention: ['failed', 'depends', 'passed'] },
} as const;

describe.each(DAYS)('$check: $name ($key)', (scene) => {
  const day = dayOf(scene);
  const limit = limitsOfPack(packOf(scene.check)).find(({ check, key }) => check === scene.check && key === scene.key);
  const expected = scene.said ?? SAID_OF_DAYS[scene.key][limit?.boundary ?? 'text'];

  test('the day itself is one on which offices work', () => {
    expect([day, chineseDays.isWorkday(day)]).toEqual([day, true]);
  });

  test.each([
    ['the day before', next(day, -1), expected[0]],
    ['the day itself', day, expected[1]],
    ['the day after', next(day, 1), expected[2]],
  ])('%s', (_, done, outcome) => {
    expect(evaluated(scene.check, scene.at(done)).split(' ')[0]).toBe(outcome);
  });
});

describe.each(CONDITIONS)('$of at $limit', ({ check, limit, at, step = '0.01', said: [below, on, above] }) => {
  test.each([
    ['below', Exact.of(limit).minus(Exact.of(step)), below],
    ['on', Exact.of(limit), on],
    ['above', Exact.of(limit).plus(Exact.of(step)), above],
  ])('%s', (_, amount, outcome) => {
    expect(evaluated(check, at(amount.toString()))).toBe(outcome);
  });
});

describe('no numeric limit is left out', () => {
  const tried = new Set([
    ...AMOUNTS.map(({ check, around }) => `${check} ${around}`),
    ...DAYS.map(({ check, key }) => `${check} ${key}`),
    ...CONDITIONS.map(({ of }) => of),
    ...Object.keys(EXCUSED),
  ]);
  const nameOf = ({ check, key, written }: StatedLimit) =>
    /^(limit|tiers)/.test(key) ? `${check} ${SIGN.exec(written)?.[2] ?? ''}` : `${check} ${key}`;

  // Of a pack that nobody has drawn a scene for, the linter asks for cases on each boundary.
  const drawn = [...packs.values()].filter(({ id }) => [...tried].some((name) => name.startsWith(`${id}.`)));

  test('of five packs scenes are drawn', () => expect(drawn.length).toBe(5));

  test.each(drawn.map((pack) => [pack.id, pack] as const))('%s', (_, pack) => {
    const all = new Set(limitsOfPack(pack).map(nameOf));
    expect([...all].filter((name) => !tried.has(name))).toEqual([]);
  });

  test('and no excuse outlives its limit', () => {
    const all = new Set([...packs.values()].flatMap((pack) => limitsOfPack(pack).map(nameOf)));
    expect([...tried].filter((name) => !all.has(name))).toEqual([]);
  });
});
