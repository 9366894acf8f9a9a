/** A workbook without any form we know: what was looked for, and a blank one to begin with. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Review } from '../review/review';
import { formWord } from './form-word';
import { useSpeech } from './language';
import { useSession } from './session-access';

const useStyles = makeStyles({
  empty: { display: 'grid', gap: '12px', minWidth: 0 },
  title: {
    margin: 0,
    paddingInlineEnd: '36px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  text: { margin: 0 },
  list: { margin: 0, padding: '0 0 0 20px', display: 'grid', gap: '4px', overflowWrap: 'anywhere' },
  by: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

export function NoForm({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const session = useSession();
  const { m, say } = useSpeech();
  return (
    <section className={styles.empty} aria-label={m.noFormTitle}>
      <h1 className={styles.title}>{m.noFormTitle}</h1>
      <p className={styles.text}>{m.whatItDoes}</p>
      <p className={styles.text}>{m.noFormWhy}</p>
      <ul className={styles.list}>
        {review.lookedFor.map(({ kind, by }) => (
          <li key={kind}>
            {formWord(kind, m)} <span className={styles.by}>{say(by)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.text}>{m.noFormNext}</p>
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => void session.insertForm('change-slip')}>
          {m.insertChangeSlip}
        </Button>
        <Button onClick={() => void session.insertForm('project-facts')}>{m.insertProjectFacts}</Button>
      </div>
    </section>
  );
}
