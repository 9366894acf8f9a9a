/** A list that may be long, a page at a time. */
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useSpeech } from './language';

export interface Pages<T> {
  readonly shown: readonly T[];
  /** Asks for the next page; nothing where all are shown. */
  readonly more: ReactNode;
}

export function usePages<T>(items: readonly T[], page: number): Pages<T> {
  const { m } = useSpeech();
  const [count, setCount] = useState(page);
  const left = items.length - count;
  const more = left > 0 && (
    <div>
      <Button size="small" onClick={() => setCount(count + page)}>
        {m.showMore(Math.min(page, left))}
      </Button>
    </div>
  );
  return { shown: items.slice(0, count), more };
}
