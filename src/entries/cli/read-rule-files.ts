/** The rule files of a folder, as the rulebook takes them. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { RULE_FILE_LIMITS } from '../../rulebook/parse-rule-file';
import type { RuleText } from '../../rulebook/rule-file';
import { filesBelow } from './find-workbooks';
import { WrongUsage } from './options';

const MOST_FILES = 5_000;
/** Beyond it no more is read of a file than tells the loader that it is too long. */
const MOST_BYTES = RULE_FILE_LIMITS.characters * 4;

/** Plain files that stand in the folder; what a link in it leads to outside is none of its. */
export function readRuleFiles(folder: string): RuleText[] {
  const inside = realpathSync(folder) + sep;
  const paths = filesBelow(folder)
    .filter((name) => /\.ya?ml$/.test(name) && realpathSync(join(folder, name)).startsWith(inside))
    .map((name) => name.replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));
  if (paths.length > MOST_FILES) throw tooMany(folder, paths.length);
  return paths.map((path) => ({ path, text: textOf(join(folder, path)) }));
}

function textOf(file: string): string {
  return statSync(file).size > MOST_BYTES ? ' '.repeat(MOST_BYTES) : readFileSync(file, 'utf8');
}

function tooMany(folder: string, count: number): WrongUsage {
  return new WrongUsage({
    zh: `${folder} 里有 ${count} 个规则文件，最多读 ${MOST_FILES} 个；请给规则包所在的文件夹。`,
    en: `${folder} holds ${count} rule files, at most ${MOST_FILES} are read; name the folder of the packs.`,
  });
}
