/** The workbook in front, as the port of this program. */
import { openWpsHost } from '../../hosts/wps/open-wps-host';
import type { Host } from '../../workbook/host';

/** Throws, with words for the user, where no workbook is open, or WPS lacks what cannot be done without. */
export function wpsHost(): Host {
  return openWpsHost(Reflect.get(window, 'Application') ?? Reflect.get(window, 'wps'));
}
