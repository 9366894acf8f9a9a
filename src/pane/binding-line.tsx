/** The limit of the slip at hand that is reached first, following the typing. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatLimit, formatQuantity } from '../checks/words/format-quantity';
import { groupOf } from '../review/finding-groups';
import type { Matter } from '../review/matters';
import type { Finding, Review } from '../review/review';
import { LimitBar } from './measures/limit-bar';
import { InUnitOf } from './shared/in-unit';
import { useSpeech } from './shared/language';
import { LOOKS } from './shared/look';
import { headroomWords, quantityWords } from './shared/quantity-words';

const useStyles = makeStyles({
  line: { display: 'grid', gap: '2px', minWidth: 0 },
  words: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: '12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    overflowWrap: 'anywhere',
  },
  // In one piece, unless it is wider than the pane.
  quantity: { display: 'inline-block' },
  room: { fontWeight: tokens.fontWeightSemibold },
});

export interface BindingLineProps {
  readonly matter: Matter;
  readonly review: Review;
}

export function BindingLine({ matter, review }: BindingLineProps) {
  const finding = matter.draft ? undefined : bindingOf(matter);
  return (
    finding && (
      <InUnitOf review={review} about={finding.subject}>
        <Bound finding={finding} />
      </InUnitOf>
    )
  );
}

function Bound({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { say } = speech;
  const { measured, limit, headroom } = finding;
  if (!measured || !limit || !headroom) return null;
  const { color } = LOOKS[groupOf(finding)];
  const [room] = headroomWords(headroom, speech);
  const limitWords = 'op' in limit ? say(formatQuantity(limit)) : say(formatLimit(limit));
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <span>
          {say(finding.title)} <span className={styles.quantity}>{quantityWords(measured, speech, limit)}</span> /{' '}
          <span className={styles.quantity}>{limitWords}</span>
        </span>
        <span className={styles.room}>{room}</span>
      </div>
      <LimitBar measured={measured} limit={limit} color={color} />
    </div>
  );
}

/** The one that leaves the least room. */
function bindingOf({ findings }: Matter): Finding | undefined {
  const limits = findings.filter(
    ({ measured, limit, headroom, lapsed }) => measured && limit && headroom?.unit === 'CNY' && lapsed !== 'shown',
  );
  const roomOf = ({ headroom }: Finding) => headroom?.own ?? headroom?.value;
  return limits.sort((a, b) => {
    const [mine, other] = [roomOf(a), roomOf(b)];
    return mine && other ? mine.compare(other) : 0;
  })[0];
}
