/** A slip that holds the whole list before the change above the whole list after it. */
import type { PlacedList } from './joined-lists';

interface BothStates {
  readonly before: readonly PlacedList[];
  readonly after: readonly PlacedList[];
}

/** Undefined where one of the two is missing, or a list is neither. */
export function bothStatesOf(placed: readonly PlacedList[]): BothStates | undefined {
  const [before, after] = (['before', 'after'] as const).map((state) =>
    placed.filter(({ list }) => list.state === state),
  );
  if (!before?.length || !after?.length || before.length + after.length < placed.length) return undefined;
  return { before, after };
}
