/** One limit before and after a trial: its state, its number, the room it leaves. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { FINDING_GROUPS, groupOf } from '../../review/finding-groups';
import type { Finding } from '../../review/review';
import { useSpeech, type Speech } from '../shared/language';
import { LOOKS } from '../shared/look';
import { headroomWords, quantityWords } from '../shared/quantity-words';
import { useViewLook } from '../shared/view-look';

const useStyles = makeStyles({
  result: {
    display: 'grid',
    gap: '2px',
    minWidth: 0,
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  // An amount goes to the next line whole, its unit with it.
  numbers: { wordBreak: 'keep-all' },
  state: { display: 'inline-flex', alignItems: 'center', gap: '4px', fontWeight: tokens.fontWeightSemibold },
});

export function TriedLimit({ before, after }: { readonly before: Finding; readonly after: Finding | undefined }) {
  const look = useViewLook();
  const styles = useStyles();
  const speech = useSpeech();
  const { m, say } = speech;
  if (!after) return null;
  const numbers = (finding: Finding) =>
    finding.measured ? quantityWords(finding.measured, speech, finding.limit) : m.outcomeCannotTell;
  return (
    <li className={styles.result}>
      <span className={look.text}>{say(before.title)}</span>
      <span className={look.row}>
        <State finding={before} /> → <State finding={after} />
      </span>
      <span className={mergeClasses(look.small, styles.numbers)}>
        {m.fromTo(numbers(before), numbers(after))}
        {after.headroom && ` · ${headroomWords(after.headroom, speech).join(' · ')}`}
      </span>
      {otherVerdicts(after, speech).map((words) => (
        <span key={words} className={look.small}>
          {words}
        </span>
      ))}
    </li>
  );
}

function State({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { say } = useSpeech();
  const group = groupOf(finding);
  const { Icon, color } = LOOKS[group];
  const word = FINDING_GROUPS.find(({ id }) => id === group)?.title;
  return (
    <span className={styles.state} style={{ color }}>
      <Icon aria-hidden />
      {word && say(word)}
    </span>
  );
}

/** By which interpretations it would be within, and by which beyond. */
function otherVerdicts({ interpretations = [] }: Finding, { m, say }: Speech): string[] {
  const named = (outcome: 'passed' | 'failed') =>
    interpretations.filter((one) => one.outcome === outcome).map(({ title }) => say(title));
  const [within, beyond] = [named('passed'), named('failed')];
  return [
    ...(within.length > 0 ? [m.withinBy(within.join(m.comma))] : []),
    ...(beyond.length > 0 ? [m.beyondBy(beyond.join(m.comma))] : []),
  ];
}
