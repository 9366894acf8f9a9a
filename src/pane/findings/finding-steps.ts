/** From card to card by the keys of a feed: Page Down and Page Up to the next and the one before, Ctrl+Home and Ctrl+End to the ends. */
import type { KeyboardEvent } from 'react';
import type { FindingRow } from './finding-rows';

/** On the element that holds a card: the id of its first finding. */
export const CARD_OF = 'data-finding';

/** Where the key leads from the card that has the focus; undefined where it leads nowhere or is meant for a field. */
export function neighbourOf(event: KeyboardEvent, rows: readonly FindingRow[]): FindingRow | undefined {
  const { target } = event;
  if (!(target instanceof Element) || target.matches('input, select, textarea')) return undefined;
  const card = target.closest(`[${CARD_OF}]`)?.getAttribute(CARD_OF);
  const at = rows.findIndex(({ findings: [first] }) => first.id === card);
  if (at < 0) return undefined;
  switch (event.key) {
    case 'PageDown':
      return rows[at + 1];
    case 'PageUp':
      return rows[at - 1];
    case 'Home':
      return event.ctrlKey ? rows[0] : undefined;
    case 'End':
      return event.ctrlKey ? rows.at(-1) : undefined;
    default:
      return undefined;
  }
}
