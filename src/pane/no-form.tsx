/** A workbook without any form we know, and so most people's first sight of the pane: what it does, a sample, a blank form, what was looked for. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Review } from '../review/review';
import { FIRST_RUN_WORDS } from './messages/first-run-words';
import { formWord } from './shared/form-word';
import { InsertForms } from './settings/insert-forms';
import { useSpeech } from './shared/language';
import { useSession } from './shared/session-access';

const useStyles = makeStyles({
  empty: { display: 'grid', gap: '16px', minWidth: 0 },
  part: { display: 'grid', gap: '8px', minWidth: 0 },
  title: {
    margin: 0,
    paddingInlineEnd: '36px',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, overflowWrap: 'anywhere' },
  list: { margin: 0, padding: '0 0 0 20px', display: 'grid', gap: '4px', overflowWrap: 'anywhere' },
  by: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

export function NoForm({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const { m, say, language } = useSpeech();
  const words = FIRST_RUN_WORDS[language];
  return (
    <div className={styles.empty}>
      <h1 className={styles.title}>{words.noFormTitle}</h1>
      <p className={styles.text}>{m.whatItDoes}</p>
      <TrySample />
      <InsertForms />
      <section className={styles.part} aria-label={words.noFormWhy}>
        <h2 className={styles.heading}>{words.noFormWhy}</h2>
        <ul className={styles.list}>
          {review.lookedFor.map(({ kind, by }) => (
            <li key={kind}>
              {formWord(kind, m)} <span className={styles.by}>{say(by)}</span>
            </li>
          ))}
        </ul>
        <p className={styles.small}>{words.noFormNext}</p>
      </section>
    </div>
  );
}

function TrySample() {
  const styles = useStyles();
  const session = useSession();
  const { m, language } = useSpeech();
  const words = FIRST_RUN_WORDS[language];
  const [under, setUnder] = useState(false);
  const insert = async () => {
    setUnder(true);
    await session.insertSample();
    setUnder(false);
  };
  return (
    <section className={styles.part} aria-label={m.trySample}>
      <div>
        <Button appearance="primary" disabledFocusable={under} onClick={() => void insert()}>
          {m.trySample}
        </Button>
      </div>
      <p className={styles.small}>{words.trySampleWhy}</p>
      <p role="status" className={styles.small}>
        {under && words.insertingSample}
      </p>
    </section>
  );
}
