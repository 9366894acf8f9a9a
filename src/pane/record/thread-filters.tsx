/** Which threads are shown: one list of several, each with its number; since one's last round; by words. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RecordState } from '../../session/record/record-state';
import { recordWords } from '../messages/record-words';
import { FOCUS_OUTLINE } from '../shared/focus-outline';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useViewLook } from '../shared/view-look';
import { freshIn, LIST_IDS, threadsIn, type ListId } from './threads-shown';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px', minWidth: 0 },
  chip: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minHeight: '24px',
    padding: '2px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-pressed="true"]': {
      fontWeight: tokens.fontWeightSemibold,
      backgroundColor: tokens.colorNeutralBackground1Selected,
      border: `1px solid ${tokens.colorNeutralForeground1}`,
      '@media (forced-colors: active)': { border: '2px solid Highlight' },
    },
    ...FOCUS_OUTLINE,
  },
});

/** Up to here they are seen sooner than searched for. */
const FEW = 8;

interface ThreadFiltersProps {
  readonly record: RecordState;
  readonly list: ListId;
  readonly choose: (list: ListId) => void;
  readonly since: boolean;
  readonly onSince: (since: boolean) => void;
  readonly typed: string;
  readonly type: (typed: string) => void;
}

function hasClosedRound({ record: { lines }, author }: RecordState): boolean {
  return lines.some(({ entry }) => entry?.kind === 'signoff' && entry.author.key === author?.key);
}

export function ThreadFilters({ record, list, choose, since, onSince, typed, type }: ThreadFiltersProps) {
  const look = useViewLook();
  const styles = useStyles();
  const entry = useEntryLook();
  const { language } = useSpeech();
  const words = recordWords(language);
  const fresh = freshIn(record).size;
  const ownRound = hasClosedRound(record);
  const lists = LIST_IDS.filter((id) => id !== 'mine' || record.author);
  return (
    <div className={look.section}>
      <div role="group" aria-label={words.lists} className={styles.chips}>
        {lists.map((id) => (
          <button key={id} type="button" className={styles.chip} aria-pressed={id === list} onClick={() => choose(id)}>
            {words.list[id]} {threadsIn(record, id).length}
          </button>
        ))}
        {(fresh > 0 || since) && (
          <button type="button" className={styles.chip} aria-pressed={since} onClick={() => onSince(!since)}>
            {ownRound ? words.since : words.sinceNever} {fresh}
          </button>
        )}
      </div>
      {record.standing.threads.length > FEW && (
        <input
          type="search"
          className={entry.field}
          aria-label={words.search}
          placeholder={words.search}
          value={typed}
          onChange={({ target }) => type(target.value)}
        />
      )}
    </div>
  );
}
