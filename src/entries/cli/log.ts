/** `guiju log`: the review record of a file, read through or as JSON. */
import { chainsOf } from '../../record/chain';
import { threadsOf } from '../../record/threads';
import { wholeRecordNote } from '../../opinion/record-note';
import type { LogArguments } from './command-arguments';
import { openRecord } from './open-record';
import type { Terminal } from './terminal';

/** 0, or 2 where the file cannot be read; a file without a record has an empty one. */
export function log({ path, format, language }: LogArguments, terminal: Terminal): number {
  const opened = openRecord(path);
  if ('refusal' in opened) {
    terminal.err(`${opened.refusal[language]}\n`);
    return 2;
  }
  const { record, refused } = opened;
  if (format === 'text') {
    const none = language === 'zh' ? '没有审查记录。\n' : 'There is no review record.\n';
    terminal.out(record.lines.length === 0 ? none : wholeRecordNote(record, language));
    return 0;
  }
  const { faults } = chainsOf(record);
  const labels = new Map(threadsOf(record).map(({ id, label }) => [id, label]));
  const entries = record.lines.map(({ text, entry, newer }) => {
    const fault = faults.get(text);
    const label = entry && labels.get(entry.thread);
    return {
      ...(label !== undefined && { label }),
      ...(fault && { fault }),
      ...(newer && { newer }),
      digest: text.slice(0, 64),
      entry: entry ?? text.slice(65),
    };
  });
  const whole = { format: 'guiju.log/1', told: { ...record.told, refusedParts: refused }, size: record.size, entries };
  terminal.out(`${JSON.stringify(whole, null, 2)}\n`);
  return 0;
}
