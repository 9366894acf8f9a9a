/** A row's card with its own guard: a crash in one leaves the others standing. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Review } from '../../review/review';
import { Diagnostic } from '../shared/crash-view';
import { Disclosure } from '../shared/disclosure';
import { ErrorBoundary, type Crash } from '../shared/error-boundary';
import { FindingCard } from './finding-card';
import type { FindingRow } from './finding-rows';
import { Place } from '../shared/kept';
import { useSpeech } from '../shared/language';

const useStyles = makeStyles({
  crash: {
    display: 'grid',
    gap: '8px',
    padding: '12px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0 },
  check: { color: tokens.colorNeutralForeground3 },
});

interface FindingItemProps {
  readonly row: FindingRow;
  readonly review: Review;
  readonly here: boolean;
}

export const FindingItem = memo(function FindingItem({ row, review, here }: FindingItemProps) {
  const [first] = row.findings;
  return (
    <Place name={first.id}>
      <ErrorBoundary
        about={row}
        fallback={(crash, retry) => <CardCrash check={first.check} crash={crash} retry={retry} />}
      >
        <FindingCard row={row} review={review} here={here} />
      </ErrorBoundary>
    </Place>
  );
});

interface CardCrashProps {
  readonly check: string;
  readonly crash: Crash;
  readonly retry: () => void;
}

/** The check's name is ours; nothing of the workbook is said. */
function CardCrash({ check, crash, retry }: CardCrashProps) {
  const styles = useStyles();
  const { m } = useSpeech();
  return (
    <div className={styles.crash}>
      <p role="alert" className={styles.text}>
        {m.cardCrash} <span className={styles.check}>({check})</span>
      </p>
      <Disclosure name="diagnostic" label={m.diagnostic}>
        {() => <Diagnostic crash={crash} retry={retry} />}
      </Disclosure>
    </div>
  );
}
