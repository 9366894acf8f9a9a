/** What is printed of one file that was checked: plain values, such as travel from one thread to another. */
import { basename } from 'node:path';
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import { recordNote } from '../../opinion/record-note';
import { acceptedIn, withRecord } from '../../opinion/report-entries';
import { reportJson, reportOf } from '../../review/report';
import type { Report } from '../../review/report-shape';
import type { Review } from '../../review/review';
import { reviewerNote } from '../../review/reviewer-note';
import { withAccepted } from '../../review/with-accepted';
import { runAsked } from './run-asked';
import { checkFile, type CheckedFile } from './check-file';
import { resultsMarkdown } from './check-markdown';
import type { CheckArguments } from './command-arguments';
import { nothingTold, statusOf, type ExitStatus } from './exit-status';
import type { FetchedLater } from './fetched-later';
import type { OpenedRulebook } from './open-rulebook';
import { tallyOf, type FileTally } from './file-tally';

export interface CheckResult {
  readonly name: string;
  readonly status: ExitStatus;
  /** One sentence, for standard error. */
  readonly refusal?: string;
  /** One more, of a file that was read: why it counts as not checked, where the report itself does not say so. */
  readonly remark?: string;
  /** As text, as Markdown or as one line of JSON. */
  readonly printed?: string;
  /** Where all reports are printed as one. */
  readonly report?: Report;
  readonly tally?: FileTally;
}

export interface FileToCheck {
  readonly path: string;
  /** What it is called in its report. */
  readonly name?: string;
}

export function checkResult(
  { path, name = basename(path) }: FileToCheck,
  asked: CheckArguments & FetchedLater,
  rules: OpenedRulebook,
  today: CivilDate,
  version: string,
): CheckResult {
  const checked = checkFile(path, asked, rules, today, name);
  const refusal = checked.refusal && { refusal: checked.refusal[asked.language] };
  const report = reportIn(checked, version);
  if (!report || !checked.review || !checked.standing) return { name, status: 2, ...refusal };
  const status = checked.refusal ? 2 : statusOf(report, asked);
  const counted = countedIn(checked.review, checked, asked);
  const untold = status === 2 && !refusal && report.incomplete !== true && nothingTold(report);
  const remark = untold && { remark: nothingToldWords(name)[asked.language] };
  const told = { name, status, ...refusal, ...remark, ...(!checked.refusal && { tally: tallyOf(counted) }) };
  switch (asked.format) {
    case 'text': {
      const note = reviewerNote(counted, asked.language, asked.all);
      return { ...told, printed: note + recordNote(checked.standing, asked.language) };
    }
    case 'markdown':
      return { ...told, printed: resultsMarkdown(counted, asked.language) };
    case 'ndjson':
      return { ...told, printed: `${reportJson({ ...report, ...runAsked(asked) })}\n` };
    default:
      return { ...told, report };
  }
}

const nothingToldWords = (name: string): Bilingual => ({
  zh: `${name}：凡与表中内容有关的都无法判定，按无法核对计（退出状态 2）；缺什么见报告（加 --all 全部列出）。`,
  en: `${name}: nothing that concerns what stands in it can be told, which counts as not checked (exit status 2); what is missing stands in the report (--all lists everything).`,
});

/** The review in which what the record accepts asks for nothing, unless that is to count all the same. */
export function countedIn(
  review: Review,
  { standing }: Pick<CheckedFile, 'standing'>,
  { ignoreRecord }: Pick<CheckArguments, 'ignoreRecord'>,
): Review {
  return withAccepted(review, standing && !ignoreRecord ? acceptedIn(standing) : new Set());
}

function reportIn({ review, digest, standing, refusedParts }: CheckedFile, version: string): Report | undefined {
  if (!review || !standing || digest === undefined) return undefined;
  const plain = reportOf(review, { generatorVersion: version, workbookDigest: digest });
  return withRecord(plain, standing, review, refusedParts ?? []);
}
