/** How long people wait in the pane: from a key or a click to the next picture, as the browser itself times it. */
import type { Frame } from 'playwright-core';

declare global {
  interface Window {
    feltTimes?: { readonly name: string; readonly duration: number }[];
    heldTimes?: number[];
  }
}

/** From now on, in this frame. The browser tells multiples of 8 ms and nothing below 16. */
export async function timeWhatIsFelt(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const felt: { name: string; duration: number }[] = (window.feltTimes = []);
    const held: number[] = (window.heldTimes = []);
    // The threshold is known to browsers and not to the types.
    const events: PerformanceObserverInit & { durationThreshold: number } = { type: 'event', durationThreshold: 16 };
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) felt.push({ name, duration });
    }).observe(events);
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries()) if (name === 'self') held.push(duration);
    }).observe({ type: 'longtask' });
  });
  await settled(frame);
}

export interface Felt {
  /** The longest wait from an input to a picture, and the longest task that held this frame; 0 where too short to be told. */
  readonly wait: number;
  readonly held: number;
}

/** What one gesture took; what follows from it is over then. */
export async function felt(frame: Frame, gesture: () => Promise<unknown>): Promise<Felt> {
  await frame.evaluate(() => {
    window.feltTimes?.splice(0);
    window.heldTimes?.splice(0);
  });
  await gesture();
  await settled(frame);
  return frame.evaluate(() => ({
    wait: Math.max(0, ...(window.feltTimes ?? []).map(({ duration }) => duration)),
    held: Math.max(0, ...(window.heldTimes ?? [])),
  }));
}

function settled(frame: Frame): Promise<void> {
  return frame.evaluate(
    () =>
      new Promise((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 120));
      }),
  );
}
