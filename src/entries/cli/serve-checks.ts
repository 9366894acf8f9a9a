/** The other end of a thread that checks: a file comes, its result goes, until the thread is ended. */
import type { MessagePort } from 'node:worker_threads';
import * as z from 'zod/mini';
import { keepNothingOfMany } from '../../base/kept-of-many';
import { checkResult, type FileToCheck } from './check-result';
import type { WorkerTask } from './check-in-workers';
import { fetchedFor } from './fetched-later';
import { inflateNatively } from './native-inflate';
import { openRulebook } from './open-rulebook';

export function serveChecks(port: MessagePort, data: unknown): void {
  inflateNatively();
  keepNothingOfMany();
  // From this very program: check-in-workers.ts.
  const task = z.custom<WorkerTask>((value) => typeof value === 'object' && value !== null).parse(data);
  const { asked, today, version, rulesFolder } = task;
  const rules = openRulebook(asked.rules, rulesFolder);
  port.on('message', (file: FileToCheck) => {
    void fetchedFor([file.path], asked).then((fetched) =>
      port.postMessage(checkResult(file, { ...asked, ...fetched }, rules, today, version)),
    );
  });
}
