/** Problems of ours: what could not be read or handled, apart from the findings. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../review/review';
import { CellChips } from './cell-chip';
import { useSpeech } from './language';
import { usePages } from './pages';

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
  const { shown, more } = usePages(review.problems, PAGE);
  if (review.problems.length === 0) return null;
  return (
    <section className={styles.box} aria-label={m.problems}>
      <h2 className={styles.title}>
        {m.problems} {review.problems.length}
      </h2>
      <p className={styles.note}>{m.problemsWhy}</p>
      <ul className={styles.list}>
        {shown.map((problem, index) => (
          <li key={index} className={styles.item}>
            {say(problem.message)}
            {problem.at.length > 0 && <CellChips workbook={review.workbook} ranges={problem.at} />}
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}
