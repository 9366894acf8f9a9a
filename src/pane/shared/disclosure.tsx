/** A line to press that opens what stands below it. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useId, type ReactNode } from 'react';
import { FOCUS_OUTLINE } from './focus-outline';
import { Place, useKept } from './kept';

const useStyles = makeStyles({
  button: {
    font: 'inherit',
    color: tokens.colorNeutralForeground2,
    background: 'none',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    maxWidth: '100%',
    padding: '0 4px 0 0',
    marginInlineStart: '-2px',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground2Hover, textDecorationLine: 'underline' },
    ...FOCUS_OUTLINE,
  },
  heading: { margin: 0, font: 'inherit' },
  wide: { width: '100%', padding: 0, alignItems: 'flex-start' },
  chevronTop: { marginTop: '4px' },
  chevron: {
    display: 'inline-flex',
    flexShrink: 0,
    transitionProperty: 'transform',
    transitionDuration: tokens.durationFaster,
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
  },
  open: { transform: 'rotate(90deg)' },
});

interface DisclosureProps {
  readonly label: ReactNode;
  /** It stays open under this name, among those beside it, when it comes back after having been out of sight. */
  readonly name: string;
  /** As wide as its place, so that the label can reach both ends. */
  readonly wide?: boolean;
  readonly initiallyOpen?: boolean;
  /** What it opens has this for its heading. */
  readonly heading?: 'h2' | 'h3';
  readonly children: () => ReactNode;
}

export function Disclosure({
  label,
  name,
  wide = false,
  initiallyOpen = false,
  heading: Heading,
  children,
}: DisclosureProps) {
  const styles = useStyles();
  const [open, setOpen] = useKept('open', name, initiallyOpen);
  const id = useId();
  const button = (
    <button
      type="button"
      className={mergeClasses(styles.button, wide && styles.wide)}
      aria-expanded={open}
      aria-controls={id}
      onClick={() => setOpen(!open)}
    >
      <span className={mergeClasses(styles.chevron, wide && styles.chevronTop, open && styles.open)} aria-hidden>
        <ChevronRight16Regular />
      </span>
      {label}
    </button>
  );
  return (
    <div>
      {Heading ? <Heading className={styles.heading}>{button}</Heading> : button}
      <div id={id} hidden={!open}>
        {open && <Place name={name}>{children()}</Place>}
      </div>
    </div>
  );
}
