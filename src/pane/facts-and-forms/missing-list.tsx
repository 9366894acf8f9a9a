/** What is missing, those most checks wait for first, each to be filled in on the spot. */
import { tokens } from '@fluentui/react-components';
import { isFactId, type FactId } from '../../facts/fact-id';
import { askedOf, wantedFacts, type CellsToMend, type WantedFact } from '../../review/missing-facts';
import type { Review } from '../../review/review';
import { CellChips } from '../shared/cell-chip';
import { Disclosure } from '../shared/disclosure';
import { FillAll, useTypedFacts } from '../shared/fill-all';
import { FillFact, isWrittenDown } from '../shared/fill-fact';
import { GoToFinding } from '../shared/go-to-finding';
import { useSpeech } from '../shared/language';
import { whyWord } from './missing-facts';
import { usePages } from '../shared/pages';
import { useSessionState } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

const PAGE = 20;

export function MissingList({ review }: { readonly review: Review }) {
  const look = useViewLook();
  const { typed, note } = useTypedFacts();
  const { m, sayAlone } = useSpeech();
  const { dictionary } = useSessionState();
  const { asked: wanted, toMend } = askedOf(wantedFacts(review), dictionary);
  const { shown, more } = usePages(wanted, PAGE, { name: 'wanted' });
  const fillable = new Map(
    wanted.flatMap(({ fact, name, why }) => {
      if (why === 'conflicting' || !isFactId(fact)) return [];
      const known = dictionary?.byId(fact);
      return known && isWrittenDown(known, fact) ? [[fact, sayAlone(name)] as const] : [];
    }),
  );
  // Without a regulation nobody knows what is missing.
  if (!review.pack && wanted.length + toMend.length === 0) return null;
  return (
    <section className={look.section} aria-label={m.wanted}>
      <h2 className={look.title}>
        {m.wanted} {wanted.length + toMend.length}
      </h2>
      {wanted.length + toMend.length === 0 && <p className={look.text}>{m.nothingWanted}</p>}
      {fillable.size > 1 && <FillAll typed={typed} asked={fillable} />}
      {toMend.length > 0 && (
        <ul className={look.list}>
          {toMend.map((one) => (
            <li key={JSON.stringify(one.cells)} className={look.box}>
              <ToMend cells={one} review={review} />
            </li>
          ))}
        </ul>
      )}
      <ul className={look.list}>
        {shown.map((one) => (
          <li key={one.fact} className={look.box}>
            <Wanted wanted={one} review={review} among={note} />
          </li>
        ))}
      </ul>
      {more}
    </section>
  );
}

interface WantedProps {
  readonly wanted: WantedFact;
  readonly review: Review;
  readonly among: (fact: FactId, typed: string) => void;
}

function Wanted({ wanted, review, among }: WantedProps) {
  const look = useViewLook();
  const { m, sayAlone } = useSpeech();
  const name = sayAlone(wanted.name);
  return (
    <>
      <h3 className={look.heading}>{name}</h3>
      {wanted.why !== 'not-found' && (
        <p className={look.text} style={{ color: tokens.colorStatusWarningForeground1 }}>
          {wanted.reason ? sayAlone(wanted.reason) : whyWord(wanted.why, m)}
        </p>
      )}
      {wanted.why !== 'not-found' && <CellChips workbook={review.workbook} ranges={wanted.looked} />}
      {wanted.why !== 'conflicting' && isFactId(wanted.fact) && (
        <FillFact fact={wanted.fact} name={name} among={among} />
      )}
      <Waiting of={wanted.fact} waiting={wanted.waiting} />
    </>
  );
}

/** What is reckoned from cells that cannot be read: nothing to fill in here, only to mend there. */
function ToMend({
  cells: { reason, cells, waiting },
  review,
}: {
  readonly cells: CellsToMend;
  readonly review: Review;
}) {
  const look = useViewLook();
  const { sayAlone } = useSpeech();
  return (
    <>
      <p className={look.text}>{sayAlone(reason)}</p>
      <CellChips workbook={review.workbook} ranges={cells} />
      <Waiting of={JSON.stringify(cells)} waiting={waiting} />
    </>
  );
}

function Waiting({ of, waiting }: { readonly of: string; readonly waiting: WantedFact['waiting'] }) {
  const look = useViewLook();
  const { m } = useSpeech();
  return (
    <Disclosure name={`waiting ${of}`} label={m.waitingChecks(waiting.length)}>
      {() => (
        <ul className={look.list}>
          {waiting.map((finding) => (
            <li key={finding.id}>
              <GoToFinding finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </Disclosure>
  );
}
