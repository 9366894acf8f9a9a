/** What a check waits for: its name, why it is not there, and where it was looked for. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MissingFact } from '../checks/evaluation';
import type { Workbook } from '../workbook/workbook';
import { CellChips } from './cell-chip';
import { useSpeech } from './language';
import type { Messages } from './messages/zh-CN';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  looked: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    marginTop: '2px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface MissingFactsProps {
  readonly missing: readonly MissingFact[];
  readonly workbook: Workbook;
}

export function MissingFacts({ missing, workbook }: MissingFactsProps) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  return (
    <ul className={styles.list} aria-label={m.missing}>
      {missing.map((fact) => (
        <li key={fact.fact}>
          {m.missing} <span className={styles.name}>{say(fact.name)}</span> ·{' '}
          {fact.reason ? say(fact.reason) : whyWord(fact.why, m)}
          {fact.looked.length > 0 && (
            <span className={styles.looked}>
              {m.lookedIn}
              <CellChips workbook={workbook} ranges={fact.looked} first={3} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

export function whyWord(why: MissingFact['why'], m: Messages): string {
  switch (why) {
    case 'not-found':
      return m.missingNotFound;
    case 'unreadable':
      return m.missingUnreadable;
    case 'conflicting':
      return m.missingConflicting;
  }
}
