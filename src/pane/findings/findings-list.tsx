/** All findings: those of the selected cells, then by what is to be done about them. */
import { makeStyles } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { formatCellRange, type CellRange } from '../../base/address';
import { FINDING_GROUPS, groupOf, type FindingGroup } from '../../review/finding-groups';
import type { Finding, Review } from '../../review/review';
import { sheetName } from '../../workbook/workbook';
import { FindingSections } from './finding-sections';
import { useJump, type JumpTarget } from '../shared/jump';
import { useKept } from '../shared/kept';
import { useSpeech, type Speech } from '../shared/language';
import { NarrowingBar } from './narrowing-bar';
import { findingGroups, findingsAt } from './sections-of';
import { useFollowedSelection } from '../shared/session-access';
import type { SectionId, ShownSection } from './shown-section';
import { useNarrowing } from './use-narrowing';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', minWidth: 0 },
});

/** Up to here they are seen sooner than searched for. */
const FEW = 8;

const NO_WISHES: Readonly<Record<string, boolean>> = {};

/** Nothing to do about these: they open when asked. */
const QUIET: ReadonlySet<SectionId> = new Set<FindingGroup>(['passed', 'inapplicable']);

/** Those of the cells selected in the grid; nothing where none is about them. */
export function SelectedFindings({ review }: { readonly review: Review }) {
  const { m } = useSpeech();
  const selection = useFollowedSelection();
  const selected = useMemo(() => findingsAt(review.findings, selection), [review.findings, selection]);
  const [open, setOpen] = useKept('open', 'selected', true);
  useShownWith(selected.length > 0 ? selection : undefined);
  const sections = useMemo((): ShownSection[] => {
    if (!selection || selected.length === 0) return [];
    const cells = formatCellRange(sheetName(review.workbook, selection.sheet), selection);
    return [{ id: 'selected', title: m.selectedGroupOf(cells), count: selected.length, findings: selected, open }];
  }, [review.workbook, selection, selected, open, m]);
  if (sections.length === 0) return null;
  return (
    <FindingSections sections={sections} total={selected.length} review={review} onOpen={(_, wish) => setOpen(wish)} />
  );
}

export function FindingsList({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const selection = useFollowedSelection();
  const narrowing = useNarrowing(review);
  const { found, narrowed } = narrowing;
  const [wishes, setWishes] = useKept('groups', 'groups', NO_WISHES);

  useEachJump((target) => {
    const hidden = !found.some((one) => (target.finding ? one.id === target.finding : groupOf(one) === target.group));
    // Where one jumps to must not be hidden, by a search or in a closed group.
    if (hidden && target.group !== 'selected') narrowing.clear();
    setWishes({ ...wishes, [wishFor(target.group, narrowed && !hidden)]: true });
  });

  const sections = useMemo(
    () => sectionsOf(found, selection, narrowed, wishes, say),
    [found, selection, narrowed, wishes, say],
  );
  const onOpen = useCallback(
    (id: SectionId, open: boolean) => setWishes({ ...wishes, [wishFor(id, narrowed)]: open }),
    [narrowed, wishes, setWishes],
  );

  return (
    <div className={styles.list}>
      {review.findings.length > FEW && <NarrowingBar review={review} narrowing={narrowing} />}
      <FindingSections sections={sections} total={review.findings.length} review={review} onOpen={onOpen} />
    </div>
  );
}

/** While rendering, once for each jump: what it needs is there when the list is shown. */
function useEachJump(prepare: (target: JumpTarget) => void): void {
  const { target } = useJump();
  const [seen, setSeen] = useState<JumpTarget>();
  if (target === seen) return;
  setSeen(target);
  if (target) prepare(target);
}

function sectionsOf(
  found: readonly Finding[],
  selection: CellRange | undefined,
  narrowed: boolean,
  wishes: Readonly<Record<string, boolean>>,
  say: Speech['say'],
): ShownSection[] {
  const titles = new Map(FINDING_GROUPS.map(({ id, title }) => [id, say(title)]));
  return findingGroups(found, findingsAt(found, selection)).map((group) => ({
    ...group,
    title: titles.get(group.id) ?? group.id,
    // A search opens the groups it finds something in.
    open: wishes[wishFor(group.id, narrowed)] ?? (narrowed || !QUIET.has(group.id)),
  }));
}

/** What is opened while a list is narrowed down does not stay open when it no longer is. */
function wishFor(id: SectionId, narrowed: boolean): string {
  return narrowed ? `${id} narrowed` : id;
}

/** Brings the top of the pane into view with each new selection; the focus stays in the grid. */
function useShownWith(selection: CellRange | undefined): void {
  useEffect(() => {
    if (selection) window.scrollTo({ top: 0 });
  }, [selection]);
}
