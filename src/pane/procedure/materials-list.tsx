/** Which materials are there, which are lacking, and of which nothing is said. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Materials } from '../../review/procedure';
import type { Review } from '../../review/review';
import { GoToFinding } from '../shared/go-to-finding';
import { useSpeech } from '../shared/language';
import { LOOKS } from '../shared/look';
import type { Messages } from '../messages/zh-CN';
import { usePages } from '../shared/pages';
import { shortSubject } from '../shared/subject-word';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  item: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', alignItems: 'start' },
  name: { flex: '1 1 88px' },
  state: { marginInlineStart: 'auto' },
  icon: { display: 'inline-flex', paddingTop: '2px' },
  tight: { gap: '4px' },
});

type State = Materials['items'][number]['state'];

const PAGE = 10;

export function MaterialsList({
  materials,
  review,
}: {
  readonly materials: readonly Materials[];
  readonly review: Review;
}) {
  const look = useViewLook();
  const styles = useStyles();
  const { m, sayAlone } = useSpeech();
  const { shown, more } = usePages(materials, PAGE, { name: 'materials' });
  if (materials.length === 0) return null;
  return (
    <section className={look.section} aria-label={m.materials}>
      <h2 className={look.title}>{m.materials}</h2>
      <ul className={look.list}>
        {shown.map(({ finding, items }) => (
          <li key={finding.id} className={look.box}>
            <span>
              <GoToFinding finding={finding} />
            </span>
            <span className={look.small}>
              {shortSubject(finding, review, m)} ·{' '}
              {m.materialsThere(items.filter(({ state }) => state === 'there').length, items.length)}
            </span>
            <ul className={`${look.list} ${styles.tight}`}>
              {inOrder(items).map(({ name, state }) => {
                const { Icon, color } =
                  LOOKS[state === 'there' ? 'passed' : state === 'lacking' ? 'mustCorrect' : 'cannotTell'];
                return (
                  <li key={name.zh} className={styles.item}>
                    <span className={styles.icon} style={{ color }} aria-hidden>
                      <Icon />
                    </span>
                    <span className={mergeClasses(look.text, styles.name)}>{sayAlone(name)}</span>
                    <span className={styles.state} style={{ color }}>
                      {stateWord(state, m)}
                    </span>
                  </li>
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

const ORDER: readonly State[] = ['lacking', 'unknown', 'there'];

function inOrder(items: Materials['items']): Materials['items'] {
  return [...items].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

function stateWord(state: State, m: Messages): string {
  switch (state) {
    case 'there':
      return m.materialThere;
    case 'lacking':
      return m.materialLacking;
    case 'unknown':
      return m.materialUnknown;
  }
}
