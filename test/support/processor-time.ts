/** Bounds on the processor's time that mean the same on a slow machine and on a quick one. */
import { SaxesParser } from 'saxes';

/** What the floor takes where the bounds were measured, on a machine that does nothing else. */
const FLOOR_SECONDS = 0.3;
const FLOOR = `<a>${'<b c="1" d="https://example.org/">text</b>'.repeat(100_000)}</a>`;

/**
 * Fails where the work took more of the processor than `most` seconds, as they are where the bounds were measured. A
 * machine that is slower at a library's work is given as much more time; one that is quicker is not given less.
 *
 * @returns what the work gives; what it throws is thrown, once its time is looked at
 */
export function expectWithin<T>(most: number, work: () => T): T {
  const before = process.cpuUsage();
  try {
    return work();
  } finally {
    const taken = process.cpuUsage(before).user / 1e6;
    // The machine is asked only where there is reason to.
    if (taken >= most) expect(taken).toBeLessThan(most * slowness());
  }
}

function slowness(): number {
  const before = process.cpuUsage();
  new SaxesParser({ xmlns: true, position: false }).write(FLOOR).close();
  return Math.max(1, process.cpuUsage(before).user / 1e6 / FLOOR_SECONDS);
}
