/** All findings: those of the selected cells, then by what is to be done about them. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { formatCellRange, type CellRange } from '../base/address';
import { FINDING_GROUPS, type FindingGroup } from '../review/finding-groups';
import type { Review } from '../review/review';
import { sheetName } from '../workbook/workbook';
import { FindingGroupSection } from './finding-group';
import { useSpeech } from './language';
import { sectionsOf } from './sections-of';
import { useFollowedSelection } from './session-access';

const useStyles = makeStyles({ list: { display: 'grid', gap: '12px', minWidth: 0 } });

/** Nothing to do about these: they open when asked. */
const QUIET: ReadonlySet<FindingGroup> = new Set(['passed', 'inapplicable']);

/** Those of the cells selected in the grid; nothing where none is about them. */
export function SelectedFindings({ review }: { readonly review: Review }) {
  const { m } = useSpeech();
  const selection = useFollowedSelection();
  const { selected } = sectionsOf(review.findings, selection);
  useShownWith(selected.length > 0 ? selection : undefined);
  if (!selection || selected.length === 0) return null;
  return (
    <FindingGroupSection
      id="selected"
      title={m.selectedGroupOf(formatCellRange(sheetName(review.workbook, selection.sheet), selection))}
      count={selected.length}
      findings={selected}
      review={review}
      initiallyOpen
    />
  );
}

export function FindingsList({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const { groups } = sectionsOf(review.findings, useFollowedSelection());
  const titles = new Map(FINDING_GROUPS.map(({ id, title }) => [id, say(title)]));
  return (
    <div className={styles.list} role="group" aria-label={m.findings}>
      {groups.map((group) => (
        <FindingGroupSection
          key={group.id}
          id={group.id}
          title={titles.get(group.id) ?? group.id}
          count={group.count}
          findings={group.findings}
          review={review}
          initiallyOpen={!QUIET.has(group.id)}
        />
      ))}
    </div>
  );
}

/** Brings the top of the pane into view with each new selection; the focus stays in the grid. */
function useShownWith(selection: CellRange | undefined): void {
  useEffect(() => {
    if (selection) window.scrollTo({ top: 0 });
  }, [selection]);
}
