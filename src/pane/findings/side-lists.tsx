/** What stands beside the findings: the reviewer's own items, and what was read. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { STAGES } from '../../checks/evaluation';
import type { Review } from '../../review/review';
import { stageTitle } from '../../review/stage-title';
import { QUESTION } from '../record/said-in-place';
import { articleWords } from '../shared/article-words';
import { CellChips } from '../shared/cell-chip';
import { Disclosure } from '../shared/disclosure';
import { formWord } from '../shared/form-word';
import { useSpeech } from '../shared/language';
import { LazyView } from '../shared/lazy-view';
import { useRecord } from '../shared/session-access';

const useStyles = makeStyles({
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  stage: { margin: '8px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: '4px 0 0', padding: 0, display: 'grid', gap: '8px', minWidth: 0 },
  item: { display: 'grid', gap: '4px', minWidth: 0, overflowWrap: 'anywhere' },
});

export function Checklist({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const speech = useSpeech();
  const { m, say } = speech;
  const answers = useRecord()?.standing.answers;
  if (review.checklist.length === 0) return null;
  const answered = answers ? review.checklist.filter(({ item }) => answers.get(item)?.state === 'holds').length : 0;
  return (
    <Disclosure
      name="checklist"
      label={`${m.checklist} ${review.checklist.length}${answered > 0 ? m.answeredOf(answered) : ''}`}
    >
      {() => (
        <>
          <p className={styles.note}>{m.checklistWhy}</p>
          {STAGES.map((stage) => {
            const items = review.checklist.filter((item) => item.stage === stage);
            return items.length === 0 ? null : (
              <section key={stage} aria-label={`${m.checklist} ${say(stageTitle(stage))}`}>
                <h3 className={styles.stage}>
                  {say(stageTitle(stage))} {items.length}
                </h3>
                <ul className={styles.list}>
                  {items.map((item) => (
                    <li key={item.item} className={styles.item}>
                      {say(item.text)}
                      <span className={styles.note}>
                        {item.citations.map((one) => articleWords(one, speech)).join(' · ')}
                      </span>
                      <LazyView source={QUESTION} with={{ item: item.item, question: say(item.text) }} />
                      {item.cells.length > 0 && <CellChips workbook={review.workbook} ranges={item.cells} />}
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </>
      )}
    </Disclosure>
  );
}

export function DocumentsList({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { m } = useSpeech();
  if (review.documents.length === 0) return null;
  return (
    <Disclosure name="documents" label={`${m.documents} ${review.documents.length}`}>
      {() => (
        <ul className={styles.list}>
          {review.documents.map((document, index) => (
            <li key={index} className={styles.item}>
              <span>
                {formWord(document.kind, m)}
                {document.recognition === 'doubtful' && <span className={styles.note}> {m.doubtful}</span>}
              </span>
              <CellChips workbook={review.workbook} ranges={[document.range]} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
