/** The worked cases of 郴州 by their ids: what was computed by hand is what the program says. */
import { evaluateCase } from '../rule-case';
import { expectWorked, type WorkedCase } from '../worked-case';

const at = (total: string) => ({
  项目总投资: total,
  政府采购限额标准: '500000.00',
  立项金额标准: '2000000.00',
  是否纳入年度计划: '是',
});
const byCategory = {
  项目总投资: '600000.00',
  '政府采购限额标准：货物': '500000.00',
  '政府采购限额标准：服务': '800000.00',
  '政府采购限额标准：工程': '1000000.00',
  立项金额标准: '2000000.00',
};
const tier = (id: string, project: WorkedCase['project'], route: string, outcome = 'passed'): WorkedCase => ({
  id,
  ...(project ? { project } : {}),
  outcomes: { '8-tier': outcome },
  routes: [`initiation: ${route}`],
});

const cases: readonly WorkedCase[] = [
  tier('CZ-01', at('499999.99'), 'self-implement'),
  tier('CZ-02', at('500000.00'), 'technical-and-fiscal-review'),
  tier('CZ-03', at('1999999.99'), 'technical-and-fiscal-review'),
  tier('CZ-05', at('3000000.00'), 'initiation-technical-and-fiscal-review'),
  {
    id: 'CZ-06',
    project: { 项目总投资: '600000.00', 立项金额标准: '2000000.00', 是否纳入年度计划: '是' },
    outcomes: { '8-tier': 'cannotTell' },
    missing: { '8-tier': ['parameter.procurementThreshold'] },
    routes: ['initiation: undetermined'],
  },
  {
    id: 'CZ-08',
    project: byCategory,
    outcomes: { '8-tier': 'cannotTell' },
    missing: { '8-tier': ['parameter.procurementCategory'] },
    routes: ['initiation: undetermined'],
  },
  tier('CZ-08, were it goods', { ...byCategory, 采购类别: '货物' }, 'technical-and-fiscal-review'),
  tier('CZ-08, were it services', { ...byCategory, 采购类别: '服务' }, 'self-implement'),
  {
    id: 'CZ-09',
    project: { 项目总投资: '5000000.00' },
    lines: [['', '2000000.00']],
    outcomes: { 'changed-share-of-total': 'notRegulated' },
    measured: { 'changed-share-of-total': '0.4' },
    routes: ['change: not-regulated'],
  },
  { id: 'CZ-10, the day before', asOf: '2027-09-27', outcomes: { '22-in-force': 'passed' } },
  { id: 'CZ-10, the day', asOf: '2027-09-28', outcomes: { '22-in-force': 'depends' } },
  { id: 'CZ-10, the day after', asOf: '2027-09-29', outcomes: { '22-in-force': 'failed' } },
  {
    id: 'CZ-11',
    project: {
      初验日期: '2024-05-10',
      竣工验收申请日期: '2024-05-08',
      技术支持组同意日期: '2024-05-20',
      竣工验收日期: '2024-05-18',
    },
    outcomes: { '16-order': 'failed' },
    says: {
      '16-order': [
        '竣工验收申请日期（2024-05-08）早于初验日期（2024-05-10）',
        '竣工验收日期（2024-05-18）早于技术支持组同意日期（2024-05-20）',
      ],
    },
  },
  {
    id: 'CZ-12',
    project: { 项目总投资: '300000.00', 监理合同: '无' },
    outcomes: { '13-supervision': 'failed' },
    routes: ['supervision: required'],
  },
];

test.each(cases)('$id', (worked) => {
  expectWorked('chenzhou', worked);
});

test('CZ-09: a change of any size breaches nothing', () => {
  const { evaluations } = evaluateCase('chenzhou', {
    project: { 项目总投资: '5000000.00', 合同金额: '1000000.00' },
    lines: [['', '2000000.00']],
  });
  const about = evaluations.filter(({ subject, check }) => subject === 'change:1' && check.startsWith('chenzhou.'));
  expect(about.map(({ outcome }) => outcome)).toEqual(['notRegulated', 'notRegulated']);
});

test('after it lapsed its findings still show what it said, marked lapsed', () => {
  const { evaluations } = evaluateCase('chenzhou', { asOf: '2027-10-08', project: at('3000000.00') });
  const found = evaluations.find(({ check }) => check === 'chenzhou.8-tier');
  expect(found?.outcome).toBe('passed');
  expect(found?.message.zh).toContain('已于 2027-09-27 后失效');
});
