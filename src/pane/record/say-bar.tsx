/** What one may say here, each at a button and at a key; the one begun has its form below. */
import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Finding } from '../../review/review';
import type { About, RecordResult } from '../../session/record/record-state';
import { recordWords } from '../messages/record-words';
import { useEntryLook } from '../shared/entry-look';
import { useSpeech } from '../shared/language';
import { useRecord } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';
import { AuthorForm } from './author-form';
import { DEED_KEYS, type Deed } from './deeds';
import { useRecordLook } from './record-look';
import { SayForm } from './say-form';

interface SayBarProps {
  readonly on: About;
  /** What it is on, to be heard with each button. */
  readonly about: string;
  readonly deeds: readonly Deed[];
  readonly alike?: readonly Finding[];
  /** The one begun. */
  readonly deed: Deed | undefined;
  readonly begin: (deed: Deed | undefined) => void;
}

export function SayBar({ on, about, deeds, alike = [], deed, begin }: SayBarProps) {
  const look = useViewLook();
  const record = useRecordLook();
  const entry = useEntryLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const author = useRecord()?.author;
  const [told, tell] = useState<RecordResult>();
  const bar = useRef<HTMLDivElement>(null);
  if (deeds.length === 0) return null;
  const leave = (from: Deed, result?: RecordResult) => {
    begin(undefined);
    tell(result);
    // The button may be gone with what was said: the first that is there then.
    const back =
      bar.current?.querySelector<HTMLElement>(`[data-deed="${from}"]`) ?? bar.current?.querySelector('button');
    back?.focus();
  };
  return (
    <div className={look.section}>
      <div ref={bar} role="group" aria-label={`${words.gestures} ${about}`} className={record.bar}>
        {deeds.map((one) => (
          <Button
            key={one}
            size="small"
            data-deed={one}
            aria-expanded={deed === one}
            aria-keyshortcuts={DEED_KEYS[one]}
            onClick={() => begin(deed === one ? undefined : one)}
          >
            {words.deeds[one]}
            <span className={record.key} aria-hidden>
              {DEED_KEYS[one]}
            </span>
          </Button>
        ))}
      </div>
      {deed &&
        deeds.includes(deed) &&
        (author ? (
          <SayForm
            key={deed}
            deed={deed}
            on={on}
            about={about}
            alike={alike}
            onDone={(result) => leave(deed, result)}
          />
        ) : (
          <AuthorForm asked about={about} />
        ))}
      <div role="status">
        {told?.kind === 'done' && !deed && <p className={look.small}>{words.written}</p>}
        {told?.kind === 'waiting' && <p className={entry.wrong}>{say(told.why)}</p>}
      </div>
    </div>
  );
}
