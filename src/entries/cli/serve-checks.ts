/** The other end of a thread that checks: a file comes, its result goes, until the thread is ended. */
import type { MessagePort } from 'node:worker_threads';
import { checkResult, type FileToCheck } from './check-result';
import type { WorkerTask } from './check-in-workers';
import { legacyFor } from './legacy-for';
import { openRulebook } from './open-rulebook';

export function serveChecks(port: MessagePort, task: WorkerTask): void {
  const { asked, today, version, rulesFolder } = task;
  const rules = openRulebook(asked.rules, rulesFolder);
  port.on('message', (file: FileToCheck) => {
    void legacyFor([file.path]).then((legacy) =>
      port.postMessage(checkResult(file, { ...asked, legacy }, rules, today, version)),
    );
  });
}
