/** `guiju check`: reports to standard output, refusals and progress to standard error, the exit status of the highest. */
import { existsSync } from 'node:fs';
import type { CivilDate } from '../../base/civil-date';
import { choosePack } from '../../review/choose-pack';
import { CheckPrinter } from './check-printer';
import { checkResult, type FileToCheck } from './check-result';
import type { CheckArguments } from './command-arguments';
import type { ExitStatus } from './exit-status';
import { findWorkbooks } from './find-workbooks';
import { openRulebook, type OpenedRulebook } from './open-rulebook';
import type { Terminal } from './terminal';
import { toldApart } from './told-apart';

/** One after the other in this thread. */
export function check(asked: CheckArguments, terminal: Terminal, today: CivilDate, rulesFolder?: string): ExitStatus {
  const ready = readyToCheck(asked, terminal, rulesFolder);
  if (!ready) return 2;
  const printer = new CheckPrinter(asked, terminal, ready.files.length);
  for (const file of ready.files) printer.take(checkResult(file, asked, ready.rules, today, terminal.version));
  return printer.finish();
}

interface ReadyToCheck {
  readonly files: readonly FileToCheck[];
  readonly rules: OpenedRulebook;
}

/** Undefined where there is nothing to check, or nothing to check it by; that was said then. */
export function readyToCheck(
  asked: CheckArguments,
  terminal: Terminal,
  rulesFolder?: string,
): ReadyToCheck | undefined {
  const rules = openRulebook(asked.rules, rulesFolder);
  for (const problem of rules.problems) terminal.err(`${problem.message[asked.language]}\n`);
  if (asked.pack !== undefined) {
    const choice = choosePack(asked.pack, undefined, rules.rulebook);
    if ('problem' in choice) {
      terminal.err(`${choice.problem.message[asked.language]}\n`);
      return undefined;
    }
  }
  const paths = asked.paths.flatMap((path) => workbooksAt(path, asked, terminal));
  const names = toldApart(paths);
  const files = paths.map((path) => ({ path, name: names.get(path) ?? path }));
  return files.length === 0 ? undefined : { files, rules };
}

/** What a path means; what is passed over is told. */
export function workbooksAt(
  path: string,
  asked: Pick<CheckArguments, 'language'>,
  terminal: Terminal,
): readonly string[] {
  // One that cannot be looked at is refused when it is opened.
  if (!existsSync(path)) return [path];
  const { workbooks, skipped } = findWorkbooks(path);
  if (workbooks.length === 0) {
    const nothing = {
      zh: `${path}：这个文件夹里没有 .xlsx 文件。`,
      en: `${path}: there is no .xlsx file in this folder.`,
    };
    terminal.err(`${nothing[asked.language]}\n`);
  }
  if (skipped.length > 0) {
    const passedOver = {
      zh: `没有核对（不是 .xlsx、.xlsm、.xltx）：${skipped.join('、')}`,
      en: `Passed over (no .xlsx, .xlsm or .xltx): ${skipped.join(', ')}`,
    };
    terminal.err(`${passedOver[asked.language]}\n`);
  }
  return workbooks;
}
