import fc from 'fast-check';
import { parseIsoDate, type CivilDate } from '../../src/base/civil-date';
import { dueCalendar } from '../../src/review/due-calendar';

const day = (text: string) => parseIsoDate(text) as CivilDate;
const MADE = new Date('2026-11-21T09:30:00.000Z');
const unfold = (file: string) => file.replaceAll('\r\n ', '');

describe('a calendar of due days', () => {
  it('is a file of all-day events that end the day after they begin', () => {
    const file = dueCalendar(
      [
        {
          id: 'heyuan.24-review-time@project',
          due: day('2026-12-31'),
          summary: '符合性审查',
          description: '第二十四条',
        },
      ],
      MADE,
      '规矩',
    );
    expect(file.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Guiju//Guiju//ZH',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:规矩',
      'BEGIN:VEVENT',
      'UID:heyuan.24-review-time@project',
      'DTSTAMP:20261121T093000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'SUMMARY:符合性审查',
      'DESCRIPTION:第二十四条',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('escapes what means something in the format, and keeps line breaks as words', () => {
    const [event] = [{ id: 'x', due: day('2026-12-31'), summary: '甲,乙;丙\\丁', description: '一\n二' }];
    const file = dueCalendar(event ? [event] : [], MADE, '');
    expect(file).toContain('SUMMARY:甲\\,乙\\;丙\\\\丁\r\n');
    expect(file).toContain('DESCRIPTION:一\\n二\r\n');
  });

  it('has no line of more than 75 octets, and unfolds to what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const plain = text.replace(/[\p{Cc}\\;,]/gu, '');
        const file = dueCalendar([{ id: 'x', due: day('2026-12-31'), summary: plain, description: '' }], MADE, '');
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(unfold(file)).toContain(`SUMMARY:${plain}\r\n`);
      }),
    );
  });
});
