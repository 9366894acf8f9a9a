/** Each limit that applies: how far it is used, what may still be added or taken away, which one is reached first. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { formatLimit } from '../../checks/words/format-quantity';
import type { ChangeMeasures } from '../../review/change-measures';
import { FINDING_GROUPS, groupOf } from '../../review/finding-groups';
import type { Finding } from '../../review/review';
import { GoToFinding } from '../shared/go-to-finding';
import { InterpretationsTable } from './interpretations-table';
import { useSpeech } from '../shared/language';
import { LimitBar } from './limit-bar';
import { LOOKS } from '../shared/look';
import { headroomRows, quantityWords } from '../shared/quantity-words';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'flex-start', gap: '8px', minWidth: 0 },
  icon: { display: 'inline-flex', flexShrink: 0, paddingTop: '2px' },
  name: { flex: '1 1 auto', minWidth: 0 },
  binding: { border: `1px solid ${tokens.colorNeutralForeground2}`, fontWeight: tokens.fontWeightSemibold },
});

interface LimitMeasuresProps {
  readonly title: string;
  /** Behind the title, for who does not see what it stands under. */
  readonly of?: string;
  readonly limits: readonly Finding[];
  readonly binding: ChangeMeasures['binding'];
}

export function LimitMeasures({ title, of = '', limits, binding }: LimitMeasuresProps) {
  const look = useViewLook();
  const { m } = useSpeech();
  return (
    <section className={look.section} aria-label={`${title}${of}`}>
      <h3 className={look.heading}>{title}</h3>
      {limits.length === 0 ? (
        <p className={look.text}>{m.noLimits}</p>
      ) : (
        <ul className={look.list}>
          {limits.map((finding) => (
            <li key={finding.id} className={look.box}>
              <LimitMeasure finding={finding} binding={binding} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function LimitMeasure({
  finding,
  binding,
}: {
  readonly finding: Finding;
  readonly binding: ChangeMeasures['binding'];
}) {
  const look = useViewLook();
  const styles = useStyles();
  const { m, say } = useSpeech();
  const group = groupOf(finding);
  const { Icon, color } = LOOKS[group];
  const { measured, limit, interpretations } = finding;
  const title = FINDING_GROUPS.find(({ id }) => id === group)?.title;
  // As the tile above counts it: beside a limit, explaining is no choice.
  const word = group === 'mayExplain' ? m.countExplain : title && say(title);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.icon} style={{ color }} aria-hidden>
          <Icon />
        </span>
        <span className={styles.name}>
          <GoToFinding finding={finding} />
        </span>
      </div>
      <div className={look.row}>
        {word && (
          <span className={look.strong} style={{ color }}>
            {word}
          </span>
        )}
        {binding.up === finding.id && <span className={mergeClasses(look.tag, styles.binding)}>{m.bindsFirstUp}</span>}
        {binding.down === finding.id && (
          <span className={mergeClasses(look.tag, styles.binding)}>{m.bindsFirstDown}</span>
        )}
      </div>
      <LimitBill finding={finding} />
      {measured && limit && <LimitBar measured={measured} limit={limit} color={color} />}
      {!measured && <p className={look.small}>{say(finding.message)}</p>}
      {interpretations && interpretations.length > 0 && (
        <InterpretationsTable finding={finding} interpretations={interpretations} withRoom />
      )}
    </>
  );
}

/** What was measured, the limit, and the room between them. */
function LimitBill({ finding: { measured, limit, headroom } }: { readonly finding: Finding }) {
  const look = useViewLook();
  const speech = useSpeech();
  const { m, say } = speech;
  return (
    <dl className={look.bill}>
      {measured && (
        <>
          <dt className={look.small}>{m.measured}</dt>
          <dd className={look.number}>{quantityWords(measured, speech, limit)}</dd>
        </>
      )}
      {limit && (
        <>
          <dt className={look.small}>{m.limit}</dt>
          <dd className={look.number}>{say(formatLimit(limit))}</dd>
        </>
      )}
      {headroom &&
        headroomRows(headroom, speech).map(({ term, size }) => (
          <Fragment key={term}>
            <dt className={look.small}>{term}</dt>
            <dd className={mergeClasses(look.number, look.strong)}>{size}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
