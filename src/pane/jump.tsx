/** Going from a number or a reason at the top to the group or card it speaks of. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { FindingGroup } from '../review/finding-groups';

export interface JumpTarget {
  readonly group: FindingGroup;
  /** The finding's id; without it the group's heading is meant. */
  readonly finding?: string;
}

interface Jump {
  readonly target: JumpTarget | undefined;
  readonly to: (target: JumpTarget) => void;
}

const JumpContext = createContext<Jump>({ target: undefined, to: () => undefined });

export function JumpProvider({ children }: { readonly children: ReactNode }) {
  const [target, setTarget] = useState<JumpTarget>();
  // A new object each time: going to the same place twice is going there twice.
  const to = useCallback((next: JumpTarget) => setTarget({ ...next }), []);
  const jump = useMemo(() => ({ target, to }), [target, to]);
  return <JumpContext value={jump}>{children}</JumpContext>;
}

export function useJump(): Jump {
  return useContext(JumpContext);
}
