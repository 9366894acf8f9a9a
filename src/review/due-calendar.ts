/** Due days as a calendar file (iCalendar, RFC 5545): all-day events, one for each deadline that is still open. */
import type { Bilingual } from '../base/bilingual';
import { addDays, type CivilDate } from '../base/civil-date';

interface DueEvent {
  /** A name that stays the same when the file is made again, so that a calendar replaces the event. */
  readonly id: string;
  readonly due: CivilDate;
  readonly summary: string;
  readonly description: string;
}

/** `made`: when the file is made; the text's lines end as the format wants them. */
export function dueCalendar(days: readonly DueEvent[], made: Date, name: Bilingual['zh']): string {
  const stamp = made.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Guiju//Guiju//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...days.flatMap(({ id, due, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(id)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(due)}`,
      `DTEND;VALUE=DATE:${compact(addDays(due, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.flatMap(folded).join('\r\n')}\r\n`;
}

function compact(day: CivilDate): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return (
    text
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      // eslint-disable-next-line no-control-regex -- the format allows no control characters in a text
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
  );
}

const MOST_OCTETS = 75;

/** A line of at most 75 octets, its rest on lines that begin with a space; no character is cut in two. */
function folded(line: string): string[] {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > MOST_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part];
}
