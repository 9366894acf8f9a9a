/** The foot of the pane, always in sight: on to the next finding, checked when, and the law in force. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Review } from '../review/review';
import type { SessionState } from '../session/session';
import { FOCUS_OUTLINE } from './shared/focus-outline';
import { CheckedLine } from './checked-line';
import { EditedByOthers } from './edited-by-others';
import { useJump } from './shared/jump';
import { useSpeech } from './shared/language';
import { LazyView, viewSource } from './shared/lazy-view';

const useStyles = makeStyles({
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '4px',
    minWidth: 0,
    margin: '0 -12px -12px',
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // At 200 % it would cover what one reads.
    '@media (max-width: 260px), (max-height: 320px)': { position: 'static' },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px', minWidth: 0 },
  legend: { maxHeight: '50vh', overflowY: 'auto' },
  checked: { flexGrow: 1, minWidth: 0 },
  law: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minHeight: '24px',
    padding: '0 2px',
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    border: 'none',
    background: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ...FOCUS_OUTLINE,
  },
});

/** Fetched once somebody asks what the marks mean. */
const LEGEND = viewSource<object>(() =>
  import(/* webpackChunkName: "view-legend" */ './findings/legend').then(({ Legend }) => Legend),
);

export function PaneFoot({ state, review }: { readonly state: SessionState; readonly review: Review }) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const { step, show, told } = useJump();
  const [explained, explain] = useState(false);
  return (
    <footer className={styles.foot}>
      {explained && (
        <div className={styles.legend}>
          <LazyView source={LEGEND} with={{}} />
        </div>
      )}
      <EditedByOthers state={state} workbook={review.workbook} />
      <div className={styles.line}>
        <Button size="small" aria-keyshortcuts="F8" title={m.nextFindingHow} onClick={() => step(1)}>
          {m.nextFinding}
        </Button>
        <div className={styles.checked}>
          {/* While it says nothing it takes no place. */}
          <span role="status">{told && say(told)}</span>
          <CheckedLine state={state} />
        </div>
        <Button size="small" appearance="subtle" aria-expanded={explained} onClick={() => explain(!explained)}>
          {m.legend}
        </Button>
        {review.pack && (
          <button type="button" className={styles.law} title={m.lawHow} onClick={() => show('settings')}>
            {review.pack.instrument}
          </button>
        )}
      </div>
    </footer>
  );
}
