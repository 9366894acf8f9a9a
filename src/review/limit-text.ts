/** The limits of a check in words, for an explanation. */
import type { Language } from '../base/bilingual';
import { isWithin } from '../checks/kinds/bound';
import type { CheckExplanation } from './check-explanation';

const JOINS = {
  all: { zh: '须同时符合：', en: 'all of these:' },
  any: { zh: '符合其一即可：', en: 'one of these:' },
};

/** Of limits that are joined each with its measure, under the word that joins it, further in the deeper it stands. */
export function limitLines(told: CheckExplanation, language: Language): string[] {
  const begun = new Set<string>();
  return told.limits.flatMap((limit) => {
    const steps = limit.key.split('.').slice(0, -1);
    const lines: string[] = [];
    let room = '';
    steps.forEach((step, at) => {
      const group = steps.slice(0, at + 1).join('.');
      if (step !== 'all' && step !== 'any') return;
      if (!begun.has(group)) lines.push(`${room}${JOINS[step][language]}`);
      begun.add(group);
      room += '  ';
    });
    const measure = room && told.formulas.find(({ key }) => key === [...steps, 'measure'].join('.'))?.words[language];
    return [...lines, `${room}${measure ? `${measure} ` : ''}${limitText(limit, language)}`];
  });
}

function limitText(
  { written, inclusive, boundary, leadsTo }: CheckExplanation['limits'][number],
  language: Language,
): string {
  const sides = written.split('，');
  const each = (side: string) =>
    ({
      zh: `${isWithin(side) ? '含' : '不含'}${numberOf(side)}`,
      en: `${isWithin(side) ? 'with' : 'without'} ${numberOf(side)}`,
    })[language];
  const one = inclusive
    ? { zh: '含本数', en: 'the limit belongs to it' }
    : { zh: '不含本数', en: 'the limit itself does not' };
  const basis =
    boundary === 'text'
      ? { zh: '（条文用语明确）', en: ' (the text says so)' }
      : { zh: '（条文未明示，按通例）', en: ' (by convention, not by the text)' };
  const separator = language === 'zh' ? '、' : ', ';
  const belongs = `${sides.length > 1 ? sides.map(each).join(separator) : one[language]}${basis[language]}`;
  const to = leadsTo ? `  →  ${leadsTo[language]}` : '';
  return language === 'zh' ? `${written}，${belongs}${to}` : `${written}, ${belongs}${to}`;
}

/** Of one side of a band. */
function numberOf(side: string): string {
  return side.replace(/^[\s≤≥<>=＜＞＝]+/, '');
}
