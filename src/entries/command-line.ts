/** The command line: check, diff, annotate, unannotate, completion, new, packs, explain, fixture, doctor, lint-rules, schema, and the review record's log, verify, merge, opinion. Exit status 2 and one sentence where it could not check. */
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { keepNothingOfMany } from '../base/kept-of-many';
import { oneLine } from '../base/plain-text';
import { civilDate, type CivilDate } from '../base/civil-date';
import { parseArguments } from './cli/arguments';
import { WrongUsage } from './cli/options';
import { ownProgram } from './cli/alone';
import { writeAnnotated, writeUnannotated } from './cli/annotate';
import { checkAll } from './cli/check-all';
import type { WorkerTask } from './cli/check-in-workers';
import { completion } from './cli/completion';
import { diff } from './cli/diff';
import { doctor } from './cli/doctor';
import { explain } from './cli/explain';
import { explainIn } from './cli/explain-in';
import { fixture } from './cli/fixture';
import { lintRules } from './cli/lint-rules';
import { log } from './cli/log';
import { merge } from './cli/merge';
import { inflateNatively } from './cli/native-inflate';
import { newForm } from './cli/new';
import { newPack } from './cli/new-pack';
import { pack } from './cli/pack';
import { watchRules } from './cli/watch-rules';
import { opinion } from './cli/opinion';
import { packs } from './cli/packs';
import { serveChecks } from './cli/serve-checks';
import { schema } from './cli/schema';
import { plainTerminal } from './cli/terminal';
import { verify } from './cli/verify';
import { usage } from './cli/usage';
import { PRODUCT_VERSION } from './product-version';

const terminal = plainTerminal(
  (text) => process.stdout.write(text),
  (text) => process.stderr.write(text),
  PRODUCT_VERSION,
  process.stderr.isTTY ? { columns: process.stderr.columns } : undefined,
);

inflateNatively();
keepNothingOfMany();

async function main(words: readonly string[]): Promise<number> {
  try {
    const asked = parseArguments(words);
    switch (asked.command) {
      case 'help':
        terminal.out(usage(asked.of));
        return 0;
      case 'version':
        terminal.out(`${terminal.version}\n`);
        return 0;
      case 'check':
        return await checkAll(asked, terminal, today(), ownProgram(__filename));
      case 'diff':
        return diff(asked, terminal, today());
      case 'completion':
        return completion(asked, terminal);
      case 'new':
        return newForm(asked, terminal);
      case 'packs':
        return packs(asked, terminal);
      case 'explain':
        return asked.in === undefined
          ? explain(asked, terminal)
          : explainIn({ ...asked, in: asked.in }, terminal, today());
      case 'fixture':
        return fixture(asked, terminal, today());
      case 'pack':
        return pack(asked, terminal);
      case 'new-pack':
        return newPack(asked, terminal);
      case 'annotate':
        return writeAnnotated(asked, terminal, today());
      case 'unannotate':
        return writeUnannotated(asked, terminal);
      case 'doctor':
        return doctor(asked, terminal);
      case 'lint-rules':
        return asked.watch ? watchRules(asked, terminal) : lintRules(asked, terminal);
      case 'schema':
        return schema(asked, terminal);
      case 'log':
        return log(asked, terminal);
      case 'verify':
        return verify(asked, terminal);
      case 'merge':
        return merge(asked, terminal, today());
      case 'opinion':
        return await opinion(asked, terminal, today());
    }
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    const english = words[words.indexOf('--lang') + 1] === 'en';
    terminal.err(`${oneLine(english ? error.explanation.en : error.explanation.zh)}\n`);
    return 2;
  }
}

function today(): CivilDate {
  const now = new Date();
  const day = civilDate(now.getFullYear(), now.getMonth() + 1, now.getDate());
  if (!day) throw new RangeError(`the clock shows no day of the calendar: ${now.toISOString()}`);
  return day;
}

// Whoever reads the output may stop reading it (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
if (parentPort) {
  // From this very program: check-in-workers.ts.
  const task = z.custom<WorkerTask>((value) => typeof value === 'object' && value !== null).parse(workerData);
  serveChecks(parentPort, task);
} else void main(process.argv.slice(2)).then((status) => void (process.exitCode = status));
