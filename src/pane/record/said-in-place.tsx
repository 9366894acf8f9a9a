/** Where cards and questions have the record: fetched where something was said, the person has said who they are, or it is asked for. */
import { Disclosure } from '../shared/disclosure';
import { useSpeech } from '../shared/language';
import { LazyView, viewSource } from '../shared/lazy-view';
import { useRecord } from '../shared/session-access';
import type { FindingSaidProps } from './finding-said';
import type { QuestionAnswerProps } from './question-answer';

export const FINDING_SAID = viewSource<FindingSaidProps>(() =>
  import(/* webpackChunkName: "view-record-said" */ './finding-said').then(({ FindingSaid }) => FindingSaid),
);

export const QUESTION = viewSource<QuestionAnswerProps>(() =>
  import(/* webpackChunkName: "view-record-said" */ './question-answer').then(({ QuestionAnswer }) => QuestionAnswer),
);

/** For who only fills in, one folded line; unfolded where something was said, or the person has said who they are. */
export function SaidInCard({ finding, review }: FindingSaidProps) {
  const { m } = useSpeech();
  const record = useRecord();
  const said = record?.standing.byFinding.get(finding.id)?.threads ?? [];
  const threads = said.filter(({ state }) => state !== 'withdrawn').length;
  return (
    <Disclosure
      name="said"
      label={threads > 0 ? m.countOf(m.tabRecord, threads) : m.tabRecord}
      initiallyOpen={threads > 0 || record?.author !== undefined}
    >
      {() => <LazyView source={FINDING_SAID} with={{ finding, review }} />}
    </Disclosure>
  );
}
