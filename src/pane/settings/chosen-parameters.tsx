/** What the regulation leaves to the place or the project: what is written down, and what checks still wait for. */
import { isFactId } from '../../facts/fact-id';
import { wantedFacts } from '../../review/missing-facts';
import type { Review } from '../../review/review';
import { ChoiceStanding } from './choice-standing';
import { factValueWords } from '../shared/fact-value-words';
import { FillFact } from '../shared/fill-fact';
import { SETTINGS_WORDS } from '../messages/settings-words';
import { useSpeech } from '../shared/language';
import { useSessionState } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

const isParameter = (fact: string) => fact.startsWith('parameter.');

export function ChosenParameters({ review, by }: { readonly review: Review; readonly by: string }) {
  const look = useViewLook();
  const speech = useSpeech();
  const { m, say } = speech;
  const words = SETTINGS_WORDS[speech.language];
  const { dictionary } = useSessionState();
  const given = [...(review.subjects[0]?.facts ?? [])].flatMap(([id, reading]) =>
    isParameter(id) && reading.known && reading.cells.length > 0 ? [{ id, reading }] : [],
  );
  const wanted = wantedFacts(review).filter(({ fact }) => isParameter(fact));
  return (
    <section className={look.section} aria-label={words.parameters}>
      <h2 className={look.title}>{words.parameters}</h2>
      {given.length + wanted.length === 0 && <p className={look.text}>{words.noParametersMissing}</p>}
      <ul className={look.list}>
        {given.map(({ id, reading }) => {
          const known = dictionary?.byId(id);
          return (
            <li key={id} className={look.box}>
              <span className={look.strong}>
                {known ? say(known.name) : id} · {factValueWords(reading.value, known, speech)}
              </span>
              <ChoiceStanding review={review} cells={reading.cells} />
            </li>
          );
        })}
        {wanted.map(({ fact, name, reason, waiting }) => (
          <li key={fact} className={look.box}>
            <span className={look.strong}>{say(name)}</span>
            {reason && <span className={look.small}>{say(reason)}</span>}
            <span className={look.small}>{m.waitingChecks(waiting.length)}</span>
            {isFactId(fact) && <FillFact fact={fact} name={say(name)} noted={{ by }} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
