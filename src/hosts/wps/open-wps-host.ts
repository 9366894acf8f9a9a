/** The door: what WPS hands the page, looked at before anything is asked of it. */
import { GATHER_MS, RECONCILE_AFTER_MS, RECONCILE_SHARE } from '../../base/pauses';
import { HostFailure, type Host } from '../../workbook/host';
import { Book } from './book';
import type { EtApplication, EtWorkbook } from './et-objects';
import type { WpsTimes } from './event-watch';
import { missingMembers, NO_WORKBOOK } from './failures';
import { WpsHost } from './wps-host';

const TIMES: WpsTimes = {
  gatherMs: GATHER_MS,
  reconcileAfterMs: RECONCILE_AFTER_MS,
  reconcileShare: RECONCILE_SHARE,
};

/** Without these nothing can be read. */
const OF_APPLICATION = ['Workbooks', 'ScreenUpdating'] as const;
const OF_WORKBOOK = ['FullName', 'Name', 'Worksheets'] as const;

/**
 * The host over the workbook that is in front now, and over no other.
 * @param application `window.Application`, as WPS gives it to a page of an add-in
 * @throws HostFailure, in words: no WPS, no workbook, or one that lacks what nothing can do without
 */
export function openWpsHost(application: unknown, times: Partial<WpsTimes> = {}): Host {
  if (!isApplication(application)) throw new HostFailure(missingMembers(lacking(application, OF_APPLICATION)));
  const workbook = activeWorkbook(application);
  if (!workbook) throw new HostFailure(NO_WORKBOOK);
  if (!isWorkbook(workbook)) throw new HostFailure(missingMembers(lacking(workbook, OF_WORKBOOK)));
  return new WpsHost(new Book(application, workbook), { ...TIMES, ...times });
}

/** With no workbook open WPS has been seen to throw at whoever asks for it. */
function activeWorkbook(application: EtApplication): unknown {
  try {
    return application.ActiveWorkbook;
  } catch {
    return undefined;
  }
}

function isApplication(given: unknown): given is EtApplication {
  return lacking(given, OF_APPLICATION).length === 0;
}

function isWorkbook(given: unknown): given is EtWorkbook {
  return lacking(given, OF_WORKBOOK).length === 0;
}

/** A member that throws is there: what it has to say is asked later. */
function lacking(given: unknown, names: readonly string[]): readonly string[] {
  if ((typeof given !== 'object' && typeof given !== 'function') || given === null) return names;
  return names.filter((name) => {
    try {
      return Reflect.get(given, name) === undefined;
    } catch {
      return false;
    }
  });
}
