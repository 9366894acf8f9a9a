/** Threads by where they stand and who is to act, once the record is set against a review. */
import type { Role } from '../record/entry-shape';
import type { Standing, ThreadStanding } from './standing';

type Turn = Exclude<Role, 'observer'>;

/** A decision that does not hold any more is the reviewer's to make anew, as is one of several that disagree. */
export function turnOf({ thread, decision }: ThreadStanding): Turn | undefined {
  if (thread.state === 'withdrawn') return undefined;
  const isOver = decision && (decision.state !== 'holds' || decision.decided.contradictory);
  if (isOver) return 'reviewer';
  return thread.turn;
}

export type ThreadList = 'mine' | 'open' | 'expired' | 'orphaned' | 'resolved';

/** One thread may be in several; a withdrawn one is in none. */
export function listsOf(
  { threads }: Standing,
  role: Role | undefined,
): Readonly<Record<ThreadList, readonly ThreadStanding[]>> {
  const shown = threads.filter(({ thread }) => thread.state !== 'withdrawn');
  return {
    mine: shown.filter((one) => role !== undefined && turnOf(one) === role),
    open: shown.filter(({ thread }) => thread.state === 'open'),
    expired: shown.filter(({ decision }) => decision?.state === 'expired'),
    orphaned: shown.filter(({ place }) => place === 'orphan'),
    resolved: shown.filter(({ thread }) => thread.state === 'resolved'),
  };
}
