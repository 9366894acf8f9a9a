/** Small files that would cost much: each is read right or refused in one sentence, within seconds of work. */
import { join } from 'node:path';
import { lintPackage } from '../../../src/hosts/xlsx/lint/lint-package';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { UnreadableWorkbook } from '../../../src/hosts/xlsx/unreadable-workbook';
import { parseIsoDate } from '../../../src/base/civil-date';
import { judgingOnce } from '../../../src/checks/line-judge-once';
import { reviewWorkbook } from '../../../src/review/review-workbook';
import { openRulebook } from '../../../src/entries/cli/open-rulebook';
import { expectWithin } from '../../support/processor-time';
import { COSTLY_WORKBOOKS } from './costly-workbooks';

/** Five on a machine that does nothing else; beside other work a processor gives half as much. */
const MOST_SECONDS = 10;
const MOST_KILOBYTES = 500_000;

/** Of the processor, whatever else the machine does; and of memory what no file before it has taken. */
function expectCheap(work: () => void): void {
  const most = process.resourceUsage().maxRSS;
  try {
    expectWithin(MOST_SECONDS, work);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    expect(error.kind).toMatch(/^(too-large|zip-bomb|damaged)$/);
  }
  expect(process.resourceUsage().maxRSS - most).toBeLessThan(MOST_KILOBYTES);
}

const { rulebook } = openRulebook(undefined, join(__dirname, '..', '..', '..', 'rules'));
const TODAY = parseIsoDate('2026-11-21');

test.each(Object.entries(COSTLY_WORKBOOKS))('%s', (_, make) => {
  const bytes = make();
  expectCheap(() => {
    const { workbook } = readXlsx(bytes, { name: 'x.xlsx' });
    if (!TODAY) throw new Error('no such day');
    const review = reviewWorkbook({ workbook, rulebook, today: TODAY, pack: 'heyuan', judge: judgingOnce() });
    expect(review.workbook).toBe(workbook);
  });
});

/** Those in which it goes through other parts than a check does. */
test.each([
  'two thousand sheets that are one part',
  'a hundred thousand sheets that are one part',
  'a hundred thousand merges that overlap',
  'thirteen megabytes of comments',
  'a million number formats',
])('the linter of packages: %s', (name) => {
  const bytes = COSTLY_WORKBOOKS[name]?.() ?? new Uint8Array();
  expectCheap(() => expect(lintPackage(bytes).length).toBeGreaterThan(0));
});
