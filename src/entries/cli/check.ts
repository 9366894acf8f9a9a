/** `guiju check`: reports to standard output, refusals to standard error, the exit status of the highest. */
import { statSync } from 'node:fs';
import type { CivilDate } from '../../base/civil-date';
import { acceptedIn, withRecord } from '../../opinion/report-entries';
import { recordNote } from '../../opinion/record-note';
import { choosePack } from '../../review/choose-pack';
import { reportJson, reportOf } from '../../review/report';
import type { Report } from '../../review/report-shape';
import { isIncomplete, type Review } from '../../review/review';
import { withAccepted } from '../../review/with-accepted';
import { reviewerNote } from '../../review/reviewer-note';
import type { CheckArguments } from './command-arguments';
import { checkFile, type CheckedFile } from './check-file';
import { checkTable, tableRow } from './check-table';
import { findWorkbooks } from './find-workbooks';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';
import { toldApart } from './told-apart';

/** 0 checked, nothing of level error (with --strict: nor warning); 1 something is; 2 could not check, or not everything. */
export function check(asked: CheckArguments, terminal: Terminal, today: CivilDate, rulesFolder?: string): number {
  const rules = openRulebook(asked.rules, rulesFolder);
  for (const problem of rules.problems) terminal.err(`${problem.message[asked.language]}\n`);
  if (asked.pack !== undefined) {
    const choice = choosePack(asked.pack, undefined, rules.rulebook);
    if ('problem' in choice) {
      terminal.err(`${choice.problem.message[asked.language]}\n`);
      return 2;
    }
  }
  const paths = asked.paths.flatMap((path) => workbooksAt(path, asked, terminal));
  if (paths.length === 0) return 2;
  const names = toldApart(paths);
  const rows: (readonly string[])[] = [];
  const reports: Report[] = [];
  let [status, told] = [0, 0];
  for (const path of paths) {
    const name = names.get(path) ?? path;
    const checked = checkFile(path, asked, rules, today, name);
    const { review, digest, refusal, standing } = checked;
    if (refusal) terminal.err(`${refusal[asked.language]}\n`);
    const counted = review && withAccepted(review, acceptedOf(checked, asked));
    rows.push(tableRow(name, { ...checked, ...(counted && { review: counted }) }, asked.language));
    status = Math.max(status, statusOf(checked, asked));
    if (!review || !counted || !standing || digest === undefined) continue;
    if (asked.format === 'text') {
      const note = reviewerNote(counted, asked.language, asked.all);
      terminal.out(`${told > 0 ? '\n' : ''}${note}${recordNote(standing, asked.language)}`);
      told += 1;
      continue;
    }
    const plain = reportOf(review, { generatorVersion: terminal.version, workbookDigest: digest });
    const report = withRecord(plain, standing, review, checked.refusedParts ?? []);
    if (asked.format === 'ndjson') terminal.out(`${reportJson(report)}\n`);
    else reports.push(report);
  }
  if (asked.format === 'text' && paths.length > 1)
    terminal.out(`${told > 0 ? '\n' : ''}${checkTable(rows, asked.language)}`);
  if (asked.format === 'json') {
    const whole = paths.length === 1 ? reports[0] : reports;
    if (whole !== undefined) terminal.out(`${reportJson(whole, 2)}\n`);
  }
  return status;
}

function workbooksAt(path: string, asked: CheckArguments, terminal: Terminal): readonly string[] {
  if (!statSync(path, { throwIfNoEntry: false })) return [path];
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

function acceptedOf({ standing }: CheckedFile, { ignoreRecord }: CheckArguments): ReadonlySet<string> {
  return standing && !ignoreRecord ? acceptedIn(standing) : new Set();
}

function statusOf(checked: CheckedFile, asked: CheckArguments): number {
  if (checked.refusal || !checked.review) return 2;
  const accepted = acceptedOf(checked, asked);
  const levels = checked.review.findings.filter(({ id }) => !accepted.has(id)).map((finding) => finding.level);
  if (levels.includes('error') || (asked.strict && levels.includes('warning'))) return 1;
  return nothingTold(checked.review) || isIncomplete(checked.review) ? 2 : 0;
}

/** Of all that concerns the documents at hand nothing could be told. */
function nothingTold({ findings }: Review): boolean {
  const asked = findings.filter(({ outcome }) => outcome !== 'inapplicable' && outcome !== 'notRegulated');
  return asked.length > 0 && asked.every(({ outcome }) => outcome === 'cannotTell');
}
