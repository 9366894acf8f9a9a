/** The session as components see it: its state, and the gestures they pass on. */
import { createContext, useContext, useMemo, useSyncExternalStore, type ReactNode } from 'react';
import type { CellRange } from '../../base/address';
import type { RecordState } from '../../session/record/record-state';
import type { Session, SessionState } from '../../session/session';
import { selectionFollower, type SelectionFollower } from './followed-selection';

interface Access {
  readonly session: Session;
  readonly follower: SelectionFollower;
}

const AccessContext = createContext<Access | undefined>(undefined);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  const access = useMemo(
    () => ({ session, follower: selectionFollower(session, () => document.hasFocus()) }),
    [session],
  );
  return <AccessContext value={access}>{children}</AccessContext>;
}

function useAccess(): Access {
  const access = useContext(AccessContext);
  if (!access) throw new Error('a component outside SessionProvider asked for the session');
  return access;
}

export function useSession(): Session {
  return useAccess().session;
}

export function useSessionState(): SessionState {
  const { session } = useAccess();
  return useSyncExternalStore(session.subscribe, session.state);
}

/** The review record, once there is one to show; a change of anything else is none of it. */
export function useRecord(): RecordState | undefined {
  const { session } = useAccess();
  return useSyncExternalStore(session.subscribe, () => session.state().record);
}

/** The cells selected in the grid, as far as the pane follows them. */
export function useFollowedSelection(): CellRange | undefined {
  const { session, follower } = useAccess();
  return useSyncExternalStore(session.subscribe, follower.followed);
}

/** Selects cells in the grid and brings them into view. */
export function useReveal(): (range: CellRange) => void {
  return useAccess().follower.reveal;
}
