/** What is missing, those most checks wait for first, each to be filled in on the spot. */
import { Button, tokens } from '@fluentui/react-components';
import { isFactId } from '../../facts/fact-id';
import { askedOf, wantedFacts, type CellsToMend, type WantedFact } from '../../review/missing-facts';
import type { Review } from '../../review/review';
import { CellChips } from '../shared/cell-chip';
import { Disclosure } from '../shared/disclosure';
import { FillFact } from '../shared/fill-fact';
import { GoToFinding } from '../shared/go-to-finding';
import { useSpeech } from '../shared/language';
import { whyWord } from './missing-facts';
import { usePages } from '../shared/pages';
import { useSession, useSessionState } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';

const PAGE = 20;

export function MissingList({ review }: { readonly review: Review }) {
  const look = useViewLook();
  const session = useSession();
  const { m } = useSpeech();
  const { dictionary } = useSessionState();
  const { asked: wanted, toMend } = askedOf(wantedFacts(review), dictionary);
  const { shown, more } = usePages(wanted, PAGE, { name: 'wanted' });
  const hasSheet = review.documents.some(({ kind }) => kind === 'project-facts');
  return (
    <section className={look.section} aria-label={m.wanted}>
      <h2 className={look.title}>
        {m.wanted} {wanted.length + toMend.length}
      </h2>
      {wanted.length + toMend.length === 0 && <p className={look.text}>{m.nothingWanted}</p>}
      {wanted.length > 0 && !hasSheet && (
        <>
          <p className={look.text}>{m.noFactSheet}</p>
          <div>
            <Button size="small" onClick={() => void session.insertForm('project-facts')}>
              {m.insertProjectFacts}
            </Button>
          </div>
        </>
      )}
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
            <Wanted wanted={one} review={review} fillable={hasSheet} />
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
  readonly fillable: boolean;
}

function Wanted({ wanted, review, fillable }: WantedProps) {
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
      {fillable && wanted.why !== 'conflicting' && isFactId(wanted.fact) && <FillFact fact={wanted.fact} name={name} />}
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
