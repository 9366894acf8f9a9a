/** The interpretations of an ambiguous text side by side: what each amounts to, and what follows. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { InterpretationResult, Outcome } from '../../checks/evaluation';
import { groupOf } from '../../review/finding-groups';
import type { Finding } from '../../review/review';
import { Disclosure } from '../shared/disclosure';
import { useSpeech } from '../shared/language';
import { LOOKS } from '../shared/look';
import type { Messages } from '../messages/zh-CN';
import { headroomWords, quantityWords } from '../shared/quantity-words';
import { NARROW } from '../shared/view-look';

const useStyles = makeStyles({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    [NARROW]: { display: 'block' },
  },
  body: { [NARROW]: { display: 'block' } },
  head: {
    padding: '4px 8px 4px 0',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    padding: '4px 8px 4px 0',
    textAlign: 'start',
    verticalAlign: 'top',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  // At 200 % there is no room for three columns.
  heads: {
    [NARROW]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  row: { [NARROW]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', padding: '4px 0' } },
  numbers: { textAlign: 'end', [NARROW]: { textAlign: 'start' } },
  amount: { display: 'block', whiteSpace: 'nowrap' },
  room: { display: 'block', wordBreak: 'keep-all', color: tokens.colorNeutralForeground3 },
  last: { paddingRight: 0, whiteSpace: 'nowrap' },
  block: { display: 'block' },
  decides: { fontWeight: tokens.fontWeightSemibold },
  tag: {
    display: 'inline-block',
    marginTop: '2px',
    padding: '0 4px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  verdict: { display: 'inline-flex', alignItems: 'center', gap: '4px' },
  reasons: {
    margin: '4px 0 0',
    display: 'grid',
    gap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  reason: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

function outcomeWord(outcome: Outcome, m: Messages): string {
  switch (outcome) {
    case 'passed':
      return m.outcomePassed;
    case 'failed':
      return m.outcomeFailed;
    case 'depends':
      return m.outcomeDepends;
    case 'cannotTell':
      return m.outcomeCannotTell;
    case 'inapplicable':
      return m.outcomeInapplicable;
    case 'notRegulated':
      return m.outcomeNotRegulated;
  }
}

interface InterpretationsTableProps {
  readonly finding: Finding;
  readonly interpretations: readonly InterpretationResult[];
  /** The room each leaves stands in its row, where that is what one came for. */
  readonly withRoom?: boolean;
}

export function InterpretationsTable({ finding, interpretations, withRoom = false }: InterpretationsTableProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { m, sayAlone } = speech;
  // Interpretations of a day or a condition have no numbers to show.
  const counted = interpretations.some((one) => one.amount ?? one.measured);
  return (
    <div>
      {/* The roles hold where a narrow pane lays the rows out one below the other. */}
      <table role="table" className={styles.table} aria-label={m.interpretations}>
        <thead role="rowgroup" className={styles.heads}>
          <tr role="row">
            <th role="columnheader" scope="col" className={styles.head}>
              {m.interpretation}
            </th>
            {counted && (
              <th role="columnheader" scope="col" className={mergeClasses(styles.head, styles.numbers)}>
                {m.amountAndShare}
              </th>
            )}
            <th role="columnheader" scope="col" className={mergeClasses(styles.head, styles.last)}>
              {m.verdict}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup" className={styles.body}>
          {interpretations.map((one) => (
            <InterpretationRow key={one.id} one={one} finding={finding} counted={counted} withRoom={withRoom} />
          ))}
        </tbody>
      </table>
      <Disclosure name="interpretations" label={m.whyInterpretations}>
        {() => (
          <dl className={styles.reasons}>
            {interpretations.map((one) => (
              <div key={one.id}>
                <dt>{sayAlone(one.title)}</dt>
                <dd className={styles.reason}>{sayAlone(one.reason)}</dd>
                {one.headroom && <dd className={styles.reason}>{headroomWords(one.headroom, speech).join(' · ')}</dd>}
              </div>
            ))}
          </dl>
        )}
      </Disclosure>
    </div>
  );
}

interface InterpretationRowProps {
  readonly one: InterpretationResult;
  readonly finding: Finding;
  readonly counted: boolean;
  readonly withRoom: boolean;
}

function InterpretationRow({ one, finding, counted, withRoom }: InterpretationRowProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { m, sayAlone } = speech;
  const { Icon, color } = LOOKS[groupOf({ ...finding, outcome: one.outcome })];
  const tag = one.chosen ? m.chosen : one.default ? m.byDefault : undefined;
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row" className={mergeClasses(styles.cell, tag !== undefined && styles.decides)}>
        {sayAlone(one.title)}
        {tag !== undefined && (
          <span className={styles.block}>
            <span className={styles.tag}>{tag}</span>
          </span>
        )}
      </th>
      {counted && (
        <td role="cell" className={mergeClasses(styles.cell, styles.numbers)}>
          {one.amount && <span className={styles.amount}>{quantityWords(one.amount, speech)}</span>}
          {one.measured && <span className={styles.amount}>{quantityWords(one.measured, speech, finding.limit)}</span>}
          {withRoom &&
            one.headroom &&
            headroomWords(one.headroom, speech).map((words) => (
              <span key={words} className={styles.room}>
                {words}
              </span>
            ))}
        </td>
      )}
      <td role="cell" className={mergeClasses(styles.cell, styles.last)}>
        <span className={styles.verdict} style={{ color }}>
          <Icon aria-hidden />
          {outcomeWord(one.outcome, m)}
        </span>
      </td>
    </tr>
  );
}
