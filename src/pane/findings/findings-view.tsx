/** 问题: by what it was checked, which procedure follows, and every finding. */
import { makeStyles } from '@fluentui/react-components';
import { BasisLines } from './basis-lines';
import { FindingsList, SelectedFindings } from './findings-list';
import { useSpeech } from '../shared/language';
import type { ViewProps } from '../shared/lazy-view';
import { ProblemsList } from './problems-list';
import { RouteLines } from '../procedure/route-lines';
import { Checklist, DocumentsList } from './side-lists';

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', minWidth: 0 },
  text: { margin: 0 },
});

export function FindingsView({ state, review }: ViewProps) {
  const styles = useStyles();
  const { m } = useSpeech();
  return (
    <div className={styles.view}>
      <SelectedFindings review={review} />
      <BasisLines state={state} review={review} />
      <RouteLines review={review} />
      <ProblemsList review={review} />
      {review.pack && review.findings.length === 0 && <p className={styles.text}>{m.nothingFound}</p>}
      <FindingsList review={review} />
      <Checklist review={review} />
      <DocumentsList review={review} />
    </div>
  );
}
