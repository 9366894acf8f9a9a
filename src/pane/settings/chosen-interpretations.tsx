/** What the text leaves open and its reader may choose, where the checks of the pack in force ask for it. */
import type { FactId } from '../../facts/fact-id';
import type { Review } from '../../review/review';
import { SETTINGS_WORDS } from '../messages/settings-words';
import { FillFact } from '../shared/fill-fact';
import { useSpeech } from '../shared/language';
import { useSessionState } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';
import { ChoiceStanding } from './choice-standing';

interface ChosenProps {
  readonly review: Review;
  readonly by: string;
}

/** That of the changed amount, which each change meets, and those that a pack has facts of its own for. */
export function ChosenInterpretations({ review, by }: ChosenProps) {
  const { pack } = review;
  return (pack?.choices ?? [])
    .filter((fact) => fact === 'change.interpretation' || fact.startsWith(`${pack?.id}.`))
    .map((fact) => <Chosen key={fact} fact={fact} review={review} by={by} />);
}

function Chosen({ fact, review, by }: ChosenProps & { readonly fact: FactId }) {
  const look = useViewLook();
  const { say, language } = useSpeech();
  const { dictionary } = useSessionState();
  const known = dictionary?.byId(fact);
  if (!known) return null;
  const chosen = review.subjects[0]?.facts.get(fact);
  const now = chosen?.known && chosen.value.type === 'text' ? chosen.value.value : undefined;
  const name = say(known.name);
  return (
    <section className={look.section} aria-label={name}>
      <h2 className={look.title}>{name}</h2>
      <p className={look.small}>{SETTINGS_WORDS[language].interpretationWhy}</p>
      {chosen?.known === true && <ChoiceStanding review={review} cells={chosen.cells} />}
      {chosen && !chosen.known && chosen.reason && <p className={look.text}>{say(chosen.reason)}</p>}
      <FillFact key={now} fact={fact} name={name} noted={{ by }} {...(now === undefined ? {} : { now })} />
    </section>
  );
}
