/** The heading of a part of the list, one line: pressed, it opens and closes. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { FOCUS_OUTLINE } from '../shared/focus-outline';
import { LOOKS } from '../shared/look';
import type { SectionsProps, ShownSection } from './shown-section';
import { useTextLook } from '../shared/text-look';

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  toggle: {
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    width: '100%',
    minHeight: '32px',
    padding: '0 4px',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ...FOCUS_OUTLINE,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  icon: { display: 'inline-flex', flexShrink: 0 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  chevron: { display: 'inline-flex', marginInlineStart: 'auto' },
  open: { transform: 'rotate(90deg)' },
});

interface GroupHeadingProps {
  readonly section: ShownSection;
  /** Of the element that holds the cards. */
  readonly controls: string;
  readonly onOpen: SectionsProps['onOpen'];
}

export function GroupHeading({ section, controls, onOpen }: GroupHeadingProps) {
  const { id, title, words, count, open, atHand } = section;
  const styles = useStyles();
  const text = useTextLook();
  const look = section.look && LOOKS[section.look];
  // Right under the tabs, where the head of the pane names it.
  if (atHand) return <h2 className={text.unseen}>{title}</h2>;
  return (
    <h2 className={styles.heading}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        aria-controls={controls}
        onClick={() => onOpen(id, !open)}
      >
        {look && (
          <span className={styles.icon} style={{ color: look.color }} aria-hidden>
            <look.Icon />
          </span>
        )}
        <span className={styles.words}>
          {title}
          {words !== undefined && <span className={styles.count}> {words}</span>}
        </span>
        {words === undefined && <span className={styles.count}>{count}</span>}
        <span className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden>
          <ChevronRight16Regular />
        </span>
      </button>
    </h2>
  );
}
