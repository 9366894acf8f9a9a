/** Problems of ours: what could not be read or handled, apart from the findings. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Problem, Review } from '../../review/review';
import { CellChips, rangeKey } from '../shared/cell-chip';
import { DOUBTFUL_FORM } from '../facts-and-forms/forms-read';
import { useSpeech } from '../shared/language';
import { LazyView } from '../shared/lazy-view';
import { usePages } from '../shared/pages';

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '8px',
    minWidth: 0,
    padding: '12px',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'grid', gap: '8px', minWidth: 0 },
  item: { display: 'grid', gap: '4px', minWidth: 0, overflowWrap: 'anywhere' },
});

const PAGE = 10;

export function ProblemsList({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { m, say } = useSpeech();
  const { shown, more } = usePages(review.problems, PAGE, { name: 'problems' });
  if (review.problems.length === 0) return null;
  return (
    <section className={styles.box} aria-label={m.problems} data-problems>
      <h2 className={styles.title}>
        {m.problems} {review.problems.length}
      </h2>
      <p className={styles.note}>{m.problemsWhy}</p>
      <ul className={styles.list}>
        {shown.map((problem, index) => (
          <li key={index} className={styles.item}>
            {say(problem.message)}
            {problem.at.length > 0 && <CellChips workbook={review.workbook} ranges={problem.at} />}
            {problem.kind === 'doubtful-form' && <Decision problem={problem} review={review} />}
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

/** Of a form that may be one the user can say at once what it is. */
function Decision({ problem, review }: { readonly problem: Problem; readonly review: Review }) {
  const places = new Set(problem.at.map(rangeKey));
  const document = review.documents.find(
    ({ recognition, range }) => recognition === 'doubtful' && places.has(rangeKey(range)),
  );
  return document ? <LazyView source={DOUBTFUL_FORM} with={{ document, review }} /> : null;
}
