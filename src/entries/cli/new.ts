/** `guiju new`: a blank form in a file of its own. */
import { writeFileSync } from 'node:fs';
import type { Bilingual } from '../../base/bilingual';
import { blankForm } from '../../forms/blank-forms';
import { writeDrafts } from '../../hosts/xlsx/write-drafts';
import type { NewArguments } from './command-arguments';
import { notWritten } from './not-written';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';

/** 0, or 2 where the pack is none of those there are or the file cannot be written; a file that exists is left alone. */
export function newForm(asked: NewArguments, terminal: Terminal, rulesFolder?: string): number {
  const refuse = (why: Bilingual) => {
    terminal.err(`${why[asked.language]}\n`);
    return 2;
  };
  const regulation = asked.pack === undefined ? undefined : numberOfPack(asked.pack, asked.rules, rulesFolder);
  if (typeof regulation === 'object') return refuse(regulation);
  const draft = blankForm(asked.form, regulation === undefined ? {} : { regulation });
  try {
    writeFileSync(asked.out, writeDrafts([draft]), { flag: 'wx' });
  } catch (error) {
    const why = notWritten(asked.out, error);
    if (!why) throw error;
    return refuse(why);
  }
  terminal.err(
    asked.language === 'zh' ? `已写好空白的${draft.name}：${asked.out}\n` : `Blank form written: ${asked.out}\n`,
  );
  return 0;
}

/** The document number of the pack's regulation, or why there is none. */
function numberOfPack(pack: string, extraFolder: string | undefined, rulesFolder?: string): string | Bilingual {
  const { packs } = openRulebook(extraFolder, rulesFolder).rulebook;
  const there = [...packs.keys()].join(', ');
  return (
    packs.get(pack)?.instrument.number ?? {
      zh: `没有“${pack}”这个规则包；有：${there}。`,
      en: `There is no pack "${pack}"; there are: ${there}.`,
    }
  );
}
