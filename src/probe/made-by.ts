/** Who answered the probe: a simulated Excel is no evidence of what a real one does. */

/** The version that the simulated Excel says it is; no Excel was ever built under this number. */
export const SIMULATED_VERSION = '16.0.17000.10000';

type MadeBy = 'excel' | 'simulation';

export function madeByVersion(version: string): MadeBy {
  return version === SIMULATED_VERSION ? 'simulation' : 'excel';
}
