/** Whether cells are flagged, switched on and off; and what hinders it, where something does. */
import { makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { SessionState } from '../../session/session';
import { useSpeech } from '../shared/language';
import { useSession } from '../shared/session-access';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', minHeight: '24px' },
  switch: { marginInlineStart: '-8px' },
  note: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export function FlagsLine({ state: { flags } }: { readonly state: SessionState }) {
  const styles = useStyles();
  const session = useSession();
  const { m, say } = useSpeech();
  return (
    <>
      <div className={styles.line}>
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
      {flags.possible && flags.mode === 'on-demand' && (
        <p className={styles.note}>{flags.clearsUndo ? m.flagsClearUndo : m.flagsOnDemand}</p>
      )}
      {flags.behind && <p className={styles.note}>{m.flagsBehind}</p>}
      {flags.refused.map(({ sheetName, why }) => (
        <p key={sheetName} className={styles.note}>
          {m.flagsRefused(sheetName)}
          {say(why)}
        </p>
      ))}
    </>
  );
}
