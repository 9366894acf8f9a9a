/** Searching the findings, choosing among them, and how many are left. */
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { Review } from '../../review/review';
import { useEntryLook } from '../shared/entry-look';
import { isFiltering } from '../shared/findings-filter';
import { useJump } from '../shared/jump';
import { useKept } from '../shared/kept';
import { FILTER_WORDS } from '../messages/filter-words';
import { useSpeech } from '../shared/language';
import { LazyView, viewSource } from '../shared/lazy-view';
import type { FindingsFiltersProps } from './findings-filters';
import { findingsMatching } from './findings-matching';
import { searchBy, type Narrowing } from './use-narrowing';

const useStyles = makeStyles({
  search: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', minWidth: 0 },
  field: { flex: '1 1 112px' },
  status: { margin: 0, ':empty': { display: 'none' } },
});

searchBy(findingsMatching);

/** Few narrow a list down that can be searched. */
export const FILTERS = viewSource<FindingsFiltersProps>(() =>
  import(/* webpackChunkName: "view-filters" */ './findings-filters').then(({ FindingsFilters }) => FindingsFilters),
);

export interface NarrowingBarProps {
  readonly review: Review;
  readonly narrowing: Narrowing;
}

export function NarrowingBar({ review, narrowing }: NarrowingBarProps) {
  const styles = useStyles();
  const words = FILTER_WORDS[useSpeech().language];
  const chips = useId();
  const { show } = useJump();
  const [choosing, setChoosing] = useKept('open', 'filter', false);
  const { typed, filter, matching, found, narrowed } = narrowing;
  return (
    <>
      <SearchBar
        typed={typed}
        onType={(next) => {
          // An earlier jump has been made; the focus stays in the search.
          show('findings');
          narrowing.type(next);
        }}
        choosing={choosing}
        onChoose={() => setChoosing(!choosing)}
        choices={chips}
      />
      {(choosing || isFiltering(filter)) && (
        <div id={chips}>
          <LazyView
            source={FILTERS}
            with={{ open: choosing, filter, findings: matching, review, onFilter: narrowing.choose }}
          />
        </div>
      )}
      <p role="status" className={styles.status}>
        {!narrowed
          ? ''
          : found.length === 0
            ? words.nothingMatches
            : words.matches(found.length, review.findings.length)}
      </p>
    </>
  );
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
  const { m, language } = useSpeech();
  const words = FILTER_WORDS[language];
  return (
    <div className={styles.search}>
      <input
        type="search"
        className={mergeClasses(entry.field, styles.field)}
        aria-label={words.searchFindings}
        placeholder={words.searchFindings}
        value={typed}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === '') return;
          event.preventDefault();
          // To office.js, Esc in the pane is the way back to the grid; first it takes the search back.
          event.nativeEvent.stopPropagation();
          onType('');
        }}
      />
      <Button aria-expanded={choosing} aria-controls={choosing ? choices : undefined} onClick={onChoose}>
        {m.filter}
      </Button>
    </div>
  );
}
