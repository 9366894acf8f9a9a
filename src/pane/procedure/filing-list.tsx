/** What is filed with whom: each body with the day it was sent, or that nothing says so. */
import { makeStyles } from '@fluentui/react-components';
import type { Filing, FilingBody } from '../../review/procedure';
import type { Review } from '../../review/review';
import { FillFact } from '../shared/fill-fact';
import { GoToFinding } from '../shared/go-to-finding';
import { useSpeech } from '../shared/language';
import { LOOKS } from '../shared/look';
import type { Messages } from '../messages/zh-CN';
import { usePages } from '../shared/pages';
import { shortSubject } from '../shared/subject-word';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  body: { display: 'grid', gridTemplateColumns: '16px minmax(0, 1fr)', columnGap: '8px', alignItems: 'start' },
  icon: { display: 'inline-flex', paddingTop: '2px' },
  inner: { display: 'grid', gap: '4px', minWidth: 0 },
});

const PAGE = 10;

export function FilingList({ filings, review }: { readonly filings: readonly Filing[]; readonly review: Review }) {
  const look = useViewLook();
  const { m, say } = useSpeech();
  const { shown, more } = usePages(filings, PAGE, { name: 'filings' });
  if (filings.length === 0) return null;
  return (
    <section className={look.section} aria-label={m.filings}>
      <h2 className={look.title}>{m.filings}</h2>
      <ul className={look.list}>
        {shown.map(({ finding, matter, bodies }) => (
          <li key={finding.id} className={look.box}>
            <h3 className={look.heading}>{say(matter)}</h3>
            <span>
              <GoToFinding finding={finding} />
            </span>
            <span className={look.small}>
              {shortSubject(finding, review, m)}
              {finding.due && ` · ${m.due(finding.due)}`}
            </span>
            <ul className={look.list}>
              {bodies.map((body) => (
                <li key={body.name.zh}>
                  <Body body={body} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

function Body({ body }: { readonly body: FilingBody }) {
  const styles = useStyles();
  const look = useViewLook();
  const { m, say } = useSpeech();
  const { Icon, color } =
    LOOKS[body.state === 'sent' ? 'passed' : body.state === 'not-sent' ? 'mustCorrect' : 'cannotTell'];
  return (
    <div className={styles.body}>
      <span className={styles.icon} style={{ color }} aria-hidden>
        <Icon />
      </span>
      <div className={styles.inner}>
        <span className={look.text}>
          {say(body.name)} <span style={{ color }}>{stateWords(body, m)}</span>
        </span>
        {body.state !== 'sent' && body.fact !== undefined && <FillFact fact={body.fact} name={say(body.name)} />}
      </div>
    </div>
  );
}

function stateWords({ state, on }: FilingBody, m: Messages): string {
  switch (state) {
    case 'sent':
      return m.filedOn(on ?? '');
    case 'not-sent':
      return m.notFiled;
    case 'unknown':
      return m.filingUnknown;
  }
}
