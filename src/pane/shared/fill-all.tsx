/** What was typed into several fields, written in one step; none is where one of them cannot be. */
import { Button } from '@fluentui/react-components';
import { useCallback, useState } from 'react';
import type { FactId } from '../../facts/fact-id';
import type { FillAllResult } from '../../session/session';
import { useEntryLook } from './entry-look';
import { useSpeech } from './language';
import { useSession } from './session-access';
import { SheetToCome } from './sheet-to-come';
import { useViewLook } from './view-look';

type Typed = ReadonlyMap<FactId, string>;

interface TypedFacts {
  /** Those that hold something. */
  readonly typed: Typed;
  readonly note: (fact: FactId, typed: string) => void;
}

export function useTypedFacts(): TypedFacts {
  const [typed, setTyped] = useState<Typed>(() => new Map());
  const note = useCallback((fact: FactId, text: string) => {
    setTyped((before) => {
      if ((before.get(fact) ?? '') === text.trim()) return before;
      const after = new Map(before);
      if (text.trim() === '') after.delete(fact);
      else after.set(fact, text.trim());
      return after;
    });
  }, []);
  return { typed, note };
}

interface FillAllProps {
  readonly typed: Typed;
  /** Those that are asked for here, with their names. */
  readonly asked: ReadonlyMap<FactId, string>;
  readonly onFilled?: () => void;
}

export function FillAll({ typed, asked, onFilled }: FillAllProps) {
  const look = useViewLook();
  const entry = useEntryLook();
  const session = useSession();
  const { m, say } = useSpeech();
  const [result, setResult] = useState<FillAllResult | 'writing'>();
  const entries = [...typed].flatMap(([fact, text]) => (asked.has(fact) ? [{ fact, typed: text }] : []));
  const fill = async () => {
    if (result === 'writing') return;
    setResult('writing');
    const written = await session.fillFacts(entries);
    setResult(written);
    if (written.kind === 'filled') onFilled?.();
  };
  return (
    <div className={look.section}>
      <SheetToCome />
      <div>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={entries.length === 0 || result === 'writing'}
          onClick={() => void fill()}
        >
          {m.fillAll(entries.length)}
        </Button>
      </div>
      <div role="status">
        {result === 'writing' && <p className={look.small}>{m.filling}</p>}
        {typeof result === 'object' && result.kind === 'filled' && (
          <p className={look.small}>{m.filledAll(result.cells.length)}</p>
        )}
        {typeof result === 'object' && result.kind === 'refused' && (
          <p className={entry.wrong}>
            {result.fact !== undefined && `${asked.get(result.fact) ?? ''}${m.colon}`}
            {say(result.why)}
          </p>
        )}
      </div>
    </div>
  );
}
