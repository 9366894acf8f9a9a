/** What was seen, what is allowed, and what room is left: aligned like a bill, with a bar below. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatLimit } from '../../checks/words/format-quantity';
import type { Finding } from '../../review/review';
import { useSpeech } from '../shared/language';
import { LimitBar } from '../measures/limit-bar';
import { headroomWords, quantityWords } from '../shared/quantity-words';
import { NARROW } from '../shared/view-look';

const useStyles = makeStyles({
  numbers: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '12px',
    rowGap: '2px',
    margin: 0,
    alignItems: 'baseline',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  term: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  number: {
    margin: 0,
    textAlign: 'end',
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
    [NARROW]: { fontSize: tokens.fontSizeBase200 },
  },
  seen: { fontWeight: tokens.fontWeightSemibold },
  line: { display: 'block' },
});

interface NumbersLineProps {
  readonly finding: Pick<Finding, 'measured' | 'limit' | 'headroom'>;
  readonly color: string;
}

export function NumbersLine({ finding: { measured, limit, headroom }, color }: NumbersLineProps) {
  const styles = useStyles();
  const speech = useSpeech();
  const { m, say } = speech;
  if (!measured && !limit && !headroom) return null;
  return (
    <>
      <dl className={styles.numbers}>
        {measured && (
          <>
            <dt className={styles.term}>{m.measured}</dt>
            <dd className={mergeClasses(styles.number, styles.seen)} style={{ color }}>
              {quantityWords(measured, speech, limit)}
            </dd>
          </>
        )}
        {limit && (
          <>
            <dt className={styles.term}>{m.limit}</dt>
            <dd className={styles.number}>{say(formatLimit(limit))}</dd>
          </>
        )}
        {headroom && (
          <>
            <dt className={styles.term}>{m.headroom}</dt>
            <dd className={styles.number}>
              {headroomWords(headroom, speech).map((words) => (
                <span key={words} className={styles.line}>
                  {words}
                </span>
              ))}
            </dd>
          </>
        )}
      </dl>
      {measured && limit && <LimitBar measured={measured} limit={limit} color={color} />}
    </>
  );
}
