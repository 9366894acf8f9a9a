/** Which lines make up the change: each with its amount, and a bar to either side of nothing. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { LineContribution } from '../../review/change-measures';
import type { Workbook } from '../../workbook/workbook';
import { CellChip } from '../shared/cell-chip';
import { useSpeech } from '../shared/language';
import { usePages } from '../shared/pages';
import { quantityWords, signedAmount } from '../shared/quantity-words';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gap: '2px',
    minWidth: 0,
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    contentVisibility: 'auto',
    containIntrinsicHeight: 'auto 72px',
  },
  list: { gap: 0 },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: '12px' },
  amount: { marginInlineStart: 'auto', fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightSemibold },
  bar: { display: 'block', width: '100%', height: '8px', color: tokens.colorBrandForeground1 },
  axis: { stroke: tokens.colorNeutralForeground1, '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  up: { fill: 'currentColor', '@media (forced-colors: active)': { fill: 'CanvasText' } },
  down: {
    fill: tokens.colorNeutralBackground1,
    stroke: 'currentColor',
    '@media (forced-colors: active)': { fill: 'Canvas', stroke: 'CanvasText' },
  },
});

const PAGE = 12;

interface LineContributionsProps {
  /** Behind its name, for who does not see what it stands under. */
  readonly of?: string;
  readonly lines: readonly LineContribution[];
  readonly workbook: Workbook;
}

export function LineContributions({ of = '', lines, workbook }: LineContributionsProps) {
  const look = useViewLook();
  const styles = useStyles();
  const { m } = useSpeech();
  const { shown, more } = usePages(lines, PAGE, { name: 'lines' });
  const largest =
    lines
      .find(({ delta }) => delta)
      ?.delta?.abs()
      .toApproximateNumber() ?? 0;
  return (
    <section className={look.section} aria-label={`${m.contributions}${of}`}>
      <h3 className={look.heading}>{m.contributions}</h3>
      {lines.length === 0 ? (
        <p className={look.text}>{m.noContributions}</p>
      ) : (
        <>
          <p className={look.small}>{m.contributionsWhy}</p>
          <ul className={`${look.list} ${styles.list}`}>
            {shown.map((line) => (
              <li key={line.id} className={styles.line}>
                <Line line={line} workbook={workbook} largest={largest} />
              </li>
            ))}
          </ul>
          {more}
        </>
      )}
    </section>
  );
}

interface LineProps {
  readonly line: LineContribution;
  readonly workbook: Workbook;
  /** Of all lines, without its sign. */
  readonly largest: number;
}

function Line({ line, workbook, largest }: LineProps) {
  const look = useViewLook();
  const styles = useStyles();
  const speech = useSpeech();
  const { m } = speech;
  const side = (amount: LineContribution['old']) =>
    amount ? quantityWords({ value: amount, unit: 'CNY' }, speech) : m.blank;
  return (
    <>
      <span className={styles.head}>
        <span className={look.text}>{line.title}</span>
        <span className={styles.amount}>{line.delta ? signedAmount(line.delta, speech) : m.missingUnreadable}</span>
      </span>
      {line.delta && <Bar delta={line.delta.toApproximateNumber()} largest={largest} />}
      <span className={look.row}>
        <span className={look.small}>{m.oldToNew(side(line.old), side(line.new))}</span>
        {line.cells && <CellChip workbook={workbook} range={line.cells} />}
      </span>
    </>
  );
}

/** The number stands beside it, so that the drawing needs no name of its own. */
function Bar({ delta, largest }: { readonly delta: number; readonly largest: number }) {
  const styles = useStyles();
  const width = largest > 0 ? (Math.abs(delta) / largest) * 49 : 0;
  return (
    <svg className={styles.bar} aria-hidden>
      {delta > 0 && <rect x="50%" y="1" width={`${width}%`} height="6" className={styles.up} />}
      {delta < 0 && <rect x={`${50 - width}%`} y="1.5" width={`${width}%`} height="5" className={styles.down} />}
      <line x1="50%" x2="50%" y1="0" y2="8" className={styles.axis} />
    </svg>
  );
}
