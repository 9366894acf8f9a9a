/** Whether cells are flagged, switched on and off; and what hinders it, where something does. */
import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { CellRange } from '../../base/address';
import type { SessionState } from '../../session/session';
import { CellChips } from '../shared/cell-chip';
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
  told: { ':empty': { display: 'none' } },
  leftovers: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', minWidth: 0 },
});

export function FlagsLine({ state }: { readonly state: SessionState }) {
  const { flags } = state;
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
      <div className={styles.told} aria-live="polite">
        {flags.stopped && (
          <>
            <p className={styles.note}>{say(flags.stopped)}</p>
            <p className={styles.note}>{m.flagsStopped}</p>
          </>
        )}
        {flags.leftovers && <Leftovers cells={flags.leftovers} state={state} />}
      </div>
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

/** Marks that may be old flags: where they are, and how they go. One on a sheet that came since the review has no chip. */
function Leftovers({
  cells,
  state: { review },
}: {
  readonly cells: readonly CellRange[];
  readonly state: SessionState;
}) {
  const styles = useStyles();
  const session = useSession();
  const { m } = useSpeech();
  const workbook = review?.workbook;
  const known = cells.filter((cell) => workbook?.sheets.some(({ id }) => id === cell.sheet));
  return (
    <div className={styles.leftovers}>
      <p className={styles.note}>{m.flagsLeftOver(cells.length)}</p>
      {workbook && known.length > 0 && <CellChips workbook={workbook} ranges={known} />}
      <Button size="small" onClick={() => void session.removeLeftovers()}>
        {m.removeLeftovers}
      </Button>
    </div>
  );
}
