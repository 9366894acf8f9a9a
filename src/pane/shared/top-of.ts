/** Where an element stands on the page, for a list that is only there where it is in sight. */
import { useEffect, useState, type RefObject } from 'react';

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
