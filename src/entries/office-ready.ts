/** Waits for Office. Where its host is not reached, office.js never says so: after a while somebody else has to. */

/** Opening a large workbook on a slow desk has been seen to take ten seconds. */
const OFFICE_SILENT_MS = 20_000;

/** `silent` is called once it has taken too long; the answer still counts when it comes after all. */
export async function officeReady<T>(
  ready: Promise<T>,
  silent: () => void,
  limitMs: number = OFFICE_SILENT_MS,
): Promise<T> {
  const timer = setTimeout(silent, limitMs);
  try {
    return await ready;
  } finally {
    clearTimeout(timer);
  }
}
