/** `guiju check` of one workbook or of thousands: in this thread where they are few, else in several. */
import { appendFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import { printable } from '../../base/plain-text';
import { readyToCheck } from './check';
import type { WorkerOptions } from './check-in-workers';
import { CheckPrinter } from './check-printer';
import { checkResult, type CheckResult, type FileToCheck } from './check-result';
import type { CheckArguments } from './command-arguments';
import type { ExitStatus } from './exit-status';
import { fetchedFor } from './fetched-later';
import { notWritten } from './not-written';
import { Progress } from './progress';
import type { Run } from './resume';
import type { Terminal } from './terminal';

/** Fewer are checked sooner than a thread has started. */
const WORTH_A_THREAD = 8;

interface Surroundings extends Pick<WorkerOptions, 'program' | 'eval' | 'execArgv' | 'megabytes'> {
  readonly rulesFolder?: string;
}

export async function checkAll(
  asked: CheckArguments,
  terminal: Terminal,
  today: CivilDate,
  { rulesFolder, ...threads }: Surroundings,
): Promise<ExitStatus> {
  const ready = readyToCheck(asked, terminal, rulesFolder);
  if (!ready) return 2;
  const target = await targetOf({ asked, rules: ready.rules, today, version: terminal.version }, terminal, ready.files);
  if (!target) return 2;
  const { files, status } = target;
  const printer = new CheckPrinter(asked, target.terminal, files.length);
  const progress = new Progress(terminal, files.length, asked.language);
  let taken = 0;
  const take = (result: CheckResult) => {
    if (asked.out === undefined && terminal.isRead?.() === false) throw new NobodyReads();
    taken += 1;
    printer.take(result);
    progress.next(result.name);
  };
  const jobs = asked.jobs ?? Math.min(availableParallelism(), Math.ceil(files.length / WORTH_A_THREAD));
  const task = { asked, today, version: terminal.version, ...(rulesFolder !== undefined && { rulesFolder }) };
  try {
    if (jobs > 1 && files.length > 1) {
      const { checkInWorkers } = await import('./check-in-workers');
      await checkInWorkers(files, task, { ...threads, jobs }, take);
    } else {
      const fetched = await fetchedFor(
        files.map(({ path }) => path),
        asked,
      );
      for (const file of files) take(checkResult(file, { ...asked, ...fetched }, ready.rules, today, terminal.version));
    }
  } catch (error) {
    if (!(error instanceof NobodyReads)) throw error;
    terminal.err(`${unread(taken, files.length)[asked.language]}\n`);
    return 2;
  }
  progress.end();
  const found = printer.finish();
  return found > status ? found : status;
}

class NobodyReads extends Error {}

/** After `| head`: who wants no more of them is not made to wait for the rest. */
function unread(taken: number, all: number): Bilingual {
  return {
    zh: `输出没有人再读，停在第 ${taken} 个，其余 ${all - taken} 个没有核对。`,
    en: `Nobody reads the output any more: stopped after ${taken}, and ${all - taken} were not checked.`,
  };
}

/** Where the reports go, and what is left to be checked; undefined where the file cannot be written, which is said. */
async function targetOf(run: Run, terminal: Terminal, files: readonly FileToCheck[]) {
  const { out, language } = run.asked;
  if (out === undefined) return { terminal, files, status: 0 as const };
  const { resumeFrom } = await import('./resume');
  try {
    const resumed = resumeFrom(out, files, run);
    if (!resumed) {
      const why = {
        zh: `${out}：里面的不是 guiju check 写的报告，没有动它。请指明上次用 -o 写的文件，或换一个文件名。`,
        en: `${out}: what stands in it are no reports of guiju check; it was left alone. Name the file that -o wrote before, or another.`,
      };
      terminal.err(`${why[language]}\n`);
      return undefined;
    }
    const { left, superseded, status } = resumed;
    const skipped = files.length - left.length;
    const words = {
      zh: `${skipped} 个已有结果，不再核对`,
      en: `${skipped} stand there already and are not checked again`,
    };
    if (skipped > 0) terminal.err(`${out}：${words[language]}\n`);
    const anew = {
      zh: `${superseded} 个结果是文件改动以前的，或按别的办法、日期、选项、版本得出，已去掉，重新核对`,
      en: `${superseded} reports were of earlier contents, or by another regulation, day, option or version: taken out, checked anew`,
    };
    if (superseded > 0) terminal.err(`${out}：${anew[language]}\n`);
    return {
      terminal: { ...terminal, out: (text: string) => appendFileSync(out, printable(text)) },
      files: left,
      status,
    };
  } catch (error) {
    const why = notWritten(out, error);
    if (!why) throw error;
    terminal.err(`${why[language]}\n`);
    return undefined;
  }
}
