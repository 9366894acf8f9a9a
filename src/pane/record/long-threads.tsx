/** Very many threads: of the rows those in sight and the one with the focus. */
import { makeStyles } from '@fluentui/react-components';
import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useRef, useState, type FocusEvent } from 'react';
import { recordWords } from '../messages/record-words';
import { useSpeech } from '../shared/language';
import { useTopOf } from '../shared/top-of';
import { rowOf, type ThreadListProps } from './row-of';
import { ThreadRow } from './thread-row';

const useStyles = makeStyles({
  all: { position: 'relative', listStyleType: 'none', minWidth: 0, margin: 0, padding: 0 },
  row: { position: 'absolute', insetInlineStart: 0, top: 0, width: '100%', minWidth: 0 },
});

/** Pixels, before a row has been seen. */
const ROW = 58;
const GAP = 4;
/** Rows beyond either edge: enough for the Tab key to find the next one. */
const BEYOND = 3;

export function LongThreads({ threads, record }: ThreadListProps) {
  const styles = useStyles();
  const { language } = useSpeech();
  const box = useRef<HTMLUListElement>(null);
  const [focused, setFocused] = useState<number>();
  const virtual = useWindowVirtualizer({
    count: threads.length,
    estimateSize: () => ROW,
    getItemKey: useCallback((at: number) => threads[at]?.thread.id ?? at, [threads]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const seen = defaultRangeExtractor(range);
        if (focused === undefined || seen.includes(focused) || focused >= range.count) return seen;
        return [...seen, focused].sort((a, b) => a - b);
      },
      [focused],
    ),
    scrollMargin: useTopOf(box),
    gap: GAP,
    overscan: BEYOND,
  });
  return (
    <ul
      ref={box}
      className={styles.all}
      style={{ height: virtual.getTotalSize() }}
      aria-label={recordWords(language).threads}
      onFocus={({ target }) => setFocused(rowAround(target))}
      onBlur={(event) => {
        if (leaves(event)) setFocused(undefined);
      }}
    >
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const standing = threads[index];
        return (
          standing && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={threads.length}
              className={styles.row}
              style={{ transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
            >
              <ThreadRow {...rowOf(standing, record)} />
            </li>
          )
        );
      })}
    </ul>
  );
}

function rowAround(element: EventTarget): number | undefined {
  const at = element instanceof Element ? element.closest('[data-index]')?.getAttribute('data-index') : undefined;
  return at ? Number(at) : undefined;
}

function leaves({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
}
