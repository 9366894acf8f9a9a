/** One row of the list: a mark, what is wrong and where; the current one unfolds in its place. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type MouseEvent } from 'react';
import { amountsInUnit } from '../../base/amounts-in-unit';
import { formatArea, formatCellRange, type CellRange } from '../../base/address';
import { culpritOf } from '../../review/culprit';
import { FINDING_GROUPS, type FindingGroup } from '../../review/finding-groups';
import type { Finding, Review } from '../../review/review';
import { unitOfSheets } from '../../review/sheet-units';
import { whatIsWrong } from '../../review/what-is-wrong';
import { sheetName } from '../../workbook/workbook';
import { useAtHand } from '../shared/at-hand';
import { InUnitOf } from '../shared/in-unit';
import { CARD_TOGGLE } from '../shared/card-toggle';
import { useJump } from '../shared/jump';
import { useSpeech, type Speech } from '../shared/language';
import { LOOKS } from '../shared/look';
import { useRecord, useReveal } from '../shared/session-access';
import { useTextLook } from '../shared/text-look';
import { FindingBody } from './finding-body';
import type { FindingRow } from './finding-rows';

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr) max-content',
    columnGap: '8px',
    alignItems: 'baseline',
    minWidth: 0,
    padding: '5px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderInlineStartWidth: '4px',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    // The foot of the pane lies over what is below.
    scrollMarginBlock: '8px 56px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '@media (max-width: 260px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  // Marks in English are long, and words beside them would have no room.
  below: { gridTemplateColumns: 'minmax(0, 1fr) max-content' },
  belowTitle: { gridRowStart: 2, gridColumnStart: 1, gridColumnEnd: -1 },
  here: { outline: `2px solid ${tokens.colorNeutralStroke1Pressed}`, outlineOffset: '-1px' },
  unfolded: { cursor: 'auto', ':hover': { backgroundColor: tokens.colorNeutralBackground1 } },
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    '& svg': { flexShrink: 0 },
  },
  title: { margin: 0, minWidth: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  toggle: CARD_TOGGLE,
  mended: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  where: {
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground3,
    textAlign: 'end',
    overflowWrap: 'anywhere',
    maxWidth: '96px',
    '@media (max-width: 260px)': { textAlign: 'start', maxWidth: 'none' },
  },
  body: { gridColumnStart: 1, gridColumnEnd: -1, minWidth: 0, paddingTop: '4px' },
});

interface FindingCardProps {
  readonly row: FindingRow;
  readonly review: Review;
  /** About the cells selected in the grid. */
  readonly here: boolean;
}

export function FindingCard({ row, review, here }: FindingCardProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { m, language } = speech;
  const below = language === 'en';
  const { current, unfolded, be } = useJump();
  const reveal = useReveal();
  const { Icon, color } = LOOKS[row.mended ? 'passed' : row.group];
  const words = useId();
  const finding = row.findings.find(({ id }) => id === current) ?? row.findings[0];
  const isOpen = unfolded && finding.id === current;
  const toggle = useJumpFocus(row);
  const press = (event: MouseEvent) => {
    const { target } = event;
    const own = toggle.current;
    if (!(target instanceof Element) || !own) return;
    const control = target.closest('button, a, input, select, textarea, label, [role="table"], table');
    if (control && control !== own) return;
    const inHead = control === own || !target.closest('[data-unfolded]');
    // Words marked to be copied are no wish to go anywhere.
    if (!inHead && getSelection()?.isCollapsed === false) return;
    if (inHead) be(finding.id, !isOpen);
    const cell = culpritOf(finding, review);
    if (cell && !(inHead && isOpen)) reveal(cell);
    if (control !== own) own.focus({ preventScroll: true });
  };
  return (
    <article
      className={mergeClasses(styles.card, below && styles.below, isOpen && styles.unfolded, here && styles.here)}
      style={{ borderInlineStartColor: color }}
      tabIndex={-1}
      onClick={press}
    >
      <span id={words} className={styles.mark} style={{ color }}>
        <Icon aria-hidden />
        {row.mended ? m.mended : groupTitle(row.group, speech)}
      </span>
      <h3 className={mergeClasses(styles.title, below && styles.belowTitle)}>
        <button
          ref={toggle}
          type="button"
          className={mergeClasses(styles.toggle, row.mended && styles.mended)}
          aria-expanded={isOpen}
          aria-describedby={words}
        >
          <RowWords row={row} finding={finding} review={review} />
        </button>
      </h3>
      <Where row={row} finding={finding} review={review} />
      {isOpen && (
        <div className={styles.body} data-unfolded>
          <InUnitOf review={review} about={finding.subject}>
            <FindingBody row={row} finding={finding} review={review} color={color} />
          </InUnitOf>
        </div>
      )}
    </article>
  );
}

/** Of several findings the rule's title; of one what is wrong, in the unit of its sheet, whole yuan without their fen, and the title to be heard. */
function RowWords({ row, finding, review }: Pick<FindingCardProps, 'row' | 'review'> & { readonly finding: Finding }) {
  const text = useTextLook();
  const { m, say } = useSpeech();
  const title = say(finding.title);
  if (row.findings.length > 1) return title + m.times(row.findings.length);
  const said = say(whatIsWrong(finding));
  if (said === title) return title;
  const unit = unitOfSheets(review, finding.subject);
  return (
    <>
      {amountsInUnit(said, unit).replace(/\.00(?!\d)/g, '')} <span className={text.unseen}>{title}</span>
    </>
  );
}

function Where({ row, finding, review }: Pick<FindingCardProps, 'row' | 'review'> & { readonly finding: Finding }) {
  const styles = useStyles();
  const sheet = useSheetAtHand(review);
  const cell = culpritOf(finding, review);
  const more = row.findings.length > 1 ? ' …' : '';
  const area = (at: CellRange) =>
    at.sheet === sheet ? formatArea(at) : formatCellRange(sheetName(review.workbook, at.sheet), at);
  return (
    <div className={styles.where}>
      {cell && area(cell) + more}
      <SaidCount row={row} />
    </div>
  );
}

/** How many threads about them are open. */
function SaidCount({ row: { findings } }: Pick<FindingCardProps, 'row'>) {
  const { m } = useSpeech();
  const said = useRecord()?.standing.byFinding;
  if (!said) return null;
  const threads = findings.flatMap(({ id }) => said.get(id)?.threads ?? []);
  const open = threads.filter(({ state }) => state === 'open').length;
  return open > 0 && <div>{m.countOf(m.tabRecord, open)}</div>;
}

/** The sheet of the document at hand: its cells need no name before them. */
function useSheetAtHand({ documents }: Review): string | undefined {
  const { matter } = useAtHand();
  return documents.find(({ subject, kind }) => subject === matter?.subject && kind !== 'project-facts')?.sheet;
}

function groupTitle(group: FindingGroup, { say }: Speech): string {
  const title = FINDING_GROUPS.find(({ id }) => id === group)?.title;
  return title ? say(title) : group;
}

/** Comes into sight, and takes the focus, when somebody asked to go to this finding, and at no other time. */
function useJumpFocus({ findings }: FindingRow) {
  const toggle = useRef<HTMLButtonElement>(null);
  const { target } = useJump();
  const wanted = findings.some(({ id }) => id === target?.finding) ? target : undefined;
  useEffect(() => {
    if (!wanted) return;
    toggle.current?.closest('article')?.scrollIntoView({ block: wanted.quietly ? 'nearest' : 'center' });
    if (!wanted.quietly) toggle.current?.focus({ preventScroll: true });
  }, [wanted]);
  return toggle;
}
