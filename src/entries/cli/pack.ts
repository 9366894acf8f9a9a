/** `guiju pack`: one pack, or a table of holidays, linted, and put into one file that the pane opens without a build. */
import { writeFileSync } from 'node:fs';
import { isProblem, parseRuleFile } from '../../rulebook/parse-rule-file';
import { packFileText, readPackFile } from '../../rulebook/pack-file';
import type { RuleFile } from '../../rulebook/rule-file';
import { findingsOf } from './lint-rules';
import type { PackArguments } from './command-arguments';
import { notWritten } from './not-written';
import { WrongUsage } from './options';
import { sha256 } from './sha256';
import type { Terminal } from './terminal';

/** 0 written; 1 the linter finds something; 2 there is not one pack to write, or the file cannot be written. */
export function pack(asked: PackArguments, terminal: Terminal, rulesFolder?: string): number {
  const { language, folder, out } = asked;
  const { texts, packs, calendars, findings, status } = findingsOf({ ...asked, format: 'text' }, terminal, rulesFolder);
  if (status !== 0) return status;
  const [only, ...others] = [...packs, ...calendars];
  if (only === undefined || others.length > 0) {
    throw new WrongUsage({
      zh: `${folder} 里有 ${packs.length + calendars.length} 个规则包；请给其中一个的文件夹（里面有 pack.yaml）。`,
      en: `${folder} holds ${packs.length + calendars.length} packs; name the folder of one of them (with a pack.yaml).`,
    });
  }
  // The pane takes folders with names that ids may have: a folder may be called 云溪, its pack is not.
  const within = packs.length > 0 ? only : calendarFolder(only);
  const files = texts.flatMap((text): RuleFile[] => {
    const parsed = parseRuleFile({ ...text, path: text.path.replace(/^[^/]*/, within) });
    return isProblem(parsed) ? [] : [parsed];
  });
  const text = packFileText(files, `guiju ${terminal.version}`, sha256);
  // Nothing is written that the pane would not take.
  const read = readPackFile(text, 'folder');
  if ('refused' in read) throw new WrongUsage(read.refused);
  try {
    writeFileSync(out, text, { flag: 'wx' });
  } catch (error) {
    const why = notWritten(out, error);
    if (!why) throw error;
    terminal.err(`${why[language]}\n`);
    return 2;
  }
  const { digest } = read;
  const done = {
    zh: `已写好 ${out}：${only}，${digest}。在窗格的“设置”里打开它，或放在站点的 packs 文件夹里。`,
    en: `Written ${out}: ${only}, ${digest}. Open it in the pane's settings, or put it into the site's folder packs.`,
  };
  terminal.err(`${done[language]}\n`);
  return findings.length > 0 ? 1 : 0;
}

function calendarFolder(folder: string): string {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(folder)) return folder;
  return ['fangjia', ...(folder.toLowerCase().match(/[a-z0-9]+/g) ?? [])].join('-');
}
