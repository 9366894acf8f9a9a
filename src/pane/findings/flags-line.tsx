/**
 * Whether cells are flagged, and whether the flags follow every check, each
 * switched on and off; what that does to undo; and what hinders it.
 */
import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import type { CellRange } from '../../base/address';
import type { FlagsState, RefusedSheet, SessionState } from '../../session/session';
import { CellChips } from '../shared/cell-chip';
import { useSpeech, type Speech } from '../shared/language';
import { useSession } from '../shared/session-access';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', minHeight: '24px' },
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
          <>
            <Switch
              size="small"
              className={styles.switch}
              label={m.flagsSwitch}
              checked={flags.shown}
              onChange={(_, { checked }) => void session.setFlags({ shown: checked })}
            />
            <Switch
              size="small"
              className={styles.switch}
              label={m.flagsFollow}
              checked={flags.live}
              aria-describedby="guiju-flags-price"
              onChange={(_, { checked }) => void session.setFlags({ live: checked })}
            />
          </>
        ) : (
          <p className={styles.note}>{m.flagsImpossible}</p>
        )}
      </div>
      {flags.possible && (
        <p id="guiju-flags-price" className={styles.note}>
          {priceOf(flags, m)}
        </p>
      )}
      <div className={styles.told} aria-live="polite">
        {flags.stopped && (
          <>
            <p className={styles.note}>{say(flags.stopped)}</p>
            <p className={styles.note}>{m.flagsStopped}</p>
          </>
        )}
        {flags.leftovers && (
          <CellsToClear
            say={m.flagsLeftOver(flags.leftovers.length)}
            cells={flags.leftovers}
            press={m.removeLeftovers}
            state={state}
          />
        )}
        {flags.refused.map((refused) => (
          <Refused key={refused.sheetName} refused={refused} state={state} />
        ))}
      </div>
      {flags.shown && flags.behind && <p className={styles.note}>{m.flagsBehind}</p>}
    </>
  );
}

function priceOf({ live, clearsUndo }: FlagsState, m: Speech['m']): string {
  if (clearsUndo) return live ? m.flagsAtOnceClearUndo : m.flagsOnDemandClearUndo;
  return live ? m.flagsAtOnce : m.flagsOnDemand;
}

function Refused({ refused, state }: { readonly refused: RefusedSheet; readonly state: SessionState }) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const { sheetName, why, standing } = refused;
  if (standing) return <CellsToClear say={say(why)} cells={standing} press={m.removeStanding} state={state} />;
  return (
    <p className={styles.note}>
      {m.flagsRefused(sheetName)}
      {say(why)}
    </p>
  );
}

/** Flags that are not wanted and stand: where they are, and how they go. One on a sheet that came since the review has no chip. */
function CellsToClear({
  say,
  cells,
  press,
  state: { review },
}: {
  readonly say: string;
  readonly cells: readonly CellRange[];
  readonly press: string;
  readonly state: SessionState;
}) {
  const styles = useStyles();
  const session = useSession();
  const workbook = review?.workbook;
  const known = cells.filter((cell) => workbook?.sheets.some(({ id }) => id === cell.sheet));
  return (
    <div className={styles.leftovers}>
      <p className={styles.note}>{say}</p>
      {workbook && known.length > 0 && <CellChips workbook={workbook} ranges={known} />}
      <Button size="small" onClick={() => void session.removeLeftovers()}>
        {press}
      </Button>
    </div>
  );
}
