/** A cell's address to click on: the grid shows it, and nothing else moves. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatCellRange, type CellRange } from '../../base/address';
import { sheetName, type Workbook } from '../../workbook/workbook';
import { FOCUS_OUTLINE } from './focus-outline';
import { useKept } from './kept';
import { useSpeech } from './language';
import { useReveal } from './session-access';

const useStyles = makeStyles({
  chips: { display: 'flex', flexWrap: 'wrap', gap: '4px', minWidth: 0 },
  chip: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    minHeight: '24px',
    maxWidth: '100%',
    padding: '2px 8px',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': {
      color: tokens.colorBrandForegroundLinkHover,
      backgroundColor: tokens.colorNeutralBackground3Hover,
      textDecorationLine: 'underline',
    },
    ...FOCUS_OUTLINE,
  },
});

interface CellChipProps {
  readonly workbook: Workbook;
  readonly range: CellRange;
  /** What stands there, where that says more than the address. */
  readonly words?: string;
}

export function CellChip({ workbook, range, words }: CellChipProps) {
  const styles = useStyles();
  const { m } = useSpeech();
  const reveal = useReveal();
  const address = formatCellRange(sheetName(workbook, range.sheet), range);
  return (
    <button
      type="button"
      className={styles.chip}
      aria-label={words === undefined ? m.revealCells(address) : `${words} ${m.revealCells(address)}`}
      onClick={() => reveal(range)}
    >
      {words ?? address}
    </button>
  );
}

interface CellChipsProps {
  readonly workbook: Workbook;
  readonly ranges: readonly CellRange[];
  /** How many to show before the rest is asked for. */
  readonly first?: number;
}

export function CellChips({ workbook, ranges, first = 4 }: CellChipsProps) {
  const styles = useStyles();
  const { m } = useSpeech();
  const [all, setAll] = useKept('open', `cells ${ranges[0] ? rangeKey(ranges[0]) : ''}`, false);
  // One more chip takes no more room than the words that hide it.
  const shown = all || ranges.length <= first + 1 ? ranges : ranges.slice(0, first);
  return (
    <span className={styles.chips}>
      {shown.map((range) => (
        <CellChip key={rangeKey(range)} workbook={workbook} range={range} />
      ))}
      {shown.length < ranges.length && (
        <button type="button" className={styles.chip} onClick={() => setAll(true)}>
          {m.moreCells(ranges.length - shown.length)}
        </button>
      )}
    </span>
  );
}

export function rangeKey(range: CellRange): string {
  return [range.sheet, range.top, range.left, range.bottom, range.right].join(' ');
}
