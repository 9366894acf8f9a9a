/** The arithmetic behind a finding, step by step down to the cells. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { TraceNode } from '../../checks/evaluation';
import { valueWords } from '../../checks/words/sentences';
import type { Workbook } from '../../workbook/workbook';
import { FOCUS_OUTLINE } from '../shared/focus-outline';
import { CellChips } from '../shared/cell-chip';
import { Disclosure } from '../shared/disclosure';
import { useKept } from '../shared/kept';
import { useSpeech } from '../shared/language';

const useStyles = makeStyles({
  steps: {
    listStyleType: 'none',
    margin: 0,
    padding: '0 0 0 8px',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    display: 'grid',
    gap: '4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  root: { marginTop: '4px' },
  step: { display: 'grid', gap: '2px', minWidth: 0 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    alignContent: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    minHeight: '24px',
  },
  fill: { flex: '1 1 auto', minWidth: 0 },
  words: { minWidth: 0 },
  label: { display: 'flex', flex: '1 1 0', minWidth: 'min(96px, 100%)', maxWidth: '100%', overflowWrap: 'anywhere' },
  value: {
    marginInlineStart: 'auto',
    maxWidth: '100%',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    textAlign: 'end',
  },
  sign: {
    flex: '0 0 12px',
    marginInlineEnd: '4px',
    color: tokens.colorNeutralForeground3,
    textAlign: 'center',
  },
  more: {
    font: 'inherit',
    minHeight: '24px',
    padding: '0 4px',
    textAlign: 'start',
    border: 'none',
    background: 'none',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ...FOCUS_OUTLINE,
  },
});

/** Steps opened without asking, and parts of a long sum shown before the rest is asked for. */
const OPEN_LEVELS = 2;
const FIRST_PARTS = 8;

interface TraceTreeProps {
  readonly trace: TraceNode;
  readonly workbook: Workbook;
}

export function TraceTree({ trace, workbook }: TraceTreeProps) {
  const styles = useStyles();
  return (
    <ul className={mergeClasses(styles.steps, styles.root)}>
      <Step node={trace} name="0" level={0} workbook={workbook} />
    </ul>
  );
}

interface StepProps {
  readonly node: TraceNode;
  /** Among the steps beside it. */
  readonly name: string;
  readonly level: number;
  readonly workbook: Workbook;
  /** The sign between this part and the one before it. */
  readonly sign?: string;
}

function Step({ node, name, level, workbook, sign }: StepProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const label = (
    <>
      {sign !== undefined && <span className={styles.sign}>{sign}</span>}
      <span className={styles.words}>{speech.say(node.label)}</span>
    </>
  );
  // A comparison has parts and no number of its own.
  const compares = node.value === undefined && node.unit === undefined;
  const value = !compares && <span className={styles.value}>{speech.say(valueWords(node))}</span>;
  const parts = node.args ?? [];
  return (
    <li className={styles.step}>
      {parts.length === 0 ? (
        <div className={styles.line}>
          <span className={styles.label}>{label}</span>
          {value}
        </div>
      ) : (
        <Disclosure
          wide
          name={name}
          initiallyOpen={level < OPEN_LEVELS}
          label={
            <span className={mergeClasses(styles.line, styles.fill)}>
              <span className={styles.label}>{label}</span>
              {value}
            </span>
          }
        >
          {() => <Parts node={node} parts={parts} level={level} workbook={workbook} />}
        </Disclosure>
      )}
      {node.cells && node.cells.length > 0 && <CellChips workbook={workbook} ranges={node.cells} first={2} />}
    </li>
  );
}

interface PartsProps {
  readonly node: TraceNode;
  readonly parts: readonly TraceNode[];
  readonly level: number;
  readonly workbook: Workbook;
}

function Parts({ node, parts, level, workbook }: PartsProps) {
  const styles = useStyles();
  const { m } = useSpeech();
  const [all, setAll] = useKept('open', 'all', false);
  const shown = all || parts.length <= FIRST_PARTS + 1 ? parts : parts.slice(0, FIRST_PARTS);
  return (
    <ul className={styles.steps}>
      {shown.map((part, index) => (
        <Step
          key={index}
          node={part}
          name={String(index)}
          level={level + 1}
          workbook={workbook}
          {...signOf(node.op, index)}
        />
      ))}
      {shown.length < parts.length && (
        <li>
          <button type="button" className={styles.more} onClick={() => setAll(true)}>
            {m.moreSteps(parts.length - shown.length)}
          </button>
        </li>
      )}
    </ul>
  );
}

/** Signs written between the parts; an operation with a name (the larger of, the sum of) is named by its own label. */
const SIGNS: ReadonlySet<string> = new Set(['+', '-', '*', '/', '<', '<=', '>', '>=', '=', '≠']);
const PRINTED: Readonly<Record<string, string>> = { '-': '−', '*': '×', '/': '÷', '<=': '≤', '>=': '≥' };

function signOf(op: string | undefined, index: number): { sign?: string } {
  if (op === undefined || !SIGNS.has(op)) return {};
  return { sign: index === 0 ? '\u00a0' : (PRINTED[op] ?? op) };
}
