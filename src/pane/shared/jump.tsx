/** Where the user is in the pane, and going from a number or a reason to the group or card it speaks of. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { FindingGroup } from '../../review/finding-groups';
import type { ViewId } from './view-id';

export interface JumpTarget {
  /** `selected`: those of the cells selected in the grid. */
  readonly group: FindingGroup | 'selected';
  /** The finding's id; without it the group's heading is meant. */
  readonly finding?: string;
}

interface Jump {
  readonly target: JumpTarget | undefined;
  /** Opens the findings and goes there. */
  readonly to: (target: JumpTarget) => void;
  readonly view: ViewId;
  readonly show: (view: ViewId) => void;
}

const JumpContext = createContext<Jump>({
  target: undefined,
  to: () => undefined,
  view: 'findings',
  show: () => undefined,
});

export function JumpProvider({ children }: { readonly children: ReactNode }) {
  const [target, setTarget] = useState<JumpTarget>();
  const [view, setView] = useState<ViewId>('findings');
  const to = useCallback((next: JumpTarget) => {
    setView('findings');
    // A new object each time: going to the same place twice is going there twice.
    setTarget({ ...next });
  }, []);
  const show = useCallback((next: ViewId) => {
    setView(next);
    // The jump has been made; coming back to the findings is not making it again.
    setTarget(undefined);
  }, []);
  const jump = useMemo(() => ({ target, to, view, show }), [target, to, view, show]);
  return <JumpContext value={jump}>{children}</JumpContext>;
}

export function useJump(): Jump {
  return useContext(JumpContext);
}
