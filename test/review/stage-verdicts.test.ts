/** Verdicts by document and stage: a stage nobody has begun does not colour the one at hand. */
import type { Level, Outcome, Stage } from '../../src/checks/evaluation';
import { stageVerdicts } from '../../src/review/stage-verdicts';
import type { Finding } from '../../src/review/review';
import { ourRulebook, subjectsOf } from '../rules/rule-case';

const words = { zh: '', en: '' };
const { dictionary, packs } = ourRulebook();
const checks = packs.get('heyuan')?.checks ?? [];

function finding(check: string, stage: Stage, outcome: Outcome, level: Level, subject = 'project'): Finding {
  return {
    id: `heyuan.${check}@${subject}`,
    check: `heyuan.${check}`,
    subject,
    title: words,
    outcome,
    modality: 'mandatory',
    stage,
    level,
    message: words,
    citations: [],
    cells: [],
    trace: { label: words },
  };
}

const project = subjectsOf({ project: { 合同金额: '1000000.00' }, lines: [['', '1.00']] }, dictionary);
const slip = 'change:1';

test('the gravest finding of a stage decides it, and each document stands by itself', () => {
  const found = [
    finding('21-2-changed-amount', 'change', 'failed', 'warning', slip),
    finding('21-consent-first', 'change', 'passed', 'none', slip),
    finding('22-archive', 'acceptance', 'cannotTell', 'note'),
    finding('24-order', 'acceptance', 'inapplicable', 'none'),
  ];
  expect(stageVerdicts(found, checks, project)).toEqual([
    { subject: 'project', stage: 'acceptance', outcome: 'cannotTell', level: 'note', begun: false },
    { subject: slip, stage: 'change', outcome: 'failed', level: 'warning', begun: true },
  ]);
});

test('what is found about a line of a slip counts for the slip', () => {
  const [owner] = project.filter(({ id }) => id === slip);
  if (!owner) throw new Error('no slip');
  const list = { ...owner, id: 'list:1/hardware', kind: 'list' as const, parent: owner };
  const line = { ...list, id: 'line:1/hardware/3', kind: 'line' as const, parent: list };
  const found = [finding('form', 'change', 'failed', 'error', line.id)];
  expect(stageVerdicts(found, checks, [...project, list, line])).toEqual([
    { subject: slip, stage: 'change', outcome: 'failed', level: 'error', begun: true },
  ]);
});

test('a stage has begun once the day of one of its acts is known', () => {
  const unknown = [finding('22-archive', 'acceptance', 'cannotTell', 'note')];
  const accepted = subjectsOf({ project: { 竣工验收日期: '2024-09-20' } }, dictionary);
  expect(stageVerdicts(unknown, checks, accepted)[0]?.begun).toBe(true);
  expect(stageVerdicts(unknown, checks, project)[0]?.begun).toBe(false);
});

test('what a lapsed text said counts for nothing', () => {
  const shown: Finding = { ...finding('22-archive', 'acceptance', 'failed', 'none'), lapsed: 'shown' };
  expect(stageVerdicts([shown], checks, project)).toEqual([
    { subject: 'project', stage: 'acceptance', outcome: 'inapplicable', level: 'none', begun: false },
  ]);
});
