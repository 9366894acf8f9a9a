/** Dates that a file spells in ISO form, as the serial numbers a spreadsheet would hold. */
import { parseIsoDate, toSerial } from '../../base/civil-date';

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z?)?$/;

export function isoDateSerial(text: string, date1904: boolean): number | undefined {
  const match = DATE_TIME.exec(text);
  const date = match?.[1] === undefined ? undefined : parseIsoDate(match[1]);
  if (!match || !date) return undefined;
  const seconds = Number(match[2] ?? 0) * 3600 + Number(match[3] ?? 0) * 60 + Number(match[4] ?? 0);
  return toSerial(date, date1904) + seconds / 86_400;
}
