/** `guiju opinion`: 审核意见书 of a workbook, as Markdown or Word. */
import { writeFileSync } from 'node:fs';
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import { opinionMarkdown } from '../../opinion/opinion-markdown';
import { opinionOf } from '../../opinion/opinion';
import { checkFile } from './check-file';
import type { OpinionArguments } from './command-arguments';
import { notWritten } from './not-written';
import { opinionDocx } from './opinion-docx';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';

/** 0 written; 2 the workbook cannot be checked, or the file not written. */
export async function opinion(
  asked: OpinionArguments,
  terminal: Terminal,
  today: CivilDate,
  rulesFolder?: string,
): Promise<number> {
  const { path, out, language } = asked;
  const refuse = (why: Bilingual) => {
    terminal.err(`${why[language]}\n`);
    return 2;
  };
  const { review, standing, refusal } = checkFile(
    path,
    { ...asked, treat: [] },
    openRulebook(asked.rules, rulesFolder),
    today,
  );
  if (refusal || !review || !standing) return refusal ? refuse(refusal) : 2;
  const made = opinionOf(review, standing, language);
  const bytes = /\.docx$/i.test(out) ? await opinionDocx(made, language) : opinionMarkdown(made, language);
  try {
    writeFileSync(out, bytes, { flag: 'wx' });
  } catch (error) {
    const why = notWritten(out, error);
    if (!why) throw error;
    return refuse(why);
  }
  terminal.err(language === 'zh' ? `已写好：${out}\n` : `Written: ${out}\n`);
  return 0;
}
