/** 业务日期 stands there and is no day: by which day the review goes then, which is a problem and told. */
import type { Subject } from '../facts/subject';
import type { AsOf, Problem } from './review';

export function undatedProblems({ date, source }: AsOf, project: Subject | undefined): readonly Problem[] {
  const fact = project?.facts.get('project.businessDate');
  if (!fact || fact.known || fact.why === 'not-found' || source === 'option') return [];
  const { reason = { zh: '业务日期读不出', en: 'The day asked for cannot be read' }, looked: at } = fact;
  const [zh, en] = source === 'cell' ? ['这个月的最后一天', 'the last day of that month'] : ['今天', 'today'];
  return [
    {
      kind: 'undated',
      message: {
        zh: `业务日期：${reason.zh}。现在按${zh}（${date}）有效的规定核对。`,
        en: `Day asked for: ${reason.en}. It is checked by the rules of ${en} (${date}).`,
      },
      at,
    },
  ];
}
