/** Where lines wait for a person's word: judged as if they were not the same item and as if they were; where that differs, it depends. */
import type { Subject } from '../facts/subject';
import type { InterpretedVerdict } from './interpretations';
import { lookUpFact } from './look-up-fact';
import type { Scene } from './scene';
import { sentences } from './words/sentences';

export function judgeEitherWay(scene: Scene, judge: (scene: Scene) => InterpretedVerdict): InterpretedVerdict {
  const apart = judge(scene);
  const { undecided } = scene.subject;
  if (!undecided || apart.outcome === 'inapplicable') return apart;
  const subject: Subject = { ...scene.subject, facts: new Map([...scene.subject.facts, ...undecided.facts]) };
  const same = judge({ ...scene, subject, fact: (id) => lookUpFact(subject, id) });
  if (same.outcome === apart.outcome && same.route === apart.route) {
    const differs = JSON.stringify(same.measured) !== JSON.stringify(apart.measured);
    return differs ? { ...apart, message: sentences(apart.message, EITHER_WAY) } : apart;
  }
  const { applies: _, route: _route, ...rest } = apart;
  const message = sentences(
    {
      zh: '结论取决于待判定的行。不算同一项时：',
      en: 'This depends on lines in doubt. If they are not the same item:',
    },
    apart.message,
    { zh: '算同一项时：', en: 'If they are:' },
    same.message,
    { zh: `${undecided.words.zh}。`, en: `${undecided.words.en}.` },
  );
  return { ...rest, outcome: 'depends', message };
}

const EITHER_WAY = {
  zh: '（待判定的行按不是同一项计；按同一项计，结论相同。）',
  en: '(Lines in doubt are counted as not the same item; counted as the same, the verdict is the same.)',
};
