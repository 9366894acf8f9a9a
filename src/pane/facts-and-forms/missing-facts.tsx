/** What a check waits for: its name, why it is not there, and where it was looked for; said once for those of which the same is to be said. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { MissingFact } from '../../checks/evaluation';
import type { Workbook } from '../../workbook/workbook';
import { CellChips, rangeKey } from '../shared/cell-chip';
import { useSpeech } from '../shared/language';
import type { Messages } from '../messages/zh-CN';

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
      {alike(missing).map(([fact, ...others]) => (
        <li key={fact.fact}>
          {m.missing}{' '}
          <span className={styles.name}>{[fact, ...others].map(({ name }) => say(name)).join(m.comma)}</span> ·{' '}
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

type Alike = readonly [MissingFact, ...MissingFact[]];

/** Those not found in the same cells together, in the order of the first of them. */
function alike(missing: readonly MissingFact[]): readonly Alike[] {
  const groups = new Map<string, [MissingFact, ...MissingFact[]]>();
  for (const fact of missing) {
    // What has a reason of its own stands by itself.
    const key = fact.reason ? fact.fact : [fact.why, ...fact.looked.map(rangeKey)].join('|');
    const group = groups.get(key);
    if (group) group.push(fact);
    else groups.set(key, [fact]);
  }
  return [...groups.values()];
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
