import { TextDecoder, TextEncoder } from 'node:util';

/** What Fluent asks of a browser and jsdom does not have. */
class NoResizing implements ResizeObserver {
  observe(): void {
    // Nothing is ever resized without a layout.
  }
  unobserve(): void {
    // As above.
  }
  disconnect(): void {
    // As above.
  }
}

globalThis.ResizeObserver ??= NoResizing;

/** Browsers have them; jsdom has not. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
