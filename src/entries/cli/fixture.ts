/** `guiju fixture`: a workbook with what is private replaced and its outcomes as they were, for a test or a report of a fault. */
import { writeFileSync } from 'node:fs';
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import { readXlsx } from '../../hosts/xlsx/read-xlsx';
import { reviewWorkbook } from '../../review/review-workbook';
import type { Workbook } from '../../workbook/workbook';
import type { FixtureArguments } from './command-arguments';
import { checkFile } from './check-file';
import { fixtureBytes } from './fixture/fixture-workbook';
import { makeFixture, outcomesOf } from './fixture/make-fixture';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';
import { notWritten } from './not-written';

/** 0 written; 2 the workbook cannot be read, the outcomes cannot be kept, or the file cannot be written. */
export function fixture(asked: FixtureArguments, terminal: Terminal, today: CivilDate, rulesFolder?: string): number {
  const { language, path, out } = asked;
  const refuse = (why: Bilingual) => {
    terminal.err(`${why[language]}\n`);
    return 2;
  };
  const rules = openRulebook(asked.rules, rulesFolder).with('all');
  const checked = checkFile(path, { ...asked, treat: [] }, rules, today);
  if (!checked.review) return checked.refusal ? refuse(checked.refusal) : 2;
  const review = (workbook: Workbook) =>
    reviewWorkbook({
      workbook,
      rulebook: rules.rulebook,
      today,
      ...(asked.pack !== undefined && { pack: asked.pack }),
      ...(asked.asOf !== undefined && { asOf: asked.asOf }),
    });
  const { workbook } = checked.review;
  const made = makeFixture(workbook, rules.lexicon(), review);
  const bytes = made && fixtureBytes(made.workbook);
  const kept =
    bytes && outcomesOf(review(readXlsx(bytes, { name: 'fixture.xlsx' }).workbook)) === outcomesOf(review(workbook));
  if (!made || !kept) return refuse(CHANGED);
  try {
    writeFileSync(out, bytes, { flag: 'wx' });
  } catch (error) {
    const why = notWritten(out, error);
    if (!why) throw error;
    return refuse(why);
  }
  const done = {
    zh: `已写好：${out}。替换了 ${made.replaced} 处文字，结论与原件相同。`,
    en: `Written: ${out}. ${made.replaced} texts were replaced; the outcomes are the original's.`,
  };
  terminal.err(`${done[language]}\n`);
  if (made.kept.length > 0) {
    const look = {
      zh: `下面的文字影响结论，没有替换；交出去之前请看一遍：\n${made.kept.join('\n')}`,
      en: `A verdict depends on these texts, so they were kept; look at them before you pass the file on:\n${made.kept.join('\n')}`,
    };
    terminal.err(`${look[language]}\n`);
  }
  return 0;
}

const CHANGED: Bilingual = {
  zh: '去掉公式和批注以后结论就变了，没有写文件。请向维护者说明这一情况。',
  en: 'Without formulas and notes the outcomes are others, so nothing was written. Please tell the maintainers.',
};
