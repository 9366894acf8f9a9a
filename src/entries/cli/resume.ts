/** The reports of an earlier run, one a line, to which this run adds: what stands there is not checked again. */
import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { fileBytes } from './file-bytes';
import type { FileToCheck } from './check-result';
import type { CheckArguments } from './command-arguments';
import { statusOf, type ExitStatus } from './exit-status';
import { reportShape } from '../../review/report-shape';
import { sha256 } from './sha256';

interface Resumed {
  /** Those whose report does not stand there, or is of other contents. */
  readonly left: readonly FileToCheck[];
  /** Of the reports that stand there. */
  readonly status: ExitStatus;
}

/** Takes away a last line that was cut short. Without `resume` the file is begun anew; one that is there then is left alone, and the system's error thrown. */
export function resumeFrom(path: string, files: readonly FileToCheck[], asked: CheckArguments): Resumed {
  if (!asked.resume || !existsSync(path)) {
    writeFileSync(path, '', { flag: 'wx' });
    return { left: files, status: 0 };
  }
  const bytes = readFileSync(path);
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  if (whole.length < bytes.length) truncateSync(path, whole.length);
  const there = new Map<string, ExitStatus>();
  for (const line of whole.toString('utf8').split('\n')) {
    const read = reading(line);
    if (read) there.set(read.key, statusOf(read.report, asked));
  }
  const [left, statuses]: [FileToCheck[], ExitStatus[]] = [[], []];
  for (const file of files) {
    const bytes = fileBytes(file.path);
    const status = bytes && there.get(keyOf(file.name ?? '', `sha256:${sha256(bytes)}`));
    if (status === undefined) left.push(file);
    else statuses.push(status);
  }
  return { left, status: statuses.reduce<ExitStatus>((most, one) => (one > most ? one : most), 0) };
}

/** Undefined of a line that is no report. */
function reading(line: string) {
  if (line === '') return undefined;
  try {
    const report = reportShape.parse(JSON.parse(line));
    return { key: keyOf(report.workbook.name, report.workbook.digest), report };
  } catch {
    return undefined;
  }
}

function keyOf(name: string, digest: string): string {
  return `${digest} ${name}`;
}
