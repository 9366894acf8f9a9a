/** `guiju new`: a blank form in a file of its own. */
import { writeFileSync } from 'node:fs';
import type { Bilingual } from '../../base/bilingual';
import { blankForm } from '../../forms/blank-forms';
import { writeDrafts } from '../../hosts/xlsx/write-drafts';
import type { NewArguments } from './arguments';
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
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
    if (typeof code !== 'string') throw error;
    return refuse(notWritten(asked.out, code));
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

function notWritten(path: string, code: string): Bilingual {
  switch (code) {
    case 'EEXIST':
      return {
        zh: `${path}：已经有这个文件，没有覆盖。请换一个文件名，或先把它移走。`,
        en: `${path}: this file exists and was left alone. Give another name, or move it away first.`,
      };
    case 'ENOENT':
      return {
        zh: `${path}：没有这个文件夹。请先建好文件夹，或换一个位置。`,
        en: `${path}: there is no such folder. Make it first, or choose another place.`,
      };
    default:
      return {
        zh: `${path}：不能写到这里（${code}）。请确认有写入权限，或换一个位置。`,
        en: `${path}: cannot be written (${code}). Check the permission to write there, or choose another place.`,
      };
  }
}
