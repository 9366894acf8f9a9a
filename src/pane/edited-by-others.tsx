/** A quiet line on what a co-author has just edited; said politely, and nothing moves or takes the focus. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { SessionState } from '../session/session';
import type { Workbook } from '../workbook/workbook';
import { CellChip } from './shared/cell-chip';
import { timeOfDay } from './checked-line';
import { useSpeech } from './shared/language';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':empty': { display: 'none' },
  },
});

const MOST_SHOWN = 3;

/** `workbook` is the one reviewed last: a sheet that came since is not in it. */
export function EditedByOthers({ state, workbook }: { readonly state: SessionState; readonly workbook: Workbook }) {
  const styles = useStyles();
  const { m } = useSpeech();
  const edited = state.editedByOthers;
  const known = edited?.cells.filter((cell) => workbook.sheets.some(({ id }) => id === cell.sheet)) ?? [];
  return (
    <div className={styles.line} aria-live="polite">
      {edited && known.length > 0 && (
        <>
          <span>{m.editedByOthers(timeOfDay(edited.at))}</span>
          {known.slice(0, MOST_SHOWN).map((cell) => (
            <CellChip key={JSON.stringify(cell)} workbook={workbook} range={cell} />
          ))}
          {known.length > MOST_SHOWN && <span>{m.moreCells(known.length - MOST_SHOWN)}</span>}
        </>
      )}
    </div>
  );
}
