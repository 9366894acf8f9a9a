/** One line over the list: what the selected cell has to do with it, and the way to search; what is searched for opens below. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Search16Regular } from '@fluentui/react-icons/svg/search';
import { formatCellRange, type CellRange } from '../../base/address';
import type { Review } from '../../review/review';
import { sheetName } from '../../workbook/workbook';
import { useKept } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { LazyView, viewSource } from '../shared/lazy-view';
import { useTextLook } from '../shared/text-look';
import type { NarrowingBarProps } from './narrowing-bar';
import type { Narrowing } from './use-narrowing';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    minHeight: '24px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  search: { flexShrink: 0, minWidth: 'auto' },
});

/** Fetched once somebody searches. */
export const SEARCH = viewSource<NarrowingBarProps>(() =>
  import(/* webpackChunkName: "view-search" */ './narrowing-bar').then(({ NarrowingBar }) => NarrowingBar),
);

/** Up to here they are seen sooner than searched for. */
const FEW = 8;

interface ListHeadProps {
  readonly review: Review;
  readonly narrowing: Narrowing;
  readonly selection: CellRange | undefined;
  /** Findings about the selected cells. */
  readonly here: number;
}

export function ListHead({ review, narrowing, selection, here }: ListHeadProps) {
  const styles = useStyles();
  const text = useTextLook();
  const { m } = useSpeech();
  const [searching, setSearching] = useKept('open', 'search', false);
  const open = searching || narrowing.narrowed;
  const cells = selection && formatCellRange(sheetName(review.workbook, selection.sheet), selection);
  return (
    <>
      <div className={styles.line}>
        {cells !== undefined && here > 0 ? (
          <button
            type="button"
            className={mergeClasses(text.link, styles.words)}
            onClick={() => {
              setSearching(true);
              // What is typed is looked for by what comes with the search.
              void SEARCH.load().then(() => narrowing.type(cells));
            }}
          >
            {m.selectedGroupOf(cells, here)}
          </button>
        ) : (
          <span className={styles.words}>{m.walkHint}</span>
        )}
        {review.findings.length > FEW && (
          <Button
            size="small"
            appearance="subtle"
            className={styles.search}
            icon={<Search16Regular />}
            aria-expanded={open}
            onClick={() => {
              if (open) narrowing.clear();
              setSearching(!open);
            }}
          >
            {m.search}
          </Button>
        )}
      </div>
      {open && <LazyView source={SEARCH} with={{ review, narrowing }} />}
    </>
  );
}
