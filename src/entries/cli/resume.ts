/** The reports of an earlier run, one a line, to which this run adds: what stands there and would come out the same is not checked again. */
import { existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import type { CivilDate } from '../../base/civil-date';
import { reportShape, type Report } from '../../review/report-shape';
import type { FileToCheck } from './check-result';
import type { CheckArguments } from './command-arguments';
import { statusOf, type ExitStatus } from './exit-status';
import { fileBytes } from './file-bytes';
import type { OpenedRulebook } from './open-rulebook';
import { sha256 } from './sha256';

export interface Run {
  readonly asked: CheckArguments;
  readonly rules: OpenedRulebook;
  readonly today: CivilDate;
  /** The program's. */
  readonly version: string;
}

interface Resumed {
  /** Those of which no report stands there that this run would write again. */
  readonly left: readonly FileToCheck[];
  /** How many reports of these files were taken out: of other contents, or by another regulation, day or version. */
  readonly superseded: number;
  /** Of the reports that stand there. */
  readonly status: ExitStatus;
}

interface Line {
  readonly text: string;
  /** Undefined of a line that is no report. */
  readonly report?: Report;
}

/** Takes away a last line that was cut short, and reports that are superseded. Without `resume` the file is begun anew; one that is there then is left alone, and the system's error thrown. */
export function resumeFrom(path: string, files: readonly FileToCheck[], run: Run): Resumed {
  if (!run.asked.resume || !existsSync(path)) {
    writeFileSync(path, '', { flag: 'wx' });
    return { left: files, superseded: 0, status: 0 };
  }
  const lines = wholeLines(path);
  const isByThisRun = byRun(run);
  const digests = new Map(files.map(({ path: at, name = '' }) => [name, digestOf(at)]));
  const stands = ({ report }: Line) =>
    report === undefined ||
    !digests.has(report.workbook.name) ||
    (digests.get(report.workbook.name) === report.workbook.digest && isByThisRun(report));
  const standing = lines.filter(stands);
  if (standing.length < lines.length) writeLines(path, standing);
  const statuses = new Map(
    standing.flatMap(({ report }) =>
      report && digests.has(report.workbook.name) ? [[report.workbook.name, statusOf(report, run.asked)] as const] : [],
    ),
  );
  return {
    left: files.filter(({ name = '' }) => !statuses.has(name)),
    superseded: lines.length - standing.length,
    status: [...statuses.values()].reduce<ExitStatus>((most, one) => (one > most ? one : most), 0),
  };
}

/** Whether a report was made by the law this run checks by. What else was asked then (`--treat`, `--recalc`) no report tells. */
function byRun({ asked, rules, today, version }: Run): (report: Report) => boolean {
  const digests = new Map<string, string | undefined>();
  const digestOfPack = (id: string) => {
    const head = rules.rulebook.shelf.get(id);
    if (!digests.has(id)) digests.set(id, (head ? rules.with(head) : rules).rulebook.packs.get(id)?.digest);
    return digests.get(id);
  };
  return ({ generator, asOf, pack }) => {
    if (generator.version !== version) return false;
    if (asked.asOf === undefined ? asOf.source === 'option' : asOf.date !== asked.asOf) return false;
    if (asOf.source === 'today' && asked.asOf === undefined && asOf.date !== today) return false;
    if (pack === undefined) return asked.pack === undefined;
    return (asked.pack ?? pack.id) === pack.id && (isBrought(pack) || digestOfPack(pack.id) === pack.digest);
  };
}

/** By the workbook itself, whose contents are compared as they are. */
function isBrought({ origin }: NonNullable<Report['pack']>): boolean {
  return origin === 'workbook';
}

function wholeLines(path: string): readonly Line[] {
  const bytes = readFileSync(path);
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  if (whole.length < bytes.length) truncateSync(path, whole.length);
  const texts = whole.toString('utf8').split('\n').slice(0, -1);
  return texts.map((text) => ({ text, ...reportIn(text) }));
}

function reportIn(line: string): { report?: Report } {
  try {
    return { report: reportShape.parse(JSON.parse(line)) };
  } catch {
    return {};
  }
}

/** Whole or not at all: beside it first, then in its place. */
function writeLines(path: string, lines: readonly Line[]): void {
  const beside = `${path}.new`;
  writeFileSync(beside, lines.map(({ text }) => `${text}\n`).join(''));
  renameSync(beside, path);
}

function digestOf(path: string): string | undefined {
  const bytes = fileBytes(path);
  return bytes && `sha256:${sha256(bytes)}`;
}
