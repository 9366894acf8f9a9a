/** The heading of a group of findings: pressed, it opens and closes; jumped to, it takes the focus. */
import { createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useRef } from 'react';
import { useJump } from '../shared/jump';
import { useSpeech } from '../shared/language';
import { LOOKS } from '../shared/look';
import type { SectionsProps, ShownSection } from './shown-section';

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
    ...createFocusOutlineStyle({ selector: 'focus' }),
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  icon: { display: 'inline-flex', flexShrink: 0 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  chevron: { display: 'inline-flex', marginInlineStart: 'auto' },
  open: { transform: 'rotate(90deg)' },
  note: {
    margin: '0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface GroupHeadingProps {
  readonly section: ShownSection;
  /** Of the element that holds the cards. */
  readonly controls: string;
  readonly onOpen: SectionsProps['onOpen'];
}

export function GroupHeading({ section, controls, onOpen }: GroupHeadingProps) {
  const { id, title, count, findings, open } = section;
  const styles = useStyles();
  const { m } = useSpeech();
  const { target } = useJump();
  const toggle = useRef<HTMLButtonElement>(null);
  const wanted = target?.group === id && target.finding === undefined ? target : undefined;
  useEffect(() => {
    if (!wanted) return;
    toggle.current?.scrollIntoView({ block: 'start' });
    toggle.current?.focus({ preventScroll: true });
  }, [wanted]);
  const look = id === 'selected' ? undefined : LOOKS[id];
  return (
    <>
      <h2 className={styles.heading}>
        <button
          ref={toggle}
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
          <span className={styles.words}>{title}</span>
          <span className={styles.count}>{count}</span>
          <span className={mergeClasses(styles.chevron, open && styles.open)} aria-hidden>
            <ChevronRight16Regular />
          </span>
        </button>
      </h2>
      {open && findings.length < count && <p className={styles.note}>{m.shownAbove(count - findings.length)}</p>}
    </>
  );
}
