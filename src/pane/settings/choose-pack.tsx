/** Asks which regulation applies, where the workbook does not say or the user wants another. */
import { Button, createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import type { PackChoice } from '../../session/session';
import { useSpeech } from '../shared/language';
import { useSession, useSessionState } from '../shared/session-access';

const useStyles = makeStyles({
  choice: { display: 'grid', gap: '8px', minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  why: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  pack: {
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    display: 'grid',
    width: '100%',
    minHeight: '44px',
    padding: '8px 12px',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-current="true"]': {
      border: `1px solid ${tokens.colorBrandStroke1}`,
      fontWeight: tokens.fontWeightSemibold,
    },
    ...createFocusOutlineStyle(),
  },
  instrument: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

interface ChoosePackProps {
  readonly packs: readonly PackChoice[];
  readonly cancellable?: boolean;
  readonly onDone?: () => void;
}

export function ChoosePack({ packs, cancellable = false, onDone }: ChoosePackProps) {
  const styles = useStyles();
  const session = useSession();
  const inUse = useSessionState().review?.pack?.id;
  const { m, say } = useSpeech();
  // Asked because nobody says: what is answered is written down at once.
  const choose = async ({ id, instrument }: PackChoice) => {
    await session.choosePack(id);
    if (inUse === undefined) await session.fillFact('project.pack', instrument, {});
  };
  if (packs.length === 0) return <p className={styles.why}>{m.noPacks}</p>;
  return (
    <section className={styles.choice} aria-label={m.choosePackTitle}>
      <h2 className={styles.title}>{inUse === undefined ? m.choosePackTitle : m.changePackLabel}</h2>
      {inUse === undefined && <p className={styles.why}>{m.choosePackWhy}</p>}
      <ul className={styles.list}>
        {packs.map((pack) => (
          <li key={pack.id}>
            <button
              type="button"
              className={styles.pack}
              aria-current={pack.id === inUse}
              onClick={() => {
                void choose(pack);
                onDone?.();
              }}
            >
              {say(pack.title)}
              {/* One without a number is cited by its title. */}
              {pack.instrument !== say(pack.title) && <span className={styles.instrument}>{pack.instrument}</span>}
            </button>
          </li>
        ))}
      </ul>
      {cancellable && (
        <div>
          <Button size="small" onClick={onDone}>
            {m.cancel}
          </Button>
        </div>
      )}
    </section>
  );
}
