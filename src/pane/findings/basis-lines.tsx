/** By what and as of when it was checked, and whether it is shown in the cells. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Review } from '../../review/review';
import type { SessionState } from '../../session/session';
import { CellChips } from '../shared/cell-chip';
import type { ChoosePackProps } from '../settings/choose-pack';
import { FlagsLine } from './flags-line';
import { KeepPack } from '../settings/keep-pack';
import { useSpeech } from '../shared/language';
import { LazyView, viewSource } from '../shared/lazy-view';

const useStyles = makeStyles({
  lines: { display: 'grid', gap: '4px', minWidth: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '4px',
    margin: 0,
    minHeight: '24px',
    overflowWrap: 'anywhere',
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  quiet: { color: tokens.colorNeutralForeground3 },
  pack: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  validity: {
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  lapsed: { color: tokens.colorStatusWarningForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Fetched once another regulation is wanted. */
export const CHOOSE = viewSource<ChoosePackProps>(() =>
  import(/* webpackChunkName: "view-choose" */ '../settings/choose-pack').then(({ ChoosePack }) => ChoosePack),
);

interface BasisLinesProps {
  readonly state: SessionState;
  readonly review: Review;
}

export function BasisLines({ state, review }: BasisLinesProps) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const [choosing, setChoosing] = useState(false);
  const { pack, asOf } = review;
  if (choosing) {
    return (
      <LazyView source={CHOOSE} with={{ packs: state.packs, onDone: () => setChoosing(false), cancellable: true }} />
    );
  }
  return (
    <div className={styles.lines}>
      {pack && (
        <div>
          <div className={styles.pack}>{say(pack.title)}</div>
          <div className={`${styles.line} ${styles.small}`}>
            {pack.instrument !== say(pack.title) && <span>{pack.instrument}</span>}
            <span className={pack.inForce ? styles.validity : styles.lapsed}>
              {pack.inForce ? m.inForce : m.notInForce}
            </span>
            {pack.outside && (
              <span className={styles.lapsed} title={pack.digest}>
                {m.notOurPack} {pack.digest.slice(0, 15)}
              </span>
            )}
            {state.packs.length > 1 && (
              <Button size="small" appearance="subtle" aria-label={m.changePackLabel} onClick={() => setChoosing(true)}>
                {m.changePack}
              </Button>
            )}
          </div>
          <KeepPack pack={pack} review={review} />
        </div>
      )}
      <div className={`${styles.line} ${styles.small}`}>
        <span className={styles.quiet}>{m.asOf}</span>
        <span>{asOf.date}</span>
        <span className={styles.quiet}>
          {asOf.source === 'option' ? m.asOfOption : asOf.source === 'today' ? m.asOfToday : m.asOfCell}
        </span>
        {asOf.cells.length > 0 && <CellChips workbook={review.workbook} ranges={asOf.cells} />}
      </div>
      <FlagsLine state={state} />
    </div>
  );
}
