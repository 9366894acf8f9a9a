/** `guiju lint-rules --settle`: after the linting, the smallest cases on which two interpretations part, kept beside the pack's own. */
import { rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { settlePacks, SETTLED_FILE } from '../../rulebook/settle/settle-packs';
import { settledCases, settledWords } from '../../rulebook/settle/settled-text';
import type { RuleText } from '../../rulebook/rule-file';
import type { LintRulesArguments } from './command-arguments';
import { notWritten } from './not-written';
import { ownFolder } from './open-rulebook';
import type { Terminal } from './terminal';

/** False, and said why, where a file could not be written. `folderOf`: where the pack of a folder's name stands. */
export function settleRules(
  { language }: Pick<LintRulesArguments, 'language'>,
  texts: readonly RuleText[],
  folderOf: (name: string) => string,
  terminal: Terminal,
  rulesFolder?: string,
): boolean {
  let written = true;
  for (const pack of settlePacks(texts, ownFolder(rulesFolder).texts)) {
    for (const line of settledWords(pack, language)) terminal.err(`${line}\n`);
    const path = join(folderOf(pack.folder), SETTLED_FILE);
    const cases = settledCases(pack);
    try {
      if (cases === undefined) rmSync(path, { force: true });
      else {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, cases);
      }
    } catch (error) {
      const why = notWritten(path, error);
      if (!why) throw error;
      terminal.err(`${why[language]}\n`);
      written = false;
    }
  }
  return written;
}
