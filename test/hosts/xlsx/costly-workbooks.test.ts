/** Small files that would cost much: each is read right or refused in one sentence, within seconds of work. */
import { join } from 'node:path';
import { readXlsx } from '../../../src/hosts/xlsx/read-xlsx';
import { UnreadableWorkbook } from '../../../src/hosts/xlsx/unreadable-workbook';
import { parseIsoDate } from '../../../src/base/civil-date';
import { judgingOnce } from '../../../src/checks/line-judge-once';
import { reviewWorkbook } from '../../../src/review/review-workbook';
import { openRulebook } from '../../../src/entries/cli/open-rulebook';
import { COSTLY_WORKBOOKS } from './costly-workbooks';

/** Five on a machine that does nothing else; beside other work a processor gives half as much. */
const MOST_SECONDS = 10;

/** Of the processor, whatever else the machine does. */
function seconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1e6;
}

const { rulebook } = openRulebook(undefined, join(__dirname, '..', '..', '..', 'rules'));
const TODAY = parseIsoDate('2026-11-21');

test.each(Object.entries(COSTLY_WORKBOOKS))('%s', (_, make) => {
  const bytes = make();
  const took = seconds(() => {
    try {
      const { workbook } = readXlsx(bytes, { name: 'x.xlsx' });
      if (!TODAY) throw new Error('no such day');
      const review = reviewWorkbook({ workbook, rulebook, today: TODAY, pack: 'heyuan', judge: judgingOnce() });
      expect(review.workbook).toBe(workbook);
    } catch (error) {
      if (!(error instanceof UnreadableWorkbook)) throw error;
      expect(error.kind).toMatch(/^(too-large|zip-bomb|damaged)$/);
    }
  });
  expect(took).toBeLessThan(MOST_SECONDS);
});
