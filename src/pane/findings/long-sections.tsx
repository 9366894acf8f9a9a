/** Very many findings: of the rows those in sight, the one with the focus and the one jumped to; headings of quiet parts always. */
import { makeStyles } from '@fluentui/react-components';
import {
  defaultRangeExtractor,
  useWindowVirtualizer,
  type Range,
  type VirtualItem,
  type Virtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef, useState, type FocusEvent } from 'react';
import { FindingItem } from './finding-item';
import { CARD_OF } from './finding-steps';
import { GroupHeading } from './group-heading';
import { useJump } from '../shared/jump';
import { useTopOf } from '../shared/top-of';
import { useHeldInSight } from './held-in-sight';
import { longRowsOf, type LongRow } from './long-rows';
import type { SectionsProps, ShownSection } from './shown-section';

const useStyles = makeStyles({
  all: { position: 'relative', minWidth: 0 },
  cards: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { position: 'absolute', insetInlineStart: 0, top: 0, width: '100%', minWidth: 0 },
});

/** Pixels, before a row has been seen: a heading, a card. */
const HEADING = 32;
const CARD = 38;
const GAP = 4;
/** Cards beyond either edge: enough for the Tab key to find the next one. */
const BEYOND = 3;

export function LongSections({ sections, review, here, onOpen }: SectionsProps) {
  const styles = useStyles();
  const { target } = useJump();
  const box = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const rows = useMemo(() => longRowsOf(sections), [sections]);
  const wanted = target ? rows.findIndex(({ row }) => row?.findings.some(({ id }) => id === target.finding)) : -1;
  const kept = useMemo(
    () =>
      rows.flatMap(({ section, row }, index) =>
        (row ? row.findings[0].id === focused || index === wanted : !section.work || section.atHand) ? [index] : [],
      ),
    [rows, focused, wanted],
  );
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: (index) => (rows[index]?.row ? CARD : HEADING),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    rangeExtractor: useCallback((range: Range) => united(kept, defaultRangeExtractor(range)), [kept]),
    scrollMargin: useTopOf(box),
    gap: GAP,
    overscan: BEYOND,
  });
  useEffect(() => {
    if (target && wanted >= 0) virtual.scrollToIndex(wanted, { align: target.quietly ? 'auto' : 'center' });
  }, [virtual, target, wanted]);

  const shown = virtual.getVirtualItems();
  useHeldInSight(virtual, rows, review, box);
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
        // Of a hundred slips most are out of sight.
        if (own.length === 0) return null;
        return <LongSection key={section.id} {...{ section, own, virtual, review, here, onOpen }} />;
      })}
    </div>
  );
}

interface LongSectionProps extends Omit<SectionsProps, 'sections'> {
  readonly section: ShownSection;
  /** Its rows in sight. */
  readonly own: readonly { readonly item: VirtualItem; readonly row: LongRow }[];
  readonly virtual: Virtualizer<Window, Element>;
}

function LongSection({ section, own, virtual, review, here, onOpen }: LongSectionProps) {
  const styles = useStyles();
  const list = useId();
  const placed = ({ index, start }: VirtualItem) => ({
    ref: virtual.measureElement,
    'data-index': index,
    style: { transform: `translateY(${start - virtual.options.scrollMargin}px)` },
  });
  return (
    <section aria-label={section.title}>
      {own.map(({ item, row }) =>
        row.row ? null : (
          <div key={row.key} className={styles.row} {...placed(item)}>
            <GroupHeading section={section} controls={list} onOpen={onOpen} />
          </div>
        ),
      )}
      <ul id={list} className={styles.cards}>
        {own.map(({ item, row }) =>
          row.row ? (
            <li
              key={row.key}
              {...{ [CARD_OF]: row.row.findings[0].id }}
              aria-posinset={row.place}
              aria-setsize={section.rows.length}
              className={styles.row}
              {...placed(item)}
            >
              <FindingItem row={row.row} review={review} here={row.row.findings.some(({ id }) => here.has(id))} />
            </li>
          ) : null,
        )}
      </ul>
    </section>
  );
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
