/** Where the user is in the pane, which finding is the current one, and going from a number or a reason to what it speaks of. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import type { Bilingual } from '../../base/bilingual';
import type { ViewId } from './view-id';

export interface JumpTarget {
  /** The finding's id. */
  readonly finding: string;
  /** It comes into sight; the focus stays where it is. */
  readonly quietly?: true;
  /** It is not unfolded. */
  readonly folded?: true;
}

interface StepWish {
  /** So many findings on, or back; what is asked for again before it is done adds up. */
  readonly by: number;
  /** From the grid: the focus stays there. */
  readonly quietly?: true;
}

interface Jump {
  readonly target: JumpTarget | undefined;
  /** Opens the findings, unfolds this one and goes there. */
  readonly to: (target: JumpTarget) => void;
  /** The finding one is at, by id. */
  readonly current: string | undefined;
  readonly unfolded: boolean;
  /** Makes a finding the current one where it stands: nothing is scrolled and no focus moves. */
  readonly be: (finding: string, unfolded: boolean) => void;
  /** To the next finding (1) or the one before (-1) was asked for, and not gone to yet. */
  readonly wish: StepWish | undefined;
  readonly step: (by: 1 | -1) => void;
  /** It is done; `told`: what is to be said of it. */
  readonly stepped: (told?: Bilingual) => void;
  readonly told: Bilingual | undefined;
  readonly view: ViewId;
  readonly show: (view: ViewId) => void;
}

const nothing = () => undefined;

const JumpContext = createContext<Jump>({
  target: undefined,
  to: nothing,
  current: undefined,
  unfolded: false,
  be: nothing,
  wish: undefined,
  step: nothing,
  stepped: nothing,
  told: undefined,
  view: 'findings',
  show: nothing,
});

interface Current {
  readonly finding: string | undefined;
  readonly unfolded: boolean;
}

interface JumpProviderProps {
  /** Tells of each wish for the next finding that comes from outside the pane. */
  readonly nextAsked?: ((listener: () => void) => () => void) | undefined;
  readonly children: ReactNode;
}

export function JumpProvider({ nextAsked, children }: JumpProviderProps) {
  const [target, setTarget] = useState<JumpTarget>();
  const [{ finding: current, unfolded }, setCurrent] = useState<Current>({ finding: undefined, unfolded: false });
  const [wish, setWish] = useState<StepWish>();
  const [told, tell] = useState<Bilingual>();
  const [view, setView] = useState<ViewId>('findings');
  const to = useCallback((next: JumpTarget) => {
    setView('findings');
    setCurrent({ finding: next.finding, unfolded: !next.folded });
    // A new object each time: going to the same place twice is going there twice.
    setTarget({ ...next });
  }, []);
  const be = useCallback((finding: string, open: boolean) => setCurrent({ finding, unfolded: open }), []);
  const step = useCallback((by: 1 | -1) => {
    setView('findings');
    setWish((before) => ({ by: (before?.by ?? 0) + by }));
  }, []);
  useEffect(
    () =>
      nextAsked?.(() => {
        setView('findings');
        setWish((before) => ({ by: (before?.by ?? 0) + 1, quietly: true }));
      }),
    [nextAsked],
  );
  const stepped = useCallback((words?: Bilingual) => {
    setWish(undefined);
    tell(words);
  }, []);
  const show = useCallback((next: ViewId) => {
    setView(next);
    // The jump has been made; coming back to the findings is not making it again.
    setTarget(undefined);
    tell(undefined);
  }, []);
  const jump = useMemo(
    () => ({ target, to, current, unfolded, be, wish, step, stepped, told, view, show }),
    [target, to, current, unfolded, be, wish, step, stepped, told, view, show],
  );
  return <JumpContext value={jump}>{children}</JumpContext>;
}

export function useJump(): Jump {
  return useContext(JumpContext);
}
