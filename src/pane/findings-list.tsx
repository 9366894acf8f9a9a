/** All findings: those of the selected cells, then by what is to be done about them. */
import { makeStyles } from '@fluentui/react-components';
import { useDeferredValue, useEffect, useState } from 'react';
import { formatCellRange, type CellRange } from '../base/address';
import { FINDING_GROUPS, type FindingGroup } from '../review/finding-groups';
import type { Review } from '../review/review';
import { sheetName } from '../workbook/workbook';
import { useEntryLook } from './entry-look';
import { FindingGroupSection } from './finding-group';
import { findingsMatching } from './findings-matching';
import { useJump } from './jump';
import { useSpeech } from './language';
import { sectionsOf } from './sections-of';
import { useFollowedSelection } from './session-access';

const useStyles = makeStyles({
  list: { display: 'grid', gap: '12px', minWidth: 0 },
  status: { margin: 0, ':empty': { display: 'none' } },
});

/** Up to here they are seen sooner than searched for. */
const FEW = 8;

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
  const entry = useEntryLook();
  const { m, say } = useSpeech();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const { target, show } = useJump();
  const [seen, setSeen] = useState(target);
  if (target !== seen) {
    setSeen(target);
    // Where one jumps to must not be hidden by a search.
    if (target) setTyped('');
  }
  const found = findingsMatching(review, wanted);
  const { groups } = sectionsOf(found, useFollowedSelection());
  const titles = new Map(FINDING_GROUPS.map(({ id, title }) => [id, say(title)]));
  return (
    <div className={styles.list} role="group" aria-label={m.findings}>
      {review.findings.length > FEW && (
        <>
          <input
            type="search"
            className={entry.field}
            aria-label={m.searchFindings}
            placeholder={m.searchFindings}
            value={typed}
            onChange={({ target: field }) => {
              // An earlier jump has been made; the focus stays in the search.
              show('findings');
              setTyped(field.value);
            }}
          />
          <p role="status" className={styles.status}>
            {wanted.trim() === '' ? '' : found.length === 0 ? m.nothingMatches : m.matches(found.length)}
          </p>
        </>
      )}
      {groups.map((group) => (
        <FindingGroupSection
          // A search opens the groups it finds something in.
          key={`${group.id}${wanted.trim() === '' ? '' : ' searched'}`}
          id={group.id}
          title={titles.get(group.id) ?? group.id}
          count={group.count}
          findings={group.findings}
          review={review}
          initiallyOpen={!QUIET.has(group.id) || wanted.trim() !== ''}
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
