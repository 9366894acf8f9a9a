/** The command line: check, diff, annotate, unannotate, completion, new, packs, explain, fixture, doctor, lint-rules, schema, and the review record's log, verify, merge, opinion. Exit status 2 and one sentence where it could not check. */
import type { Bilingual } from '../base/bilingual';
import { oneLine } from '../base/plain-text';
import { civilDate, type CivilDate } from '../base/civil-date';
import { parseArguments } from './cli/arguments';
import { WrongUsage } from './cli/options';
import { ownProgram } from './cli/alone';
import { completion } from './cli/completion';
import { listPacks } from './cli/list-packs';
import { OWN_RULES } from './cli/own-rules';
import { THREAD } from './cli/thread';
import { standardOutput } from './cli/standard-output';
import { plainTerminal } from './cli/terminal';
import { usage } from './cli/usage';
import { PRODUCT_VERSION } from './product-version';

const terminal = {
  ...plainTerminal(
    standardOutput(),
    (text) => process.stderr.write(text),
    PRODUCT_VERSION,
    process.stderr.isTTY ? { columns: process.stderr.columns } : undefined,
  ),
  isRead: () => process.stdout.errored === null,
};

/** It goes on when its first word has been said. */
let isWatching = false;

async function main(words: readonly string[]): Promise<number> {
  try {
    const asked = parseArguments(words);
    isWatching = asked.command === 'lint-rules' && asked.watch;
    if (asked.command === 'completion') return completion(asked, terminal);
    if (asked.command === 'packs' && asked.pack === undefined && asked.rules === undefined && OWN_RULES)
      return listPacks(OWN_RULES.heads(), asked.language, terminal);
    if (asked.command === 'help' || asked.command === 'version') {
      terminal.out(asked.command === 'help' ? usage(asked.of) : `${terminal.version}\n`);
      return 0;
    }
    const { runCommand } = await import('./cli/run-command');
    return await runCommand(asked, terminal, today(), ownProgram(__filename));
  } catch (error) {
    const told = error instanceof WrongUsage ? error.explanation : writtenInPart(error);
    if (!told) throw error;
    tell(told, words);
    return 2;
  }
}

function tell({ zh, en }: Bilingual, words: readonly string[]): void {
  terminal.err(`${oneLine(words[words.indexOf('--lang') + 1] === 'en' ? en : zh)}\n`);
}

/** Where the system took no more of what was written, as on a full disk. */
function writtenInPart(error: unknown): Bilingual | undefined {
  if (!(error instanceof Error && 'syscall' in error && error.syscall === 'write' && 'code' in error)) return undefined;
  return {
    zh: `结果没有写完（${String(error.code)}），像是磁盘满了；写出的部分不要使用。`,
    en: `The results were not written to their end (${String(error.code)}), as on a full disk; do not use what there is of them.`,
  };
}

function today(): CivilDate {
  const now = new Date();
  const day = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new RangeError(`the clock shows no day of the calendar: ${now.toISOString()}`);
  return day;
}

process.stdout.on('error', notTaken);
// Whoever reads what is told beside it may stop, too: the verdict stands.
process.stderr.on('error', () => undefined);
if (process.argv.at(-1) === THREAD) void serve();
else void main(process.argv.slice(2)).then(end, brokenDown);

function notTaken(error: Error): void {
  // Whoever reads the output may stop reading it (`| head`).
  if ('code' in error && error.code === 'EPIPE') return;
  const told = writtenInPart(error);
  if (!told) throw error;
  tell(told, process.argv);
  process.exit(2);
}

/** Never 1, which is the verdict on a workbook. */
function brokenDown(error: unknown): void {
  const what = error instanceof Error ? `${error.name}: ${error.message.split('\n', 1).join('').slice(0, 200)}` : '';
  const told = {
    zh: `程序出错（${what}），没有结论；若是程序文件不全或损坏，请重新安装规矩，否则请把下面的内容反馈给维护者。`,
    en: `The program broke down (${what}), so there is no verdict; if its files are incomplete or damaged, install Guiju again, else please report what follows.`,
  };
  tell(told, process.argv);
  terminal.err(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(2);
}

async function serve(): Promise<void> {
  const threads = await import('node:worker_threads');
  const task: unknown = threads.workerData;
  // Whoever writes the word by hand is told that there is no such command.
  if (!threads.parentPort) return end(await main([THREAD]));
  const { serveChecks } = await import('./cli/serve-checks');
  serveChecks(threads.parentPort, task);
}

/** At once: Node would wait for what V8 still compiles in threads of its own, which is a tenth of a small check. */
function end(status: number): void {
  process.exitCode = status;
  // Of a write that failed we hear a turn later, which there would not be.
  if (process.stdout.errored) notTaken(process.stdout.errored);
  const isWritten = process.stdout.writableLength === 0 && process.stderr.writableLength === 0;
  if (isWritten && !isWatching) process.exit();
}
