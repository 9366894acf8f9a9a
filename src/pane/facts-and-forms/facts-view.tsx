/** 项目要素: what is missing and who waits for it, and what was read from where. */
import { FormsRead } from './forms-read';
import { MissingList } from './missing-list';
import { InsertForms } from '../settings/insert-forms';
import { ReadFacts } from './read-facts';
import type { ViewProps } from '../shared/lazy-view';
import { useViewLook } from '../shared/view-look';

export function FactsView({ review }: ViewProps) {
  const look = useViewLook();
  return (
    <div className={look.view}>
      <MissingList review={review} />
      <ReadFacts review={review} />
      <FormsRead review={review} />
      <InsertForms />
    </div>
  );
}
