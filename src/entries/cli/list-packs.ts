/** `guiju packs`: a line for each, from what the build knows of them. */
import type { Language } from '../../base/bilingual';
import { oneLine } from '../../base/plain-text';
import type { PackHead } from '../../rulebook/rulebook';
import type { Terminal } from './terminal';

export function listPacks(
  heads: Iterable<Pick<PackHead, 'id' | 'instrument'>>,
  language: Language,
  terminal: Terminal,
): number {
  for (const { id, instrument } of heads) {
    const until = instrument.until === undefined ? '' : ` – ${instrument.until}`;
    const line = `${id}\t${instrument.number}\t${instrument.title[language]}\t${instrument.from}${until}`;
    terminal.out(`${oneLine(line)}\n`);
  }
  return 0;
}
