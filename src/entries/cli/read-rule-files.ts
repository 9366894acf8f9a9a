/** The rule files of a folder, as the rulebook takes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface RuleFile {
  /** Relative to the folder, with '/'. */
  readonly path: string;
  readonly text: string;
}

export function readRuleFiles(folder: string): RuleFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}
