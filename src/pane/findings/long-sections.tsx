/** Very many findings: headings all there, of the cards those in sight, the one with the focus and the one jumped to. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { defaultRangeExtractor, useWindowVirtualizer, type Range, type Virtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type RefObject,
} from 'react';
import type { Finding, Review } from '../../review/review';
import { FindingItem } from './finding-item';
import { CARD_OF } from './finding-steps';
import { GroupHeading } from './group-heading';
import { useJump } from '../shared/jump';
import type { SectionsProps, ShownSection } from './shown-section';

const useStyles = makeStyles({
  all: { position: 'relative', minWidth: 0 },
  cards: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { position: 'absolute', insetInlineStart: 0, top: 0, width: '100%', minWidth: 0 },
  // Measured while it is out of sight: it must have its true height there.
  card: { '& > article': { contentVisibility: 'visible' } },
});

/** Pixels, before a row has been seen: a heading, a card. */
const HEADING = 32;
const CARD = 240;
const GAP = 8;
/** Cards beyond either edge: enough for the Tab key to find the next one. */
const BEYOND = 3;

type Row =
  | { readonly key: string; readonly section: ShownSection; readonly finding?: undefined }
  | { readonly key: string; readonly section: ShownSection; readonly finding: Finding; readonly place: number };

export function LongSections({ sections, review, onOpen }: SectionsProps) {
  const styles = useStyles();
  const id = useId();
  const { target } = useJump();
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const rows = useMemo(() => rowsOf(sections), [sections]);
  const wanted = target?.finding === undefined ? -1 : rows.findIndex(({ finding }) => finding?.id === target.finding);
  const kept = useMemo(
    () => rows.flatMap(({ key, finding }, index) => (!finding || key === focused || index === wanted ? [index] : [])),
    [rows, focused, wanted],
  );
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.finding ? CARD : HEADING),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    rangeExtractor: useCallback((range: Range) => united(kept, defaultRangeExtractor(range)), [kept]),
    scrollMargin: useTopOf(box),
    gap: GAP,
    overscan: BEYOND,
  });
  useEffect(() => {
    if (target && wanted >= 0) virtual.scrollToIndex(wanted, { align: 'center' });
  }, [virtual, target, wanted]);

  const shown = virtual.getVirtualItems();
  useHeldInSight(virtual, rows, review);
  const placed = ({ start }: { readonly start: number }) => ({
    transform: `translateY(${start - virtual.options.scrollMargin}px)`,
  });
  return (
    <div
      ref={box}
      className={styles.all}
      style={{ height: virtual.getTotalSize() }}
      onFocus={({ target: element }) => setFocused(cardAround(element))}
      onBlur={(event) => {
        if (leaves(event)) setFocused(undefined);
      }}
    >
      {sections.map((section) => {
        const own = shown.flatMap((item) => {
          const row = rows[item.index];
          return row?.section === section ? [{ item, row }] : [];
        });
        const list = `${id}-${section.id}`;
        return (
          <section key={section.id} aria-label={section.title}>
            {own.map(({ item, row }) =>
              row.finding ? null : (
                <div
                  key={row.key}
                  ref={virtual.measureElement}
                  data-index={item.index}
                  className={styles.row}
                  style={placed(item)}
                >
                  <GroupHeading section={section} controls={list} onOpen={onOpen} />
                </div>
              ),
            )}
            <ul id={list} className={styles.cards}>
              {own.map(({ item, row }) =>
                row.finding ? (
                  <li
                    key={row.key}
                    ref={virtual.measureElement}
                    data-index={item.index}
                    {...{ [CARD_OF]: row.finding.id }}
                    aria-posinset={row.place}
                    aria-setsize={section.findings.length}
                    className={mergeClasses(styles.row, styles.card)}
                    style={placed(item)}
                  >
                    <FindingItem finding={row.finding} review={review} named={section.id === 'selected'} />
                  </li>
                ) : null,
              )}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

/**
 * A new review may put cards before those in sight or take some away: what was
 * being read stays where it was. The browser sees to that for what flows, and
 * these rows do not. Above the list, and for what the user opens or searches,
 * nothing is moved.
 */
function useHeldInSight(virtual: Virtualizer<Window, Element>, rows: readonly Row[], review: Review): void {
  const inSight = useRef<readonly { readonly key: string; readonly start: number }[]>([]);
  const seen = useRef(review);
  useLayoutEffect(() => {
    const { scrollMargin } = virtual.options;
    const place = (index: number) => (virtual.measurementsCache[index]?.start ?? 0) - scrollMargin;
    if (seen.current !== review && window.scrollY > scrollMargin) {
      const indexes = new Map(rows.map(({ key }, index) => [key, index]));
      const held = inSight.current.find(({ key }) => indexes.has(key));
      const now = held && indexes.get(held.key);
      if (held && now !== undefined) window.scrollBy({ top: place(now) - held.start });
    }
    seen.current = review;
    const top = virtual.scrollOffset ?? 0;
    inSight.current = virtual.getVirtualItems().flatMap(({ index, end }) => {
      const row = rows[index];
      return row?.finding && end > top ? [{ key: row.key, start: place(index) }] : [];
    });
  });
}

function rowsOf(sections: readonly ShownSection[]): Row[] {
  return sections.flatMap((section): Row[] => [
    { key: section.id, section },
    ...(section.open
      ? section.findings.map((finding, index) => ({ key: finding.id, section, finding, place: index + 1 }))
      : []),
  ]);
}

function united(a: readonly number[], b: readonly number[]): number[] {
  return [...new Set([...a, ...b])].sort((one, other) => one - other);
}

function cardAround(element: EventTarget): string | undefined {
  if (!(element instanceof Element)) return undefined;
  return element.closest(`[${CARD_OF}]`)?.getAttribute(CARD_OF) ?? undefined;
}

function leaves({ currentTarget, relatedTarget }: FocusEvent): boolean {
  return !(relatedTarget instanceof Node && currentTarget.contains(relatedTarget));
}

/** Pixels from the top of the page to the element, followed while what stands above it grows and shrinks. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const main = element.current?.closest('main');
    if (!main) return undefined;
    const observer = new ResizeObserver(() => {
      const rect = element.current?.getBoundingClientRect();
      if (rect) setTop(Math.round(rect.top + window.scrollY));
    });
    observer.observe(main);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
