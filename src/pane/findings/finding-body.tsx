/** What a row unfolds: why, the numbers, what to do, what is missing with its field; arithmetic and article folded. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatArea, formatCellRange } from '../../base/address';
import { isAmountLimit } from '../../review/change-measures';
import { culpritOf } from '../../review/culprit';
import type { Finding, Review } from '../../review/review';
import { sheetName } from '../../workbook/workbook';
import { MissingFacts } from '../facts-and-forms/missing-facts';
import { LEAST_CHANGE } from '../measures/least-change-source';
import { InterpretationsTable } from '../measures/interpretations-table';
import { SaidInCard } from '../record/said-in-place';
import { FOCUS_OUTLINE } from '../shared/focus-outline';
import { articleWords } from '../shared/article-words';
import { CellChips } from '../shared/cell-chip';
import { Disclosure } from '../shared/disclosure';
import { useJump } from '../shared/jump';
import { Place } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { LazyView, viewSource } from '../shared/lazy-view';
import { useReveal } from '../shared/session-access';
import { shortSubject } from '../shared/subject-word';
import { ArticleLine } from './article-line';
import type { FillMissingProps } from './fill-missing';
import type { FindingRow } from './finding-rows';
import { GoToComparedLists } from './go-to-compared-lists';
import { NumbersLine } from './numbers-line';
import { TraceTree } from './trace-tree';

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '8px', minWidth: 0, paddingBottom: '4px' },
  subject: {
    margin: 0,
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
  places: { listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0 },
  place: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minHeight: '24px',
    padding: '2px 8px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    '&[aria-current="true"]': {
      fontWeight: tokens.fontWeightSemibold,
      border: `1px solid ${tokens.colorNeutralForeground1}`,
    },
    ...FOCUS_OUTLINE,
  },
});

/** Fetched once something is to be filled in. */
export const FILL = viewSource<FillMissingProps>(() =>
  import(/* webpackChunkName: "view-fill" */ './fill-missing').then(({ FillMissing }) => FillMissing),
);

interface FindingBodyProps {
  readonly row: FindingRow;
  /** The one of the row that is the current one. */
  readonly finding: Finding;
  readonly review: Review;
  readonly color: string;
}

export function FindingBody({ row, finding, review, color }: FindingBodyProps) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  return (
    <div className={styles.body}>
      {row.findings.length > 1 && <Places row={row} finding={finding} review={review} />}
      <p className={styles.subject}>
        {[say(finding.title), ...(review.subjects.length > 1 ? [shortSubject(finding, review, m)] : [])].join(' · ')}
      </p>
      <p className={styles.sentence}>{say(finding.message)}</p>
      <NumbersLine finding={finding} color={color} />
      {finding.interpretations && finding.interpretations.length > 0 && (
        <InterpretationsTable finding={finding} interpretations={finding.interpretations} />
      )}
      {finding.missing && finding.missing.length > 0 && (
        <>
          <MissingFacts missing={finding.missing} workbook={review.workbook} />
          <LazyView source={FILL} with={{ missing: finding.missing }} />
        </>
      )}
      <WhatToDo finding={finding} review={review} />
      <GoToComparedLists finding={finding} />
      <Place name={finding.id}>
        {isBreached(finding) && (
          <Disclosure name="mend" label={m.whatMendsIt}>
            {() => <LazyView source={LEAST_CHANGE} with={{ finding, review }} />}
          </Disclosure>
        )}
        <SaidInCard finding={finding} review={review} />
        <Disclosure name="steps" label={m.whatItRestsOn}>
          {() => <TraceTree trace={finding.trace} workbook={review.workbook} />}
        </Disclosure>
        <ArticleLine check={finding.check} subject={finding.subject} review={review} />
      </Place>
    </div>
  );
}

/** A limit on amounts, for which a least change can be looked for. */
function isBreached(finding: Finding): boolean {
  return (finding.outcome === 'failed' || finding.outcome === 'depends') && isAmountLimit(finding);
}

/** Where a rule is broken, each place to go to. */
function Places({ row, finding, review }: Pick<FindingBodyProps, 'row' | 'finding' | 'review'>) {
  const styles = useStyles();
  const { m } = useSpeech();
  const { be } = useJump();
  const reveal = useReveal();
  const cells = row.findings.map((one) => culpritOf(one, review));
  // The line above names the sheet, where all are on one.
  const sheets = new Set(cells.map((cell) => cell?.sheet)).size > 1;
  return (
    <ul className={styles.places} aria-label={m.places}>
      {row.findings.map((one, index) => {
        const cell = cells[index];
        return (
          <li key={one.id}>
            <button
              type="button"
              className={styles.place}
              aria-current={one === finding}
              onClick={() => {
                be(one.id, true);
                if (cell) reveal(cell);
              }}
            >
              {cell
                ? sheets
                  ? formatCellRange(sheetName(review.workbook, cell.sheet), cell)
                  : formatArea(cell)
                : shortSubject(one, review, m)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The next step with its day, the articles, and the cells. */
function WhatToDo({ finding, review }: Pick<FindingBodyProps, 'finding' | 'review'>) {
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
            {finding.due && m.withMore('', m.due(finding.due))}
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
