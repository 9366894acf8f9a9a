/** All findings: those of the matter at hand right under the tabs, the others by matter, what asks for nothing folded. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CellRange } from '../../base/address';
import type { Finding, Review } from '../../review/review';
import { isWeighty, workOrder } from '../../review/work-order';
import { FindingSections } from './finding-sections';
import { useAtHand } from '../shared/at-hand';
import { useJump, type JumpTarget } from '../shared/jump';
import { useKept } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { useFollowedSelection } from '../shared/session-access';
import { ListHead } from './list-head';
import { findingMeant, findingsAt, sectionsOf, wishFor } from './sections-of';
import { useNarrowing } from './use-narrowing';
import { useStep } from './use-step';
import { useSteadyOrder } from './use-steady-order';
import { useTextLook } from '../shared/text-look';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '6px', minWidth: 0 },
  clear: { margin: 0, padding: '4px 8px', color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
});

const NO_WISHES: Readonly<Record<string, boolean>> = {};

export function FindingsList({ review }: { readonly review: Review }) {
  const styles = useStyles();
  const text = useTextLook();
  const speech = useSpeech();
  const { m, say } = speech;
  const { matter } = useAtHand();
  const atHand = matter?.id;
  const selection = useFollowedSelection();
  const narrowing = useNarrowing(review);
  const { found, narrowed } = narrowing;
  const [wishes, setWishes] = useKept('groups', 'groups', NO_WISHES);
  const work = useSteadyOrder(useMemo(() => workOrder(review, atHand), [review, atHand]));

  const sections = useMemo(
    () => sectionsOf({ work, found, narrowed, atHand, wishes }, speech),
    [work, found, narrowed, atHand, wishes, speech],
  );
  const open = useCallback(
    (id: string, wish: boolean) => setWishes({ ...wishes, [wishFor(id, narrowed)]: wish }),
    [narrowed, wishes, setWishes],
  );
  useEachJump((target) => {
    const hidden = !found.some(({ id }) => id === target.finding);
    const all = hidden
      ? sectionsOf({ work, found: review.findings, narrowed: false, atHand, wishes }, speech)
      : sections;
    const section = all.find(({ rows }) =>
      rows.some(({ findings }) => findings.some(({ id }) => id === target.finding)),
    );
    // Where one jumps to must not be hidden, by a search or in a closed part.
    if (hidden) narrowing.clear();
    if (section) setWishes({ ...wishes, [wishFor(section.id, narrowed && !hidden)]: true });
  });

  const here = useMemo(() => findingsAt(review.findings.filter(isWeighty), selection, review), [review, selection]);
  const hereIds = useMemo(() => new Set(here.map(({ id }) => id)), [here]);
  useShownWith(selection, findingMeant(here, selection, review));
  useStep(sections, review);

  const mended = work.flatMap((section) => section.findings.filter(({ id }) => section.mended.has(id)));
  const clear = !narrowed && !sections.some((section) => section.atHand);
  return (
    <div className={styles.list}>
      <ListHead review={review} narrowing={narrowing} selection={selection} here={here.length} />
      {clear && matter && review.pack && matter.group !== 'lapsed' && (
        <p className={styles.clear}>{m.nothingToDo(say(matter.title), matter.findings.length)}</p>
      )}
      <FindingSections
        sections={sections}
        total={sections.reduce((sum, { rows }) => sum + rows.length, 0)}
        review={review}
        here={hereIds}
        onOpen={open}
      />
      <div role="status" aria-live="polite" className={text.unseen}>
        {mended.length > 0 && m.announceMended(mended.map(({ title }) => say(title)).join(m.comma))}
      </div>
    </div>
  );
}

/** While rendering, once for each jump: what it needs is there when the list is shown. */
function useEachJump(prepare: (target: JumpTarget) => void): void {
  const { target } = useJump();
  const [seen, setSeen] = useState<JumpTarget>();
  if (target === seen) return;
  setSeen(target);
  if (target) prepare(target);
}

/** A cell selected in the grid unfolds what is not passed about it, where it stands; the focus stays in the grid. */
function useShownWith(selection: CellRange | undefined, meant: Finding | undefined): void {
  const { to } = useJump();
  const seen = useRef<CellRange>(undefined);
  useEffect(() => {
    if (!selection || seen.current === selection) return;
    seen.current = selection;
    if (meant) to({ finding: meant.id, quietly: true });
  }, [selection, meant, to]);
}
