/** What there is to see and do in a workbook without any form we know. */
import { makeStyles } from '@fluentui/react-components';
import { CheckedLine } from './checked-line';
import { FlagsLine } from './findings/flags-line';
import { FormsRead } from './facts-and-forms/forms-read';
import type { ViewProps } from './shared/lazy-view';
import { NoForm } from './no-form';
import { ProblemsList } from './findings/problems-list';

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
