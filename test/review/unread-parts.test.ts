import { parseIsoDate } from '../../src/base/civil-date';
import { reviewWorkbook } from '../../src/review/review-workbook';
import { workbookOf } from '../hosts/workbook-of';
import { ourRulebook } from '../rules/rule-case';

const today = parseIsoDate('2026-11-21');
if (!today) throw new RangeError('no such day');

const rulebook = ourRulebook();
const workbook = workbookOf({ 项目要素表: [['合同金额', '420,000元']] });

test('what Excel would not give is told beside the verdict, one sentence a part, and changes no finding', () => {
  const whole = reviewWorkbook({ workbook, rulebook, today });
  const review = reviewWorkbook({ workbook: { ...workbook, unread: ['comments', 'merges'] }, rulebook, today });
  const notes = review.problems.filter(({ kind }) => kind.startsWith('unread-'));
  expect(notes.map(({ kind }) => kind)).toEqual(['unread-comments', 'unread-merges']);
  expect(notes[0]?.message.zh).toMatch(/批注没有读到/);
  expect(notes[1]?.message.en).toMatch(/Merged cells could not be read/);
  expect(review.findings).toEqual(whole.findings);
  expect(review.problems.length).toBe(whole.problems.length + 2);
});
