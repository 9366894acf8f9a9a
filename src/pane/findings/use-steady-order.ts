/** The findings of a review in their steady order, kept while the list is open; mended ones leave after a moment. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { MENDED_MS } from '../../base/pauses';
import type { WorkSection } from '../../review/work-order';
import { steadied, withoutMended, type SteadySection } from './steady-order';

export function useSteadyOrder(work: readonly WorkSection[]): readonly SteadySection[] {
  const [kept, keep] = useState(() => ({ work, sections: steadied([], work) }));
  let { sections } = kept;
  if (kept.work !== work) {
    sections = steadied(sections, work);
    keep({ work, sections });
  }
  const mended = useMemo(() => sections.flatMap((section) => [...section.mended]), [sections]);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());
  useEffect(() => {
    for (const id of mended) {
      if (timers.current.has(id)) continue;
      const leave = () => {
        timers.current.delete(id);
        keep((now) => ({ ...now, sections: withoutMended(now.sections, new Set([id])) }));
      };
      timers.current.set(id, setTimeout(leave, MENDED_MS));
    }
  }, [mended]);
  useEffect(() => {
    const running = timers.current;
    return () => {
      for (const timer of running.values()) clearTimeout(timer);
      running.clear();
    };
  }, []);
  return sections;
}
