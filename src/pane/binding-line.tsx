/** The limit of the slip at hand that asks most to go, or is reached first; following the typing. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatLimit, formatQuantity } from '../checks/words/format-quantity';
import { bindingLimit, type BindingLimit } from '../review/binding-limit';
import { groupOf } from '../review/finding-groups';
import type { Matter } from '../review/matters';
import type { Review } from '../review/review';
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
  const bound = matter.draft ? undefined : bindingLimit(matter.findings);
  return (
    bound && (
      <InUnitOf review={review} about={bound.finding.subject}>
        <Bound bound={bound} />
      </InUnitOf>
    )
  );
}

function Bound({ bound: { finding, measured, limit, headroom, atLeast } }: { readonly bound: BindingLimit }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { say } = speech;
  const { color } = LOOKS[groupOf(finding)];
  const [room = ''] = headroomWords(headroom, speech);
  const limitWords = 'op' in limit ? say(formatQuantity(limit)) : say(formatLimit(limit));
  const orMore = (words: string) => (atLeast ? say({ zh: `至少 ${words}`, en: `at least ${words}` }) : words);
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <span>
          {say(finding.title)} <span className={styles.quantity}>{orMore(quantityWords(measured, speech, limit))}</span>{' '}
          / <span className={styles.quantity}>{limitWords}</span>
        </span>
        <span className={styles.room}>{atLeast ? say({ zh: `至少${room}`, en: `${room} or more` }) : room}</span>
      </div>
      <LimitBar measured={measured} limit={limit} color={color} />
    </div>
  );
}
