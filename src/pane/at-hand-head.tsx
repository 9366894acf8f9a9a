/** The top of the pane: the document at hand and its own verdict; opened, all documents and stages with theirs. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, useRef, useState } from 'react';
import { groupOf, WEIGHTY_GROUPS, type FindingGroup } from '../review/finding-groups';
import { matterWord } from '../review/matter-word';
import { mattersOf, type Matter } from '../review/matters';
import type { Review } from '../review/review';
import { FOCUS_OUTLINE } from './shared/focus-outline';
import type { Messages } from './messages/zh-CN';
import { useAtHand } from './shared/at-hand';
import { useSpeech } from './shared/language';
import { LOOKS } from './shared/look';
import { useTextLook } from './shared/text-look';

const useStyles = makeStyles({
  head: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', minWidth: 0 },
  verdict: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    margin: 0,
    // Office lays a menu of its own over this corner.
    paddingInlineEnd: '36px',
    minHeight: '28px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // At 200 %: no word of it is broken.
    '@media (max-width: 260px)': { paddingInlineEnd: '18px', fontSize: tokens.fontSizeBase300 },
  },
  document: {
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '28px',
    minWidth: 0,
    padding: '0 2px',
    marginInlineStart: '-2px',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    border: 'none',
    background: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...FOCUS_OUTLINE,
  },
  chevron: { display: 'inline-flex', flexShrink: 0, transform: 'rotate(90deg)' },
  up: { transform: 'rotate(-90deg)' },
  words: { display: 'inline-flex', alignItems: 'center', gap: '4px', '& svg': { flexShrink: 0 } },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: '4px',
    display: 'grid',
    gap: '2px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  matter: {
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '8px',
    width: '100%',
    minHeight: '28px',
    padding: '2px 8px',
    alignItems: 'center',
    textAlign: 'start',
    border: 'none',
    background: 'none',
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '&[aria-current="true"]': { fontWeight: tokens.fontWeightSemibold },
    ...FOCUS_OUTLINE,
  },
  others: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
});

export interface AtHandHeadProps {
  readonly review: Review;
}

export function AtHandHead({ review }: AtHandHeadProps) {
  const styles = useStyles();
  const text = useTextLook();
  const { m, say } = useSpeech();
  const { matter } = useAtHand();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const list = useId();
  const words = matter ? `${say(matter.title)} ${say(matterWord(matter))}` : m.verdictNothingChecked;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      className={styles.head}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.preventDefault();
        // To office.js, Esc in the pane is the way back to the grid; first it folds.
        event.nativeEvent.stopPropagation();
        close();
      }}
    >
      <h1 className={styles.verdict}>
        {matter ? (
          <>
            <button
              ref={button}
              type="button"
              className={styles.document}
              aria-expanded={open}
              aria-controls={open ? list : undefined}
              onClick={() => setOpen(!open)}
            >
              {say(matter.title)}
              <span className={mergeClasses(styles.chevron, open && styles.up)} aria-hidden>
                <ChevronRight16Regular />
              </span>
            </button>{' '}
            <MatterWords matter={matter} />
            <Accepted matter={matter} />
          </>
        ) : (
          m.verdictNothingChecked
        )}
      </h1>
      {matter && !open && <GraverOthers review={review} matter={matter} onOpen={() => setOpen(true)} />}
      {open && <AllMatters id={list} matters={mattersOf(review)} onDone={close} />}
      <div role="status" aria-live="polite" className={text.unseen}>
        {m.announceVerdict(words, countsOf(review, m))}
      </div>
    </div>
  );
}

interface AllMattersProps {
  readonly id: string;
  readonly matters: readonly Matter[];
  readonly onDone: () => void;
}

function AllMatters({ id, matters, onDone }: AllMattersProps) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const { matter, choose } = useAtHand();
  return (
    <ul id={id} className={styles.list} aria-label={m.allMatters}>
      {matters.map((one) => (
        <li key={one.id}>
          <button
            type="button"
            className={styles.matter}
            aria-current={one === matter}
            onClick={() => {
              choose(one);
              onDone();
            }}
          >
            {say(one.title)}
            <MatterWords matter={one} beside={one !== matter} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function MatterWords({ matter, beside = false }: { readonly matter: Matter; readonly beside?: boolean }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { Icon, color } = LOOKS[matter.begun ? matter.group : 'inapplicable'];
  return (
    <span className={styles.words} style={{ color }}>
      <Icon aria-hidden />
      {say(matterWord(matter, beside))}
    </span>
  );
}

/** What was accepted in it, so that its verdict is not taken for more than it is. */
function Accepted({ matter }: { readonly matter: Matter }) {
  const styles = useStyles();
  const { m } = useSpeech();
  const count = matter.findings.filter(({ accepted }) => accepted).length;
  return count > 0 && <span className={styles.others}>{m.countOf(m.accepted, count)}</span>;
}

/** Another document at hand stands worse than this one: said, and one press away. */
function GraverOthers({
  review,
  matter,
  onOpen,
}: {
  readonly review: Review;
  readonly matter: Matter;
  readonly onOpen: () => void;
}) {
  const styles = useStyles();
  const { m } = useSpeech();
  const weight = (one: Matter) => (WEIGHTY_GROUPS as readonly FindingGroup[]).indexOf(one.group) + 1 || 9;
  const graver = mattersOf(review).filter((one) => one.begun && weight(one) < weight(matter));
  const [first] = graver;
  if (!first) return null;
  return (
    <div>
      <button type="button" className={mergeClasses(styles.document, styles.others)} onClick={onOpen}>
        {m.graverOthers(graver.length)}
      </button>
    </div>
  );
}

/** '必须改 2 · 需说明 0 · …', of the whole workbook. */
function countsOf({ findings }: Review, m: Messages): string {
  const groups = findings.map(groupOf);
  const names = {
    mustCorrect: m.countMustCorrect,
    mayExplain: m.countExplain,
    interpretationsDiffer: m.countDepends,
    cannotTell: m.countCannotTell,
  };
  return WEIGHTY_GROUPS.map((group) => m.countOf(names[group], groups.filter((one) => one === group).length)).join(
    ' · ',
  );
}
