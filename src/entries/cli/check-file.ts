/** One file checked: its review, or the sentence why it could not be. */
import { basename } from 'node:path';
import { atOnce } from '../../base/steps';
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import { oneLine } from '../../base/plain-text';
import { isLegacyFile } from '../../hosts/xlsx/legacy/read-legacy';
import { readXlsx } from '../../hosts/xlsx/read-xlsx';
import { UnreadableWorkbook } from '../../hosts/xlsx/unreadable-workbook';
import { startsLikeZip } from '../../hosts/xlsx/zip-archive';
import { sheetsWithUnreadFormulas } from '../../forms/unread-formulas';
import { judgingOnce } from '../../checks/line-judge-once';
import { standingOf, type Standing } from '../../opinion/standing';
import { gatheringWorkbook, packToFetch, reviewingGathered } from '../../review/review-workbook';
import type { Review } from '../../review/review';
import type { PartRefused } from '../../workbook/record-texts';
import type { CheckArguments } from './command-arguments';
import type { FetchedLater } from './fetched-later';
import { CANNOT_OPEN, fileBytes } from './file-bytes';
import { recordIn } from './open-record';
import type { OpenedRulebook } from './open-rulebook';
import { WrongUsage } from './options';
import { sha256 } from './sha256';
import { withWorkbookPack } from './workbook-pack';

export interface CheckedFile {
  readonly path: string;
  readonly review?: Review;
  /** The review record in the file, set against the review. */
  readonly standing?: Standing;
  readonly refusedParts?: readonly PartRefused[];
  /** 'sha256:…' of the file's bytes. */
  readonly digest?: string;
  /** Why it could not be checked: to standard error, and exit status 2. */
  readonly refusal?: Bilingual;
}

type Asked = Pick<CheckArguments, 'pack' | 'asOf' | 'treat' | 'trustWorkbookPack'> & FetchedLater;

/** `name`: what the workbook is called in its report. */
export function checkFile(
  path: string,
  asked: Asked,
  rules: OpenedRulebook,
  today: CivilDate,
  name = basename(path),
): CheckedFile {
  const bytes = fileBytes(path);
  return bytes ? checkBytes(path, bytes, asked, rules, today, name) : { path, refusal: named(path, CANNOT_OPEN) };
}

/** The same where the file's bytes are at hand. */
export function checkBytes(
  path: string,
  bytes: Uint8Array,
  asked: Asked,
  rules: OpenedRulebook,
  today: CivilDate,
  name = basename(path),
): CheckedFile {
  try {
    return checkedFile(path, bytes, asked, rules, today, name);
  } catch (error) {
    if (error instanceof UnreadableWorkbook) return { path, refusal: named(path, error.explanation) };
    if (error instanceof WrongUsage) return { path, refusal: named(path, error.explanation) };
    // One workbook on which the program breaks down costs no other.
    return { path, refusal: named(path, brokenDown(error)) };
  }
}

function checkedFile(
  path: string,
  bytes: Uint8Array,
  asked: Asked,
  given: OpenedRulebook,
  today: CivilDate,
  name: string,
): CheckedFile {
  if (/\.(csv|tsv)$/i.test(path) && !startsLikeZip(bytes)) return { path, refusal: named(path, NO_SHEETS) };
  const read = asked.legacy && isLegacyFile(bytes) ? asked.legacy(bytes, name) : readXlsx(bytes, { name });
  const reading = asked.recalculation?.(read) ?? read;
  const rules = withWorkbookPack(reading.workbook, given, asked.trustWorkbookPack === true);
  const request = {
    workbook: reading.workbook,
    rulebook: rules.rulebook,
    today,
    treat: asked.treat,
    judge: judgingOnce(),
    problems: [...rules.problems.map(({ kind, message }) => ({ kind, message, at: [] })), ...reading.problems],
    ...(asked.pack !== undefined && { pack: asked.pack }),
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
  };
  const gathered = atOnce(gatheringWorkbook(request));
  const wanted = packToFetch(gathered, request);
  const { rulebook } = rules.with(wanted ?? 'forms');
  const review = withUnreadFormulas(atOnce(reviewingGathered(gathered, { ...request, rulebook })));
  const digest = `sha256:${sha256(bytes)}`;
  const refusal = refusalOf(review, rules);
  const { record, refused } = recordIn(bytes, reading.workbook);
  const standing = standingOf(record, review);
  return { path, review, digest, standing, refusedParts: refused, ...(refusal && { refusal: named(path, refusal) }) };
}

/** A form that needed formulas saved without a result was not checked whole. */
function withUnreadFormulas(review: Review): Review {
  const told = review.problems.filter(({ kind }) => kind === 'uncalculated-formulas');
  if (told.length === 0) return review;
  const unread = sheetsWithUnreadFormulas(review.workbook, review.documents);
  if (unread.size === 0) return review;
  const there = told.filter(({ at }) => at.some(({ sheet }) => unread.has(sheet)));
  // Not all cells of a whole workbook are named.
  const marked = new Set(there.length > 0 ? there : told);
  const problems = review.problems.map((one) => (marked.has(one) ? { ...one, incomplete: true as const } : one));
  return { ...review, problems };
}

function refusalOf(review: Review, rules: OpenedRulebook): Bilingual | undefined {
  if (review.documents.length === 0) {
    const by = review.lookedFor.map((one) => one.by);
    const aside = review.setAside.length;
    const byUser = aside > 0 ? `有 ${aside} 处按工作簿里保存的决定不当作表单。` : '';
    const byUserEn =
      aside > 0 ? `${aside} found by their look are no forms, by the decisions kept in the workbook. ` : '';
    // Nobody knows whether there was one in what was not read.
    const unread = review.problems.filter(({ kind }) => kind === 'unread-sheet').length;
    const inRest = unread > 0 ? `有 ${unread} 张工作表没有读到，其余的里面` : '';
    const inRestEn = unread > 0 ? `${unread} sheet(s) could not be read; in the rest no` : 'No';
    return {
      zh: `${inRest}没有找到认识的表单。${byUser}找过：${by.map((one) => one.zh).join('；')}。`,
      en: `${inRestEn} known form was found. ${byUserEn}Looked for: ${by.map((one) => one.en).join('; ')}.`,
    };
  }
  if (review.pack) return undefined;
  const unknown = review.problems.find((problem) => problem.kind === 'unknown-pack');
  if (unknown) return unknown.message;
  const packs = [...rules.heads.values()].map((pack) => `${pack.id}（${pack.instrument.number}）`).join('、');
  return {
    zh: `不知道适用哪个办法。请在项目要素表填写“适用办法”，或用 --pack 指定：${packs}。`,
    en: `Which regulation applies is not known. Fill in 适用办法 in the sheet of project facts, or name one with --pack: ${packs}.`,
  };
}

function brokenDown(error: unknown): Bilingual {
  const what = error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : typeof error;
  return {
    zh: `核对时程序出错（${what}），没有结论；请把这条信息反馈给维护者。`,
    en: `The program broke down on it (${what}), so there is no verdict; please report this.`,
  };
}

const NO_SHEETS: Bilingual = {
  zh: '.csv、.tsv 只有文字，没有工作表、合并单元格和数字格式，核对要靠它们；请用 Excel 或 WPS 表格打开，另存为 .xlsx 后再核对。',
  en: '.csv and .tsv are text only, without the sheets, merged cells and number formats that a check needs; open it in Excel or WPS, save it as .xlsx, and check that.',
};

function named(path: string, explanation: Bilingual): Bilingual {
  return { zh: oneLine(`${path}：${explanation.zh}`), en: oneLine(`${path}: ${explanation.en}`) };
}
