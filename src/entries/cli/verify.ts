/** `guiju verify`: whether the review record was tampered with, and what that does and does not prove. */
import type { Bilingual } from '../../base/bilingual';
import { chainsOf } from '../../record/chain';
import { warningLines } from '../../opinion/record-note';
import { FAULT_WORDS } from '../../opinion/words';
import type { VerifyArguments } from './command-arguments';
import { openRecord } from './open-record';
import type { Terminal } from './terminal';

/** 0 every chain holds; 1 one is broken, an id stands over two contents, or something could not be read; 2 the file cannot be read. */
export function verify({ path, language }: VerifyArguments, terminal: Terminal): number {
  const opened = openRecord(path);
  if ('refusal' in opened) {
    terminal.err(`${opened.refusal[language]}\n`);
    return 2;
  }
  const { record, refused } = opened;
  const { faults } = chainsOf(record);
  const authors = new Set(record.lines.flatMap(({ entry }) => entry?.author.key ?? []));
  const say = (text: Bilingual) => terminal.out(`${text[language]}\n`);
  say({
    zh: `审查记录 ${record.lines.length} 条，${authors.size} 条链，断开 ${faults.size} 处`,
    en: `${record.lines.length} entries in ${authors.size} chains, broken in ${faults.size} places`,
  });
  for (const line of record.lines) {
    const fault = faults.get(line.text);
    if (fault) say({ zh: `  ✗ ${line.id} ${FAULT_WORDS[fault].zh}`, en: `  ✗ ${line.id} ${FAULT_WORDS[fault].en}` });
  }
  for (const id of record.told.doubled)
    say({ zh: `  ✗ ${id} 同一编号有两种内容`, en: `  ✗ ${id} two contents under one id` });
  for (const part of refused)
    say({ zh: `  ✗ 有一个部件读不了（${part}）`, en: `  ✗ a part could not be read (${part})` });
  for (const line of warningLines(record, language)) terminal.out(`${line}\n`);
  say(PROVES);
  return faults.size + refused.length + record.told.malformed + record.told.doubled.length > 0 ? 1 : 0;
}

const PROVES: Bilingual = {
  zh: '说明：链相接，表示这些条目写下以后没有被改动、中间没有被抽走；不证明是谁写的（姓名为自报），也看不出末尾是否被整段删去。',
  en: 'What this proves: entries that chain were not changed, nor taken from the middle, since they were written. It does not prove who wrote them (names are self-declared), nor show whether the end of a chain was cut off.',
};
