/** Checked when, checking now, and another check for the asking. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSync16Regular } from '@fluentui/react-icons/svg/arrow-sync';
import type { SessionState } from '../session/session';
import { BusyWords } from './shared/busy-words';
import { useSpeech } from './shared/language';
import { useSession } from './shared/session-access';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    rowGap: '4px',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function CheckedLine({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const session = useSession();
  const { m } = useSpeech();
  return (
    <div className={styles.line}>
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
  );
}

function PhaseWords({ state }: { readonly state: SessionState }) {
  const { m } = useSpeech();
  switch (state.phase) {
    case 'opening':
    case 'checking':
      return <BusyWords words={m.phaseChecking} />;
    case 'editing':
      return m.phaseEditing;
    case 'ready':
    case 'failed':
      return state.checkedAt ? m.checkedAt(timeOfDay(state.checkedAt)) : null;
  }
}

/** '09:30:12', in either language; what formats by locale fails in some WPS. */
export function timeOfDay(time: Date): string {
  return time.toTimeString().slice(0, 8);
}
