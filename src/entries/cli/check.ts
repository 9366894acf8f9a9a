/** `guiju check`: reports to standard output, refusals to standard error, the exit status of the highest. */
import { statSync } from 'node:fs';
import type { CivilDate } from '../../base/civil-date';
import { reportOf } from '../../review/report';
import { reviewerNote } from '../../review/reviewer-note';
import type { CheckArguments } from './arguments';
import { checkFile, type CheckedFile } from './check-file';
import { findWorkbooks } from './find-workbooks';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';

/** 0 checked, nothing of level error (with --strict: nor warning); 1 something is; 2 could not check. */
export function check(asked: CheckArguments, terminal: Terminal, today: CivilDate, rulesFolder?: string): number {
  const rules = openRulebook(asked.rules, rulesFolder);
  for (const problem of rules.problems) terminal.err(`${problem.message[asked.language]}\n`);
  let status = 0;
  const objects: unknown[] = [];
  const paths = asked.paths.flatMap((path) => workbooksAt(path, asked, terminal));
  if (paths.length === 0) return 2;
  for (const path of paths) {
    const checked = checkFile(path, asked, rules, today);
    status = Math.max(status, statusOf(checked, asked.strict));
    if (checked.refusal) terminal.err(`${checked.refusal[asked.language]}\n`);
    const { review, digest } = checked;
    if (!review || digest === undefined) continue;
    if (asked.format === 'text') {
      terminal.out(`${objects.length > 0 ? '\n' : ''}${reviewerNote(review, asked.language)}`);
      objects.push(path);
      continue;
    }
    const report = reportOf(review, { generatorVersion: terminal.version, workbookDigest: digest });
    if (asked.format === 'ndjson') terminal.out(`${JSON.stringify(report)}\n`);
    else objects.push(report);
  }
  if (asked.format === 'json') {
    const whole = paths.length === 1 ? objects[0] : objects;
    if (whole !== undefined) terminal.out(`${JSON.stringify(whole, null, 2)}\n`);
  }
  return status;
}

function workbooksAt(path: string, asked: CheckArguments, terminal: Terminal): string[] {
  const found = statSync(path, { throwIfNoEntry: false }) ? findWorkbooks(path) : [path];
  if (found.length === 0) {
    const nothing = {
      zh: `${path}：这个文件夹里没有 .xlsx 文件。`,
      en: `${path}: there is no .xlsx file in this folder.`,
    };
    terminal.err(`${nothing[asked.language]}\n`);
  }
  return found;
}

function statusOf(checked: CheckedFile, strict: boolean): number {
  if (checked.refusal || !checked.review) return 2;
  const levels = checked.review.findings.map((finding) => finding.level);
  return levels.includes('error') || (strict && levels.includes('warning')) ? 1 : 0;
}
