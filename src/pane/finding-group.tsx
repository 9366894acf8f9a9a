/** A heading and the findings below it, a page at a time. */
import { Button, createFocusOutlineStyle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronRight16Regular } from '@fluentui/react-icons/svg/chevron-right';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { FindingGroup } from '../review/finding-groups';
import type { Finding, Review } from '../review/review';
import { ErrorBoundary } from './error-boundary';
import { FindingCard } from './finding-card';
import { useJump, type JumpTarget } from './jump';
import { useSpeech } from './language';
import { LOOKS } from './look';

const useStyles = makeStyles({
  group: { display: 'grid', gap: '8px', minWidth: 0 },
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
  icon: { display: 'inline-flex', flexShrink: 0 },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  chevron: { display: 'inline-flex', marginInlineStart: 'auto' },
  open: { transform: 'rotate(90deg)' },
  cards: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    minWidth: 0,
  },
  note: {
    margin: '0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

const PAGE = 50;

interface FindingGroupSectionProps {
  readonly id: FindingGroup | 'selected';
  readonly title: string;
  readonly count: number;
  readonly findings: readonly Finding[];
  readonly review: Review;
  readonly initiallyOpen: boolean;
}

export function FindingGroupSection(props: FindingGroupSectionProps) {
  const { id, title, count, findings, review, initiallyOpen } = props;
  const styles = useStyles();
  const { m } = useSpeech();
  const { target } = useJump();
  const [wish, setWish] = useState<{ open: boolean; pages: number; seen?: JumpTarget }>({
    open: initiallyOpen,
    pages: 1,
  });
  const toggle = useRef<HTMLButtonElement>(null);
  const content = useId();

  const wanted = target?.group === id ? target : undefined;
  if (wanted && wish.seen !== wanted) {
    const place = findings.findIndex((finding) => finding.id === wanted.finding);
    setWish({ open: true, pages: Math.max(wish.pages, Math.ceil((place + 1) / PAGE)), seen: wanted });
  }
  useEffect(() => {
    if (!wanted || wanted.finding !== undefined) return;
    toggle.current?.scrollIntoView({ block: 'start' });
    toggle.current?.focus({ preventScroll: true });
  }, [wanted]);

  const shown = findings.slice(0, wish.pages * PAGE);
  const look = id === 'selected' ? undefined : LOOKS[id];
  return (
    <section className={styles.group} aria-label={title}>
      <h2 className={styles.heading}>
        <button
          ref={toggle}
          type="button"
          className={styles.toggle}
          aria-expanded={wish.open}
          aria-controls={content}
          onClick={() => setWish({ ...wish, open: !wish.open })}
        >
          {look && (
            <span className={styles.icon} style={{ color: look.color }} aria-hidden>
              <look.Icon />
            </span>
          )}
          <span>{title}</span>
          <span className={styles.count}>{count}</span>
          <span className={mergeClasses(styles.chevron, wish.open && styles.open)} aria-hidden>
            <ChevronRight16Regular />
          </span>
        </button>
      </h2>
      <div id={content} className={styles.group} hidden={!wish.open}>
        {wish.open && (
          <>
            {findings.length < count && <p className={styles.note}>{m.shownAbove(count - findings.length)}</p>}
            <ul className={styles.cards}>
              {shown.map((finding) => (
                <li key={finding.id}>
                  <ErrorBoundary
                    about={finding}
                    fallback={() => <CardCrash note={styles.note}>{m.cardCrash}</CardCrash>}
                  >
                    <FindingCard finding={finding} review={review} named={id === 'selected'} />
                  </ErrorBoundary>
                </li>
              ))}
            </ul>
            {shown.length < findings.length && (
              <Button appearance="secondary" onClick={() => setWish({ ...wish, pages: wish.pages + 1 })}>
                {m.showMore(Math.min(PAGE, findings.length - shown.length))}
              </Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

function CardCrash({ note, children }: { readonly note: string; readonly children: ReactNode }) {
  return (
    <p role="alert" className={note}>
      {children}
    </p>
  );
}
