/** Closing a round: what its author had before them, for whoever asks later whose verdict has changed. */
import { headsOf } from '../record/chain';
import type { ReviewRecord } from '../record/record';
import { sha256Of } from '../record/sha256';
import type { EntryDraft } from '../record/write-entries';
import type { Review } from '../review/review';
import { findingStates } from './bound-of';

const MOST_FINDINGS = 5000;

export function signOff(review: Review, record: ReviewRecord, version: string, text?: string): EntryDraft {
  const { pack, asOf, summary } = review;
  const findings = findingStates(review);
  return {
    kind: 'signoff',
    target: { what: 'workbook', title: review.workbook.name.slice(0, 480) },
    ...(text !== undefined && { text }),
    round: {
      ...(pack && { pack: { id: pack.id, instrument: pack.instrument, digest: pack.digest } }),
      asOf: asOf.date,
      version,
      inputs: sha256Of(JSON.stringify(findings)),
      counts: { ...summary },
      findings: findings.slice(0, MOST_FINDINGS),
      seen: headsOf(record),
    },
  };
}
