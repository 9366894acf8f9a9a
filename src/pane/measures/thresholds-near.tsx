/** Where the procedure changes near what the project amounts to, and which it is on each side. */
import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Exact } from '../../base/exact';
import type { Review, Route } from '../../review/review';
import { routeWords, topicWords } from '../../checks/words/route-words';
import type { Threshold } from '../../review/thresholds';
import { BUDGET_WORDS, type BudgetWords } from '../messages/budget-words';
import { useSpeech } from '../shared/language';
import { quantityWords } from '../shared/quantity-words';
import { useSession } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

export function ThresholdsNear({ review }: { readonly review: Review }) {
  const look = useViewLook();
  const words = BUDGET_WORDS[useSpeech().language];
  const thresholds = useThresholds(review);
  if (!review.pack) return null;
  return (
    <section className={look.section} aria-label={words.thresholds}>
      <h3 className={look.heading}>{words.thresholds}</h3>
      {thresholds === undefined && <p className={look.small}>{words.thresholdsComing}</p>}
      {thresholds?.length === 0 && <p className={look.small}>{words.noThresholds}</p>}
      {thresholds && thresholds.length > 0 && (
        <ul className={look.list}>
          {thresholds.map((threshold) => (
            <li key={`${threshold.fact} ${threshold.limit.toString()}`} className={look.box}>
              <Sides threshold={threshold} words={words} names={review.routeNames} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface SidesProps {
  readonly threshold: Threshold;
  readonly words: BudgetWords;
  readonly names: Review['routeNames'];
}

function Sides({ threshold, words, names }: SidesProps) {
  const look = useViewLook();
  const speech = useSpeech();
  const { name, amount, limit, below, on, above } = threshold;
  const said = (value: Exact) => quantityWords({ value, unit: 'CNY' }, speech);
  const by = amount.minus(limit);
  const side = by.isZero() ? 'on' : by.isNegative() ? 'below' : 'above';
  const where = { below: words.under, on: words.exactly, above: words.over }[side];
  const sides = [
    { id: 'below', label: words.below(said(limit)), routes: below },
    { id: 'on', label: words.on(said(limit)), routes: on },
    { id: 'above', label: words.above(said(limit)), routes: above },
  ];
  return (
    <>
      <span className={look.strong}>{where(speech.sayAlone(name), said(limit), said(by.abs()))}</span>
      <dl className={look.section}>
        {sides.map(({ id, label, routes }) => (
          <div key={id}>
            <dt className={look.row}>
              <span className={look.small}>{label}</span>
              {id === side && <span className={look.tag}>{words.here}</span>}
            </dt>
            <dd className={mergeClasses(look.text, id === side && look.strong)}>{routesSaid(routes)}</dd>
          </div>
        ))}
      </dl>
    </>
  );

  function routesSaid(routes: readonly Route[]): string {
    if (routes.length === 0) return words.noRoute;
    return routes
      .map(({ topic, route }) => `${speech.say(topicWords(topic, names))} · ${speech.say(routeWords(route, names))}`)
      .join(speech.language === 'zh' ? '；' : '; ');
  }
}

/** Undefined while they are looked for. */
function useThresholds(review: Review): readonly Threshold[] | undefined {
  const session = useSession();
  const [found, setFound] = useState<{ readonly of: Review; readonly thresholds: readonly Threshold[] }>();
  useEffect(() => {
    let wanted = true;
    void session
      .consider((trials, now) => trials.thresholdsNear(now))
      .then((thresholds) => {
        if (wanted && thresholds) setFound({ of: review, thresholds });
      });
    return () => void (wanted = false);
  }, [session, review]);
  return found?.of === review ? found.thresholds : undefined;
}
