/** Which procedure applies, and the findings it follows from. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { citedPlaceWords } from '../../checks/words/citation-words';
import type { Finding, Review, Route } from '../../review/review';
import type { RouteTopic } from '../../review/route-topics';
import { routeWords, topicWords } from '../../checks/words/route-words';
import { GoToFinding } from '../shared/go-to-finding';
import { usePages } from '../shared/pages';
import { useSpeech, type Speech } from '../shared/language';
import { subjectTitle } from '../shared/subject-word';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '8px' },
  route: { overflowWrap: 'anywhere' },
  inner: { margin: '4px 0 0', padding: '0 0 0 16px', display: 'grid', gap: '4px' },
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
});

const PAGE = 20;

export function RouteList({ topics, review }: { readonly topics: readonly RouteTopic[]; readonly review: Review }) {
  const styles = useStyles();
  const { shown, more } = usePages(topics, PAGE, { name: 'routes' });
  return (
    <>
      <ul className={styles.list}>
        {shown.map((about) => (
          <TopicLines key={`${about.topic} ${about.subject}`} about={about} review={review} />
        ))}
      </ul>
      {more}
    </>
  );
}

function TopicLines({ about, review }: { readonly about: RouteTopic; readonly review: Review }) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const subject = review.subjects.find((one) => one.id === about.subject);
  const several = review.routes.some(({ topic, subject: of }) => topic === about.topic && of !== about.subject);
  const [only, ...others] = about.routes;
  const words = say(topicWords(about.topic, review.routeNames));
  const topic = several && subject !== undefined ? m.withMore(words, subjectTitle(subject, m)) : words;
  if (only && others.length === 0) {
    return (
      <li className={styles.route}>
        {topic} · <RouteLine route={only} review={review} />
      </li>
    );
  }
  return (
    <li className={styles.route}>
      {topic}
      <ul className={styles.inner}>
        {about.routes.map((route) => (
          <li key={route.route}>
            <RouteLine route={route} review={review} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function RouteLine({ route, review }: { readonly route: Route; readonly review: Review }) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const reasons = route.findings.flatMap((id) => review.findings.find((finding) => finding.id === id) ?? []);
  return (
    <>
      <span className={styles.name}>{say(routeWords(route.route, review.routeNames))}</span>
      {reasons.length > 0 && (
        <span className={styles.because}>
          {m.routeBecause}
          {reasons.map((finding) => (
            <GoToFinding key={finding.id} finding={finding} more={articleOf(finding, say)} />
          ))}
        </span>
      )}
    </>
  );
}

function articleOf({ citations }: Finding, say: Speech['say']): string {
  const [article] = citations;
  return article ? ` · ${say(citedPlaceWords(article))}` : '';
}
