/** Which procedure applies, and the findings it follows from. */
import { createFocusOutlineStyle, makeStyles, tokens } from '@fluentui/react-components';
import { placeWords } from '../checks/words/citation-words';
import { groupOf } from '../review/finding-groups';
import type { Finding, Review, Route } from '../review/review';
import { routeWords, topicWords } from '../review/route-words';
import { Disclosure } from './disclosure';
import { useJump } from './jump';
import { useSpeech } from './language';

const useStyles = makeStyles({
  routes: { display: 'grid', gap: '8px', minWidth: 0 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  route: { overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  because: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  reason: {
    font: 'inherit',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    background: 'none',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ...createFocusOutlineStyle(),
  },
});

/** The routes of the act at hand come first in a review; the others wait to be asked for, so that the findings are in sight. */
const FIRST = 2;

export function RouteLines({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { m } = useSpeech();
  if (review.routes.length === 0) return null;
  return (
    <section className={styles.routes} aria-label={m.routes}>
      <h2 className={styles.title}>{m.routes}</h2>
      <RouteList routes={review.routes.slice(0, FIRST)} review={review} />
      {review.routes.length > FIRST && (
        <Disclosure label={m.moreRoutes(review.routes.length - FIRST)}>
          {() => <RouteList routes={review.routes.slice(FIRST)} review={review} />}
        </Disclosure>
      )}
    </section>
  );
}

function RouteList({ routes, review }: { readonly routes: readonly Route[]; readonly review: Review }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {routes.map((route) => (
        <RouteLine key={`${route.topic} ${route.subject} ${route.route}`} route={route} review={review} />
      ))}
    </ul>
  );
}

function RouteLine({ route, review }: { readonly route: Route; readonly review: Review }) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const subject = review.subjects.find((one) => one.id === route.subject)?.title;
  const severalOfTopic = review.routes.filter((other) => other.topic === route.topic).length > 1;
  const reasons = route.findings.flatMap((id) => review.findings.find((finding) => finding.id === id) ?? []);
  return (
    <li className={styles.route}>
      {say(topicWords(route.topic))}
      {severalOfTopic && subject !== undefined && ` (${subject})`} ·{' '}
      <span className={styles.name}>{say(routeWords(route.route))}</span>
      {reasons.length > 0 && (
        <span className={styles.because}>
          {m.routeBecause}
          {reasons.map((finding) => (
            <Reason key={finding.id} finding={finding} />
          ))}
        </span>
      )}
    </li>
  );
}

function Reason({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const { to } = useJump();
  const article = finding.citations[0];
  return (
    <button
      type="button"
      className={styles.reason}
      onClick={() => to({ group: groupOf(finding), finding: finding.id })}
    >
      {say(finding.title)}
      {article && ` · ${say(placeWords(article))}`}
    </button>
  );
}
