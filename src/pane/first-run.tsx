/** What there is to see and do in a workbook without any form we know. */
import { makeStyles } from '@fluentui/react-components';
import { CheckedLine } from './checked-line';
import { FlagsLine } from './flags-line';
import { FormsRead } from './forms-read';
import type { ViewProps } from './lazy-view';
import { NoForm } from './no-form';
import { ProblemsList } from './problems-list';

const useStyles = makeStyles({
  view: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', minWidth: 0 },
});

export function FirstRun({ state, review }: ViewProps) {
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <NoForm review={review} />
      <ProblemsList review={review} />
      <FormsRead review={review} />
      <CheckedLine state={state} />
      <FlagsLine state={state} />
    </div>
  );
}
