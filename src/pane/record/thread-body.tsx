/** A thread unfolded: what ended its decision, what was said, and what one may say now. */
import { useMemo } from 'react';
import { decidedTogether } from '../../opinion/decided-together';
import { changeWords, FLAW_WORDS, KIND_OF_ENTRY, saidIn } from '../../opinion/words';
import type { Review } from '../../review/review';
import type { DecisionStanding, ThreadStanding } from '../../opinion/standing';
import { recordWords } from '../messages/record-words';
import { CellChips } from '../shared/cell-chip';
import { useJump } from '../shared/jump';
import { useKept } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { useTextLook } from '../shared/text-look';
import { useViewLook } from '../shared/view-look';
import type { Deed } from './deeds';
import { useRecordLook } from './record-look';
import { Reattach } from './reattach';
import { SaidLine } from './said-line';
import { SayBar } from './say-bar';

interface ThreadBodyProps {
  readonly standing: ThreadStanding;
  readonly review: Review;
  readonly deeds: readonly Deed[];
  readonly deed: Deed | undefined;
  readonly begin: (deed: Deed | undefined) => void;
  /** Others wrote in it since one's last round. */
  readonly fresh: boolean;
  /** In the card of its finding, which needs no way to it. */
  readonly inCard?: boolean;
}

export function ThreadBody({ standing, review, deeds, deed, begin, fresh, inCard = false }: ThreadBodyProps) {
  const look = useViewLook();
  const { language } = useSpeech();
  const words = recordWords(language);
  const text = useTextLook();
  const { to } = useJump();
  const { thread, decision, finding, place, at } = standing;
  const alike = useMemo(() => (finding ? decidedTogether(finding, review) : []), [finding, review]);
  return (
    <div className={look.section}>
      {!thread.target && <p className={look.small}>{words.begunElsewhere}</p>}
      {decision && <HowItStands decision={decision} />}
      {!inCard && finding && (
        <div>
          <button type="button" className={text.link} onClick={() => to({ finding: finding.id })}>
            {words.openFinding}
          </button>
        </div>
      )}
      {!inCard && at && <CellChips workbook={review.workbook} ranges={[at]} />}
      <Notes standing={standing} fresh={fresh} />
      {place === 'orphan' && thread.target && thread.target.what !== 'question' && (
        <Reattach thread={thread} review={review} />
      )}
      <SayBar on={{ thread: thread.id }} about={thread.label} {...{ deeds, alike, deed, begin }} />
    </div>
  );
}

/** Long threads begin folded; the last words are what one answers. */
const LAST = 6;

function Notes({ standing: { thread }, fresh }: Pick<ThreadBodyProps, 'standing' | 'fresh'>) {
  const record = useRecordLook();
  const text = useTextLook();
  const { language } = useSpeech();
  const words = recordWords(language);
  const [all, showAll] = useKept('open', 'notes', false);
  const earlier = all ? 0 : Math.max(0, thread.notes.length - LAST);
  return (
    <>
      {earlier > 1 && (
        <button type="button" className={text.link} onClick={() => showAll(true)}>
          {words.earlier(earlier)}
        </button>
      )}
      <ol className={record.notes}>
        {thread.notes.slice(earlier > 1 ? earlier : 0).map((note) => (
          <SaidLine key={note.line.text} note={note} fresh={fresh && note === thread.notes.at(-1)} />
        ))}
      </ol>
    </>
  );
}

/** Expired with before and after; flawed with the flaw; contradictory with what stands side by side. */
function HowItStands({ decision: { decided, decision, state, changes } }: { readonly decision: DecisionStanding }) {
  const record = useRecordLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  return (
    <>
      {state === 'flawed' && decision.flaw && <p className={record.broken}>{say(FLAW_WORDS[decision.flaw])}</p>}
      {state === 'expired' && (
        <div>
          <strong className={record.strong}>{words.expired}</strong>
          <ul className={record.changes}>
            {changes.map((change, at) => (
              <li key={at}>{say(changeWords(change))}</li>
            ))}
          </ul>
        </div>
      )}
      {decided.contradictory && (
        <div>
          <strong className={record.strong}>{words.contradictory}</strong>
          <ul className={record.changes}>
            {decided.standing.map(({ entry, thread }) => (
              <li key={entry.id}>
                {thread.label} {entry.author.name}：{say(KIND_OF_ENTRY[entry.kind])} {say(saidIn(entry))}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
