/** 指标: what the change amounts to so far, what room each limit leaves, what makes it up, and what if. */
import { changeMeasures, projectLimits } from '../review/change-measures';
import { useSpeech } from './language';
import type { ViewProps } from './lazy-view';
import { LimitMeasures } from './limit-measures';
import { LineContributions } from './line-contributions';
import { TotalsBill } from './totals-bill';
import { useViewLook } from './view-look';
import { WhatIf } from './what-if';

export function MeasuresView({ review }: ViewProps) {
  const look = useViewLook();
  const { m } = useSpeech();
  const slips = changeMeasures(review);
  const ofProject = projectLimits(review);
  return (
    <div className={look.view}>
      {slips.length === 0 && <p className={look.text}>{m.noChange}</p>}
      {slips.map((measures) => (
        <section key={measures.slip.id} className={look.view} aria-label={measures.slip.title}>
          <h2 className={look.title}>{measures.slip.title}</h2>
          <TotalsBill totals={measures.totals} workbook={review.workbook} />
          <LimitMeasures title={m.limitsOfChange} limits={measures.limits} binding={measures.binding} />
          {measures.limits.length > 0 && <WhatIf measures={measures} />}
          <LineContributions lines={measures.lines} workbook={review.workbook} />
        </section>
      ))}
      {ofProject.length > 0 && <LimitMeasures title={m.limitsOfProject} limits={ofProject} binding={{}} />}
    </div>
  );
}
