/** Many workbooks checked by several threads, each of bounded memory; printed in their order, as if one had done them. */
import { Worker } from 'node:worker_threads';
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import type { CheckResult, FileToCheck } from './check-result';
import type { CheckArguments } from './command-arguments';
import { THREAD } from './thread';

export interface WorkerTask {
  readonly asked: CheckArguments;
  readonly today: CivilDate;
  readonly version: string;
  readonly rulesFolder?: string;
}

export interface WorkerOptions {
  readonly jobs: number;
  /** The program that answers with a result for each file it is sent: `serveChecks`. */
  readonly program: string;
  /** It is the text of one and not its file. */
  readonly eval?: true;
  readonly execArgv?: readonly string[];
  /** Of one thread. */
  readonly megabytes?: number;
}

const MEGABYTES = 1_500;
/** So many results beyond the next to be printed are kept at most, for each thread. */
const AHEAD = 4;

/** `take` is called with every result, in the order of the files. What it throws (a disk that is full) ends the threads, too. */
export async function checkInWorkers(
  files: readonly FileToCheck[],
  task: WorkerTask,
  options: WorkerOptions,
  take: (result: CheckResult) => void,
): Promise<void> {
  const waiting = new Map<number, CheckResult>();
  let [next, printed] = [0, 0];
  const finished = (at: number, result: CheckResult) => {
    waiting.set(at, result);
    for (let ready = waiting.get(printed); ready; ready = waiting.get(printed)) {
      waiting.delete(printed);
      take(ready);
      printed += 1;
    }
  };
  const idle = new Set<() => void>();
  const threads = new Set<Thread>();
  let isOver = false;
  const run = async () => {
    let thread: Thread | undefined;
    while (next < files.length && !isOver) {
      if (next > printed + options.jobs * AHEAD) {
        await new Promise<void>((resolve) => idle.add(resolve));
        continue;
      }
      const at = next;
      const file = files[at];
      next += 1;
      if (!file) break;
      thread ??= new Thread(task, options);
      threads.add(thread);
      const result = await thread.check(file);
      if (isOver) return;
      if (thread.isGone) {
        threads.delete(thread);
        thread = undefined;
      }
      finished(at, result ?? tooMuch(file, task.asked));
      for (const resolve of idle) resolve();
      idle.clear();
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(options.jobs, files.length) }, run));
  } finally {
    isOver = true;
    await Promise.all([...threads].map((thread) => thread.end()));
  }
}

class Thread {
  readonly #worker: Worker;
  #asked:
    | { readonly resolve: (result: CheckResult | undefined) => void; readonly reject: (error: Error) => void }
    | undefined;
  isGone = false;

  constructor(task: WorkerTask, { program, eval: isText, execArgv, megabytes = MEGABYTES }: WorkerOptions) {
    this.#worker = new Worker(program, {
      argv: [THREAD],
      workerData: task,
      ...(isText && { eval: true }),
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      ...(execArgv && { execArgv: [...execArgv] }),
    });
    const gone = () => {
      this.isGone = true;
      this.#asked?.resolve(undefined);
    };
    this.#worker.on('message', (result: CheckResult) => this.#asked?.resolve(result));
    this.#worker.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') gone();
      else this.#asked?.reject(error);
    });
    this.#worker.on('exit', gone);
  }

  /** Undefined where the thread came to its end over it. */
  check(file: FileToCheck): Promise<CheckResult | undefined> {
    return new Promise((resolve, reject) => {
      this.#asked = { resolve, reject };
      this.#worker.postMessage(file);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

function tooMuch({ path, name = path }: FileToCheck, { language }: CheckArguments): CheckResult {
  const why: Bilingual = {
    zh: `${path}：核对它要的内存超过 ${MEGABYTES} 兆，已停下，没有结论。请拆成几个文件，或单独核对它。`,
    en: `${path}: checking it takes more than ${MEGABYTES} MB of memory; it was stopped, without a verdict. Split it, or check it alone.`,
  };
  return { name, status: 2, refusal: why[language] };
}
