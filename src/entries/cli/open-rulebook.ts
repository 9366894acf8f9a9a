/** The rulebook of the command line: our own rules and, where asked for, the reader's beside them. */
import { createHash } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadRuleTexts } from '../../rulebook/load-rule-texts';
import type { RulebookProblem, RuleText } from '../../rulebook/rule-file';
import type { Rulebook } from '../../rulebook/rulebook';
import { WrongUsage } from './options';
import { readRuleFiles } from './read-rule-files';

/** The rules that come with the program, beside the folder of the bundle. */
export const OWN_RULES = join(__dirname, '..', '..', 'rules');

export interface OpenedRulebook {
  readonly rulebook: Rulebook;
  readonly problems: readonly RulebookProblem[];
  /** What was read, cases too. */
  readonly files: readonly RuleText[];
}

export function openRulebook(extraFolder: string | undefined, ownFolder = OWN_RULES): OpenedRulebook {
  if (extraFolder !== undefined && !(existsSync(extraFolder) && statSync(extraFolder).isDirectory())) {
    throw new WrongUsage({
      zh: `--rules 要给一个文件夹，而“${extraFolder}”不是。`,
      en: `--rules takes a folder; "${extraFolder}" is none.`,
    });
  }
  const texts = [...readRuleFiles(ownFolder), ...(extraFolder === undefined ? [] : readRuleFiles(extraFolder))];
  const { rulebook, problems } = loadRuleTexts(texts, (text) => createHash('sha256').update(text).digest('hex'));
  if (rulebook) return { rulebook, problems, files: texts };
  throw new Error(`the rules of the program do not load: ${problems.map((one) => one.message.en).join('; ')}`);
}
