/** Asks which regulation applies, where the workbook does not say or the user wants another. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { proposedPack } from '../../review/proposed-pack';
import type { PackChoice } from '../../session/session';
import { CHOOSE_WORDS } from '../messages/choose-words';
import { FOCUS_OUTLINE } from '../shared/focus-outline';
import { Disclosure } from '../shared/disclosure';
import { useSpeech } from '../shared/language';
import { useSession, useSessionState } from '../shared/session-access';
import { SheetToCome } from '../shared/sheet-to-come';

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
    ...FOCUS_OUTLINE,
  },
  instrument: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
});

export interface ChoosePackProps {
  readonly packs: readonly PackChoice[];
  readonly cancellable?: boolean;
  readonly onDone?: () => void;
}

export function ChoosePack({ packs, cancellable = false, onDone }: ChoosePackProps) {
  const styles = useStyles();
  const session = useSession();
  const { review } = useSessionState();
  const inUse = review?.pack?.id;
  const { m, language } = useSpeech();
  // Asked because nobody says: what is answered is written down at once.
  const choose = async ({ id, instrument }: PackChoice) => {
    onDone?.();
    await session.choosePack(id);
    if (inUse === undefined) await session.fillFact('project.pack', instrument, {});
  };
  if (packs.length === 0) return <p className={styles.why}>{m.noPacks}</p>;
  const proposed = review && inUse === undefined ? proposedPack(packs, review) : undefined;
  const isNamed = review?.problems.some(({ kind }) => kind === 'unknown-pack');
  const all = () => <PackList packs={packs} inUse={inUse} onChoose={(pack) => void choose(pack)} />;
  return (
    <section className={styles.choice} aria-label={m.choosePackTitle}>
      <h2 className={styles.title}>{inUse === undefined ? m.choosePackTitle : m.changePackLabel}</h2>
      {inUse === undefined && (
        <div>
          <p className={styles.why}>{isNamed ? CHOOSE_WORDS[language].notThere : m.choosePackWhy}</p>
          <SheetToCome />
        </div>
      )}
      {proposed && <PackList packs={[proposed]} onChoose={(pack) => void choose(pack)} proposed />}
      {proposed ? (
        <Disclosure name="all packs" label={CHOOSE_WORDS[language].others}>
          {all}
        </Disclosure>
      ) : (
        all()
      )}
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

interface PackListProps {
  readonly packs: readonly PackChoice[];
  readonly inUse?: string | undefined;
  readonly onChoose: (pack: PackChoice) => void;
  /** The place it is of is named in the workbook. */
  readonly proposed?: boolean;
}

function PackList({ packs, inUse, onChoose, proposed = false }: PackListProps) {
  const styles = useStyles();
  const { say, language } = useSpeech();
  return (
    <ul className={styles.list}>
      {packs.map((pack) => (
        <li key={pack.id}>
          <button type="button" className={styles.pack} aria-current={pack.id === inUse} onClick={() => onChoose(pack)}>
            {say(pack.title)}
            {/* One without a number is cited by its title. */}
            {pack.instrument !== say(pack.title) && <span className={styles.instrument}>{pack.instrument}</span>}
            {pack.outside && <span className={styles.instrument}>{CHOOSE_WORDS[language].outside}</span>}
            {proposed && <span className={styles.instrument}>{CHOOSE_WORDS[language].proposed}</span>}
          </button>
        </li>
      ))}
    </ul>
  );
}
