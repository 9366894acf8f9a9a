/**
 * The line between the ribbon's page and the panes inside WPS. Pages from
 * files share neither channels nor the events of storage; what WPS itself
 * keeps for an add-in they all can read, so each side writes into a place of
 * its own and looks into the other's.
 */
import type { Channel } from '../ribbon-line';
import type { PluginStorage } from './shell';

const LOOK_MS = 150;
const PLACES = { ribbon: 'guiju.line.ribbon', pane: 'guiju.line.pane' } as const;

type Listener = Parameters<Channel['addEventListener']>[1];

export class StorageLine implements Channel {
  private readonly listeners = new Set<Listener>();
  private seen: string;
  private sent = 0;
  private timer: ReturnType<typeof setInterval> | undefined;

  /** `side`: whose page this is. */
  constructor(
    private readonly storage: PluginStorage,
    private readonly side: 'ribbon' | 'pane',
  ) {
    // What was said before this page was there is not meant for it.
    this.seen = this.said();
  }

  postMessage(message: unknown): void {
    this.sent += 1;
    this.storage.setItem(PLACES[this.side], JSON.stringify({ sent: this.sent, message }));
  }

  addEventListener(_: 'message', listener: Listener): void {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => this.look(), LOOK_MS);
  }

  removeEventListener(_: 'message', listener: Listener): void {
    this.listeners.delete(listener);
    if (this.listeners.size > 0) return;
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private look(): void {
    const said = this.said();
    if (said === this.seen) return;
    this.seen = said;
    const data = messageIn(said);
    for (const listener of this.listeners) listener({ data });
  }

  private said(): string {
    try {
      const kept = this.storage.getItem(PLACES[this.side === 'pane' ? 'ribbon' : 'pane']);
      return typeof kept === 'string' ? kept : '';
    } catch {
      // WPS is busy with a dialog, or closing: said again, it is heard then.
      return this.seen ?? '';
    }
  }
}

function messageIn(said: string): unknown {
  try {
    const kept: unknown = JSON.parse(said);
    return typeof kept === 'object' && kept !== null && 'message' in kept ? kept.message : undefined;
  } catch {
    return undefined;
  }
}
