/** The matter at hand: that of the document selected in the grid, unless another was chosen in the pane since. */
import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import type { CellRange } from '../../base/address';
import { matterOfCells } from '../../review/matter-of-cells';
import { mattersOf, matterToShow, type Matter } from '../../review/matters';
import type { Review } from '../../review/review';
import { useFollowedSelection } from './session-access';

interface AtHand {
  /** Undefined where nothing was judged. */
  readonly matter: Matter | undefined;
  readonly choose: (matter: Matter) => void;
}

const AtHandContext = createContext<AtHand>({ matter: undefined, choose: () => undefined });

export function AtHandProvider({ review, children }: { readonly review: Review; readonly children: ReactNode }) {
  const selection = useFollowedSelection();
  const [held, hold] = useState<{ readonly id?: string; readonly by?: CellRange | undefined }>({});
  const matters = mattersOf(review);
  if (held.by !== selection) {
    const id = (selection && matterOfCells(review, selection)?.id) ?? held.id;
    hold({ ...(id !== undefined && { id }), by: selection });
  }
  // Another that becomes graver does not push this one aside.
  const matter = matters.find(({ id }) => id === held.id) ?? matterToShow(matters);
  if (matter && matter.id !== held.id) hold({ ...held, id: matter.id });
  const atHand = useMemo(
    () => ({ matter, choose: (next: Matter) => hold({ id: next.id, by: selection }) }),
    [matter, selection],
  );
  return <AtHandContext value={atHand}>{children}</AtHandContext>;
}

export function useAtHand(): AtHand {
  return useContext(AtHandContext);
}
