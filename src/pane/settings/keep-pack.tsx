/** A regulation chosen in the pane holds for this session; written down it holds for everybody who opens the workbook. */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { PackInForce, Review } from '../../review/review';
import type { FillResult } from '../../session/session';
import { CellChip } from '../shared/cell-chip';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useSession, useSessionState } from '../shared/session-access';
import { SheetToCome } from '../shared/sheet-to-come';
import { useViewLook } from '../shared/view-look';

interface KeepPackProps {
  readonly pack: PackInForce;
  readonly review: Review;
}

/** Nothing where the sheet of project facts names it. */
export function KeepPack({ pack, review }: KeepPackProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const session = useSession();
  const { chosenPack } = useSessionState();
  const { m, say } = useSpeech();
  const [result, setResult] = useState<FillResult>();
  if (packInWorkbook(review) && chosenPack === undefined) return null;
  return (
    <div className={look.section}>
      {result?.kind !== 'filled' && (
        <div className={look.row}>
          <span className={look.small}>{m.packNotKept}</span>
          <Button
            size="small"
            onClick={() => void session.fillFact('project.pack', pack.instrument, {}).then(setResult)}
          >
            {m.keepPack}
          </Button>
          <SheetToCome />
        </div>
      )}
      <div role="status">
        {result?.kind === 'refused' && <p className={entry.wrong}>{say(result.why)}</p>}
        {result?.kind === 'filled' && (
          <span className={look.row}>
            {m.filled}
            <CellChip workbook={review.workbook} range={result.at} />
          </span>
        )}
      </div>
    </div>
  );
}

function packInWorkbook(review: Review): boolean {
  return review.subjects[0]?.facts.get('project.pack')?.known === true;
}
