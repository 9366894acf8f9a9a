/** The parts of the list one below the other: a moderate number of rows stands there in full, a long list only where it is in sight. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useReducer, type KeyboardEvent } from 'react';
import { FindingGroupSection } from './finding-group';
import { neighbourOf } from './finding-steps';
import { useJump } from '../shared/jump';
import { useSpeech } from '../shared/language';
import { viewSource } from '../shared/lazy-view';
import type { SectionsProps } from './shown-section';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '4px', minWidth: 0 },
});

/** Beyond this many, what is out of sight is not there at all. */
const LONG = 100;

/** In a file of its own: few workbooks have that many findings. */
export const LONG_SECTIONS = viewSource<SectionsProps>(() =>
  import(/* webpackChunkName: "long-list" */ './long-sections').then(({ LongSections }) => LongSections),
);

export function FindingSections(props: SectionsProps & { readonly total: number }) {
  const styles = useStyles();
  const { m } = useSpeech();
  const { to, current, unfolded } = useJump();
  const { sections, total } = props;
  const [, cameIn] = useReducer((count: number) => count + 1, 0);
  const long = total > LONG ? LONG_SECTIONS.show(props) : undefined;
  const wanted = total > LONG && !long;
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    // Without it the list is there a page at a time.
    LONG_SECTIONS.load().then(
      () => here && cameIn(),
      () => undefined,
    );
    return () => void (here = false);
  }, [wanted]);
  const inOrder = useMemo(() => sections.flatMap(({ rows, open }) => (open ? rows : [])), [sections]);
  const step = (event: KeyboardEvent) => {
    const next = neighbourOf(event, inOrder);
    if (next) {
      event.preventDefault();
      to({ finding: next.findings[0].id, folded: true });
    } else if (event.key === 'Escape' && unfolded && current !== undefined) {
      event.preventDefault();
      // To office.js, Esc in the pane is the way back to the grid; first it folds.
      event.nativeEvent.stopPropagation();
      to({ finding: current, folded: true });
    }
  };
  return (
    <div
      className={styles.list}
      role="group"
      aria-label={m.findings}
      aria-keyshortcuts="F8 Shift+F8 PageDown PageUp Control+Home Control+End Escape"
      onKeyDown={step}
    >
      {long ?? <SectionsInFlow {...props} />}
    </div>
  );
}

function SectionsInFlow({ sections, review, here, onOpen }: SectionsProps) {
  return sections.map((section) => (
    <FindingGroupSection key={section.id} section={section} review={review} here={here} onOpen={onOpen} />
  ));
}
