/** `guiju merge`: the base with the entries of its copies put in, and what somebody should look at. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Bilingual } from '../../base/bilingual';
import type { CivilDate } from '../../base/civil-date';
import { oneLine } from '../../base/plain-text';
import { SIGNED } from '../../hosts/xlsx/marks/marks-refused';
import { isSignedFile } from '../../hosts/xlsx/signed';
import { addRecordPart } from '../../hosts/xlsx/write-parts/add-record-part';
import { UnreadableWorkbook } from '../../hosts/xlsx/unreadable-workbook';
import { comparedCopies } from '../../opinion/compared-copies';
import { decisionsOf } from '../../record/decisions';
import { answersInSheets, unplaced, withAnswers, type AnswerRead } from '../../record/answers';
import { mergeRecords, type ReviewRecord } from '../../record/record';
import type { Review } from '../../review/review';
import { recordXml } from '../../workbook/record-texts';
import { unplacedWarning, warnings } from '../../opinion/record-warnings';
import { answersInDocument, isDocument } from '../answered-document';
import { checkFile } from './check-file';
import type { MergeArguments } from './command-arguments';
import { notWritten } from './not-written';
import { openRecord, type OpenedRecord } from './open-record';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';

/** 0 written; 2 a file cannot be read, or the new one not written. Entries the base lacks go into one part of their own. */
export function merge(asked: MergeArguments, terminal: Terminal, today: CivilDate, rulesFolder?: string): number {
  const { base, copies, out, language } = asked;
  const refuse = (why: Bilingual) => {
    terminal.err(`${why[language]}\n`);
    return 2;
  };
  const opened: OpenedRecord[] = [];
  const answers: AnswerRead[] = [];
  const workbooks = [base, ...copies.filter((path) => !isDocument(path))];
  for (const path of copies.filter(isDocument)) {
    const read = answersInFile(path);
    if ('refusal' in read) return refuse(read.refusal);
    answers.push(...read.answers);
  }
  for (const path of workbooks) {
    const one = openRecord(path);
    if ('refusal' in one) return refuse(one.refusal);
    opened.push(one);
  }
  const [own] = opened;
  if (!own) return 2;
  // A sheet may come without the record it answers.
  for (const { workbook } of opened) answers.push(...answersInSheets(workbook));
  const all = opened.map(({ record }) => record).reduce((some, one) => mergeRecords(some, one));
  const united = withAnswers(all, answers);
  const had = new Set(own.record.lines.map(({ text }) => text));
  const fresh = united.lines.filter(({ text }) => !had.has(text)).map(({ text }) => text);
  try {
    if (fresh.length > 0 && !asked.breakSignature && isSignedFile(own.bytes)) return refuse(SIGNED.explanation);
    writeFileSync(out, fresh.length === 0 ? own.bytes : addRecordPart(own.bytes, recordXml(fresh)), { flag: 'wx' });
  } catch (error) {
    const why = error instanceof UnreadableWorkbook ? error.explanation : notWritten(out, error);
    if (!why) throw error;
    return refuse(why);
  }
  const notes = [...told(united, fresh.length, out), ...unplacedWarning(unplaced(answers, all)).map(marked)];
  for (const line of notes) terminal.err(`${line[language]}\n`);
  const rules = openRulebook(asked.rules, rulesFolder);
  const reviews = workbooks.map((path) => checkFile(path, { ...asked, treat: [] }, rules, today).review);
  for (const line of differences(workbooks, reviews)) terminal.out(`${line[language]}\n`);
  return 0;
}

/** Of an opinion that was answered; the sentence where it cannot be read. */
function answersInFile(path: string): { readonly answers: readonly AnswerRead[] } | { readonly refusal: Bilingual } {
  try {
    return { answers: answersInDocument(readFileSync(path), path) };
  } catch (error) {
    const why = error instanceof UnreadableWorkbook ? error.explanation : NOT_OPENED;
    return { refusal: { zh: `${path}：${why.zh}`, en: `${path}: ${why.en}` } };
  }
}

const NOT_OPENED: Bilingual = {
  zh: '打不开这个文件。请确认路径正确、有读取权限。',
  en: 'this file cannot be opened. Check the path and the permission to read it.',
};

function told(record: ReviewRecord, fresh: number, out: string): Bilingual[] {
  const contradictory = [...decisionsOf(record).values()].filter((one) => one.contradictory);
  return [
    { zh: `已写好：${out}。新增 ${fresh} 条。`, en: `Written: ${out}. ${fresh} entries were added.` },
    ...contradictory.map(({ standing }) => ({
      zh: `  ！${oneLine(standing[0]?.thread.target?.title ?? '')}：结论相互矛盾，有人决定之前从严`,
      en: `  ! ${oneLine(standing[0]?.thread.target?.title ?? '')}: contradictory decisions; the stricter counts until somebody decides`,
    })),
    ...warnings(record).map(marked),
  ];
}

function marked({ zh, en }: Bilingual): Bilingual {
  return { zh: `  ！${zh}`, en: `  ! ${en}` };
}

/** Values that differ, in three columns: this copy, that copy, what it does to the verdict. Nobody merges them but a person. */
function differences(paths: readonly string[], reviews: readonly (Review | undefined)[]): Bilingual[] {
  const [own, ...others] = reviews;
  if (!own) return [];
  return others.flatMap((review, at) => {
    const rows = review ? comparedCopies(own, review) : [];
    if (rows.length === 0) return [];
    const path = paths[at + 1] ?? '';
    const head = {
      zh: `\n${path}：值不同，没有合并\n值\t本文件\t来件\t对结论的影响`,
      en: `\n${path}: values differ; not merged\nvalue\tthis copy\tthat copy\teffect on the verdict`,
    };
    return [
      head,
      ...rows.map(({ name, here, there, effect }) => ({
        zh: [name.zh, here, there, effect.zh].join('\t'),
        en: [name.en, here, there, effect.en].join('\t'),
      })),
    ];
  });
}
