/** The top of the pane: what the workbook amounts to. Tells a screen reader when that changes. */
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lapseWords } from '../review/lapse';
import type { Review } from '../review/review';
import { useJump } from './shared/jump';
import { useSpeech } from './shared/language';
import { LOOKS } from './shared/look';
import { countWords, verdictOf, verdictWords, WEIGHTY } from './verdict';

const useStyles = makeStyles({
  summary: { display: 'grid', gap: '8px', minWidth: 0 },
  verdict: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: 0,
    // Office lays a menu of its own over this corner.
    paddingInlineEnd: '36px',
    minHeight: '28px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    // At 200 %: no word of it is broken.
    '@media (max-width: 260px)': { paddingInlineEnd: '18px', fontSize: tokens.fontSizeBase400 },
  },
  icon: { display: 'inline-flex', flexShrink: 0, fontSize: '20px', '& svg': { width: '20px', height: '20px' } },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  lapse: {
    margin: 0,
    color: tokens.colorStatusWarningForeground1,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  counts: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(64px, 1fr))', gap: '4px' },
  count: {
    font: 'inherit',
    color: 'inherit',
    display: 'grid',
    justifyItems: 'start',
    alignContent: 'start',
    padding: '4px 8px',
    minWidth: 0,
    textAlign: 'start',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  pressable: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ...createFocusOutlineStyle(),
  },
  number: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  none: { color: tokens.colorNeutralForeground3 },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export function VerdictSummary({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const { to } = useJump();
  const verdict = verdictOf(review.findings);
  const lapse = lapseWords(review.findings);
  const { Icon, color } = LOOKS[verdict.group];
  const words = verdictWords(verdict.group, m);
  const spoken = WEIGHTY.map((group) => m.countOf(countWords(group, m), verdict.counts[group])).join(' · ');
  return (
    <div className={styles.summary}>
      {lapse && <p className={styles.lapse}>{say(lapse)}</p>}
      <h1 className={styles.verdict}>
        <span className={styles.icon} style={{ color }} aria-hidden>
          <Icon />
        </span>
        <span className={styles.words}>{words}</span>
      </h1>
      <div className={styles.counts}>
        {WEIGHTY.map((group) => {
          const count = verdict.counts[group];
          const name = countWords(group, m);
          const inside = (
            <>
              <span
                className={mergeClasses(styles.number, count === 0 && styles.none)}
                style={count === 0 ? undefined : { color: LOOKS[group].color }}
              >
                {count}
              </span>{' '}
              <span className={mergeClasses(styles.name, count === 0 && styles.none)}>{name}</span>
            </>
          );
          return count === 0 ? (
            <div key={group} className={styles.count}>
              {inside}
            </div>
          ) : (
            <button
              key={group}
              type="button"
              className={mergeClasses(styles.count, styles.pressable)}
              onClick={() => to({ group })}
            >
              {inside}
            </button>
          );
        })}
      </div>
      <div role="status" aria-live="polite" className={styles.unseen}>
        {m.announceVerdict(words, spoken)}
      </div>
    </div>
  );
}
