/** A list that may be long, a page at a time. */
import { Button } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { focusOn } from './focus-on';
import { useKept } from './kept';
import { useSpeech } from './language';

interface Pages<T> {
  readonly shown: readonly T[];
  /** Asks for the next page and goes to its first item; to stand right behind the list, or behind the items themselves. */
  readonly more: ReactNode;
}

interface PagesWanted {
  /** Kept under this name: how many were asked for. */
  readonly name: string;
  /** So many are shown without being asked for. */
  readonly atLeast?: number;
}

export function usePages<T>(items: readonly T[], page: number, { name, atLeast = 0 }: PagesWanted): Pages<T> {
  const { m } = useSpeech();
  const [asked, ask] = useKept('shown', name, page);
  const behind = useRef<HTMLDivElement>(null);
  const firstOfNext = useRef<() => Element | null | undefined>(undefined);
  useLayoutEffect(() => {
    const first = firstOfNext.current?.();
    firstOfNext.current = undefined;
    if (first) focusOn(first);
  }, [asked]);
  const count = Math.max(asked, Math.ceil(atLeast / page) * page);
  const left = items.length - count;
  const more = items.length > page && (
    <div ref={behind} hidden={left <= 0}>
      {left > 0 && (
        <Button
          size="small"
          onClick={() => {
            firstOfNext.current = behind.current ? placeOfNext(behind.current, count) : undefined;
            ask(count + page);
          }}
        >
          {m.showMore(Math.min(page, left))}
        </Button>
      )}
    </div>
  );
  return { shown: items.slice(0, count), more };
}

/** Where the next item will stand: at the end of the list before, or where the button stands now. */
function placeOfNext(behind: Element, count: number): () => Element | null | undefined {
  const list = behind.previousElementSibling;
  if (list?.matches('ul, ol')) return () => list.children[count];
  const around = behind.parentElement;
  const at = around ? [...around.children].indexOf(behind) : 0;
  return () => around?.children[at];
}
