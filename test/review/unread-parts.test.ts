import { parseIsoDate } from '../../src/base/civil-date';
import { reviewWorkbook } from '../../src/review/review-workbook';
import { unreadProblems } from '../../src/review/unread-parts';
import type { UnreadPart } from '../../src/workbook/workbook';
import { workbookOf } from '../hosts/workbook-of';
import { ourRulebook } from '../rules/rule-case';
import { reviewed, sampleWorkbook } from '../support/open-sample';

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

test('what the program does not say is laid to no program by name', () => {
  for (const { message } of unreadProblems(['calculation', 'events'])) {
    expect(message.zh).toMatch(/没有读到/);
    expect(message.zh + message.en).not.toMatch(/Excel|WPS/);
  }
});

const sample = sampleWorkbook('heyuan-change-slip');
const without = (unread: readonly UnreadPart[]) => ({
  ...sample,
  sheets: sample.sheets.map((sheet) => (unread.includes('merges') ? { ...sheet, merges: [] } : sheet)),
  unread,
});

test('nothing fails for want of what may stand in merged cells that were not read: it cannot be told, and why is said', () => {
  const whole = reviewed(sample);
  const read = reviewed(without(['merges']));
  const before = new Map(whole.findings.map(({ id, outcome }) => [id, outcome]));
  const turned = read.findings.filter(({ id, outcome }) => outcome === 'failed' && before.get(id) === 'passed');
  expect(turned.map(({ id }) => id)).toEqual([]);
  const signatures = read.findings.find(({ check }) => check === 'form.slip-signatures');
  expect(signatures).toMatchObject({ outcome: 'cannotTell', level: 'note' });
  expect(signatures?.message.zh).toMatch(/没有读到合并单元格/);
  expect(signatures?.message.en).toMatch(/merged cells could not be read/);
  expect(signatures).not.toHaveProperty('next');
});

test.each([['events'], ['hidden-lines'], ['formats']] as const)(
  'what hides nothing from us, such as %s, changes no finding',
  (part) => {
    expect(reviewed(without([part])).findings).toEqual(reviewed(sample).findings);
  },
);
