/** The rule files of a folder, as the rulebook takes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleText } from '../../rulebook/rule-file';

export function readRuleFiles(folder: string): RuleText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
