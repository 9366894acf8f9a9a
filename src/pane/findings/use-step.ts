/** Goes to the next finding that asks for something, or the one before, and selects its cell; says when it begins anew. */
import { useEffect, useRef } from 'react';
import { culpritOf } from '../../review/culprit';
import type { Review } from '../../review/review';
import { WALK_WORDS, type WalkWords } from '../messages/walk-words';
import { useJump } from '../shared/jump';
import { useReveal } from '../shared/session-access';
import type { ShownSection } from './shown-section';

export function useStep(sections: readonly ShownSection[], review: Review): void {
  const { wish, stepped, current, to } = useJump();
  const reveal = useReveal();
  // Where one was, though what was there has been mended and is gone.
  const at = useRef(-1);
  useEffect(() => {
    if (wish === undefined) return;
    const { by, quietly } = wish;
    const rows = sections.flatMap((section) => (section.work && section.open ? section.rows : []));
    const findings = rows.flatMap((row) => (row.mended && row.findings[0].id !== current ? [] : row.findings));
    const count = findings.length;
    const now = findings.findIndex(({ id }) => id === current);
    const gone = Math.max(at.current, 0) + (by > 0 ? by - 1 : by);
    const wanted = now >= 0 ? now + by : gone;
    const walked = now >= 0 || at.current >= 0;
    const told = said({ count, wanted, walked });
    stepped(told && { zh: WALK_WORDS.zh[told], en: WALK_WORDS.en[told] });
    const next = findings[((wanted % count) + count) % count];
    if (!next) return;
    at.current = findings.indexOf(next);
    const cell = culpritOf(next, review);
    // What stands in no cell is shown here alone, and so takes the focus from the grid.
    to({ finding: next.id, ...(quietly && cell && { quietly: true as const }) });
    if (cell) reveal(cell);
  }, [wish, stepped, sections, current, to, reveal, review]);
}

interface Step {
  readonly count: number;
  readonly wanted: number;
  /** One was at a finding already. */
  readonly walked: boolean;
}

function said({ count, wanted, walked }: Step): keyof WalkWords | undefined {
  if (count === 0) return 'none';
  if (!walked) return undefined;
  if (count === 1) return 'only';
  if (wanted < 0) return 'last';
  return wanted >= count ? 'first' : undefined;
}
