/** The place of the record in a finding's card: what was said of it, and what one may say, each at one key. */
import { mergeClasses } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { keptBy } from '../../base/kept';
import { decidedTogether } from '../../opinion/decided-together';
import { plainStateOf, ROLE_WORDS } from '../../opinion/words';
import type { Finding, Review } from '../../review/review';
import { isWeighty } from '../../review/work-order';
import type { Standing, ThreadStanding } from '../../opinion/standing';
import { recordWords } from '../messages/record-words';
import { Place } from '../shared/kept';
import { useSpeech } from '../shared/language';
import { useRecord } from '../shared/session-access';
import { useViewLook } from '../shared/view-look';
import { deedsFor, isDecidable, type Deed } from './deeds';
import { useEachDeedKey } from './each-deed-key';
import { useRecordLook } from './record-look';
import { SayBar } from './say-bar';
import { ThreadBody } from './thread-body';
import { freshIn } from './threads-shown';

export interface FindingSaidProps {
  readonly finding: Finding;
  readonly review: Review;
}

const NEW = 'new';

export function FindingSaid({ finding, review }: FindingSaidProps) {
  const look = useViewLook();
  const record = useRecordLook();
  const { say, language } = useSpeech();
  const words = recordWords(language);
  const state = useRecord();
  const place = useRef<HTMLElement>(null);
  const [{ at, deed }, begin] = useState<{ at: string; deed: Deed | undefined }>({ at: NEW, deed: undefined });
  const role = state?.author?.role;
  const threads = state ? (byFinding(state.standing).get(finding.id) ?? []) : [];
  const open = threads.filter(({ thread }) => thread.state === 'open');
  const [current] = open;
  const anew = deedsFor(role, { decidable: isWeighty(finding) });
  const deedsIn = (one: ThreadStanding) => deedsFor(role, { thread: one.thread, decidable: isDecidable(one) });
  useEachDeedKey(place, current ? deedsIn(current) : anew, (next) =>
    begin({ at: current?.thread.id ?? NEW, deed: next }),
  );
  const alike = useMemo(() => decidedTogether(finding, review), [finding, review]);
  return (
    <section ref={place} className={look.section} aria-label={words.view}>
      {threads.map((one) => {
        const turn = state?.turns.get(one.thread.id);
        return (
          <Place key={one.thread.id} name={one.thread.id}>
            <div role="group" aria-label={one.thread.label} className={look.section}>
              <span className={record.tags}>
                <strong className={record.strong}>{one.thread.label}</strong>
                <span className={look.small}>{say(plainStateOf(one))}</span>
                {turn && (
                  <span className={mergeClasses(look.small, turn === role && record.strong)}>
                    {turn === role ? words.mineTag : words.waitsFor(say(ROLE_WORDS[turn]))}
                  </span>
                )}
              </span>
              <ThreadBody
                standing={one}
                review={review}
                deeds={deedsIn(one)}
                deed={at === one.thread.id ? deed : undefined}
                begin={(next) => begin({ at: one.thread.id, deed: next })}
                fresh={state !== undefined && freshIn(state).has(one.thread.id)}
                inCard
              />
            </div>
          </Place>
        );
      })}
      {open.length === 0 && (
        <SayBar
          on={{ finding: finding.id }}
          about={say(finding.title)}
          deeds={anew}
          alike={alike}
          deed={at === NEW ? deed : undefined}
          begin={(next) => begin({ at: NEW, deed: next })}
        />
      )}
    </section>
  );
}

const byFinding = keptBy(({ threads }: Standing): ReadonlyMap<string, readonly ThreadStanding[]> => {
  const found = new Map<string, ThreadStanding[]>();
  for (const one of threads) {
    if (one.findingId === undefined || one.thread.state === 'withdrawn') continue;
    const there = found.get(one.findingId);
    if (there) there.push(one);
    else found.set(one.findingId, [one]);
  }
  return found;
});
