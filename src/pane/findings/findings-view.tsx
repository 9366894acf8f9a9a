/** 问题: every finding first; what could not be read, by which text and as of when, and what is left to the reviewer below. */
import { makeStyles } from '@fluentui/react-components';
import { BasisLines } from './basis-lines';
import { FindingsList } from './findings-list';
import { useSpeech } from '../shared/language';
import type { ViewProps } from '../shared/lazy-view';
import { ProblemsList } from './problems-list';
import { Checklist, DocumentsList } from './side-lists';
import { SinceLastCheck } from './since-last-check';

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', minWidth: 0 },
  text: { margin: 0 },
});

export function FindingsView({ state, review }: ViewProps) {
  const styles = useStyles();
  const { m } = useSpeech();
  return (
    <div className={styles.view}>
      {review.pack && review.findings.length === 0 && <p className={styles.text}>{m.nothingFound}</p>}
      <FindingsList review={review} />
      <SinceLastCheck state={state} review={review} />
      <Checklist review={review} />
      <ProblemsList review={review} />
      <BasisLines state={state} review={review} />
      <DocumentsList review={review} />
    </div>
  );
}
