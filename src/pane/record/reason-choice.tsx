/** Why something is accepted, from the short list, and until when. */
import { REASON_WORDS } from '../../opinion/words';
import type { AcceptReason } from '../../record/entry-shape';
import { recordWords } from '../messages/record-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useRecordLook } from './record-look';
import type { SayingFilled } from './use-saying';

const REASONS = Object.keys(REASON_WORDS).filter((key): key is AcceptReason => key in REASON_WORDS);

interface ReasonChoiceProps {
  readonly saying: SayingFilled;
  /** Of what tells that there is none. */
  readonly describedBy: string | undefined;
}

export function ReasonChoice({ saying: { filled, fill, lacks }, describedBy }: ReasonChoiceProps) {
  const entry = useEntryLook();
  const record = useRecordLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  return (
    <label className={record.labelled}>
      <span className={entry.label}>{words.reason}</span>
      <select
        className={entry.field}
        required
        aria-invalid={lacks.reason}
        aria-describedby={describedBy}
        value={filled.reason ?? ''}
        onChange={({ target }) => fill({ reason: REASONS.find((one) => one === target.value) })}
      >
        <option value="">{words.chooseReason}</option>
        {REASONS.map((one) => (
          <option key={one} value={one}>
            {say(REASON_WORDS[one])}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The last day on which an acceptance holds, where it does not hold for good. */
export function UntilDay({ saying: { filled, fill } }: Pick<ReasonChoiceProps, 'saying'>) {
  const entry = useEntryLook();
  const record = useRecordLook();
  const { language } = useSpeech();
  const words = recordWords(language);
  return (
    <label className={record.labelled}>
      <span className={entry.label}>{words.until}</span>
      <input
        className={entry.field}
        type="date"
        value={filled.until}
        onChange={({ target }) => fill({ until: target.value })}
      />
    </label>
  );
}
