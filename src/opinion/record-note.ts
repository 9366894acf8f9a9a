/** The review record in plain text: beside a review in a few lines, and whole for `guiju log`. */
import type { Bilingual, Language } from '../base/bilingual';
import type { ReviewRecord } from '../record/record';
import { notesOf, threadsOf } from '../record/threads';
import { warnings } from './record-warnings';
import { acceptedIn } from './report-entries';
import type { Standing } from './standing';
import { changeWords, FAULT_WORDS, KIND_OF_ENTRY, ROLE_WORDS, saidIn } from './words';

/** Several lines, or nothing where there is no record. */
export function recordNote(standing: Standing, language: Language): string {
  const { record, threads } = standing;
  if (record.lines.length === 0) return '';
  const accepted = acceptedIn(standing).size;
  const open = threads.filter(({ thread }) => thread.state === 'open').length;
  const expired = threads.filter(({ decision }) => decision?.state === 'expired');
  const orphans = threads.filter(({ place }) => place === 'orphan').length;
  const head: Bilingual = {
    zh: `【审查记录】${record.lines.length} 条，线索 ${threads.length}，未了结 ${open}；已接受 ${accepted} 项（不计入退出状态），结论已过期 ${expired.length}，孤立 ${orphans}`,
    en: `[Review record] ${record.lines.length} entries, ${threads.length} threads, ${open} open; ${accepted} accepted (not counted in the exit status), ${expired.length} expired, ${orphans} orphaned`,
  };
  const lines = expired.map(({ thread, decision }) => {
    const changes = (decision?.changes ?? [])
      .map((change) => changeWords(change)[language])
      .join(language === 'zh' ? '；' : '; ');
    return `  · ${thread.label} ${plain(`${thread.target?.title ?? ''} ${changes}`)}`;
  });
  return `\n${[head[language], ...lines, ...warningLines(record, language)].join('\n')}\n`;
}

/** As they stand under what else is told. */
export function warningLines(record: ReviewRecord, language: Language): string[] {
  return warnings(record).map((one) => (language === 'zh' ? `  ！${one.zh}` : `  ! ${one.en}`));
}

/** Every thread with every entry, for reading through. */
export function wholeRecordNote(record: ReviewRecord, language: Language): string {
  const threads = new Map(threadsOf(record).map((thread) => [thread.id, thread]));
  let last = '';
  const lines = notesOf(record).flatMap(({ entry, fault, withdrawn }) => {
    const thread = threads.get(entry.thread);
    const head = thread && entry.thread !== last ? ['', `${thread.label} ${plain(thread.target?.title ?? '')}`] : [];
    last = entry.thread;
    const marks = [
      ...(withdrawn ? [`[${KIND_OF_ENTRY.withdraw[language]}]`] : []),
      ...(fault ? [`[${FAULT_WORDS[fault][language]}]`] : []),
    ];
    const who = `${plain(entry.author.name)} (${ROLE_WORDS[entry.author.role][language]})`;
    const when = plain(entry.at.slice(0, 16).replace('T', ' '));
    const words = [when, who, KIND_OF_ENTRY[entry.kind][language], ...marks].join(' ');
    return [...head, `  ${words}: ${plain(saidIn(entry)[language])}`];
  });
  return `${[...lines, ...warningLines(record, language)].join('\n').trimStart()}\n`;
}

/** On one line, and without what would steer a terminal. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
