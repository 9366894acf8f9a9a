/** The keys of what one may say, while the focus is in the card or row: elsewhere they mean nothing. */
import { useEffect, useEffectEvent, type RefObject } from 'react';
import { deedOfKey, type Deed } from './deeds';

/** @param within the element, or one inside the card it belongs to */
export function useEachDeedKey(
  within: RefObject<HTMLElement | null>,
  deeds: readonly Deed[],
  begin: (deed: Deed) => void,
): void {
  const pressed = useEffectEvent((event: KeyboardEvent) => {
    const deed = deedOfKey(event, deeds);
    if (!deed) return;
    event.preventDefault();
    begin(deed);
  });
  useEffect(() => {
    const card = within.current?.closest('article');
    const press = (event: KeyboardEvent) => pressed(event);
    card?.addEventListener('keydown', press);
    return () => card?.removeEventListener('keydown', press);
  }, [within]);
}
