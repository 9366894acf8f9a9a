/** `guiju lint-rules --watch`: once, and again whenever a file of the folder changes, until it is stopped. */
import { watch } from 'node:fs';
import { lintRules } from './lint-rules';
import type { LintRulesArguments } from './command-arguments';
import type { Terminal } from './terminal';

/** An editor writes a file in several strokes. */
const PAUSE = 150;

/** The status of the first look; the folder is watched from then on. */
export function watchRules(asked: LintRulesArguments, terminal: Terminal, rulesFolder?: string): number {
  const status = lintRules(asked, terminal, rulesFolder);
  let waiting: NodeJS.Timeout | undefined;
  watch(asked.folder, { recursive: true }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      terminal.err('\n');
      lintRules(asked, terminal, rulesFolder);
    }, PAUSE);
  });
  return status;
}
