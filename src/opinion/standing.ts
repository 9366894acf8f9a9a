/** The record set against a review: of each thread where it stands, of each finding what was decided and whether that holds still. */
import { keptBy } from '../base/kept';
import { basisChanges, type BasisChange } from '../record/basis-changes';
import { decisionsOf, type Decided, type Decision } from '../record/decisions';
import type { Basis, Target } from '../record/entry-shape';
import type { ReviewRecord } from '../record/record';
import { targetKey } from '../record/target-key';
import { threadsOf, type Thread } from '../record/threads';
import type { Finding, Review } from '../review/review';
import { isWeighty } from '../review/work-order';
import { boundOf, boundOfCells, boundOfQuestion } from './bound-of';
import { findTarget, type Found } from './targets';

export interface Standing {
  readonly record: ReviewRecord;
  readonly threads: readonly ThreadStanding[];
  /** By the ids findings have now. */
  readonly byFinding: ReadonlyMap<string, FindingStanding>;
  /** By the item of the question. */
  readonly answers: ReadonlyMap<string, DecisionStanding>;
}

export interface ThreadStanding extends Found {
  readonly thread: Thread;
  readonly decision?: DecisionStanding;
}

export interface DecisionStanding {
  readonly decided: Decided;
  /** The one that counts, or that would, had it not expired or been flawed. */
  readonly decision: Decision;
  /** expired: what it rests on has changed; objections age as approvals do. flawed: it lacks what it needs. */
  readonly state: 'holds' | 'expired' | 'flawed';
  readonly changes: readonly BasisChange[];
}

/** Three things, each for itself: it may be accepted, be there, and be said to be corrected. */
interface FindingStanding {
  /** Absent where it is not found any more. */
  readonly finding?: Finding;
  readonly threads: readonly Thread[];
  readonly decision?: DecisionStanding;
  readonly accepted: boolean;
  readonly present: boolean;
  readonly saidCorrected: boolean;
}

export function standingOf(record: ReviewRecord, review: Review): Standing {
  return standings(record).of(review);
}

/** Of one record each review's standing is made once. */
const standings = keptBy((record: ReviewRecord) => ({ of: keptBy((review: Review) => standingIn(record, review)) }));

function standingIn(record: ReviewRecord, review: Review): Standing {
  const decisions = decisionsOf(record);
  const threads = threadsOf(record).map((thread): ThreadStanding => {
    const found = findTarget(thread.target, review);
    const decided = thread.target && decisions.get(targetKey(thread.target, thread.id));
    const decision = decided && decisionStanding(decided, found, thread.target, review);
    return { thread, ...found, ...(decision && { decision }) };
  });
  const byFinding = new Map<string, FindingStanding>();
  for (const { thread, findingId, finding, decision } of threads) {
    if (findingId === undefined) continue;
    const known = byFinding.get(findingId);
    const all = [...(known?.threads ?? []), thread];
    const counting = known?.decision ?? decision;
    byFinding.set(findingId, {
      ...(finding && { finding }),
      threads: all,
      ...(counting && { decision: counting }),
      accepted: counting?.state === 'holds' && counting.decision.entry.kind === 'accept',
      present: finding !== undefined && isWeighty(finding),
      saidCorrected: all.some(isSaidCorrected),
    });
  }
  const answers = threads.flatMap(({ thread: { target }, decision, place }) =>
    target?.what === 'question' && decision && place !== 'orphan' ? [[target.item, decision] as const] : [],
  );
  return { record, threads, byFinding, answers: new Map(answers) };
}

function decisionStanding(
  decided: Decided,
  found: Found,
  target: Target | undefined,
  review: Review,
): DecisionStanding | undefined {
  const decision = decided.counting ?? decided.standing.findLast(({ flaw }) => flaw);
  if (!decision) return undefined;
  if (decision !== decided.counting || isUnbound(decision, found))
    return { decided, decision, state: 'flawed', changes: [] };
  const changes = changesSince(decision, found, target, review);
  return { decided, decision, changes, state: changes.length > 0 ? 'expired' : 'holds' };
}

/** An acceptance of a finding that does not say of which values would outlive them all. */
function isUnbound({ entry }: Decision, { finding }: Found): boolean {
  return entry.kind === 'accept' && entry.bound === undefined && finding !== undefined;
}

function changesSince(
  { entry }: Decision,
  found: Found,
  target: Target | undefined,
  review: Review,
): readonly BasisChange[] {
  const day = review.today ?? review.asOf.date;
  const over = entry.kind === 'accept' && entry.until !== undefined && entry.until < day;
  const ended: BasisChange[] = over ? [{ what: 'date', name: '', before: entry.until ?? '', after: day }] : [];
  const now = target && basisNow(target, found, review);
  return entry.bound && now ? [...ended, ...basisChanges(entry.bound, now)] : ended;
}

/** Undefined where it is not to be told: a finding that has vanished leaves its decision for when it comes back. */
export function basisNow(target: Target, { finding, at }: Found, review: Review): Basis | undefined {
  switch (target.what) {
    case 'finding':
      return finding && isWeighty(finding) ? boundOf(finding, review) : undefined;
    case 'question':
      return boundOfQuestion(target.item, review);
    case 'workbook':
      return undefined;
    default:
      return at && boundOfCells(at, review);
  }
}

/** The project's side says so, and no reviewer has asked for more since. */
function isSaidCorrected({ notes }: Thread): boolean {
  const sound = notes.filter(({ withdrawn, fault }) => !withdrawn && fault !== 'forged');
  const at = sound.findLastIndex(({ entry }) => entry.kind === 'corrected');
  return at >= 0 && !sound.slice(at).some(({ entry }) => entry.author.role === 'reviewer' && ASKS.has(entry.kind));
}

const ASKS: ReadonlySet<string> = new Set(['comment', 'reject', 'request', 'reopen']);
