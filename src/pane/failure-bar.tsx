/** Why the last pass or gesture did not succeed; spoken at once, gone with the next success, or, of a gesture, once it has been read. */
import { useRef } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons/svg/error-circle';
import type { SessionState } from '../session/session';
import { focusOn } from './shared/focus-on';
import { useSpeech } from './shared/language';
import { useSession } from './shared/session-access';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '8px',
    // Office lays a menu of its own over the corner above.
    padding: '8px 36px 8px 12px',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  icon: { display: 'inline-flex', flexShrink: 0, paddingTop: '2px', color: tokens.colorStatusDangerForeground1 },
  text: { flexGrow: 1, margin: 0, minWidth: 0 },
  seen: { alignSelf: 'start', flexShrink: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

export function FailureBar({ state }: { readonly state: SessionState }) {
  const styles = useStyles();
  const session = useSession();
  const { m, say } = useSpeech();
  const bar = useRef<HTMLDivElement>(null);
  // Where there is no review, this is what the pane is about.
  const Title = state.review ? 'h2' : 'h1';
  if (!state.failure) return null;
  const dismiss = () => {
    // The button goes with the bar; what follows it takes the focus.
    const next = bar.current?.nextElementSibling ?? bar.current?.parentElement?.nextElementSibling;
    session.dismissFailure();
    if (next) focusOn(next);
  };
  return (
    <div ref={bar} role="alert" className={styles.bar}>
      <span className={styles.icon} aria-hidden>
        <ErrorCircle16Filled />
      </span>
      <div className={styles.text}>
        {state.phase === 'failed' && <Title className={styles.title}>{m.failedTitle}</Title>}
        {say(state.failure)}
      </div>
      {state.dismissible && (
        <Button size="small" className={styles.seen} onClick={dismiss}>
          {m.dismissFailure}
        </Button>
      )}
    </div>
  );
}
