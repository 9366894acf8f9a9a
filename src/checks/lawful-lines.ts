/** Lines of which each leads somewhere, lawfully: what does not meet a check that says so (lawful), and the bands of a tier. */
import type { Bilingual } from '../base/bilingual';
import type { Subject } from '../facts/subject';
import type { Check } from './check';
import { evaluationOf } from './evaluate-check';
import type { Evaluation } from './evaluation';
import type { Scene } from './scene';

export interface LineResult {
  readonly line: Subject;
  readonly evaluation: Evaluation;
}

/** Whether its lines go different ways, none of which is a fault. */
export function leadsLines({ lawful, kind }: Check): boolean {
  return lawful === true || kind === 'tier';
}

/** Lines that go the way most of them go are told together, of whoever they belong to; each of the others by itself. */
export function ledLines(check: Check, owner: Subject, led: readonly LineResult[], scene: Scene): Evaluation[] {
  const ways = new Map<string, LineResult[]>();
  for (const one of led) {
    const way = one.evaluation.route?.route ?? '';
    ways.set(way, [...(ways.get(way) ?? []), one]);
  }
  const [most, ...others] = [...ways.values()].sort((a, b) => b.length - a.length);
  if (!most) return [];
  const said = told(most);
  const together = evaluationOf(check, owner, { ...said, trace: { label: check.title, op: 'lines' } }, scene);
  const [route] = most.flatMap(({ evaluation }) => evaluation.route ?? []);
  // What is said of the line has what is to be said of its day.
  const { route: _, ...rest } = { ...together, message: said.message };
  return [...others.flat().map(({ evaluation }) => lawfully(evaluation)), { ...rest, ...(route ? { route } : {}) }];
}

/** No fault: it says where it leads, and weighs nothing. */
function lawfully({ next: _, ...evaluation }: Evaluation): Evaluation {
  return { ...evaluation, outcome: 'passed', noted: true };
}

function told(lines: readonly LineResult[]) {
  const [first] = lines;
  const all = lines.length;
  const { zh, en }: Bilingual = first?.evaluation.message ?? { zh: '', en: '' };
  const alike = lines.every(({ evaluation }) => evaluation.outcome === 'passed');
  const way = alike
    ? { zh: '同样办理', en: 'this way' }
    : { zh: '另走程序，不算错', en: 'another way, which is no fault' };
  return {
    outcome: 'passed' as const,
    noted: !alike,
    cells: alike ? [] : lines.flatMap(({ evaluation }) => evaluation.cells),
    message: {
      zh: `${all} 行${way.zh}，例如${first?.line.title ?? ''}：${zh}`,
      en: `${all === 1 ? '1 line goes' : `${all} lines go`} ${way.en}, as ${first?.line.title ?? ''} does: ${en}`,
    },
  };
}
