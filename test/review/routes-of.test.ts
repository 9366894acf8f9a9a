import type { Modality, Outcome } from '../../src/checks/evaluation';
import type { Finding } from '../../src/review/review';
import { routesOf } from '../../src/review/routes-of';

const words = { zh: '', en: '' };

function finding(check: string, outcome: Outcome, modality: Modality, route: string, topic = 'change'): Finding {
  return {
    id: `${check}@change:1`,
    check,
    subject: 'change:1',
    title: words,
    outcome,
    modality,
    stage: 'change',
    level: 'none',
    message: words,
    citations: [],
    cells: [],
    route: { topic, route },
    trace: { label: words },
  };
}

const routes = (...findings: Finding[]) => routesOf(findings).map(({ route }) => route);

test('all conditions of the lighter route hold: it applies, and each condition is a reason', () => {
  const passed = [1, 2, 3].map((n) => finding(`x.${n}`, 'passed', 'permissive', 'self-adjust-and-file'));
  expect(routesOf(passed)).toEqual([
    {
      topic: 'change',
      subject: 'change:1',
      route: 'self-adjust-and-file',
      findings: ['x.1@change:1', 'x.2@change:1', 'x.3@change:1'],
    },
  ]);
});

test('one condition that fails opens the heavier route, whatever is still open', () => {
  expect(
    routes(
      finding('x.1', 'passed', 'permissive', 'self-adjust-and-file'),
      finding('x.2', 'cannotTell', 'permissive', 'undetermined'),
      finding('x.3', 'failed', 'permissive', 'change-procedure'),
    ),
  ).toEqual(['change-procedure']);
});

test('one that is open leaves the route undetermined', () => {
  expect(
    routes(
      finding('x.1', 'passed', 'permissive', 'self-adjust-and-file'),
      finding('x.2', 'depends', 'permissive', 'undetermined'),
    ),
  ).toEqual(['undetermined']);
});

test('duties and limits stand side by side, topics apart', () => {
  expect(
    routes(
      finding('x.1', 'passed', 'mandatory', 'prior-consent'),
      finding('x.2', 'failed', 'inPrinciple', 'external-procedure'),
      finding('x.3', 'failed', 'inPrinciple', 'external-procedure'),
      finding('x.4', 'passed', 'mandatory', 'approval', 'initiation'),
    ),
  ).toEqual(['prior-consent', 'external-procedure', 'approval']);
});
