/** 流程: which procedure applies, what is due when, what is filed with whom, which materials there are. */
import { deadlinesOf, filingsOf, materialsOf } from '../../review/procedure';
import { routeTopics } from '../../review/route-topics';
import { DeadlineList } from './deadline-list';
import { FilingList } from './filing-list';
import { useSpeech } from '../shared/language';
import { LazyView, type ViewProps } from '../shared/lazy-view';
import { MaterialsList } from './materials-list';
import { RESULTS_ON_PAPER } from './results-on-paper-source';
import { RouteList } from './route-lines';
import { useViewLook } from '../shared/view-look';

export function ProcedureView({ review }: ViewProps) {
  const look = useViewLook();
  const { m } = useSpeech();
  const topics = routeTopics(review.routes);
  const deadlines = deadlinesOf(review);
  const filings = filingsOf(review);
  const materials = materialsOf(review);
  if (topics.length + deadlines.length + filings.length + materials.length === 0) {
    return (
      <div className={look.view}>
        <p className={look.text}>{review.pack ? m.noProcedure : m.noProcedureWithoutPack}</p>
        <LazyView source={RESULTS_ON_PAPER} with={{ review }} />
      </div>
    );
  }
  return (
    <div className={look.view}>
      <section className={look.section} aria-label={m.routes}>
        <h2 className={look.title}>{m.routes}</h2>
        {topics.length > 0 ? <RouteList topics={topics} review={review} /> : <p className={look.text}>{m.noRoutes}</p>}
      </section>
      <DeadlineList deadlines={deadlines} review={review} />
      <FilingList filings={filings} review={review} />
      <MaterialsList materials={materials} review={review} />
      <LazyView source={RESULTS_ON_PAPER} with={{ review }} />
    </div>
  );
}
