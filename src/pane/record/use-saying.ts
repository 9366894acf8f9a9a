/** What is typed and chosen before something is said, and whether that is enough. */
import { useState } from 'react';
import type { Bilingual } from '../../base/bilingual';
import { keptBy } from '../../base/kept';
import type { AcceptReason } from '../../record/entry-shape';
import type { Finding } from '../../review/review';
import type { About, RecordResult, Saying } from '../../session/record/record-state';
import type { Session } from '../../session/session';
import { useKept } from '../shared/kept';
import { useSession } from '../shared/session-access';
import type { Deed } from './deeds';
import { useAnnotate } from './use-annotate';

export interface SayingAsked {
  readonly deed: Deed;
  readonly on: About;
  /** Others of one rule, one reason, one consequence, the finding itself among them. */
  readonly alike: readonly Finding[];
}

interface Filled {
  readonly text: string;
  readonly reason: AcceptReason | undefined;
  /** The last day on which an acceptance holds; '' for good. */
  readonly until: string;
  /** Said of all that are alike. */
  readonly together: boolean;
}

export interface SayingFilled {
  readonly filled: Filled;
  readonly fill: (change: Partial<Filled>) => void;
  /** What is lacking, once somebody has tried to write it all the same. */
  readonly lacks: { readonly reason: boolean; readonly text: boolean };
  /** What came of it; undefined where nothing was made. */
  readonly write: () => Promise<RecordResult | undefined>;
  readonly busy: boolean;
  readonly refused: Bilingual | undefined;
}

export function useSaying({ deed, on, alike }: SayingAsked): SayingFilled {
  const said = saidBefore(useSession());
  const before = said.get(deed);
  const [text, setText, letGo] = useKept('typed', `say ${deed}`, before?.text ?? '');
  const [rest, setRest] = useState<Omit<Filled, 'text'>>({ reason: before?.reason, until: '', together: false });
  const [tried, setTried] = useState(false);
  const { annotate, busy, refused } = useAnnotate();
  const filled: Filled = { ...rest, text };
  const lacking = { reason: deed === 'accept' && !rest.reason, text: deed !== 'reopen' && text.trim() === '' };
  return {
    filled,
    fill({ text: words, ...others }) {
      if (words !== undefined) setText(words);
      setRest({ ...rest, ...others });
    },
    lacks: { reason: tried && lacking.reason, text: tried && lacking.text },
    async write() {
      setTried(true);
      if (lacking.reason || lacking.text) return undefined;
      const each = rest.together ? alike.map(({ id }): About => ({ finding: id })) : [on];
      const result = await annotate({ kind: 'say', sayings: each.map((one) => sayingOf(deed, one, filled)) });
      if (!result || result.kind === 'refused') return undefined;
      letGo();
      if (SAID_AGAIN.has(deed)) said.set(deed, filled);
      return result;
    },
    busy,
    refused,
  };
}

/** Of one finding what was said of the last is often to be said again: it is offered, and said by nobody but who presses. */
const SAID_AGAIN: ReadonlySet<Deed> = new Set(['accept', 'reject', 'request', 'comment', 'corrected']);

const saidBefore = keptBy((_: Session) => new Map<Deed, Pick<Filled, 'text' | 'reason'>>());

function sayingOf(deed: Deed, on: About, { text, reason, until }: Filled): Saying {
  if (deed === 'accept') return { kind: deed, on, reason: reason ?? 'other', text, ...(until !== '' && { until }) };
  return { kind: deed, on, text };
}
