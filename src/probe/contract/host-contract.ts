/**
 * The promises of the host port, stated once: the tests hold every adapter to
 * them, and the probe asks a real program whether ours keeps them there.
 */
import type { ContractItem } from './desk';
import { FLAG_ITEMS } from './flag-items';
import { GESTURE_ITEMS } from './gesture-items';
import { READING_ITEMS } from './reading-items';
import { STAYING_FLAG_ITEMS } from './staying-flag-items';
import { WATCHING_ITEMS } from './watching-items';

/** By what each is about. */
export const HOST_CONTRACT: Readonly<Record<string, readonly ContractItem[]>> = {
  reading: READING_ITEMS,
  watching: WATCHING_ITEMS,
  flags: [...FLAG_ITEMS, ...STAYING_FLAG_ITEMS],
  'the user’s own gestures': GESTURE_ITEMS,
};
