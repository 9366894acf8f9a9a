/**
 * Which Excel the workbench says it is: what it claims to support, and whether
 * writes of an add-in stand in the undo stack or clear it.
 */
export interface HostProfile {
  /** The newest ExcelApi requirement set: '1.19'. */
  readonly excelApi: string;
  /** Members that only Excel on the web has (ExcelApiOnline 1.1). */
  readonly onlineApi: boolean;
  /** Writes of an add-in stand in the undo stack; otherwise each one clears it. */
  readonly keepsUndo: boolean;
}

const KEEPS_UNDO_SINCE = 19;
const NEWEST = 19;
const OLDEST = 1;

export const DEFAULT_HOST_PROFILE: HostProfile = { excelApi: '1.19', onlineApi: true, keepsUndo: true };

/** Reads the query parameter `?host=1.13`; undefined for anything that is no host. */
export function parseHostProfile(text: string | null): HostProfile | undefined {
  if (text === null || text === '') return DEFAULT_HOST_PROFILE;
  const minor = Number(/^1\.(\d{1,2})$/.exec(text)?.[1] ?? NaN);
  if (!(minor >= OLDEST && minor <= NEWEST)) return undefined;
  return { excelApi: `1.${minor}`, onlineApi: minor === NEWEST, keepsUndo: minor >= KEEPS_UNDO_SINCE };
}

/** As the app context carries it: a JSON string with every version a string, so that 1.10 is not 1.1. */
export function requirementMatrix(profile: HostProfile): string {
  return JSON.stringify({
    excelapi: profile.excelApi,
    ...(profile.onlineApi ? { excelapionline: '1.1' } : {}),
    dialogapi: '1.2',
    dialogorigin: '1.1',
    settings: '1.1',
    customxmlparts: '1.1',
    richapiruntime: '1.1',
    addincommands: '1.3',
  });
}
