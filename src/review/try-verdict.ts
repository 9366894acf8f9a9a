/** What a trial comes to: which limit it breaks, what went wrong by it, what room it leaves. */
import type { Exact } from '../base/exact';
import type { SubjectId } from '../facts/subject';
import { isAmountLimit } from './change-measures';
import type { Finding, Review } from './review';
import type { LineTried } from './tried-workbook';

export interface SlipTried {
  readonly slip: SubjectId;
  readonly lines: readonly LineTried[];
}

export interface TrialVerdict {
  /** The limits that do not hold, then what else went wrong by the trial. */
  readonly broken: readonly Finding[];
  /** Some limit could be told at all. */
  readonly limited: boolean;
  /** What may still be added by the limit that is reached first, in yuan. */
  readonly room: Exact | undefined;
}

export function verdictOn(after: Review, before: Review, slip: SubjectId): TrialVerdict {
  const limits = after.findings.filter((finding) => finding.subject === slip && isAmountLimit(finding));
  const held = limits.filter(({ outcome }) => outcome === 'failed' || outcome === 'depends');
  const broken = [...held, ...allWorsened(after, before).filter((one) => !held.includes(one))];
  const rooms = limits.flatMap(({ headroom }) => (headroom?.unit === 'CNY' ? [headroom.value] : []));
  const room = rooms.sort((a, b) => a.compare(b))[0];
  return { broken, limited: limits.some(({ outcome }) => outcome !== 'cannotTell'), room };
}

/** A finding of a regulation that was not there before; whether the form adds up is for who writes into it. */
export function worsened(after: Review, before: Review): Finding | undefined {
  return allWorsened(after, before)[0];
}

function allWorsened(after: Review, before: Review): readonly Finding[] {
  const isWrong = ({ level, check }: Finding) =>
    (level === 'error' || level === 'warning') && !check.startsWith('form.');
  const there = new Set(before.findings.filter(isWrong).map(({ id }) => id));
  return after.findings.filter((finding) => isWrong(finding) && !there.has(finding.id));
}
