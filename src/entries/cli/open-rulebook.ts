/** The rulebook of the command line: our own rules and, where asked for, the reader's beside them. */
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { loadRuleTexts } from '../../rulebook/load-rule-texts';
import type { RulebookProblem, RuleText } from '../../rulebook/rule-file';
import type { Rulebook } from '../../rulebook/rulebook';
import { WrongUsage } from './options';
import { readRuleFolder } from './read-rule-files';

/** The rules that come with the program, beside the folder of the bundle. */
export const OWN_RULES = join(__dirname, '..', '..', 'rules');

export interface OpenedRulebook {
  readonly rulebook: Rulebook;
  readonly problems: readonly RulebookProblem[];
  /** What was read, cases too. */
  readonly files: readonly RuleText[];
}

export function openRulebook(extraFolder: string | undefined, ownFolder = OWN_RULES): OpenedRulebook {
  if (extraFolder !== undefined && !statSync(extraFolder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongUsage({
      zh: `--rules 要给一个文件夹，而“${extraFolder}”不是。`,
      en: `--rules takes a folder; "${extraFolder}" is none.`,
    });
  }
  const own = readRuleFolder(ownFolder);
  const extra = extraFolder === undefined ? undefined : readRuleFolder(extraFolder, 'folder');
  const texts = [...own.texts, ...(extra?.texts ?? [])];
  const { rulebook, problems } = loadRuleTexts(texts, (text) => createHash('sha256').update(text).digest('hex'), [
    ...own.unread,
    ...(extra?.unread ?? []),
  ]);
  if (rulebook) return { rulebook, problems: [...problems, ...(extra?.skipped ?? [])], files: texts };
  // Nothing can be checked, and which file it is tells whoever installed it more than a stack would.
  throw new WrongUsage({
    zh: `程序自带的规则没有加载成功：\n${problems.map(({ message }) => message.zh).join('\n')}`,
    en: `the rules of the program do not load:\n${problems.map(({ message }) => message.en).join('\n')}`,
  });
}
