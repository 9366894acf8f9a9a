/** A gesture on the record, with what came of the last one: under way, refused, done. */
import { useState } from 'react';
import type { Bilingual } from '../../base/bilingual';
import type { RecordGesture, RecordResult } from '../../session/record/record-state';
import { useSession } from '../shared/session-access';

interface Annotating {
  /** Nothing happens while one is under way. */
  readonly annotate: (gesture: RecordGesture) => Promise<RecordResult | undefined>;
  readonly busy: boolean;
  /** Why the last one was refused, or is not in the workbook though it was made. */
  readonly refused: Bilingual | undefined;
}

export function useAnnotate(): Annotating {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Bilingual>();
  const annotate = async (gesture: RecordGesture) => {
    if (busy) return undefined;
    setBusy(true);
    const result = await session.annotate(gesture);
    setBusy(false);
    setRefused(result.kind === 'done' ? undefined : result.why);
    return result;
  };
  return { annotate, busy, refused };
}
