/** Where the rows of a long list stand on the page, and that they stay there while one reads. */
import type { Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import { SETTLING_MS } from '../../base/pauses';
import type { Review } from '../../review/review';
import type { LongRow } from './long-rows';

/**
 * A new review may put cards before those in sight or take some away: what was
 * being read stays where it was. The browser sees to that for what flows, and
 * these rows do not; nor when what was mended leaves a moment later. Above the
 * list, and for what the user opens or searches, nothing is moved. Rows that
 * come into sight then are seldom as tall as was thought: until they have been
 * measured, or the user scrolls, the place is kept.
 */
export function useHeldInSight(
  virtual: Virtualizer<Window, Element>,
  rows: readonly LongRow[],
  review: Review,
  box: RefObject<HTMLElement | null>,
): void {
  const inSight = useRef<readonly { readonly key: string; readonly start: number }[]>([]);
  const seen = useRef({ review, rows, scrolled: 0 });
  const held = useRef<Held>(undefined);
  useLetGo(held);
  useLayoutEffect(() => {
    const { scrollMargin } = virtual.options;
    // What stands above the list may have grown in the same moment, which the margin is told of later.
    const top = (box.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
    const place = (index: number) => top + (virtual.measurementsCache[index]?.start ?? 0) - scrollMargin;
    const indexes = new Map(rows.map(({ key }, index) => [key, index]));
    const mendedLeft = () => seen.current.rows.some(({ key, row }) => row?.mended && !indexes.has(key));
    if ((seen.current.review !== review || mendedLeft()) && window.scrollY > scrollMargin) {
      const one = inSight.current.find(({ key }) => indexes.has(key));
      const now = one && indexes.get(one.key);
      if (one && now !== undefined) {
        // The virtualizer may have scrolled already for rows it has just measured, which the place knows of too.
        const before = virtual.isScrolling ? window.scrollY : seen.current.scrolled;
        window.scrollBy({ top: place(now) - one.start + before - window.scrollY });
        held.current = { key: one.key, top: place(now) - window.scrollY, until: performance.now() + SETTLING_MS };
      }
    } else if (held.current && performance.now() < held.current.until) {
      const now = indexes.get(held.current.key);
      const moved = now === undefined ? 0 : place(now) - window.scrollY - held.current.top;
      if (moved !== 0) window.scrollBy({ top: moved });
    }
    seen.current = { review, rows, scrolled: window.scrollY };
    inSight.current = virtual.getVirtualItems().flatMap(({ index, end }) => {
      const row = rows[index];
      return row?.row && end > (virtual.scrollOffset ?? 0) ? [{ key: row.key, start: place(index) }] : [];
    });
  });
}

interface Held {
  readonly key: string;
  /** Of the row from the top of what is seen, in pixels. */
  readonly top: number;
  /** By the clock of the page. */
  readonly until: number;
}

/** Whoever scrolls, points or types is somewhere else already. */
function useLetGo(held: RefObject<Held | undefined>): void {
  useEffect(() => {
    const letGo = () => void (held.current = undefined);
    const signs = ['wheel', 'touchmove', 'pointerdown', 'keydown'];
    for (const sign of signs) window.addEventListener(sign, letGo, { passive: true });
    return () => {
      for (const sign of signs) window.removeEventListener(sign, letGo);
    };
  }, [held]);
}
