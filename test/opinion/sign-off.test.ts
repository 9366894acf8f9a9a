/** A closed round, and a later reader who asks what has changed: of the sheet, or of the law. */
import { parseIsoDate } from '../../src/base/civil-date';
import { MemoryWorkbook } from '../../src/hosts/memory/memory-workbook';
import { findingStates } from '../../src/opinion/bound-of';
import { signOff } from '../../src/opinion/sign-off';
import { isClosed, lastRoundOf, newsSince } from '../../src/record/rounds';
import { reviewWorkbook } from '../../src/review/review-workbook';
import { adding, NO_LINES, REVIEWER } from '../record/written-record';
import { ourRulebook, reviewed, sampleWorkbook } from '../support/open-sample';

const review = reviewed(sampleWorkbook('heyuan-breach'));
const record = adding(NO_LINES, REVIEWER, signOff(review, NO_LINES, '0.1.0', '第一轮'));
const round = lastRoundOf(record);

test('a round keeps by which pack, of which day and of which values it was closed', () => {
  expect(round?.entry.round).toMatchObject({
    pack: { id: 'heyuan', digest: review.pack?.digest },
    asOf: review.asOf.date,
    version: '0.1.0',
    counts: review.summary,
  });
  expect(round && isClosed(round, record, findingStates(review))).toBe(true);
});

test('after an edit only what it touched is new', () => {
  const file = new MemoryWorkbook(sampleWorkbook('heyuan-breach'));
  file.edit('变更单', 'L19', 207000);
  const now = reviewed(file.workbook);
  const news = newsSince(round, REVIEWER.key, record, findingStates(now)).findings;
  expect(news.map(({ finding }) => finding)).toContain('form.row-subtotal-new@line:BG-02/hardware/1');
  expect(news.map(({ finding }) => finding)).not.toContain('heyuan.21-consent-first@change:BG-02');
  expect(round && isClosed(round, record, findingStates(now))).toBe(false);
});

test('under the same law of the same day nothing has changed, under that of another day the verdicts that have are named', () => {
  const by = (day: string) => {
    const asOf = parseIsoDate(day);
    if (!asOf) throw new Error(day);
    return reviewWorkbook({ workbook: sampleWorkbook('heyuan-breach'), rulebook: ourRulebook(), today: asOf, asOf });
  };
  const news = (day: string) => newsSince(round, REVIEWER.key, record, findingStates(by(day))).findings;
  expect(news(review.asOf.date)).toEqual([]);
  expect(news('2020-01-01').length).toBeGreaterThan(0);
});
