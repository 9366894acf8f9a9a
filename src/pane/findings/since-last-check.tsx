/** Keeps the review that later ones are set against, and has said what changed where anything has. */
import { useEffect, useMemo } from 'react';
import { changesSince } from '../../review/changes-since';
import { useKept } from '../shared/kept';
import { LazyView, viewSource, type ViewProps } from '../shared/lazy-view';
import type { ChangesLineProps } from './changes-line';

/** Fetched once something has changed. */
export const CHANGES = viewSource<ChangesLineProps>(() =>
  import(/* webpackChunkName: "view-changes" */ './changes-line').then(({ ChangesLine }) => ChangesLine),
);

export function SinceLastCheck({ state: { checkedAt }, review }: ViewProps) {
  const [base, keep] = useKept('base', 'last check', undefined);
  // Another regulation, another workbook: nothing to compare.
  const comparable =
    base && base.review.pack?.id === review.pack?.id && base.review.workbook.name === review.workbook.name;
  const start = () => keep({ review, ...(checkedAt && { at: checkedAt }) });
  useEffect(() => {
    if (!comparable) start();
  });
  const changes = useMemo(() => base && changesSince(base.review, review), [base, review]);
  if (!comparable || !changes || changes.came.length + changes.went.length === 0) return null;
  const since = base.at?.toTimeString().slice(0, 5);
  return <LazyView source={CHANGES} with={{ changes, since: since ?? '', onSeen: start }} />;
}
