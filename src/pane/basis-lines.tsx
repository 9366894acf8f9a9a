/** By what and as of when it was checked, and the switches that belong to it. */
import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import { useState } from 'react';
import type { Review } from '../review/review';
import type { SessionState } from '../session/session';
import { BusyWords } from './busy-words';
import { CellChips } from './cell-chip';
import { ChoosePack } from './choose-pack';
import { LOCALES, useSpeech, type Speech } from './language';
import { useSession } from './session-access';

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
  switch: { marginInlineStart: '-8px' },
  controls: { justifyContent: 'space-between' },
  note: { margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface BasisLinesProps {
  readonly state: SessionState;
  readonly review: Review;
}

export function BasisLines({ state, review }: BasisLinesProps) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const [choosing, setChoosing] = useState(false);
  const { pack, asOf } = review;
  if (choosing) return <ChoosePack packs={state.packs} onDone={() => setChoosing(false)} cancellable />;
  return (
    <div className={styles.lines}>
      {pack && (
        <div>
          <div className={styles.pack}>{say(pack.title)}</div>
          <div className={`${styles.line} ${styles.small}`}>
            {pack.instrument !== pack.title.zh && <span>{pack.instrument}</span>}
            <span className={pack.inForce ? styles.validity : styles.lapsed}>
              {pack.inForce ? m.inForce : m.notInForce}
            </span>
            {state.packs.length > 1 && (
              <Button size="small" appearance="subtle" aria-label={m.changePackLabel} onClick={() => setChoosing(true)}>
                {m.changePack}
              </Button>
            )}
          </div>
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
      <Controls state={state} />
    </div>
  );
}

/** Checked when, checking now, and the two things one may ask for. */
export function Controls({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const session = useSession();
  const speech = useSpeech();
  const { m, say } = speech;
  const { flags } = state;
  return (
    <>
      <div className={`${styles.line} ${styles.small} ${styles.controls}`}>
        <span className={styles.quiet}>
          <PhaseWords state={state} />
        </span>
        <Button
          size="small"
          icon={<ArrowSync16Regular />}
          disabledFocusable={state.phase === 'opening'}
          onClick={() => void session.recheck()}
        >
          {m.recheck}
        </Button>
      </div>
      <div className={`${styles.line} ${styles.small} ${styles.controls}`}>
        {flags.possible ? (
          <Switch
            size="small"
            className={styles.switch}
            label={m.flagsSwitch}
            checked={flags.on}
            onChange={(_, { checked }) => void session.setFlags(checked)}
          />
        ) : (
          <p className={styles.note}>{m.flagsImpossible}</p>
        )}
      </div>
      {flags.possible && flags.clearsUndo && !flags.on && (
        <p className={`${styles.note} ${styles.small}`}>{m.flagsClearUndo}</p>
      )}
      {flags.refused.map(({ sheetName, why }) => (
        <p key={sheetName} className={`${styles.note} ${styles.small}`}>
          {m.flagsRefused(sheetName)}
          {say(why)}
        </p>
      ))}
    </>
  );
}

function PhaseWords({ state }: { readonly state: SessionState }) {
  const speech = useSpeech();
  const { m } = speech;
  switch (state.phase) {
    case 'opening':
    case 'checking':
      return <BusyWords words={m.phaseChecking} />;
    case 'editing':
      return m.phaseEditing;
    case 'ready':
    case 'failed':
      return state.checkedAt ? m.checkedAt(timeOfDay(state.checkedAt, speech)) : null;
  }
}

function timeOfDay(time: Date, { language }: Speech): string {
  return time.toLocaleTimeString(LOCALES[language], {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
}
