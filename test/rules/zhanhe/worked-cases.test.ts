/** The worked cases of 湛河 by their ids: what was computed by hand is what the program says. */
import { evaluateCase } from '../rule-case';
import { expectWorked, type WorkedCase } from '../worked-case';

const FOUR = ['区政务服务和大数据管理局', '区发改委', '区财政局', '区审计局'];

const cases: readonly WorkedCase[] = [
  { id: 'ZH-01 on the last day', project: { 年度计划提出日期: '2024-09-30' }, outcomes: { '8-proposal': 'passed' } },
  { id: 'ZH-01 after it', project: { 年度计划提出日期: '2024-10-08' }, outcomes: { '8-proposal': 'failed' } },
  { id: 'ZH-02 on a day off', project: { 年度计划提出日期: '2023-09-30' }, outcomes: { '8-proposal': 'passed' } },
  {
    id: 'ZH-02 on the next working day',
    project: { 年度计划提出日期: '2023-10-07' },
    outcomes: { '8-proposal': 'depends' },
    due: { '8-proposal': '2023-09-30' },
    says: { '8-proposal': ['顺延至 2023-10-07'] },
  },
  {
    id: 'ZH-05 on the last day',
    project: { 终验日期: '2024-02-29', 后评价报送日期: '2025-02-28' },
    outcomes: { '19-evaluation': 'passed' },
    due: { '19-evaluation': '2025-02-28' },
    routes: ['evaluation: within-period'],
  },
  {
    id: 'ZH-05 a day later',
    project: { 终验日期: '2024-02-29', 后评价报送日期: '2025-03-01' },
    outcomes: { '19-evaluation': 'failed' },
    due: { '19-evaluation': '2025-02-28' },
  },
  {
    id: 'ZH-06',
    project: { 合同金额: '1000000.00', 变更或逾期原因: '国家政策调整' },
    lines: [['', '250000.00']],
    outcomes: { '17-changed-share': 'notRegulated' },
    measured: { '17-changed-share': '0.25' },
    routes: ['change: file-if-major'],
  },
  {
    id: 'ZH-07',
    project: { 是否纳入年度计划: '否', 是否紧急项目: '是', 紧急项目批准文件: '有' },
    outcomes: { '8-in-plan': 'inapplicable', '8-urgent': 'passed' },
    routes: ['plan: exempt-urgent', 'initiation: urgent-direct'],
  },
  {
    id: 'ZH-08',
    project: { 合同交付日期: '2024-06-30', 预计交付日期: '2024-08-15' },
    outcomes: { '17-overdue': 'cannotTell' },
    routes: ['delivery: file-overdue'],
    missing: { '17-overdue': ['filing:逾期交付/区政务服务和大数据管理局'] },
  },
  {
    id: 'ZH-09',
    project: { 合同状态: '终止' },
    outcomes: { '17-termination': 'cannotTell', '17-termination-filing': 'cannotTell' },
    routes: ['termination: procedure-and-file'],
    missing: { '17-termination-filing': FOUR.map((body) => `filing:终止合同/${body}`) },
    says: { '17-termination-filing': [FOUR.join('、')] },
  },
  {
    id: 'ZH-10',
    asOf: '2026-01-01',
    outcomes: { '25-in-force': 'passed', '25-no-expiry': 'notRegulated' },
    says: { '25-in-force': ['未写明失效日期'] },
  },
];

test.each(cases)('$id', (worked) => {
  expectWorked('zhanhe', worked);
});

test.each([
  ['a tenth of the contract', '100000.01'],
  ['ZH-06, a quarter', '250000.00'],
  ['all of it', '1000000.01'],
])('no share of the contract makes a change a breach: %s', (_, amount) => {
  const { evaluations } = evaluateCase('zhanhe', { project: { 合同金额: '1000000.00' }, lines: [['', amount]] });
  const about = evaluations.filter(({ subject, check }) => subject === 'change:1' && check.startsWith('zhanhe.'));
  expect(about.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual(['zhanhe.17-changed-share notRegulated']);
});
