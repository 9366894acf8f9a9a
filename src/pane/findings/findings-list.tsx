/** All findings: those of the selected cells, then by what is to be done about them. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useCallback, useDeferredValue, useEffect, useId, useMemo, useState } from 'react';
import { formatCellRange, type CellRange } from '../../base/address';
import { FINDING_GROUPS, groupOf, type FindingGroup } from '../../review/finding-groups';
import type { Finding, Review } from '../../review/review';
import { sheetName } from '../../workbook/workbook';
import { useEntryLook } from '../shared/entry-look';
import { FindingSections } from './finding-sections';
import { filtered, isFiltering, NO_FILTER } from '../shared/findings-filter';
import type { FindingsFiltersProps } from './findings-filters';
import { findingsMatching } from './findings-matching';
import { useJump, type JumpTarget } from '../shared/jump';
import { useKept } from '../shared/kept';
import { useSpeech, type Speech } from '../shared/language';
import { LazyView, viewSource } from '../shared/lazy-view';
import { findingGroups, findingsAt } from './sections-of';
import { useFollowedSelection } from '../shared/session-access';
import type { SectionId, ShownSection } from './shown-section';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', minWidth: 0 },
  search: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', minWidth: 0 },
  field: { flex: '1 1 112px' },
  status: { margin: 0, ':empty': { display: 'none' } },
});

/** Few narrow a list down that can be searched. */
export const FILTERS = viewSource<FindingsFiltersProps>(() =>
  import(/* webpackChunkName: "view-filters" */ './findings-filters').then(({ FindingsFilters }) => FindingsFilters),
);

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
  const { m, say } = useSpeech();
  const chips = useId();
  const selection = useFollowedSelection();
  const { target, show } = useJump();
  const [typed, setTyped] = useKept('typed', 'search', '');
  const [filter, setFilter] = useKept('filter', 'filter', NO_FILTER);
  const [choosing, setChoosing] = useKept('open', 'filter', false);
  const [wishes, setWishes] = useKept('groups', 'groups', NO_WISHES);
  const wanted = useDeferredValue(typed);
  const inForce = useDeferredValue(filter);
  const narrowed = wanted.trim() !== '' || isFiltering(inForce);
  const matching = useMemo(() => findingsMatching(review, wanted), [review, wanted]);
  const found = useMemo(() => filtered(matching, inForce), [matching, inForce]);

  const [seen, setSeen] = useState<JumpTarget>();
  if (target !== seen) {
    setSeen(target);
    if (target) {
      const hidden = !found.some((one) => (target.finding ? one.id === target.finding : groupOf(one) === target.group));
      // Where one jumps to must not be hidden, by a search or in a closed group.
      if (hidden && target.group !== 'selected') {
        setTyped('');
        setFilter(NO_FILTER);
      }
      setWishes({ ...wishes, [wishFor(target.group, narrowed && !hidden)]: true });
    }
  }

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
      {review.findings.length > FEW && (
        <>
          <SearchBar
            typed={typed}
            onType={(next) => {
              // An earlier jump has been made; the focus stays in the search.
              show('findings');
              setTyped(next);
            }}
            choosing={choosing}
            onChoose={() => setChoosing(!choosing)}
            choices={chips}
          />
          {(choosing || isFiltering(filter)) && (
            <div id={chips}>
              <LazyView
                source={FILTERS}
                with={{ open: choosing, filter, findings: matching, review, onFilter: setFilter }}
              />
            </div>
          )}
          <p role="status" className={styles.status}>
            {!narrowed ? '' : found.length === 0 ? m.nothingMatches : m.matches(found.length, review.findings.length)}
          </p>
        </>
      )}
      <FindingSections sections={sections} total={review.findings.length} review={review} onOpen={onOpen} />
    </div>
  );
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

interface SearchBarProps {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly choosing: boolean;
  readonly onChoose: () => void;
  /** The id of the choices, there while one is choosing. */
  readonly choices: string;
}

function SearchBar({ typed, onType, choosing, onChoose, choices }: SearchBarProps) {
  const styles = useStyles();
  const entry = useEntryLook();
  const { m } = useSpeech();
  return (
    <div className={styles.search}>
      <input
        type="search"
        className={mergeClasses(entry.field, styles.field)}
        aria-label={m.searchFindings}
        placeholder={m.searchFindings}
        value={typed}
        onChange={({ target }) => onType(target.value)}
      />
      <Button aria-expanded={choosing} aria-controls={choosing ? choices : undefined} onClick={onChoose}>
        {m.filter}
      </Button>
    </div>
  );
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
