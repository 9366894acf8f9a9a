/** `guiju new`: a blank form in a file of its own. */
import { writeFileSync } from 'node:fs';
import type { Bilingual } from '../../base/bilingual';
import { ownFactRows } from '../../facts/own-fact-rows';
import { blankForm, type BlankFormOptions } from '../../forms/blank-forms';
import { writeDrafts } from '../../hosts/xlsx/write-drafts';
import type { NewArguments } from './command-arguments';
import { notWritten } from './not-written';
import { noSuchPack } from './no-such-pack';
import { openRulebook } from './open-rulebook';
import type { Terminal } from './terminal';

/** 0, or 2 where the pack is none of those there are or the file cannot be written; a file that exists is left alone. */
export function newForm(asked: NewArguments, terminal: Terminal, rulesFolder?: string): number {
  const refuse = (why: Bilingual) => {
    terminal.err(`${why[asked.language]}\n`);
    return 2;
  };
  const options = asked.pack === undefined ? {} : optionsOf(asked.pack, asked.rules, rulesFolder);
  if ('zh' in options) return refuse(options);
  const draft = blankForm(asked.form, options);
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

/** What the pack's regulation is, and what it asks for besides; or why there is none. */
function optionsOf(pack: string, extraFolder: string | undefined, rulesFolder?: string): BlankFormOptions | Bilingual {
  const { rulebook } = openRulebook(extraFolder, rulesFolder).with('all');
  const found = rulebook.packs.get(pack);
  if (!found) return noSuchPack(pack, rulebook);
  return {
    regulation: found.instrument.number,
    own: ownFactRows(found.wording.dictionary, rulebook.dictionary),
  };
}
