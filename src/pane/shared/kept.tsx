/** What the user has unfolded, typed, or asked to see more of: kept while the pane is open, though the card or view it belongs to comes and goes. */
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { CheckExplanation } from '../../review/check-explanation';
import type { Review } from '../../review/review';
import type { Filter } from './findings-filter';

/** The kinds of what is kept, each with its value. */
interface Kept {
  readonly open: boolean;
  readonly typed: string;
  /** How many are shown of a long list. */
  readonly shown: number;
  readonly filter: Filter;
  /** Groups of findings by name. */
  readonly groups: Readonly<Record<string, boolean>>;
  /** The review that later ones are set against, and when it was made. */
  readonly base: { readonly review: Review; readonly at?: Date } | undefined;
  /** A rule in words, once it has been fetched. */
  readonly told: CheckExplanation | undefined;
}

type Stores = { readonly [Kind in keyof Kept]: Map<string, Kept[Kind]> };

interface PlaceInPane {
  /** Of names, from the outermost to the innermost. */
  readonly path: string;
  readonly stores: Stores;
}

const PlaceContext = createContext<PlaceInPane | undefined>(undefined);

export function KeptProvider({ children }: { readonly children: ReactNode }) {
  const [stores] = useState<Stores>(() => ({
    open: new Map(),
    typed: new Map(),
    shown: new Map(),
    filter: new Map(),
    groups: new Map(),
    base: new Map(),
    told: new Map(),
  }));
  const place = useMemo(() => ({ path: '', stores }), [stores]);
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

/** Sets what is kept inside it apart from what bears the same name elsewhere. */
export function Place({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const around = useContext(PlaceContext);
  const place = useMemo(() => around && { ...around, path: `${around.path}/${name}` }, [around, name]);
  return <PlaceContext value={place}>{children}</PlaceContext>;
}

/**
 * As `useState`, only that the value is there again when the component is; it
 * belongs to the name it was first asked for under, within the places around it.
 * The last function lets go of what is kept and leaves what is shown.
 */
export function useKept<Kind extends keyof Kept>(
  kind: Kind,
  name: string,
  first: Kept[Kind],
): readonly [value: Kept[Kind], keep: (next: Kept[Kind]) => void, letGo: () => void] {
  const place = useContext(PlaceContext);
  const store = place?.stores[kind];
  const at = `${place?.path ?? ''}/${name}`;
  const [value, setValue] = useState(() => store?.get(at) ?? first);
  const keep = useCallback(
    (next: Kept[Kind]) => {
      store?.set(at, next);
      setValue(() => next);
    },
    [store, at],
  );
  const letGo = useCallback(() => void store?.delete(at), [store, at]);
  return [value, keep, letGo];
}
