/** 指标: what the change amounts to so far, what room each limit leaves, what makes it up, and what if. */
import { changeMeasures, projectLimits, type ChangeMeasures } from '../../review/change-measures';
import type { Review } from '../../review/review';
import { Disclosure } from '../shared/disclosure';
import { BUDGETS } from './budgets-source';
import { COMPARED_LISTS } from './compared-lists-source';
import { InUnitOf } from '../shared/in-unit';
import { Place } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { LazyView, type ViewProps } from '../shared/lazy-view';
import { LimitMeasures } from './limit-measures';
import { LineContributions } from './line-contributions';
import { usePages } from '../shared/pages';
import { TRY_LINES } from './try-lines-source';
import { TotalsBill } from './totals-bill';
import { useViewLook } from '../shared/view-look';
import { WhatIf } from './what-if';

/** Up to here the slips stand one below the other; of more, each opens when asked. */
const FEW = 3;
const PAGE = 20;

export function MeasuresView({ review }: ViewProps) {
  const look = useViewLook();
  const { m } = useSpeech();
  const slips = changeMeasures(review);
  const ofProject = projectLimits(review);
  const { comparisons, expired } = review.identity;
  const compared = comparisons.length + expired.length > 0 && <LazyView source={COMPARED_LISTS} with={{ review }} />;
  const budget = review.subjects.some(({ kind, parent }) => kind === 'list' && parent?.kind === 'project');
  // What waits for the user comes before what is to be read.
  const waiting = comparisons.some(
    ({ comparison: { matching } }) => matching.candidates.length + matching.added.length > 0,
  );
  const { shown, more } = usePages(slips, PAGE, { name: 'slips' });
  return (
    <div className={look.view}>
      {waiting && compared}
      {slips.length === 0 && !budget && <p className={look.text}>{m.noChange}</p>}
      {shown.map((measures, index) => (
        <Place key={measures.slip.id} name={measures.slip.id}>
          <InUnitOf review={review} about={measures.slip.id}>
            <section className={look.view} aria-label={measures.slip.title}>
              {slips.length <= FEW ? (
                <>
                  <h2 className={look.title}>{measures.slip.title}</h2>
                  <SlipMeasures measures={measures} review={review} several={slips.length > 1} />
                </>
              ) : (
                <Disclosure name="measures" heading="h2" label={measures.slip.title} initiallyOpen={index === 0}>
                  {() => (
                    <div className={look.view}>
                      <SlipMeasures measures={measures} review={review} several={slips.length > 1} />
                    </div>
                  )}
                </Disclosure>
              )}
            </section>
          </InUnitOf>
        </Place>
      ))}
      {more}
      {budget && <LazyView source={BUDGETS} with={{ review }} />}
      {!waiting && compared}
      {ofProject.length > 0 && (
        <InUnitOf review={review} about="project">
          <LimitMeasures title={m.limitsOfProject} limits={ofProject} binding={{}} />
        </InUnitOf>
      )}
    </div>
  );
}

interface SlipMeasuresProps {
  readonly measures: ChangeMeasures;
  readonly review: Review;
  /** Other slips beside it: its parts are then called by its name as well. */
  readonly several: boolean;
}

function SlipMeasures({ measures, review, several }: SlipMeasuresProps) {
  const { m } = useSpeech();
  const of = several ? ` · ${measures.slip.title}` : '';
  return (
    <>
      <TotalsBill totals={measures.totals} workbook={review.workbook} />
      {review.pack && (
        <LimitMeasures title={m.limitsOfChange} of={of} limits={measures.limits} binding={measures.binding} />
      )}
      {measures.limits.length > 0 && <LazyView source={TRY_LINES} with={{ measures, review, of }} />}
      {measures.limits.length > 0 && <WhatIf measures={measures} of={of} />}
      <LineContributions of={of} lines={measures.lines} workbook={review.workbook} />
    </>
  );
}
