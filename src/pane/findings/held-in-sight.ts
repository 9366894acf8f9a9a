/** Where the rows of a long list stand on the page, and that they stay there while one reads. */
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Review } from '../../review/review';
import type { LongRow } from './long-rows';

/**
 * A new review may put cards before those in sight or take some away: what was
 * being read stays where it was. The browser sees to that for what flows, and
 * these rows do not; nor when what was mended leaves a moment later. Above the
 * list, and for what the user opens or searches, nothing is moved.
 */
export function useHeldInSight(virtual: Virtualizer<Window, Element>, rows: readonly LongRow[], review: Review): void {
  const inSight = useRef<readonly { readonly key: string; readonly start: number }[]>([]);
  const seen = useRef({ review, rows });
  useLayoutEffect(() => {
    const { scrollMargin } = virtual.options;
    const place = (index: number) => (virtual.measurementsCache[index]?.start ?? 0) - scrollMargin;
    const indexes = new Map(rows.map(({ key }, index) => [key, index]));
    const mendedLeft = () => seen.current.rows.some(({ key, row }) => row?.mended && !indexes.has(key));
    if ((seen.current.review !== review || mendedLeft()) && window.scrollY > scrollMargin) {
      const held = inSight.current.find(({ key }) => indexes.has(key));
      const now = held && indexes.get(held.key);
      if (held && now !== undefined) window.scrollBy({ top: place(now) - held.start });
    }
    seen.current = { review, rows };
    const top = virtual.scrollOffset ?? 0;
    inSight.current = virtual.getVirtualItems().flatMap(({ index, end }) => {
      const row = rows[index];
      return row?.row && end > top ? [{ key: row.key, start: place(index) }] : [];
    });
  });
}

/** Pixels from the top of the page to the element, followed while what stands above it grows and shrinks. */
export function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const main = element.current?.closest('main');
    if (!main) return undefined;
    const observer = new ResizeObserver(() => {
      const rect = element.current?.getBoundingClientRect();
      if (rect) setTop(Math.round(rect.top + window.scrollY));
    });
    observer.observe(main);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
