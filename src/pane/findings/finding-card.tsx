/** One finding: a sentence, its numbers, its article, what to do, and the way to its cells. */
import { createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { FINDING_GROUPS, groupOf } from '../../review/finding-groups';
import type { Finding, Review } from '../../review/review';
import { CellChips } from '../shared/cell-chip';
import { Disclosure } from '../shared/disclosure';
import { GoToComparedLists } from './go-to-compared-lists';
import { InterpretationsTable } from '../measures/interpretations-table';
import { useJump } from '../shared/jump';
import { useSpeech } from '../shared/language';
import { ArticleLine } from './article-line';
import { articleWords } from '../shared/article-words';
import { LOOKS } from '../shared/look';
import { MissingFacts } from '../facts-and-forms/missing-facts';
import { NumbersLine } from './numbers-line';
import { shortSubject } from '../shared/subject-word';
import { TraceTree } from './trace-tree';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '8px',
    minWidth: 0,
    padding: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    // Cards out of sight are neither laid out nor painted.
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 160px',
  },
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  icon: { display: 'inline-flex', flexShrink: 0, paddingTop: '2px' },
  title: {
    flex: '1 1 auto',
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    borderRadius: tokens.borderRadiusSmall,
    ...createFocusOutlineStyle({ selector: 'focus' }),
  },
  outcome: { fontWeight: tokens.fontWeightSemibold },
  subject: {
    margin: '-4px 0 0 24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
  },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  meta: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '8px',
    rowGap: '4px',
    margin: 0,
    alignItems: 'baseline',
  },
  term: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  detail: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  next: { fontWeight: tokens.fontWeightSemibold },
});

interface FindingCardProps {
  readonly finding: Finding;
  readonly review: Review;
  /** Its group in words, where it does not stand under its group's heading. */
  readonly named?: boolean;
}

export function FindingCard({ finding, review, named = false }: FindingCardProps) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const group = groupOf(finding);
  const { Icon, color } = LOOKS[group];
  const heading = useJumpFocus(finding.id);
  const subjectTitle = review.subjects.length > 1 ? shortSubject(finding, review, m) : undefined;
  const word = named ? FINDING_GROUPS.find((one) => one.id === group)?.title : undefined;
  return (
    <article className={styles.card} tabIndex={-1}>
      <div className={styles.head}>
        <span className={styles.icon} style={{ color }} aria-hidden>
          <Icon />
        </span>
        <h3 ref={heading} tabIndex={-1} className={styles.title}>
          {say(finding.title)}
        </h3>
      </div>
      {(word || subjectTitle !== undefined) && (
        <p className={styles.subject}>
          {word && (
            <span className={styles.outcome} style={{ color }}>
              {say(word)}
            </span>
          )}
          {word && subjectTitle !== undefined && ' · '}
          {subjectTitle}
        </p>
      )}
      <p className={styles.sentence}>{say(finding.message)}</p>
      <NumbersLine finding={finding} color={color} />
      {finding.interpretations && finding.interpretations.length > 0 && (
        <InterpretationsTable finding={finding} interpretations={finding.interpretations} />
      )}
      {finding.missing && finding.missing.length > 0 && (
        <MissingFacts missing={finding.missing} workbook={review.workbook} />
      )}
      <WhatToDo finding={finding} review={review} />
      <GoToComparedLists finding={finding} />
      <Disclosure name="steps" label={m.whatItRestsOn}>
        {() => <TraceTree trace={finding.trace} workbook={review.workbook} />}
      </Disclosure>
      <ArticleLine check={finding.check} subject={finding.subject} review={review} />
    </article>
  );
}

/** The next step with its day, the articles, and the cells. */
function WhatToDo({ finding, review }: { readonly finding: Finding; readonly review: Review }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { m, say } = speech;
  return (
    <dl className={styles.meta}>
      {finding.next && (
        <>
          <dt className={styles.term}>{m.next}</dt>
          <dd className={`${styles.detail} ${styles.next}`}>
            {say(finding.next)}
            {finding.due && ` (${m.due(finding.due)})`}
          </dd>
        </>
      )}
      {finding.citations.length > 0 && (
        <>
          <dt className={styles.term}>{m.article}</dt>
          <dd className={styles.detail}>
            {finding.citations.map((citation, index) => (
              <div key={index}>{articleWords(citation, speech)}</div>
            ))}
          </dd>
        </>
      )}
      {finding.cells.length > 0 && (
        <>
          <dt className={styles.term}>{m.reveal}</dt>
          <dd className={styles.detail}>
            <CellChips workbook={review.workbook} ranges={finding.cells} />
          </dd>
        </>
      )}
    </dl>
  );
}

/** Takes the focus when somebody in the pane asked to go to this finding, and at no other time. */
function useJumpFocus(finding: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { target } = useJump();
  useEffect(() => {
    if (target?.finding !== finding) return;
    heading.current?.scrollIntoView({ block: 'center' });
    heading.current?.focus({ preventScroll: true });
  }, [target, finding]);
  return heading;
}
