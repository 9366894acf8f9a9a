/** The reports of an earlier run, one a line, to which this run adds: what stands there and would come out the same is not checked again. */
import { existsSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import type { CivilDate } from '../../base/civil-date';
import * as z from 'zod/mini';
import { reportShape, type Report } from '../../review/report-shape';
import { runAsked } from './run-asked';
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
  /** How many reports of these files were taken out: of other contents, or by another regulation, day, option or version. */
  readonly superseded: number;
  /** Of the reports that stand there. */
  readonly status: ExitStatus;
}

interface Line {
  readonly text: string;
  /** Of the workbook. */
  readonly name: string;
  /** Undefined of one that another version wrote otherwise. */
  readonly report?: Report;
}

/** How every line begins. */
const BEGINNING = '{"format":"guiju.report/';
const anyReport = z.object({ workbook: z.object({ name: z.string() }) });

/**
 * Takes away a last line that was cut short, and reports that are superseded. Without `resume` the file is begun anew;
 * one that is there then is left alone, and the system's error thrown. Undefined, and nothing is touched, where
 * something else than reports stands in it, as in a workbook named by mistake.
 */
export function resumeFrom(path: string, files: readonly FileToCheck[], run: Run): Resumed | undefined {
  if (!run.asked.resume || !existsSync(path)) {
    writeFileSync(path, '', { flag: 'wx' });
    return { left: files, superseded: 0, status: 0 };
  }
  const lines = wholeLines(path);
  if (!lines) return undefined;
  const isByThisRun = byRun(run);
  const digests = new Map(files.map(({ path: at, name = '' }) => [name, digestOf(at)]));
  const stands = ({ name, report }: Line) =>
    !digests.has(name) || (report && digests.get(name) === report.workbook.digest && isByThisRun(report));
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

/** Whether a report is what this run would say: by the same law, and asked the same. */
function byRun({ asked, rules, today, version }: Run): (report: Report) => boolean {
  const digests = new Map<string, string | undefined>();
  const digestOfPack = (id: string) => {
    const head = rules.rulebook.shelf.get(id);
    if (!digests.has(id)) digests.set(id, (head ? rules.with(head) : rules).rulebook.packs.get(id)?.digest);
    return digests.get(id);
  };
  const { pack: ours, rules: further, ...how } = runAsked(asked).asked ?? {};
  return ({ generator, asOf, pack, asked: { pack: theirs, rules: then, ...hadBeen } = {} }) => {
    if (generator.version !== version || !isDeepStrictEqual(how, hadBeen)) return false;
    if (asked.asOf === undefined ? asOf.source === 'option' : asOf.date !== asked.asOf) return false;
    if (asOf.source === 'today' && asked.asOf === undefined && asOf.date !== today) return false;
    // The one that the workbook names may be in a folder.
    if (pack === undefined) return ours === theirs && further === undefined && then === undefined;
    if (ours !== theirs && (theirs !== undefined || ours !== pack.id)) return false;
    return isBrought(pack) || digestOfPack(pack.id) === pack.digest;
  };
}

/** By the workbook itself, whose contents are compared as they are. */
function isBrought({ origin }: NonNullable<Report['pack']>): boolean {
  return origin === 'workbook';
}

/** Undefined where something else than reports stands there. */
function wholeLines(path: string): readonly Line[] | undefined {
  const bytes = readFileSync(path);
  const whole = bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1);
  const cut = bytes.subarray(whole.length, whole.length + BEGINNING.length).toString('latin1');
  if (!BEGINNING.startsWith(cut)) return undefined;
  const lines: Line[] = [];
  for (const text of whole.toString('utf8').split('\n').slice(0, -1)) {
    const line = reportIn(text);
    if (!line) return undefined;
    lines.push(line);
  }
  if (whole.length < bytes.length) truncateSync(path, whole.length);
  return lines;
}

function reportIn(text: string): Line | undefined {
  if (!text.startsWith(BEGINNING)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const { workbook } = anyReport.parse(value);
    const { data: report } = reportShape.safeParse(value);
    return { text, name: workbook.name, ...(report && { report }) };
  } catch {
    return undefined;
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
